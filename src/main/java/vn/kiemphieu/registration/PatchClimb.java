package vn.kiemphieu.registration;

import java.util.Arrays;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import vn.kiemphieu.nativelib.NativeMemory;
import vn.kiemphieu.registration.PatchMatcher.Guess;
import vn.kiemphieu.registration.PatchMatcher.Shift;

/**
 * Looks for a patch from a good guess on, always to the best neighbouring pixel: a few places instead of all. Only a score
 * that nothing but the print itself reaches is believed.
 */
final class PatchClimb {
    private final Mat reference;
    private final Mat scene;
    private final Rect box;
    private final int reach;
    private final double sum;
    private final double spread;
    private final double[] scores;

    private PatchClimb(Mat reference, Mat scene, Rect box, int reach) {
        this.reference = reference.submat(box);
        this.scene = scene;
        this.box = box;
        this.reach = reach;
        this.sum = Core.sumElems(this.reference).val[0];
        this.spread = this.reference.dot(this.reference) - sum * sum / box.area();
        this.scores = new double[side() * side()];
        Arrays.fill(scores, Double.NaN);
    }

    /**
     * The same as {@link PatchMatcher#find}, up to rounding, or nothing.
     *
     * @param scene with the whole neighbourhood inside it
     */
    static Optional<Shift> find(Mat reference, Mat scene, Rect box, Guess guess, int reach) {
        PatchClimb climb = new PatchClimb(reference, scene, box, reach);
        try {
            return climb.from(guess.dx(), guess.dy());
        } finally {
            NativeMemory.release(climb.reference);
        }
    }

    private int side() {
        return 2 * reach + 1;
    }

    private Optional<Shift> from(int startX, int startY) {
        int x = startX;
        int y = startY;
        while (Math.abs(x) < reach && Math.abs(y) < reach) {
            int bestX = x;
            int bestY = y;
            for (int v = y - 1; v <= y + 1; v++) {
                for (int u = x - 1; u <= x + 1; u++) {
                    if (score(u, v) > score(bestX, bestY)) {
                        bestX = u;
                        bestY = v;
                    }
                }
            }
            if (bestX == x && bestY == y) {
                return score(x, y) < PatchMatcher.SURE
                        ? Optional.empty()
                        : Optional.of(new Shift(
                                x + PatchMatcher.peak(score(x - 1, y), score(x, y), score(x + 1, y)),
                                y + PatchMatcher.peak(score(x, y - 1), score(x, y), score(x, y + 1)),
                                score(x, y)));
            }
            x = bestX;
            y = bestY;
        }
        return Optional.empty();
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
}
