package vn.kiemphieu.image;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;

/** A picture with its halves, quarters and eighths: whole-number averages cost next to nothing, other shrinking much. */
final class Pyramid implements AutoCloseable {
    private static final int LEVELS = 4;
    private static final int LEAST_SIDE = 16;

    private final List<Mat> levels = new ArrayList<>();

    /** @param full 8-bit gray; owned from now on */
    Pyramid(Mat full) {
        levels.add(full);
        while (levels.size() < LEVELS && Math.min(last().cols(), last().rows()) >= 2 * LEAST_SIDE) {
            Mat half = new Mat();
            Imgproc.resize(last(), half, new Size(), 0.5, 0.5, Imgproc.INTER_AREA);
            levels.add(half);
        }
    }

    Mat full() {
        return levels.get(0);
    }

    private Mat last() {
        return levels.get(levels.size() - 1);
    }

    /** The smallest level, as a power of two, that is at least {@code factor} of the full size. */
    int levelFor(double factor) {
        int level = 0;
        while (level + 1 < levels.size() && scale(level + 1) >= factor) {
            level++;
        }
        return level;
    }

    Mat level(int level) {
        return levels.get(level);
    }

    int levels() {
        return levels.size();
    }

    /** Size of a level against the full picture, 0–1. */
    static double scale(int level) {
        return 1.0 / (1 << level);
    }

    /** Pixels of the full picture to pixels of a level. */
    static Affine toLevel(int level) {
        return Affine.resampling(scale(level));
    }

    @Override
    public void close() {
        levels.forEach(level -> NativeMemory.release(level));
    }
}
