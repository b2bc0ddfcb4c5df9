package vn.kiemphieu.registration;

import vn.kiemphieu.image.Affine;

/**
 * How unevenly the page went through the scanner: what the affine fit leaves over, by height on the page.
 *
 * @param ys heights on the blank, pixels, ascending; may be empty
 * @param dx left-over shift at each height, pixels of the blank
 * @param dy left-over shift downwards
 */
public record FeedProfile(double[] ys, double[] dx, double[] dy) {
    static final FeedProfile EVEN = new FeedProfile(new double[0], new double[0], new double[0]);

    /** The page's map made exact around height {@code y} of the blank. */
    public Affine at(Affine toPage, double y) {
        return ys.length == 0 ? toPage : toPage.after(Affine.translation(between(dx, y), between(dy, y)));
    }

    private double between(double[] values, double y) {
        if (y <= ys[0]) {
            return values[0];
        }
        for (int i = 1; i < ys.length; i++) {
            if (y <= ys[i]) {
                double share = (y - ys[i - 1]) / (ys[i] - ys[i - 1]);
                return values[i - 1] + share * (values[i] - values[i - 1]);
            }
        }
        return values[values.length - 1];
    }
}
