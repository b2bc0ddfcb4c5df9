package vn.kiemphieu.measurement.pen;

/**
 * Ink in a part of a page.
 *
 * @param ink inked pixels, row by row
 * @param hidden pixels where print, a rule or an erased line may hide a stroke
 */
public record InkField(int width, int height, double pxPerMm, boolean[] ink, Hidden hidden) {
    private static final int WIDEST = 16;

    /** Where a stroke would not show; asked about few pixels only. */
    public interface Hidden {
        boolean at(int x, int y);
    }

    boolean hidden(double x, double y) {
        int u = (int) Math.round(x);
        int v = (int) Math.round(y);
        return u >= 0 && v >= 0 && u < width && v < height && hidden.at(u, v);
    }

    /** Width of the ink about a place, pixels: twice the way to the nearest paper. */
    double widthAt(double x, double y) {
        int u = (int) Math.round(x);
        int v = (int) Math.round(y);
        for (int r = 0; r <= WIDEST; r++) {
            for (int d = -r; d <= r; d++) {
                if (paper(u + d, v - r) || paper(u + d, v + r) || paper(u - r, v + d) || paper(u + r, v + d)) {
                    return 2 * r;
                }
            }
        }
        return 2 * WIDEST;
    }

    private boolean paper(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height || !ink[y * width + x];
    }
}
