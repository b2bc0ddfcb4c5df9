package vn.kiemphieu.rla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.rla.Assertion.Ahead;
import vn.kiemphieu.rla.Assertion.LessThanHalfOfValid;
import vn.kiemphieu.rla.Assertion.LessThanShare;
import vn.kiemphieu.rla.Assertion.MoreThanHalfOfValid;
import vn.kiemphieu.rla.Assertion.MoreThanShare;

/** Known values of published methods, and that a wrong result is seldom confirmed. */
class RiskTest {
    private static final double FIXED = 1e15;
    private static final AuditedBallot FOR = new AuditedBallot(true, Set.of(1));
    private static final AuditedBallot AGAINST = new AuditedBallot(true, Set.of());

    @Test
    void drawsWhatAnybodyWithTheSeedDraws() {
        assertThat(new Sampler("3546311556112163624615351222").first(10, 876))
                .containsExactly(740L, 180L, 264L, 789L, 238L, 448L, 272L, 611L, 761L, 208L);
        assertThatThrownBy(() -> new Sampler("123")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Expected papers of ballot polling at 10 and 5 percent. */
    @ParameterizedTest
    @CsvSource({
        "0.70, 31, 39",
        "0.65, 54, 69",
        "0.60, 119, 154",
        "0.58, 185, 239",
        "0.55, 470, 608",
        "0.54, 731, 948",
        "0.53, 1295, 1680",
        "0.52, 2902, 3769",
        "0.51, 11562, 15028"
    })
    void expectsAsManyPapersAsPublished(double share, long ten, long five) {
        assertThat(BallotPolling.expectedPapers(share, 0.10)).isEqualTo(ten);
        assertThat(BallotPolling.expectedPapers(share, 0.05)).isEqualTo(five);
    }

    /** Papers until the risk is 5 percent, each of the same value, where 0.75 is reported. */
    @ParameterizedTest
    @CsvSource({"1, 8", "0.75, 14"})
    void pollsAsManyPapersAsPublished(double value, int papers) {
        BallotPolling polling = new BallotPolling(1, 0.75, FIXED);
        int seen = 0;
        while (polling.risk() > 0.05) {
            polling.see(value);
            seen++;
        }
        assertThat(seen).isEqualTo(papers);
    }

    /**
     * Kaplan–Wald with a share of 0.1 set aside, and betting a fixed λ, are polling with η = 1 − g/2 and η = (λ + 2)/4 held fast:
     * five ballots of value 1 give 2^-5 without, 1.9^-5 with it, whatever comes after; twenty of one value 1/(1 + λ(x − ½))^20.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.03125", "0.1, 0.040386"})
    void pollsAsKaplanAndWaldPublished(double aside, double risk) {
        BallotPolling polling = new BallotPolling(1, 1 - aside / 2, FIXED);
        for (int i = 0; i < 5; i++) {
            polling.see(1);
        }
        assertThat(polling.risk()).isCloseTo(risk, within(1e-6));
        polling.see(0);
        assertThat(polling.risk()).isCloseTo(risk, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.6", "0.5, 0.75", "1.5, 1", "0.5, 0.5"})
    void pollsAsABetOfAFixedShare(double bet, double value) {
        BallotPolling polling = new BallotPolling(1, (bet + 2) / 4, FIXED);
        for (int i = 0; i < 20; i++) {
            polling.see(value);
        }
        assertThat(polling.risk()).isCloseTo(Math.pow(1 + bet * (value - 0.5), -20), within(1e-9));
    }

    /** Kaplan–Markov: five ballots of value 1 give 2^-5, with an allowance of 0.1 (1.1/0.6)^-5, whatever comes after. */
    @Test
    void comparesAsPublished() {
        // reported all for: the agreement of a ballot told right is 1
        BallotComparison plain = new BallotComparison(new MoreThanHalfOfValid(1), 1, 0);
        BallotComparison allowing = new BallotComparison(new MoreThanHalfOfValid(1), 1, 0.1);
        for (int i = 0; i < 5; i++) {
            plain.compare(FOR, Optional.of(FOR));
            allowing.compare(FOR, Optional.of(FOR));
        }
        assertThat(plain.risk()).isCloseTo(Math.pow(2, -5), within(1e-12));
        assertThat(allowing.risk()).isCloseTo(Math.pow(1.1 / 0.6, -5), within(1e-12));
        allowing.compare(FOR, Optional.of(AGAINST));
        assertThat(allowing.risk()).isCloseTo(Math.pow(1.1 / 0.6, -5), within(1e-12));
        assertThat(allowing.now()).isCloseTo(Math.pow(1.1 / 0.6, -5) * 0.6 / 0.1, within(1e-9));
        assertThat(allowing.differences()).isEqualTo(1);
    }

    /** Margin 0.5: agreement without error 2/3 (published), with the paper against a record for it 0. */
    @Test
    void weighsAnOverstatement() {
        BallotComparison comparison = new BallotComparison(new MoreThanHalfOfValid(1), 0.75, 0);
        assertThat(comparison.agreement(FOR, Optional.of(FOR))).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(comparison.agreement(FOR, Optional.of(AGAINST))).isZero();
        assertThat(comparison.agreement(FOR, Optional.empty())).isZero();
        assertThat(comparison.agreement(AGAINST, Optional.of(FOR))).isCloseTo(4 / 3.0, within(1e-9));
    }

    /** ⌈ln 0.05 / ln(1 − margin/2)⌉. */
    @ParameterizedTest
    @CsvSource({"0.02, 299", "0.05, 119", "0.10, 59", "0.20, 29"})
    void needsAsManyPapersAsPublishedWhereNoneDiffers(double margin, long papers) {
        BallotComparison comparison = new BallotComparison(new MoreThanHalfOfValid(1), (1 + margin) / 2, 0);
        assertThat(comparison.papersWithoutDifference(0.05)).isEqualTo(papers);
    }

    /** 10 summoned, 8 ballots: more than 5 votes; 1 has 6, 2 has 6, 3 has 6 for two seats … and 4 has 5, which is half. */
    @Test
    void statesWhatAResultStandsOn() {
        AuditedResult party = new AuditedResult(Map.of(1, 8, 2, 7, 3, 6, 4, 3), Set.of(1, 2), OptionalInt.of(10), 8);
        assertThat(party.assertions(Set.of(3)))
                .containsExactly(
                        new MoreThanShare(1, 0.625),
                        new MoreThanShare(2, 0.625),
                        new Ahead(1, 3),
                        new Ahead(2, 3),
                        new LessThanShare(4, 0.625));
        AuditedResult state = new AuditedResult(Map.of(1, 8, 2, 3), Set.of(1), OptionalInt.empty(), 9);
        assertThat(state.assertions(Set.of())).containsExactly(new MoreThanHalfOfValid(1), new LessThanHalfOfValid(2));
        AuditedResult few = new AuditedResult(Map.of(1, 3), Set.of(), OptionalInt.of(10), 4);
        assertThat(few.assertions(Set.of())).isEmpty();
    }

    /** The mean of an assertion is above one half exactly if it is true, on every small election. */
    @ParameterizedTest
    @CsvSource({"5", "6", "7", "12"})
    void everyAssertionIsTrueExactlyAboveOneHalf(int base) {
        for (int votes = 0; votes <= 6; votes++) {
            for (int invalid = 0; invalid <= 6 - votes; invalid++) {
                List<AuditedBallot> ballots = ballots(votes, 6 - votes - invalid, invalid);
                int valid = 6 - invalid;
                check(new MoreThanHalfOfValid(1), ballots, 2 * votes > valid);
                check(new LessThanHalfOfValid(1), ballots, 2 * votes < valid);
                check(new MoreThanShare(1, base / 12.0), ballots, 2 * votes > base);
                if (base < 12) {
                    check(new LessThanShare(1, base / 12.0), ballots, 2 * votes < base);
                }
            }
        }
    }

    private static void check(Assertion assertion, List<AuditedBallot> ballots, boolean truth) {
        double mean = mean(assertion, ballots);
        assertThat(ballots).allMatch(ballot -> assertion.of(ballot) >= 0 && assertion.of(ballot) <= assertion.most());
        assertThat(mean > 0.5 + 1e-9).as(assertion + " " + ballots).isEqualTo(truth);
    }

    /** Exactly half is a wrong result by one vote: of 2,000 audits no more than the limit confirm it. */
    @ParameterizedTest
    @CsvSource({"0.05", "0.10"})
    void pollingSeldomConfirmsAWrongResult(double limit) {
        List<AuditedBallot> ballots = ballots(500, 500, 40);
        Assertion assertion = new MoreThanHalfOfValid(1);
        Random random = new Random(11);
        int confirmed = 0;
        for (int audit = 0; audit < 2000; audit++) {
            BallotPolling polling = new BallotPolling(assertion, 0.56);
            for (int i = 0; i < 400; i++) {
                polling.see(assertion.of(ballots.get(random.nextInt(ballots.size()))));
            }
            confirmed += polling.risk() <= limit ? 1 : 0;
        }
        assertThat(confirmed).isPositive().isLessThanOrEqualTo((int) (2000 * limit));
    }

    /** The machine told 60 of 1,000 ballots the other way: what it reports as 56 percent is exactly half. */
    @ParameterizedTest
    @CsvSource({"0.05", "0.10"})
    void comparingSeldomConfirmsAWrongResult(double limit) {
        List<AuditedBallot> papers = ballots(500, 500, 0);
        List<AuditedBallot> told = ballots(560, 440, 0);
        Assertion assertion = new MoreThanHalfOfValid(1);
        Random random = new Random(12);
        int confirmed = 0;
        for (int audit = 0; audit < 2000; audit++) {
            BallotComparison comparison = new BallotComparison(assertion, mean(assertion, told));
            for (int i = 0; i < 400; i++) {
                int drawn = random.nextInt(papers.size());
                comparison.compare(told.get(drawn), Optional.of(papers.get(drawn)));
            }
            confirmed += comparison.risk() <= limit ? 1 : 0;
        }
        assertThat(confirmed).isPositive().isLessThanOrEqualTo((int) (2000 * limit));
    }

    /** A right result is confirmed by about as many papers as expected. */
    @Test
    void aRightResultIsConfirmed() {
        List<AuditedBallot> ballots = ballots(650, 350, 0);
        Assertion assertion = new MoreThanHalfOfValid(1);
        Random random = new Random(13);
        int confirmed = 0;
        for (int audit = 0; audit < 200; audit++) {
            BallotPolling polling = new BallotPolling(assertion, 0.65);
            for (int i = 0; i < 250; i++) {
                polling.see(assertion.of(ballots.get(random.nextInt(ballots.size()))));
            }
            confirmed += polling.risk() <= 0.05 ? 1 : 0;
        }
        assertThat(confirmed).isGreaterThan(190);
    }

    private static List<AuditedBallot> ballots(int votes, int against, int invalid) {
        List<AuditedBallot> ballots = new ArrayList<>();
        for (int i = 0; i < votes + against + invalid; i++) {
            ballots.add(i < votes ? FOR : i < votes + against ? AGAINST : AuditedBallot.invalid());
        }
        return ballots;
    }

    private static double mean(Assertion assertion, List<AuditedBallot> ballots) {
        return ballots.stream().mapToDouble(assertion::of).average().orElseThrow();
    }
}
