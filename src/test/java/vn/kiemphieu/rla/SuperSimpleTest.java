package vn.kiemphieu.rla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published values of super-simple audits, what differing papers rule out, and what a claim makes of both methods. */
class SuperSimpleTest {
    /** {@code -Dkiemphieu.audits=50000} for a closer look. */
    private static final int AUDITS = Integer.getInteger("kiemphieu.audits", 1000);

    private static final AuditedBallot FOR_1 = new AuditedBallot(true, Set.of(1));
    private static final AuditedBallot FOR_2 = new AuditedBallot(true, Set.of(2));
    private static final AuditedBallot NOBODY = new AuditedBallot(true, Set.of());

    /** 500 papers at a margin of 2 percent and gamma 1.01, of which so many tell one vote, or two, too much. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0.007", "3, 0, 0.054", "0, 1, 0.698", "0, 2, 1.0"})
    void givesThePublishedRisk(int oneVote, int twoVotes, double risk) {
        BallotComparison comparison =
                new BallotComparison(new Assertion.Ahead(1, 2), 0.51, BallotComparison.allowance(1.01, 0.02));
        for (int i = 0; i < 500; i++) {
            boolean two = i < twoVotes;
            boolean one = !two && i < twoVotes + oneVote;
            comparison.compare(FOR_1, Optional.of(two ? FOR_2 : one ? NOBODY : FOR_1));
        }
        // the published formula is of the papers seen so far; ours stands still where the risk was smaller before
        assertThat(Math.min(1, comparison.now())).isCloseTo(risk, within(0.0005));
    }

    /** ⌈−2γ ln α / μ⌉ is published as the first sample; as many papers confirm where none differs. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.05, 1.2, 34", "0.10, 0.02, 1.03905, 240", "0.05, 0.05, 1.03905, 125", "0.01, 0.10, 1.03905, 96"
    })
    void confirmsWithThePublishedFirstSample(double limit, double margin, double gamma, int papers) {
        assertThat((int) Math.ceil(-2 * gamma * Math.log(limit) / margin)).isEqualTo(papers);
        BallotComparison comparison = new BallotComparison(
                new Assertion.Ahead(1, 2), (1 + margin) / 2, BallotComparison.allowance(gamma, margin));
        assertThat(comparison.papersWithoutDifference(limit)).isBetween(papers - 2L, (long) papers);
    }

    /** 1 − 0.05^(1/n) where none differs (the rule of three), and tables of Clopper and Pearson. */
    @ParameterizedTest
    @CsvSource({"100, 0, 0.029513", "300, 0, 0.009936", "100, 1, 0.046560", "10, 10, 1", "50, 5, 0.198833"})
    void rulesOutAnErrorRate(int drawn, int differing, double share) {
        assertThat(ErrorRate.atMost(drawn, differing, 0.95)).isCloseTo(share, within(1e-5));
    }

    @Test
    void expectsAboutAsManyPolledPapersAsTheFormulaForTwo() {
        List<AuditedBallot> told = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            told.add(i < 600 ? FOR_1 : NOBODY);
        }
        Claim claim = Claim.of(new Assertion.MoreThanHalfOfValid(1), told);
        assertThat(claim.margin()).isCloseTo(0.2, within(1e-9));
        assertThat(claim.papers(AuditMethod.POLLING, told, 1, 0.05)).isBetween(140L, 160L);
        assertThat(claim.papers(AuditMethod.POLLING, told, 0.05, 0.05)).isZero();
        assertThat(claim.papers(AuditMethod.COMPARISON, told, 1, 0.05)).isBetween(29L, 36L);
    }

    @Test
    void aTieIsConfirmedByNoSample() {
        Claim tie = Claim.of(new Assertion.MoreThanHalfOfValid(1), List.of(FOR_1, NOBODY));
        assertThat(tie.isProvable()).isFalse();
        SampledPaper agreeing = new SampledPaper(FOR_1, Optional.of(FOR_1));
        assertThat(tie.risk(AuditMethod.POLLING, List.of(agreeing, agreeing))).isEqualTo(1);
        assertThat(tie.papers(AuditMethod.COMPARISON, List.of(FOR_1, NOBODY), 1, 0.05))
                .isEqualTo(Long.MAX_VALUE);
    }

    /**
     * Two winners of three with seats for two, one of them wrong by one vote in truth: drawn on as long as 600 papers, with the
     * risk looked at after each, no more than the limit of all audits confirm it, three standard deviations of chance allowed.
     */
    @ParameterizedTest
    @CsvSource({"POLLING, 0.05", "POLLING, 0.10", "COMPARISON, 0.05", "COMPARISON, 0.10"})
    void aWrongWinnerIsSeldomConfirmed(AuditMethod method, double limit) {
        // papers: 1 has 400, 2 and 3 have 250 each, of 500; told: 3 has 270, 2 has 230
        List<AuditedBallot> papers = new ArrayList<>();
        List<AuditedBallot> told = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Set<Integer> first = i < 400 ? Set.of(1) : Set.of();
            papers.add(ballot(first, i < 250 ? 2 : 3));
            told.add(ballot(first, i < 230 ? 2 : 3));
        }
        List<Claim> claims = List.of(
                Claim.of(new Assertion.MoreThanHalfOfValid(1), told), Claim.of(new Assertion.Ahead(3, 2), told));
        Random random = new Random(21);
        int confirmed = 0;
        for (int audit = 0; audit < AUDITS; audit++) {
            List<SampledPaper> sample = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                int drawn = random.nextInt(papers.size());
                sample.add(new SampledPaper(told.get(drawn), Optional.of(papers.get(drawn))));
            }
            // the risk only falls: its last value is the least a committee that looks after each paper would see
            confirmed += claims.stream().allMatch(claim -> claim.risk(method, sample) <= limit) ? 1 : 0;
        }
        assertThat(confirmed).as(confirmed + " of " + AUDITS).isPositive().isLessThanOrEqualTo((int)
                (AUDITS * limit + 3 * Math.sqrt(AUDITS * limit * (1 - limit))));
    }

    private static AuditedBallot ballot(Set<Integer> first, int second) {
        Set<Integer> votes = new java.util.HashSet<>(first);
        votes.add(second);
        return new AuditedBallot(true, votes);
    }
}
