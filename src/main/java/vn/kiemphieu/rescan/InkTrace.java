package vn.kiemphieu.rescan;

import java.util.stream.DoubleStream;

/**
 * Where a voter's ink lies around the names of one sheet, in the form's own millimetres: what a second scan of the same
 * paper shows again, whatever its skew, noise and resolution. It stays in the counting place.
 *
 * @param width of the traced part of the form, at {@link InkTracer#PX_PER_MM}
 * @param at inked pixels, {@code y * width + x}, ascending
 * @param level how dark each of them is, 1–15
 * @param rowMm2 ink on each row of the style, in its order, mm²
 */
public record InkTrace(int width, int height, int[] at, byte[] level, double[] rowMm2) {
    /** Less ink than this beside the letters of a row is dirt, or the fringe of its print. */
    private static final double ROW_MM2 = 0.15;
    /** One stroke is soon drawn alike by two voters; two with their places and lengths are not. */
    private static final int LEAST_ROWS = 2;

    public InkTrace {
        if (at.length != level.length) {
            throw new IllegalArgumentException(at.length + " places, " + level.length + " levels");
        }
    }

    /** Whether the row bears ink, more than dirt or the fringe of its print would be. */
    public boolean marked(int row) {
        return rowMm2[row] >= ROW_MM2;
    }

    /** Whether the other was taken from the same form; traces of different ones cannot be compared. */
    public boolean fits(InkTrace other) {
        return width == other.width && height == other.height && rowMm2.length == other.rowMm2.length;
    }

    /** Whether there is enough to know the paper by: ink on two names at least. */
    public boolean tells() {
        return DoubleStream.of(rowMm2).filter(mm2 -> mm2 >= ROW_MM2).count() >= LEAST_ROWS;
    }
}
