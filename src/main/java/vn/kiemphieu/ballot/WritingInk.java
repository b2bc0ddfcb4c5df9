package vn.kiemphieu.ballot;

/**
 * Ink that lies together away from every mark's place, as what a pen may have done there: a word, a signature, a sign.
 *
 * @param box where it lies on the form
 * @param inkMm2 its ink, mm²
 * @param longMm length of the bar over which its ink is spread, mm
 * @param shortMm thickness of that bar, mm: of a straight line its own, of a word the height of its letters
 * @param strokeMm length of its strokes, mm
 * @param longestMm length of the longest of them, mm
 * @param turns how often its strokes turn round in all, 1 = 360°, a crossing ¼: a straight line 0, a tick ¼, a letter ½ to 1½
 * @param darkness median of its ink, 0–1
 */
public record WritingInk(
        MmBox box,
        double inkMm2,
        double longMm,
        double shortMm,
        double strokeMm,
        double longestMm,
        double turns,
        double darkness) {

    /** Length of its strokes over that of the ink: a straight line or an arc 1, whatever comes back on itself more. */
    public double curl() {
        return strokeMm / Math.max(1e-9, longMm);
    }

    /** Width of its strokes, mm, or of what is too thick to have any. */
    public double widthMm() {
        return strokeMm == 0 ? shortMm : inkMm2 / strokeMm;
    }
}
