package vn.kiemphieu.form.blank;

import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * Lines that dust on the glass draws over a whole scan: as straight as the picture and from edge to edge, as no printed
 * rule is. The light they took is given back.
 */
final class Streaks {
    /** A streak dims at least this share of every line of the picture. */
    private static final int SHARE_PERCENT = 97;

    private static final double WIDEST_MM = 0.8;
    private static final double NEAR_MM = 1.8;
    private static final double LEAST_DIM = 0.97;
    /** Darker than this nothing can be seen under it. */
    private static final double OPAQUE = 0.3;

    private static final int PAPER = 90;
    private static final int SAMPLES = 700;

    private Streaks() {}

    static void remove(Mat colour, double dpi) {
        upright(colour, dpi);
        Mat turned = new Mat();
        Core.transpose(colour, turned);
        upright(turned, dpi);
        Core.transpose(turned, colour);
        NativeMemory.release(turned);
    }

    private static void upright(Mat colour, double dpi) {
        double[] level = levels(colour);
        int near = (int) Math.round(NEAR_MM * dpi / 25.4);
        double[] around = new double[level.length];
        for (int x = 0; x < level.length; x++) {
            double[] part = Arrays.copyOfRange(level, Math.max(0, x - near), Math.min(level.length, x + near + 1));
            Arrays.sort(part);
            around[x] = part[part.length / 2];
        }
        int widest = (int) Math.ceil(WIDEST_MM * dpi / 25.4);
        for (int x = 0; x < level.length; x++) {
            int from = x;
            while (x < level.length && around[x] > PAPER && level[x] < LEAST_DIM * around[x]) {
                x++;
            }
            if (x > from && x - from <= widest && from > near && x < level.length - near) {
                restore(colour, from, x, level, around);
            }
        }
    }

    private static double[] levels(Mat colour) {
        Mat gray = new Mat();
        Mat few = new Mat();
        Imgproc.cvtColor(colour, gray, Imgproc.COLOR_BGR2GRAY);
        int rows = Math.min(SAMPLES, gray.rows());
        Imgproc.resize(gray, few, new Size(gray.cols(), rows), 0, 0, Imgproc.INTER_NEAREST);
        byte[] pixels = new byte[rows * gray.cols()];
        few.get(0, 0, pixels);
        double[] levels = new double[gray.cols()];
        int above = rows * (100 - SHARE_PERCENT) / 100;
        for (int x = 0; x < levels.length; x++) {
            int[] histogram = new int[256];
            for (int y = 0; y < rows; y++) {
                histogram[pixels[y * levels.length + x] & 0xff]++;
            }
            int value = 255;
            for (int seen = histogram[255]; seen <= above && value > 0; seen += histogram[value]) {
                value--;
            }
            levels[x] = value;
        }
        NativeMemory.release(gray);
        NativeMemory.release(few);
        return levels;
    }

    private static void restore(Mat colour, int from, int to, double[] level, double[] around) {
        for (int x = from; x < to; x++) {
            Mat column = colour.col(x);
            if (level[x] >= OPAQUE * around[x]) {
                column.convertTo(column, -1, around[x] / level[x], 0);
            } else {
                Mat before = colour.col(from - 1);
                Mat behind = colour.col(to);
                double share = (x - from + 1.0) / (to - from + 1);
                Core.addWeighted(before, 1 - share, behind, share, 0, column);
                NativeMemory.release(before);
                NativeMemory.release(behind);
            }
            NativeMemory.release(column);
        }
    }
}
