package vn.kiemphieu.form;

/**
 * How the two answer columns of an agree/disagree table are printed.
 *
 * @param cellMm width of each of the two columns, rules included, millimetres
 * @param disagreeFirst whether "Không đồng ý" stands left of "Đồng ý"
 * @param headOnOneLine whether "Không đồng ý" keeps to one line where it fits
 * @param squareMm side of a square printed in the middle of each cell, millimetres; 0 for an empty cell
 */
public record AnswerColumns(double cellMm, boolean disagreeFirst, boolean headOnOneLine, double squareMm) {
    /** Empty cells of 22 mm, "Đồng ý" first: the table of 190-QĐ/TW art. 15. */
    public static final AnswerColumns USUAL = new AnswerColumns(22, false, false, 0);

    public AnswerColumns {
        if (!(cellMm >= 8 && squareMm >= 0 && squareMm <= cellMm - 2)) {
            throw new IllegalArgumentException("no room for an answer: " + cellMm + " " + squareMm);
        }
    }
}
