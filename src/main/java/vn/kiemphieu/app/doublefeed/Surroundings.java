package vn.kiemphieu.app.doublefeed;

import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;

/**
 * A ballot laid straight with what lies around it on the picture, in millimetres of the ballot; of a sheet that may have been
 * fed sideways also turned, so that an edge across the feed runs from left to right in one of the two.
 */
final class Surroundings {
    static final double PX_PER_MM = 3;
    /** How far around the ballot is looked, millimetres. */
    static final double AROUND_MM = 25;

    private static final double LEAST_SEEN = 0.5;
    private static final double RIM_PX = 1; // pixels on the picture's rim are half beyond it

    private final GrayImage gray;
    private final GrayImage ink;
    private final boolean[] seen;
    private final Affine place;
    private final double widthMm;
    private final double heightMm;
    private final boolean upright;

    private Surroundings(
            GrayImage gray,
            GrayImage ink,
            boolean[] seen,
            Affine place,
            double widthMm,
            double heightMm,
            boolean upright) {
        this.gray = gray;
        this.ink = ink;
        this.seen = seen;
        this.place = place;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.upright = upright;
    }

    /** @param mmToPage where the ballot lies on the picture */
    static Surroundings of(PageImage image, Affine mmToPage, double widthMm, double heightMm) {
        int width = length(widthMm);
        int height = length(heightMm);
        double corner = 0.5 / PX_PER_MM - AROUND_MM;
        Affine place = mmToPage.after(new Affine(1 / PX_PER_MM, 0, corner, 0, 1 / PX_PER_MM, corner));
        boolean[] seen = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = place.x(x, y);
                double v = place.y(x, y);
                seen[y * width + x] =
                        u >= RIM_PX && v >= RIM_PX && u < image.width() - RIM_PX && v < image.height() - RIM_PX;
            }
        }
        return new Surroundings(
                image.sample(place, width, height),
                image.sampleInk(place, width, height),
                seen,
                place,
                widthMm,
                heightMm,
                true);
    }

    /** The same with left and top exchanged. */
    Surroundings turned() {
        int width = gray.height();
        int height = gray.width();
        byte[] bright = new byte[width * height];
        byte[] dark = new byte[width * height];
        boolean[] on = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = x * height + y;
                bright[y * width + x] = gray.pixels()[at];
                dark[y * width + x] = ink.pixels()[at];
                on[y * width + x] = seen[at];
            }
        }
        return new Surroundings(
                new GrayImage(width, height, bright),
                new GrayImage(width, height, dark),
                on,
                place.after(new Affine(0, 1, 0, 1, 0, 0)),
                heightMm,
                widthMm,
                !upright);
    }

    /** Pixels of a length and what is looked at on either side. */
    static int length(double mm) {
        return (int) Math.ceil((mm + 2 * AROUND_MM) * PX_PER_MM);
    }

    /** Whether the ballot's own left to right runs from left to right. */
    boolean isUpright() {
        return upright;
    }

    double widthMm() {
        return widthMm;
    }

    double heightMm() {
        return heightMm;
    }

    /** Pixel column at so many millimetres from the ballot's left. */
    int x(double mm) {
        return px(mm + AROUND_MM);
    }

    /** Pixel row at so many millimetres from the ballot's top. */
    int y(double mm) {
        return px(mm + AROUND_MM);
    }

    double mmDown(int y) {
        return y / PX_PER_MM - AROUND_MM;
    }

    /** Whether the row is one of the ballot's own. */
    boolean isInside(int y) {
        double mm = mmDown(y);
        return mm >= 0 && mm < heightMm;
    }

    static int px(double mm) {
        return (int) Math.round(mm * PX_PER_MM);
    }

    int columns() {
        return gray.width();
    }

    int rows() {
        return gray.height();
    }

    /** 0 = the paper around, 255 = black. */
    int ink(int x, int y) {
        return ink.at(x, y);
    }

    int gray(int x, int y) {
        return gray.at(x, y);
    }

    /** Whether the pixel lies on the picture. */
    boolean has(int x, int y) {
        return x >= 0 && y >= 0 && x < gray.width() && y < gray.height() && seen[y * gray.width() + x];
    }

    /** Where a point lies on the picture, pixels of the picture. */
    double[] onPage(double x, double y) {
        return new double[] {place.x(x, y), place.y(x, y)};
    }

    /** Median brightness of a part, 0–255; NaN where less than half of it is on the picture. */
    double brightness(double leftMm, double topMm, double rightMm, double bottomMm) {
        int left = Math.max(0, x(leftMm));
        int right = Math.min(columns(), x(rightMm));
        int top = Math.max(0, y(topMm));
        int bottom = Math.min(rows(), y(bottomMm));
        if (left >= right || top >= bottom) {
            return Double.NaN;
        }
        int[] seenAt = new int[256];
        int n = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (has(x, y)) {
                    seenAt[gray(x, y)]++;
                    n++;
                }
            }
        }
        if (n < LEAST_SEEN * (rightMm - leftMm) * (bottomMm - topMm) * PX_PER_MM * PX_PER_MM) {
            return Double.NaN;
        }
        int middle = 0;
        for (int below = seenAt[0]; below <= n / 2; below += seenAt[middle]) {
            middle++;
        }
        return middle;
    }
}
