package vn.kiemphieu.form.blank;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * By how much a scan lies crooked, from its print: at the right angle the lines of text and the rules of a table fall
 * into rows, and the profile of the rows is at its steepest. A page that lies on its side has its rows upright.
 */
final class Skew {
    /** Print that fixes an angle, pixels at {@link PrintMask#DPI}. */
    private static final int LEAST_PRINT = 400;

    private static final int MOST_POINTS = 60_000;
    private static final double WIDEST = 15;
    private static final double COARSE = 0.25;
    private static final double FINE = 0.02;

    private final double[] x;
    private final double[] y;

    private Skew(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Degrees clockwise, within ±15; 0 where there is too little print to say. */
    static double of(Mat mask) {
        // The scanner's own frame is always level.
        Mat inner = PrintMask.withoutFrame(mask);
        MatOfPoint found = new MatOfPoint();
        try {
            if (Core.countNonZero(inner) < LEAST_PRINT) {
                return 0;
            }
            Core.findNonZero(inner, found);
            return of(found.toArray());
        } finally {
            NativeMemory.release(inner);
            NativeMemory.release(found);
        }
    }

    private static double of(Point[] points) {
        int step = Math.max(1, points.length / MOST_POINTS);
        int count = points.length / step;
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = points[i * step].x;
            y[i] = points[i * step].y;
        }
        Peak level = new Skew(x, y).peak();
        // Seen from the side: rows are columns, and a clockwise turn stays one.
        double[] back = java.util.Arrays.stream(x).map(v -> -v).toArray();
        Peak upright = new Skew(y, back).peak();
        return level.height() >= upright.height() ? level.degrees() : upright.degrees();
    }

    /** @param height steepness at the angle over its usual value */
    private record Peak(double degrees, double height) {}

    private Peak peak() {
        int half = (int) Math.round(WIDEST / COARSE);
        double[] all = new double[2 * half + 1];
        int best = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = steepness((i - half) * COARSE);
            best = all[i] > all[best] ? i : best;
        }
        double usual =
                java.util.Arrays.stream(all).sorted().skip(half).findFirst().orElseThrow();
        double degrees = (best - half) * COARSE;
        double finest = degrees;
        double most = -1;
        for (double a = degrees - 1.2 * COARSE; a <= degrees + 1.2 * COARSE; a += FINE) {
            double steep = steepness(a);
            if (steep > most) {
                most = steep;
                finest = a;
            }
        }
        return new Peak(finest, most / Math.max(1, usual));
    }

    // Each point is shared between the two rows it lies between, so that the answer moves smoothly with the angle.
    private double steepness(double degrees) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        double[] across = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            across[i] = y[i] * cos - x[i] * sin;
            least = Math.min(least, across[i]);
            most = Math.max(most, across[i]);
        }
        double[] rows = new double[(int) (most - least) + 3];
        for (double a : across) {
            double at = a - least;
            int row = (int) at;
            rows[row] += row + 1 - at;
            rows[row + 1] += at - row;
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            sum += (rows[i] - rows[i - 1]) * (rows[i] - rows[i - 1]);
        }
        return sum;
    }
}
