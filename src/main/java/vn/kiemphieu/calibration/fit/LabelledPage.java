package vn.kiemphieu.calibration.fit;

import java.util.function.Supplier;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.calibration.SheetTruth;

/**
 * A page whose right reading is known.
 *
 * @param style the ballot it is, equal for pages of one form
 * @param origin where it is from, or how it can be drawn again
 * @param content fetched or drawn anew whenever asked for, so that a deck need not fit into memory; from any thread
 */
public record LabelledPage(BallotStyle style, String origin, Supplier<Content> content) {
    /** The page and what is true of it. */
    public record Content(ScannedPage page, SheetTruth truth) {}
}
