package vn.kiemphieu.rla;

import java.util.List;

/**
 * An assertion with what the reported ballots say of it.
 *
 * @param reported its mean over all reported ballots
 */
public record Claim(Assertion assertion, double reported) {
    /** A mean this near to one half is one half: sums of decimals are not exact. */
    private static final double EQUAL = 1e-9;

    public static Claim of(Assertion assertion, List<AuditedBallot> told) {
        return new Claim(
                assertion, told.stream().mapToDouble(assertion::of).average().orElse(0));
    }

    /** Whether a sample can confirm it; exactly one half, a tie, only a full hand count can. */
    public boolean isProvable() {
        return reported > Assertion.HALF + EQUAL;
    }

    /** How far it is from being false, as a share of the most it could be: the diluted margin, 0–1. */
    public double margin() {
        return (2 * reported - 1) / assertion.most();
    }

    /** The risk, 0–1, after these papers in the order drawn; 1 where no sample can confirm it. */
    public double risk(AuditMethod method, List<SampledPaper> sample) {
        if (!isProvable()) {
            return 1;
        }
        if (method == AuditMethod.COMPARISON) {
            BallotComparison comparison = new BallotComparison(assertion, reported);
            sample.forEach(drawn -> comparison.compare(drawn.told(), drawn.paper()));
            return comparison.risk();
        }
        BallotPolling polling = new BallotPolling(assertion, reported);
        sample.forEach(drawn -> polling.see(assertion.of(drawn.paper())));
        return polling.risk();
    }

    /**
     * How many papers more to expect where the result is right and, for a comparison, none differs.
     *
     * @param told every reported ballot
     * @param risk so far, 0–1
     * @param limit the risk to come to, 0–1
     */
    public long papers(AuditMethod method, List<AuditedBallot> told, double risk, double limit) {
        if (risk <= limit) {
            return 0;
        }
        if (!isProvable()) {
            return Long.MAX_VALUE;
        }
        return method == AuditMethod.COMPARISON
                ? new BallotComparison(assertion, reported).papersWithoutDifference(limit / risk)
                : BallotPolling.papers(assertion, told, limit / risk);
    }
}
