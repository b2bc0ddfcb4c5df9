package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.reading.ReaderConfig;

/** Kept, asked and struck as a table of measured numbers, with the limits the program ships with. */
class RowDecisionTest {
    private static final ReaderConfig CONFIG = CalibrationFile.standard();

    private static RowReading decide(Regime regime, RowInk row) {
        return new RowDecision(CONFIG.decision(), CONFIG.confidence(), regime)
                .decide(1, row, 0.6, Comparisons.unheard());
    }

    private static NameInk ink(
            double coverage, double bare, double gap, double height, double over, double under, double darkness) {
        double through = height > 0.05 && height < 1.2 ? 1 : 0;
        double mm2 = Math.max(Math.max(coverage, over), under) * 12;
        return new NameInk(coverage, 0, bare, gap, through, height, over, under, darkness, 0.2, mm2, 40, 0.1);
    }

    private static final NameInk NOTHING = new NameInk(0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.01);

    private static RowInk row(NameInk... lines) {
        return new RowInk(List.of(lines), Optional.empty(), 0, 0, 0, 0, 0, 1, 0.95);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # mark,                      regime,        coverage, bare, gap,  height, over, under, dark, status,    reason
            a line through the name,     STATE,         0.95,     0.00, 0.02, 0.50,   0.0,  0.0,   0.6,  STRUCK,
            a line through the name,     PARTY_CONGRESS,0.95,     0.00, 0.02, 0.50,   0.0,  0.0,   0.6,  STRUCK,
            nine tenths of the name,     STATE,         0.90,     0.10, 0.02, 0.50,   0.0,  0.0,   0.6,  UNCERTAIN, PARTIAL_STRIKE
            nine tenths of the name,     PARTY_CONGRESS,0.90,     0.10, 0.02, 0.50,   0.0,  0.0,   0.6,  STRUCK,
            two thirds of the name,      PARTY_CONGRESS,0.66,     0.33, 0.02, 0.50,   0.0,  0.0,   0.6,  UNCERTAIN, PARTIAL_STRIKE
            a long gap in the middle,    STATE,         0.70,     0.00, 0.30, 0.50,   0.0,  0.0,   0.6,  UNCERTAIN, PARTIAL_STRIKE
            an underline,                STATE,         0.05,     0.90, 0.00, -0.1,   0.0,  0.9,   0.6,  UNCERTAIN, UNDERLINE
            an overline,                 STATE,         0.05,     0.90, 0.00, 1.40,   0.9,  0.0,   0.6,  UNCERTAIN, OVERLINE
            a circle,                    STATE,         0.10,     0.00, 0.90, 1.40,   0.9,  0.9,   0.6,  UNCERTAIN, CIRCLE
            a strike with a circle,      STATE,         0.98,     0.00, 0.01, 0.50,   0.9,  0.9,   0.6,  UNCERTAIN, CIRCLE
            a strike hardly seen,        STATE,         0.95,     0.00, 0.02, 0.50,   0.0,  0.0,   0.15, UNCERTAIN, FAINT_STRIKE
            paler than the others,       STATE,         0.95,     0.00, 0.02, 0.50,   0.0,  0.0,   0.25, UNCERTAIN, FAINT_STRIKE
            """)
    void saysWhatIsClearAndAsksTheRest(
            String mark,
            Regime regime,
            double coverage,
            double bare,
            double gap,
            double height,
            double over,
            double under,
            double darkness,
            MarkStatus status,
            AdjudicationReason reason) {
        RowReading reading = decide(regime, row(ink(coverage, bare, gap, height, over, under, darkness)));
        assertThat(reading.status()).isEqualTo(status);
        if (reason != null) {
            assertThat(reading.reasons()).contains(reason);
        }
    }

    @Test
    void keepsANameWithoutInk() {
        assertThat(decide(Regime.STATE, row(NOTHING)).status()).isEqualTo(MarkStatus.KEPT);
    }

    @Test
    void asksWhenOnlyOneOfTwoLinesIsStruck() {
        RowReading reading = decide(Regime.STATE, row(ink(0.95, 0, 0.02, 0.5, 0, 0, 0.6), NOTHING));
        assertThat(reading.status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(reading.reasons()).containsExactly(AdjudicationReason.TWO_LINE_NAME_ONE_STRUCK);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # what is there,            side, ordinal, rule, line, seal, print, reason
            a dot beside the name,      1.0,  0.0,     0.0,  0.0,  0.0,  1.0,   TICK_OR_DOT
            a stroke over the number,   2.0,  2.0,     0.0,  0.0,  0.0,  1.0,   ORDINAL_ONLY
            a stroke on the table rule, 0.0,  0.0,     0.9,  0.0,  0.0,  1.0,   BETWEEN_ROWS
            a seal over the name,       0.0,  0.0,     0.0,  0.0,  0.3,  1.0,   STAMP_UNCLEAR
            a letter that is not there, 0.0,  0.0,     0.0,  0.0,  0.0,  0.4,   DAMAGED
            """)
    void asksAboutAnUntouchedNameFor(
            String what,
            double side,
            double ordinal,
            double rule,
            double line,
            double seal,
            double print,
            AdjudicationReason reason) {
        RowReading reading = decide(
                Regime.STATE,
                new RowInk(List.of(NOTHING), Optional.empty(), side, ordinal, rule, line, seal, print, 0.95));
        assertThat(reading.status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(reading.reasons()).containsExactly(reason);
    }

    @Test
    void asksAboutWritingBesideAStrike() {
        NameInk strike = ink(0.95, 0, 0.02, 0.5, 0, 0, 0.6);
        RowReading reading = decide(Regime.STATE, new RowInk(List.of(strike), Optional.empty(), 3, 0, 0, 0, 0, 1, 0.9));
        assertThat(reading.reasons()).containsExactly(AdjudicationReason.CORRECTION);
    }
}
