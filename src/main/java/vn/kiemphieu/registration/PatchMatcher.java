package vn.kiemphieu.registration;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;

/** Where a small printed patch lies in a neighbourhood, to a fraction of a pixel. */
final class PatchMatcher {
    /** A place with this score is the right one: print is like nothing else so much. */
    static final double SURE = 0.7;

    private PatchMatcher() {}

    /**
     * @param dx shift to the right, pixels
     * @param dy shift down, pixels
     * @param score normalised correlation coefficient, −1…1
     */
    record Shift(double dx, double dy, double score) {
        static final Shift NOT_FOUND = new Shift(0, 0, -1);

        Guess rounded() {
            return new Guess((int) Math.rint(dx), (int) Math.rint(dy));
        }
    }

    /** Where a patch is expected to lie against its own place, whole pixels. */
    record Guess(int dx, int dy) {
        static final Guess SAME_PLACE = new Guess(0, 0);
    }

    /**
     * Searches the patch {@code box} of {@code reference} in {@code scene} (same coordinates) within ± {@code reach}
     * pixels of the guess; the shift is counted from the patch's own place.
     */
    static Shift find(Mat reference, Mat scene, Rect box, Guess guess, int reach) {
        int left = Math.max(0, box.x + guess.dx - reach);
        int top = Math.max(0, box.y + guess.dy - reach);
        int right = Math.min(scene.cols(), box.x + guess.dx + box.width + reach);
        int bottom = Math.min(scene.rows(), box.y + guess.dy + box.height + reach);
        if (right - left < box.width || bottom - top < box.height) {
            return Shift.NOT_FOUND;
        }
        Mat template = reference.submat(box);
        Mat window = scene.submat(new Rect(left, top, right - left, bottom - top));
        Mat scores = new Mat();
        Imgproc.matchTemplate(window, template, scores, Imgproc.TM_CCOEFF_NORMED);
        Core.MinMaxLocResult best = Core.minMaxLoc(scores);
        int x = (int) best.maxLoc.x;
        int y = (int) best.maxLoc.y;
        double dx = left + x - box.x + peak(scores, x, y, 1, 0);
        double dy = top + y - box.y + peak(scores, x, y, 0, 1);
        double score = best.maxVal;
        NativeMemory.release(template);
        NativeMemory.release(window);
        NativeMemory.release(scores);
        return Double.isFinite(score) ? new Shift(dx, dy, score) : Shift.NOT_FOUND;
    }

    /** Offset of the parabola's top through the best score and its two neighbours, −0.5…0.5. */
    private static double peak(Mat scores, int x, int y, int stepX, int stepY) {
        if (x - stepX < 0 || y - stepY < 0 || x + stepX >= scores.cols() || y + stepY >= scores.rows()) {
            return 0;
        }
        return peak(scores.get(y - stepY, x - stepX)[0], scores.get(y, x)[0], scores.get(y + stepY, x + stepX)[0]);
    }

    static double peak(double before, double at, double after) {
        double bend = before - 2 * at + after;
        return bend >= -1e-12 ? 0 : Math.max(-0.5, Math.min(0.5, 0.5 * (before - after) / bend));
    }
}
