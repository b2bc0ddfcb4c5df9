package vn.kiemphieu.rla;

import java.util.Optional;

/**
 * The risk after comparing papers with what the machine told of the very same ballots (Kaplan–Markov on the overstatement
 * assorter of Stark 2020, section 3.2).
 */
public final class BallotComparison {
    /** Added to each factor, so that one ballot that was told all wrong does not end the audit; costs some papers. */
    private static final double ALLOWANCE = 0.1;

    private final Assertion assertion;
    private final double margin;
    private final double allowance;
    private double risk = 1;
    private double smallest = 1;
    private long differences;
    private long compared;

    /** @param reported mean of the assertion over the reported ballots, above one half */
    public BallotComparison(Assertion assertion, double reported) {
        this(assertion, reported, ALLOWANCE);
    }

    BallotComparison(Assertion assertion, double reported, double allowance) {
        if (!(reported > Assertion.HALF)) {
            throw new IllegalArgumentException("a sample cannot confirm a mean of " + reported);
        }
        this.assertion = assertion;
        this.margin = 2 * reported - 1;
        this.allowance = allowance;
    }

    /**
     * @param told what the machine's record says
     * @param paper what people read; empty where the paper cannot be found
     */
    public void compare(AuditedBallot told, Optional<AuditedBallot> paper) {
        double factor = (Assertion.HALF + allowance) / (agreement(told, paper) + allowance);
        risk *= factor;
        smallest = Math.min(smallest, risk);
        compared++;
        differences += paper.filter(told::equals).isPresent() ? 0 : 1;
    }

    /** An upper bound, 0–1, of the chance to have come so far if the assertion were false; drawn in random order. */
    public double risk() {
        return smallest;
    }

    public long compared() {
        return compared;
    }

    /** Papers that say something else than their record, or were not found. */
    public long differences() {
        return differences;
    }

    /** Above one half where the paper says what the record says. */
    double agreement(AuditedBallot told, Optional<AuditedBallot> paper) {
        double overstated = assertion.of(told) - assertion.of(paper);
        return (1 - overstated / assertion.most()) / (2 - margin / assertion.most());
    }

    /** How many papers confirm it where none differs. */
    public long papersWithoutDifference(double limit) {
        double agreed = 1 / (2 - margin / assertion.most());
        return (long) Math.ceil(Math.log(limit) / Math.log((Assertion.HALF + allowance) / (agreed + allowance)));
    }
}
