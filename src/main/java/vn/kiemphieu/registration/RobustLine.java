package vn.kiemphieu.registration;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A line through measured shifts that a few wrong ones do not move (median of pairwise slopes, Theil 1950). */
record RobustLine(double slope, double offset) {
    /** A row's shift with a lower score says nothing. */
    static final double MIN_SCORE = 0.5;

    double at(double y) {
        return offset + slope * y;
    }

    static RobustLine through(double[] ys, List<PatchMatcher.Shift> shifts, ToDoubleFunction<PatchMatcher.Shift> of) {
        int[] good = java.util.stream.IntStream.range(0, ys.length)
                .filter(i -> shifts.get(i).score() >= MIN_SCORE)
                .toArray();
        if (good.length == 0) {
            return new RobustLine(0, 0);
        }
        double[] slopes = new double[good.length * (good.length - 1) / 2];
        int n = 0;
        for (int i = 0; i < good.length; i++) {
            for (int j = i + 1; j < good.length; j++) {
                double run = ys[good[j]] - ys[good[i]];
                if (run != 0) {
                    slopes[n++] = (of.applyAsDouble(shifts.get(good[j])) - of.applyAsDouble(shifts.get(good[i]))) / run;
                }
            }
        }
        double slope = good.length < 4 ? 0 : median(Arrays.copyOf(slopes, n));
        double[] offsets = Arrays.stream(good)
                .mapToDouble(i -> of.applyAsDouble(shifts.get(i)) - slope * ys[i])
                .toArray();
        return new RobustLine(slope, median(offsets));
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
