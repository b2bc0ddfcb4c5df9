package vn.kiemphieu.rla;

/** What a number of differing papers among those drawn says of all papers. */
public final class ErrorRate {
    private static final int STEPS = 60;

    private ErrorRate() {}

    /**
     * The largest share of papers that may differ from their records so that seeing so few would not be a surprise (Clopper
     * and Pearson 1934, one side): greater shares are ruled out at that confidence.
     *
     * @param drawn 1 or more, with replacement
     * @param differing 0 to {@code drawn}
     * @param confidence above 0 and below 1, as 0.95
     * @return 0–1
     */
    public static double atMost(int drawn, int differing, double confidence) {
        if (drawn < 1 || differing < 0 || differing > drawn) {
            throw new IllegalArgumentException(differing + " of " + drawn);
        }
        if (differing == drawn) {
            return 1;
        }
        double low = (double) differing / drawn;
        double high = 1;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (soFewOrFewer(drawn, differing, middle) > 1 - confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The chance of {@code most} or fewer among {@code drawn}, each with chance {@code share}. */
    private static double soFewOrFewer(int drawn, int most, double share) {
        double sum = 0;
        double logWays = 0;
        for (int k = 0; k <= most; k++) {
            sum += Math.exp(logWays + k * Math.log(share) + (drawn - k) * Math.log1p(-share));
            logWays += Math.log(drawn - k) - Math.log(k + 1.0);
        }
        return sum;
    }
}
