package vn.kiemphieu.testdeck;

import java.util.List;
import vn.kiemphieu.testdeck.pen.Definition.InkLine;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.scan.PageDrawing.Ink;

/** What one voter does to the rows of a ballot, and what that means by the definition of a clear mark. */
interface Voted {
    /**
     * Marks the ballot.
     *
     * @param asked whether some rows are ambiguous: one or two
     * @param doubtful share of the rows that then are, if that is more
     * @param bilevel such a scan has no faint ink
     */
    void vote(SheetClass sheetClass, boolean asked, double doubtful, boolean bilevel);

    /** Every stroke on the rows, by pen. */
    List<Ink> ink();

    /** Correction fluid, which lies under the ink of {@link #ink}: what is under the fluid is there as it shows through. */
    List<Stroke> fluid();

    /** The mark kind and the truth of row {@code i}; {@code elsewhere} is ink that belongs to no row. */
    RowTruth truth(int i, List<InkLine> elsewhere);
}
