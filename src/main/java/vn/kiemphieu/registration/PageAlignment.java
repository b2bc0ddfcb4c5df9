package vn.kiemphieu.registration;

import java.util.List;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.image.Affine;

/** Where the blank lies on a scan, or why the scan is no whole ballot of this style. */
public sealed interface PageAlignment {

    /**
     * Aligned.
     *
     * @param toPage pixels of the blank (at its dpi) to pixels of the scan, for the page as a whole
     * @param feed what that map leaves over, by height
     * @param rows one for every row of the style, in its order
     * @param residualMm 95th percentile of the printed patches' distance from the fit
     */
    record Aligned(Affine toPage, FeedProfile feed, List<RowAlignment> rows, double residualMm)
            implements PageAlignment {
        public Aligned {
            rows = List.copyOf(rows);
        }
    }

    /** Not to be read. */
    record Refused(AdjudicationReason reason) implements PageAlignment {}

    /**
     * One candidate's row, fitted by itself because paper feed stretches a page unevenly.
     *
     * @param toPage pixels of the blank to pixels of the scan, exact around this row
     * @param score correlation of the printed row with the scan, −1…1
     * @param printFound share of the printed name's ink that is dark on the scan, 0–1: low where the name is missing,
     *     clipped or another one; a strike does not lower it
     */
    record RowAlignment(Affine toPage, double score, double printFound) {}
}
