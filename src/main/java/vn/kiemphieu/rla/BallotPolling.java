package vn.kiemphieu.rla;

import java.util.List;

/**
 * The risk after looking at papers alone: a betting martingale that no mean of one half or less outgrows often (Stark 2023,
 * ALPHA, section 2; sampling with replacement). What the paper is expected to say starts from what was reported and follows
 * what is seen, so that a report too good to be true costs more papers and nothing else.
 */
public final class BallotPolling {
    /** How many papers the reported mean weighs as much as. */
    private static final double WEIGHT = 100;

    /** A weight that nothing seen moves. */
    private static final double FIXED = 1e15;

    private final double most;
    private final double reported;
    private final double weight;
    private double sum;
    private long seen;
    private double growth = 1;
    private double largest = 1;

    /** @param reported mean of the assertion over the reported ballots, above one half */
    public BallotPolling(Assertion assertion, double reported) {
        this(assertion.most(), reported, WEIGHT);
    }

    BallotPolling(double most, double reported, double weight) {
        if (!(reported > Assertion.HALF)) {
            throw new IllegalArgumentException("a sample cannot confirm a mean of " + reported);
        }
        this.most = most;
        this.reported = reported;
        this.weight = weight;
    }

    /** @param value of the paper drawn next, 0 to the assertion's most */
    public void see(double value) {
        growth *= factor(value);
        largest = Math.max(largest, growth);
        sum += value;
        seen++;
    }

    /** An upper bound, 0–1, of the chance to have come so far if the assertion were false. */
    public double risk() {
        return 1 / largest;
    }

    private double factor(double value) {
        double expected = expected();
        double rest = (most - expected) / (most - Assertion.HALF);
        return (value * expected / Assertion.HALF + (most - value) * rest) / most;
    }

    /** Between a little over one half and a little under the most. */
    private double expected() {
        double follows = (weight * reported + sum) / (weight + seen);
        double least = Assertion.HALF + (reported - Assertion.HALF) / 2 / Math.sqrt(weight + seen);
        return Math.min(Math.max(follows, least), most * (1 - Math.ulp(1.0)));
    }

    /**
     * How many papers to expect where the reported ballots are right: the logarithm of what is to be reached over what a
     * paper adds on average.
     *
     * @param told every reported ballot, of a mean above one half
     * @param limit by what the risk is to shrink, as 0.05
     */
    public static long papers(Assertion assertion, List<AuditedBallot> told, double limit) {
        double reported = told.stream().mapToDouble(assertion::of).average().orElseThrow();
        double each = told.stream()
                .mapToDouble(ballot ->
                        Math.log(new BallotPolling(assertion.most(), reported, FIXED).factor(assertion.of(ballot))))
                .average()
                .orElseThrow();
        return (long) Math.ceil(Math.log(1 / limit) / each);
    }

    /**
     * How many papers to expect for a share of votes that is right (Lindeman, Stark, Yates 2012, BRAVO).
     *
     * @param share of the votes between the two, above one half and below 1
     * @param limit of the risk, as 0.05
     */
    public static long expectedPapers(double share, double limit) {
        double each = share * Math.log(2 * share) + (1 - share) * Math.log(2 - 2 * share);
        return (long) Math.ceil((Math.log(1 / limit) + Math.log(2 * share) / 2) / each);
    }
}
