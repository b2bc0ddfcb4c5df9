package vn.kiemphieu.registration;

import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import vn.kiemphieu.nativelib.NativeMemory;

/** A large patch in native memory, of which OpenCV compares many pixels at once. */
final class MatLikeness implements Likeness, AutoCloseable {
    private final Mat reference;
    private final Mat scene;
    private final Rect box;
    private final int reach;
    private final double sum;
    private final double spread;
    private final double[] scores; // not-a-number where not yet looked at

    /**
     * @param scene with the whole neighbourhood inside it
     * @param box the patch in the reference, and its own place in the scene
     * @param reach how far it may be moved, pixels
     */
    MatLikeness(Mat reference, Mat scene, Rect box, int reach) {
        this.reference = reference.submat(box);
        this.scene = scene;
        this.box = box;
        this.reach = reach;
        this.sum = Core.sumElems(this.reference).val[0];
        this.spread = this.reference.dot(this.reference) - sum * sum / box.area();
        this.scores = new double[side() * side()];
        Arrays.fill(scores, Double.NaN);
    }

    private int side() {
        return 2 * reach + 1;
    }

    @Override
    public boolean reaches(int dx, int dy) {
        return Math.abs(dx) < reach && Math.abs(dy) < reach;
    }

    @Override
    public void around(int dx, int dy, double[] nine) {
        for (int k = 0; k < nine.length; k++) {
            nine[k] = score(dx + k % 3 - 1, dy + k / 3 - 1);
        }
    }

    /** Normalised correlation with the patch moved so far, as {@code TM_CCOEFF_NORMED}. */
    private double score(int dx, int dy) {
        int at = (dy + reach) * side() + dx + reach;
        if (Double.isNaN(scores[at])) {
            Mat window = scene.submat(new Rect(box.x + dx, box.y + dy, box.width, box.height));
            double seen = Core.sumElems(window).val[0];
            double both = spread * (window.dot(window) - seen * seen / box.area());
            scores[at] = both <= 0 ? 0 : (reference.dot(window) - sum * seen / box.area()) / Math.sqrt(both);
            NativeMemory.release(window);
        }
        return scores[at];
    }

    @Override
    public void close() {
        NativeMemory.release(reference);
    }
}
