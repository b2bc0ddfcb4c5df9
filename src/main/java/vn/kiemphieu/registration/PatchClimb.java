package vn.kiemphieu.registration;

import java.util.Optional;
import vn.kiemphieu.registration.PatchMatcher.Guess;
import vn.kiemphieu.registration.PatchMatcher.Shift;

/** Looks for a patch from a good guess on, always to the best neighbouring pixel: a few places instead of all. */
final class PatchClimb {
    private static final int SELF = 4;

    private PatchClimb() {}

    /**
     * The same as {@link PatchMatcher#find}, up to rounding, or nothing.
     *
     * @param least a lower score is not believed, because print elsewhere might reach it
     */
    static Optional<Shift> find(Likeness likeness, Guess start, double least) {
        double[] nine = new double[9];
        int x = start.dx();
        int y = start.dy();
        while (likeness.reaches(x, y)) {
            likeness.around(x, y, nine);
            int best = SELF;
            for (int k = 0; k < nine.length; k++) {
                best = nine[k] > nine[best] ? k : best;
            }
            if (best == SELF) {
                return nine[SELF] < least
                        ? Optional.empty()
                        : Optional.of(new Shift(
                                x + PatchMatcher.peak(nine[SELF - 1], nine[SELF], nine[SELF + 1]),
                                y + PatchMatcher.peak(nine[SELF - 3], nine[SELF], nine[SELF + 3]),
                                nine[SELF]));
            }
            x += best % 3 - 1;
            y += best / 3 - 1;
        }
        return Optional.empty();
    }
}
