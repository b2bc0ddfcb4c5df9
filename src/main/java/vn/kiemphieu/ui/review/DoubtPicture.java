package vn.kiemphieu.ui.review;

import java.util.Optional;
import vn.kiemphieu.adjudication.OpenDoubt;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;

/**
 * What is to be seen of a doubt.
 *
 * @param picture empty when no picture can be had from the scan
 * @param style the form it was read by
 */
public record DoubtPicture(Optional<SheetPicture> picture, BallotStyle style) {

    /** Where on the ballot the doubt's row is; empty where it is about the whole sheet. */
    Optional<MmBox> place(OpenDoubt open) {
        return style.rows().stream()
                .filter(row -> open.doubt().row().isPresent()
                        && row.no() == open.doubt().row().getAsInt())
                .map(row -> row.strip())
                .findFirst();
    }
}
