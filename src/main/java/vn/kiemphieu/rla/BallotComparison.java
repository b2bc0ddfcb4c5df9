package vn.kiemphieu.rla;

import java.util.Optional;

/**
 * The risk after comparing papers with what the machine told of the very same ballots (Kaplan–Markov on the overstatement
 * assorter of Stark 2020, section 3.2).
 */
public final class BallotComparison {
    /**
     * By how much the margin is taken to be smaller than it is (gamma of Stark 2010, "Super-simple simultaneous
     * single-ballot risk-limiting audits"), so that one ballot that was told all wrong does not end the audit: it costs six
     * times the risk. Above 1; 1.2 asks for a fifth more papers where none differs.
     */
    static final double GAMMA = 1.2;

    private final Assertion assertion;
    private final double margin;
    private final double allowance;
    private double risk = 1;
    private double smallest = 1;
    private long differences;
    private long compared;

    /** @param reported mean of the assertion over the reported ballots, above one half */
    public BallotComparison(Assertion assertion, double reported) {
        this(assertion, reported, allowance(GAMMA, (2 * reported - 1) / assertion.most()));
    }

    /**
     * What is added to each factor is Stark's gamma in other words: with it the risk is {@code (1-m/2g)^n (1-1/2g)^-o1
     * (1-1/g)^-o2 (1+1/2g)^-u1 (1+1/g)^-u2}, which can be reckoned by hand.
     *
     * @param margin diluted, 0–1
     */
    static double allowance(double gamma, double margin) {
        return (gamma - 1) / (2 - margin);
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

    /** The risk by the papers so far, which may have been smaller before. */
    double now() {
        return risk;
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
