package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;

class AgreementTest {
    private static final LearnedConfig NINE_IN_TEN =
            new LearnedConfig(0.9, 0.9, 0.9, 0.9, 0.9, 0.9, new Together(0.5, 0.1, 5, 6, 8, 9, 3));

    private static final Agreement AGREEMENT =
            new Agreement(NINE_IN_TEN, CalibrationFile.standard().confidence());

    /** Weighed numbers that leave everything open. */
    private static final Chances OPEN = chances(0.1, 0.1);

    private static RowReading accepted(MarkStatus rule, Chances weighed, Chances learned) {
        return AGREEMENT.of(
                byRule(rule, AdjudicationReason.UNDERLINE),
                status -> Opening.OPEN,
                weighed,
                learned,
                Comparisons.unheard());
    }

    private static RowReading byRule(MarkStatus rule, AdjudicationReason reason) {
        Set<AdjudicationReason> reasons = rule == MarkStatus.UNCERTAIN ? Set.of(reason) : Set.of();
        return new RowReading(7, rule, 0.99, reasons, new RowMeasurement(Map.of()));
    }

    private static Chances chances(double kept, double struck) {
        Map<MarkStatus, Double> chances = new EnumMap<>(MarkStatus.class);
        chances.put(MarkStatus.KEPT, kept);
        chances.put(MarkStatus.STRUCK, struck);
        chances.put(MarkStatus.UNCERTAIN, 1 - kept - struck);
        return new Chances(chances);
    }

    @ParameterizedTest
    @CsvSource({
        // rule, chance kept, chance struck, accepted as, learned opinion
        "KEPT,      0.95, 0.01, KEPT,      KEPT",
        "STRUCK,    0.02, 0.97, STRUCK,    STRUCK",
        "KEPT,      0.89, 0.01, UNCERTAIN, UNCERTAIN",
        "STRUCK,    0.10, 0.60, UNCERTAIN, UNCERTAIN",
        "KEPT,      0.01, 0.98, UNCERTAIN, STRUCK",
        "STRUCK,    0.98, 0.01, UNCERTAIN, KEPT",
        "STRUCK,    0.02, 0.03, UNCERTAIN, UNCERTAIN",
        "UNCERTAIN, 0.99, 0.00, UNCERTAIN, KEPT",
        "UNCERTAIN, 0.00, 0.99, UNCERTAIN, STRUCK",
    })
    void acceptsOnlyWhatBothAreSureOf(
            MarkStatus rule, double kept, double struck, MarkStatus expected, MarkStatus learned) {
        RowReading reading = accepted(rule, OPEN, chances(kept, struck));
        assertThat(reading.status()).isEqualTo(expected);
        assertThat(reading.opinions().rule().status()).isEqualTo(rule);
        assertThat(reading.opinions().learned().map(o -> o.status())).isEqualTo(Optional.of(learned));
    }

    @ParameterizedTest
    @CsvSource({
        // rule, numbers: kept, struck, pixels: kept, struck, accepted as
        "UNCERTAIN, 0.01, 0.95,  0.02, 0.95,  STRUCK", // odds of 17 : 1 each, their doubt added: e^5.7 together
        "UNCERTAIN, 0.97, 0.01,  0.95, 0.02,  KEPT",
        "UNCERTAIN, 0.01, 0.90,  0.02, 0.90,  UNCERTAIN", // e^4.3
        "UNCERTAIN, 0.00, 0.999, 0.02, 0.30,  UNCERTAIN", // one alone is no agreement
        "UNCERTAIN, 0.00, 0.999, 0.02, 0.60,  STRUCK", // e^5.1 and e^0.4
        "UNCERTAIN, 0.00, 0.9999, 0.02, 0.05, UNCERTAIN",
        "UNCERTAIN, 0.00, 0.45,  0.00, 0.9999, UNCERTAIN",
        "UNCERTAIN, 0.99, 0.01,  0.01, 0.99,  UNCERTAIN", // they say the contrary of each other
        "STRUCK,    0.00, 0.98,  0.02, 0.50,  STRUCK", // e^3.9, and the rule says so by its limits
        "STRUCK,    0.00, 0.90,  0.02, 0.50,  UNCERTAIN",
        "STRUCK,    0.99, 0.00,  0.99, 0.00,  UNCERTAIN", // evidence turns no opinion of the rule round
        "KEPT,      0.00, 0.999, 0.00, 0.999, UNCERTAIN",
    })
    void countsWhatOneAloneWouldAskAboutWhereNumbersAndPixelsTogetherLeaveNoDoubt(
            MarkStatus rule,
            double keptByNumbers,
            double struckByNumbers,
            double keptByPixels,
            double struckByPixels,
            MarkStatus expected) {
        RowReading reading =
                accepted(rule, chances(keptByNumbers, struckByNumbers), chances(keptByPixels, struckByPixels));
        assertThat(reading.status()).isEqualTo(expected);
        assertThat(reading.reasons().isEmpty()).isEqualTo(expected != MarkStatus.UNCERTAIN);
        assertThat(reading.opinions().agree()).isEqualTo(expected != MarkStatus.UNCERTAIN);
    }

    @ParameterizedTest
    @CsvSource({
        // question, struck by numbers, by pixels, accepted as
        "NARROW,     0.998, 0.999, STRUCK", // e^4.9 and e^5.1
        "NARROW,     0.98,  0.98,  UNCERTAIN", // e^3.7 each: enough for an open question
        "UNDER_SEAL, 0.998, 0.999, STRUCK",
        "UNDER_SEAL, 0.99,  0.99,  UNCERTAIN", // e^4.2 each: enough for a narrow one
        "WARY, 0.97,  0.97,  STRUCK", // e^3.3 each
        "WARY, 0.95,  0.95,  UNCERTAIN", // e^2.8 each: enough for an open question
    })
    void someQuestionsTakeMoreEvidenceThanAnOpenOne(
            Opening question, double byNumbers, double byPixels, MarkStatus expected) {
        RowReading rule = byRule(MarkStatus.UNCERTAIN, AdjudicationReason.CORRECTION);
        Chances numbers = chances(0, byNumbers);
        Chances pixels = chances(0, byPixels);
        assertThat(AGREEMENT
                        .of(rule, s -> question, numbers, pixels, Comparisons.unheard())
                        .status())
                .isEqualTo(expected);
        assertThat(AGREEMENT
                        .of(rule, s -> Opening.OPEN, numbers, pixels, Comparisons.unheard())
                        .status())
                .isEqualTo(MarkStatus.STRUCK);
    }

    @Test
    void noEvidenceSettlesWhatTheInkOfTheRowCannotSay() {
        Chances sure = chances(0, 0.9999);
        RowReading rule = byRule(MarkStatus.UNCERTAIN, AdjudicationReason.STREAK_OVER_NAME);
        RowReading reading = AGREEMENT.of(rule, status -> Opening.CLOSED, sure, sure, Comparisons.unheard());
        assertThat(reading.status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(reading.reasons()).containsExactly(AdjudicationReason.STREAK_OVER_NAME);
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "BOTH"})
    void silenceAndTwoAnswersAreCountedOnlyWhereTheRuleItselfIsSure(MarkStatus answer) {
        Chances sure = new Chances(Map.of(answer, 1.0));
        RowReading reading = accepted(MarkStatus.UNCERTAIN, sure, sure);
        assertThat(reading.status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(accepted(answer, sure, sure).status()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "KEPT,      0.01, 0.98, READINGS_DIFFER",
        "STRUCK,    0.02, 0.03, READINGS_DIFFER",
        "UNCERTAIN, 0.99, 0.00, UNDERLINE",
    })
    void saysWhyItAsks(MarkStatus rule, double kept, double struck, AdjudicationReason reason) {
        assertThat(accepted(rule, OPEN, chances(kept, struck)).reasons()).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        // rule, chance kept, chance struck, accepted as, reason
        "STRUCK,    0.02, 0.97, UNCERTAIN, DAMAGED",
        "KEPT,      0.95, 0.01, KEPT,",
        "STRUCK,    0.02, 0.03, UNCERTAIN, READINGS_DIFFER",
        "UNCERTAIN, 0.00, 0.99, UNCERTAIN, UNDERLINE",
    })
    void trustsNoMarkWhereThePrintIsNotTheBlanks(
            MarkStatus rule, double kept, double struck, MarkStatus expected, AdjudicationReason reason) {
        RowReading reading = AGREEMENT.withoutTrust(
                byRule(rule, AdjudicationReason.UNDERLINE), OPEN, chances(kept, struck), Comparisons.unheard());
        assertThat(reading.status()).isEqualTo(expected);
        assertThat(reading.reasons()).isEqualTo(reason == null ? Set.of() : Set.of(reason));
    }
}
