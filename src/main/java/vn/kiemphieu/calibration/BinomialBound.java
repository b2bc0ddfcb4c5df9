package vn.kiemphieu.calibration;

/** How bad it may really be when so many failures were seen among so many trials. */
public final class BinomialBound {
    private static final double DOUBT = 0.05;
    private static final int HALVINGS = 60;

    private BinomialBound() {}

    /**
     * The one-sided 95 % Clopper–Pearson upper bound on the share of failures, 0–1: were the true share larger, so few
     * would have been seen in less than 5 of 100 such runs. Without a trial nothing is known: 1.
     */
    public static double upper95(long failures, long trials) {
        if (failures < 0 || failures > trials) {
            throw new IllegalArgumentException(failures + " of " + trials);
        }
        if (failures == trials) {
            return 1;
        }
        double low = (double) failures / trials;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (atMost(failures, trials, middle) > DOUBT) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Trials without a single failure that prove a share of at most {@code share}, 0 &lt; share &lt; 1. */
    public static long trialsFor(double share) {
        return (long) Math.ceil(Math.log(DOUBT) / Math.log1p(-share));
    }

    /** Probability of at most {@code failures} when each trial fails with {@code share}, 0 &lt; share &lt; 1. */
    private static double atMost(long failures, long trials, double share) {
        // In logarithms: (1 - share)^trials alone would vanish.
        double term = trials * Math.log1p(-share);
        double odds = Math.log(share) - Math.log1p(-share);
        double sum = Math.exp(term);
        for (long k = 1; k <= failures; k++) {
            term += Math.log((double) (trials - k + 1) / k) + odds;
            sum += Math.exp(term);
        }
        return sum;
    }
}
