package vn.kiemphieu.app.doublefeed;

import java.util.Arrays;
import vn.kiemphieu.image.GrayImage;

/**
 * Paper that goes on beyond the ballot's own top or bottom and ends there: another sheet that came with it looks out. Where
 * the scanner's ground is as bright as the paper nothing can be told.
 */
final class PaperBeyond {
    private static final double STRIP_MM = 3;
    private static final double NEAR_MM = 4; // beyond the ballot's own end and its shadow
    private static final double FAR_MM = 8; // from here on outwards the ground is looked for
    private static final double SIDE_MM = 6;
    private static final double ALIKE = 0.035; // of the paper's brightness
    private static final double OTHER = 0.07;
    private static final double LEAST_SEEN = 0.5;

    private final GrayImage gray;
    private final SecondSheet.Inside inside;
    private final double topMm;
    private final double heightMm;

    /** @param gray the sheet laid straight, with what lies around it */
    PaperBeyond(GrayImage gray, SecondSheet.Inside inside, double topMm, double heightMm) {
        this.gray = gray;
        this.inside = inside;
        this.topMm = topMm;
        this.heightMm = heightMm;
    }

    boolean isThere() {
        return beyond(0, -1) || beyond(heightMm, 1);
    }

    /** @param outwards −1 up, 1 down */
    private boolean beyond(double endMm, int outwards) {
        double own = brightness(endMm - outwards * NEAR_MM, -outwards);
        double near = brightness(endMm + outwards * NEAR_MM, outwards);
        if (Double.isNaN(own) || Double.isNaN(near) || Math.abs(near - own) > ALIKE * own) {
            return false;
        }
        for (double mm = FAR_MM; mm + STRIP_MM <= SecondSheet.AROUND_MM; mm += STRIP_MM) {
            double far = brightness(endMm + outwards * mm, outwards);
            if (Math.abs(far - own) > OTHER * own) {
                return true;
            }
        }
        return false;
    }

    /** Median over a strip from one side of the paper to the other; NaN where too little of it is on the picture. */
    private double brightness(double fromMm, int outwards) {
        int from = px(topMm + Math.min(fromMm, fromMm + outwards * STRIP_MM));
        int to = px(topMm + Math.max(fromMm, fromMm + outwards * STRIP_MM));
        int left = px(SIDE_MM);
        int right = gray.width() - left;
        int[] values = new int[(to - from) * (right - left)];
        int n = 0;
        for (int y = Math.max(0, from); y < Math.min(gray.height(), to); y++) {
            for (int x = left; x < right; x++) {
                if (inside.has(x, y)) {
                    values[n++] = gray.at(x, y);
                }
            }
        }
        if (n < LEAST_SEEN * values.length) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, n);
        return values[n / 2];
    }

    private static int px(double mm) {
        return (int) Math.round(mm * SecondSheet.PX_PER_MM);
    }
}
