package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;

class AgreementTest {
    private static final LearnedConfig NINE_IN_TEN = new LearnedConfig(
            0.9, 0.9, 0.9, 0.9, 0.9, 0.9, List.of(new Leeway(0.95, Map.of()), new Leeway(0.99, Map.of())));

    private static final Agreement AGREEMENT =
            new Agreement(NINE_IN_TEN, CalibrationFile.standard().confidence());

    private static RowReading accepted(MarkStatus rule, double kept, double struck) {
        return accepted(rule, rule, rule, kept, struck);
    }

    private static RowReading accepted(
            MarkStatus strict, MarkStatus wide, MarkStatus wider, double kept, double struck) {
        List<RowReading> withLeeway = List.of(byRule(wide), byRule(wider));
        return AGREEMENT.of(byRule(strict), withLeeway, chances(kept, struck), Comparisons.unheard());
    }

    private static RowReading byRule(MarkStatus rule) {
        Set<AdjudicationReason> reasons =
                rule == MarkStatus.UNCERTAIN ? Set.of(AdjudicationReason.UNDERLINE) : Set.of();
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
        RowReading reading = accepted(rule, kept, struck);
        assertThat(reading.status()).isEqualTo(expected);
        assertThat(reading.opinions().rule().status()).isEqualTo(rule);
        assertThat(reading.opinions().learned().map(o -> o.status())).isEqualTo(Optional.of(learned));
    }

    @ParameterizedTest
    @CsvSource({
        // rule, with leeway, with more leeway, chance kept, chance struck, accepted as
        "UNCERTAIN, STRUCK,    STRUCK,    0.02, 0.97,  STRUCK",
        "UNCERTAIN, KEPT,      KEPT,      0.97, 0.02,  KEPT",
        "UNCERTAIN, STRUCK,    STRUCK,    0.05, 0.93,  UNCERTAIN", // sure, but not sure enough for leeway
        "UNCERTAIN, STRUCK,    STRUCK,    0.97, 0.02,  UNCERTAIN",
        "UNCERTAIN, UNCERTAIN, UNCERTAIN, 0.00, 1.00,  UNCERTAIN",
        "UNCERTAIN, UNCERTAIN, STRUCK,    0.01, 0.985, UNCERTAIN", // nor for more
        "UNCERTAIN, UNCERTAIN, STRUCK,    0.00, 0.995, STRUCK",
        "STRUCK,    KEPT,      KEPT,      0.97, 0.02,  UNCERTAIN", // leeway turns no opinion round
        "KEPT,      UNCERTAIN, UNCERTAIN, 0.97, 0.02,  KEPT",
    })
    void givesTheRuleLeewayOnlyWhereTheLearnedReadingIsSurerAndSaysTheSame(
            MarkStatus strict, MarkStatus wide, MarkStatus wider, double kept, double struck, MarkStatus expected) {
        RowReading reading = accepted(strict, wide, wider, kept, struck);
        assertThat(reading.status()).isEqualTo(expected);
        assertThat(reading.reasons().isEmpty()).isEqualTo(expected != MarkStatus.UNCERTAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "KEPT,      0.01, 0.98, READINGS_DIFFER",
        "STRUCK,    0.02, 0.03, READINGS_DIFFER",
        "UNCERTAIN, 0.99, 0.00, UNDERLINE",
    })
    void saysWhyItAsks(MarkStatus rule, double kept, double struck, AdjudicationReason reason) {
        assertThat(accepted(rule, kept, struck).reasons()).containsExactly(reason);
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
        RowReading reading = AGREEMENT.withoutTrust(byRule(rule), chances(kept, struck), Comparisons.unheard());
        assertThat(reading.status()).isEqualTo(expected);
        assertThat(reading.reasons()).isEqualTo(reason == null ? Set.of() : Set.of(reason));
    }
}
