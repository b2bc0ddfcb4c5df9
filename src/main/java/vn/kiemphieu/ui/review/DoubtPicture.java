package vn.kiemphieu.ui.review;

import java.util.Optional;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.ballot.BallotStyle;

/**
 * What is to be seen of a doubt.
 *
 * @param picture empty when no picture can be had from the scan
 * @param style the form it was read by
 */
public record DoubtPicture(Optional<SheetPicture> picture, BallotStyle style) {}
