package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BesideMark;
import vn.kiemphieu.ballot.FoldedInk;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SealedInk;
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
        return new NameInk(
                coverage, 0, bare, gap, through, height, height, height, over, under, darkness, 0.2, 0, mm2, 40, 0.1, 0,
                0.6, NO_SEAL, NO_FOLD);
    }

    private static final SealedInk NO_SEAL = SealedInk.NONE;
    private static final FoldedInk NO_FOLD = FoldedInk.NONE;
    private static final NameInk NOTHING = untouched(0.01, 0, NO_SEAL, NO_FOLD);

    private static NameInk untouched(double faint, double soft, SealedInk seal, FoldedInk fold) {
        return new NameInk(0, 1, 1, 0, 0, 0, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, faint, soft, 0, seal, fold);
    }

    private static RowInk row(NameInk... lines) {
        return new RowInk(List.of(lines), Optional.empty(), 0, 0, BesideMark.NONE, 0, 0, 0, 1, 0.95);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # mark,                      regime,        coverage, bare, gap,  height, over, under, dark, status,    reason
            a line through the name,     STATE,         0.95,     0.00, 0.00, 0.50,   0.0,  0.0,   0.6,  STRUCK,
            a line through the name,     PARTY_CONGRESS,0.95,     0.00, 0.00, 0.50,   0.0,  0.0,   0.6,  STRUCK,
            nine tenths of the name,     STATE,         0.90,     0.10, 0.00, 0.50,   0.0,  0.0,   0.6,  UNCERTAIN, PARTIAL_STRIKE
            nine tenths of the name,     PARTY_CONGRESS,0.90,     0.10, 0.00, 0.50,   0.0,  0.0,   0.6,  STRUCK,
            two thirds of the name,      PARTY_CONGRESS,0.66,     0.33, 0.00, 0.50,   0.0,  0.0,   0.6,  UNCERTAIN, PARTIAL_STRIKE
            a long gap in the middle,    STATE,         0.70,     0.00, 0.30, 0.50,   0.0,  0.0,   0.6,  UNCERTAIN, PARTIAL_STRIKE
            an underline,                STATE,         0.05,     0.90, 0.00, -0.1,   0.0,  0.9,   0.6,  UNCERTAIN, UNDERLINE
            an overline,                 STATE,         0.05,     0.90, 0.00, 1.40,   0.9,  0.0,   0.6,  UNCERTAIN, OVERLINE
            a line along the feet,       STATE,         0.98,     0.00, 0.00, 0.12,   0.0,  0.3,   0.6,  UNCERTAIN, UNDERLINE
            a line along the heads,      STATE,         0.98,     0.00, 0.00, 0.95,   0.3,  0.0,   0.6,  UNCERTAIN, OVERLINE
            a circle,                    STATE,         0.10,     0.00, 0.90, 1.40,   0.9,  0.9,   0.6,  UNCERTAIN, CIRCLE
            a strike with a circle,      STATE,         0.98,     0.00, 0.00, 0.50,   0.9,  0.9,   0.6,  UNCERTAIN, CIRCLE
            a strike hardly seen,        STATE,         0.95,     0.00, 0.00, 0.50,   0.0,  0.0,   0.15, UNCERTAIN, FAINT_STRIKE
            paler than the others,       STATE,         0.95,     0.00, 0.00, 0.50,   0.0,  0.0,   0.25, UNCERTAIN, FAINT_STRIKE
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
    void inkThatNeverLeavesTheLettersEdgesIsPrintOutOfItsPlaceAndNoStrike() {
        NameInk fringe =
                new NameInk(0.9, 0, 0, 0, 1, 0.5, 0.5, 0.5, 0, 0, 0.6, 0.1, 0, 4, 40, 0.1, 0, 0.03, NO_SEAL, NO_FOLD);
        RowReading reading = decide(Regime.PARTY_CONGRESS, row(fringe));
        assertThat(reading.status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(reading.reasons()).containsExactly(AdjudicationReason.DAMAGED);
    }

    @Test
    void asksWhenOnlyOneOfTwoLinesIsStruck() {
        RowReading reading = decide(Regime.STATE, row(ink(0.95, 0, 0, 0.5, 0, 0, 0.6), NOTHING));
        assertThat(reading.status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(reading.reasons()).containsExactly(AdjudicationReason.TWO_LINE_NAME_ONE_STRUCK);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # what is there,                  side, ordinal, gap, rule, print, reason
            a dot beside the name,            1.0,  0.0,     0.0, 0.0,  1.0,   TICK_OR_DOT
            a stroke over the number,         2.0,  2.0,     0.0, 0.0,  1.0,   ORDINAL_ONLY
            a stroke on the table rule,       0.0,  0.0,     0.0, 0.9,  1.0,   BETWEEN_ROWS
            a stroke in the gap between rows, 0.0,  0.0,     0.9, 0.0,  1.0,   BETWEEN_ROWS
            a letter that is not there,       0.0,  0.0,     0.0, 0.0,  0.4,   DAMAGED
            """)
    void asksAboutAnUntouchedNameFor(
            String what,
            double side,
            double ordinal,
            double gap,
            double rule,
            double print,
            AdjudicationReason reason) {
        RowReading reading = decide(
                Regime.STATE,
                new RowInk(
                        List.of(NOTHING), Optional.empty(), side, ordinal, BesideMark.NONE, 0, gap, rule, print, 0.95));
        assertThat(reading.status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(reading.reasons()).containsExactly(reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # what hides the name,                    over, lineMm, excess, status,    reason
            a seal's letters over a part,             0.4,  1.5,    0.02,   KEPT,
            a seal's letters all over it,             1.0,  1.5,    0.02,   KEPT,
            a seal all over it with more ink,         1.0,  1.5,    0.2,    UNCERTAIN, STAMP_UNCLEAR
            a seal with a straight stroke under it,   0.4,  9.0,    0.02,   UNCERTAIN, STAMP_UNCLEAR
            a seal with a faint stroke under it,      1.0,  3.6,    0.04,   UNCERTAIN, STAMP_UNCLEAR
            """)
    void looksUnderASealOnAnUntouchedName(
            String what, double over, double lineMm, double excess, MarkStatus status, AdjudicationReason reason) {
        NameInk name = untouched(0.01, 0, new SealedInk(over, 0, lineMm, excess, false), NO_FOLD);
        RowReading reading = decide(Regime.STATE, row(name));
        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.reasons()).isEqualTo(reason == null ? Set.of() : Set.of(reason));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # what runs along the name,             faint, soft, over, dark, excess, status,    reason
            a fold as it is all over the sheet,     0.01,  0,    1,    0.1,  0.0,    KEPT,
            a fold that is darker on the name,      0.01,  0,    1,    0.1,  0.5,    UNCERTAIN, FOLD_OVER_NAME
            a dark streak,                          0.01,  0,    1,    0.5,  0.0,    UNCERTAIN, STREAK_OVER_NAME
            a pen hardly pressed,                   0.08,  0.1,  0,    0,    0,      UNCERTAIN, FAINT_STRIKE
            a soft trace from the back,             0.06,  0.6,  0,    0,    0,      KEPT,
            a soft strong trace from the back,      0.12,  0.6,  0,    0,    0,      UNCERTAIN, BLEED_THROUGH
            """)
    void tellsALineOnAnUntouchedNameFromAStroke(
            String what,
            double faint,
            double soft,
            double over,
            double dark,
            double excess,
            MarkStatus status,
            AdjudicationReason reason) {
        NameInk name = untouched(faint, soft, NO_SEAL, new FoldedInk(over, dark, excess, 0));
        RowReading reading = decide(Regime.STATE, row(name));
        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.reasons()).isEqualTo(reason == null ? Set.of() : Set.of(reason));
    }

    @Test
    void asksAboutWritingBesideAStrike() {
        NameInk strike = ink(0.95, 0, 0, 0.5, 0, 0, 0.6);
        RowReading reading = decide(
                Regime.STATE, new RowInk(List.of(strike), Optional.empty(), 3, 0, BesideMark.NONE, 0, 0, 0, 1, 0.9));
        assertThat(reading.reasons()).containsExactly(AdjudicationReason.CORRECTION);
    }
}
