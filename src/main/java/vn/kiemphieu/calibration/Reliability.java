package vn.kiemphieu.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether rows are right as often as their confidence says: ten bins of equal width. */
public final class Reliability {
    /** A bin with fewer rows proves nothing. */
    static final int ENOUGH = 200;

    static final double TOLERANCE = 0.05;

    private static final int BINS = 10;

    private final long[] rows = new long[BINS];
    private final long[] right = new long[BINS];
    private final double[] confidence = new double[BINS];
    private double squares;

    /**
     * Rows with a confidence from {@code from} to {@code to}.
     *
     * @param confidence mean of the confidences
     * @param share share of the rows that are right
     */
    public record Bin(double from, double to, long rows, double confidence, double share) {
        /** Whether it holds rows enough to prove anything. */
        public boolean enough() {
            return rows >= ENOUGH;
        }

        /** Whether enough rows stray too far from what was promised. */
        public boolean broken() {
            return enough() && Math.abs(share - confidence) > TOLERANCE;
        }
    }

    public void add(double stated, boolean isRight) {
        int bin = Math.min(BINS - 1, (int) (stated * BINS));
        rows[bin]++;
        confidence[bin] += stated;
        right[bin] += isRight ? 1 : 0;
        squares += (stated - (isRight ? 1 : 0)) * (stated - (isRight ? 1 : 0));
    }

    /**
     * How much the stated confidences tell beyond one figure for all rows (Brier skill score): 1 when they tell right from
     * wrong without fail, 0 or less when one constant would do as well; 1 where nothing or all is right.
     */
    public double skill() {
        double all = Arrays.stream(rows).sum();
        double share = all == 0 ? 0 : Arrays.stream(right).sum() / all;
        double constant = all * share * (1 - share);
        return constant == 0 ? 1 : 1 - squares / constant;
    }

    /** The bins that hold anything, lowest first. */
    List<Bin> bins() {
        List<Bin> filled = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            if (rows[i] > 0) {
                filled.add(new Bin(
                        (double) i / BINS,
                        (double) (i + 1) / BINS,
                        rows[i],
                        confidence[i] / rows[i],
                        (double) right[i] / rows[i]));
            }
        }
        return filled;
    }
}
