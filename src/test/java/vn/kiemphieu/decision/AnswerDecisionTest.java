package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.AnswerInk;
import vn.kiemphieu.ballot.BesideMark;
import vn.kiemphieu.ballot.CellInk;
import vn.kiemphieu.ballot.FoldedInk;
import vn.kiemphieu.ballot.MarkForm;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SealedInk;
import vn.kiemphieu.reading.ReaderConfig;

/** Agree, disagree, none, both and asked as a table of measured numbers, with the limits the program ships with. */
class AnswerDecisionTest {
    private static final ReaderConfig CONFIG = CalibrationFile.standard();
    private static final UsualMark PEN = new UsualMark(0.6, 0.6, 0.45, 8, 0.2);
    private static final NameInk CLEAN =
            new NameInk(0, 1, 1, 0, 0, 0, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0.01, 0, 0, SealedInk.NONE, FoldedInk.NONE);

    private static final MarkForm CROSS = new MarkForm(2, 0.9, 1, 0, 0, 0, 3, 0.95, 0.45);
    private static final MarkForm TICK = new MarkForm(0, 0, 0, 0, 95, 1.8, 0, 0.95, 0.4);
    private static final MarkForm LINE = new MarkForm(0, 0, 0, 0, 0, 0, 0, 1, 0);

    /** A cell by one word. */
    private static CellInk cell(String what) {
        return switch (what) {
            case "empty" -> beside(0, 0, 0, 0, 0, 0, 1);
            case "X" -> mark(7, 5, 4.5, 2.1, 0.3, 0.6, CROSS);
            case "tick" -> mark(4, 5, 4, 1.4, 0.2, 0.6, TICK);
            case "big-X" -> mark(11, 8, 7.5, 2.1, 0.2, 0.6, CROSS);
            case "large-X" -> mark(13, 11, 10, 2.1, 0.2, 0.6, CROSS);
            case "X-scribbled-over" -> mark(13, 5, 4.5, 2.4, 0.45, 0.6, CROSS);
            case "slash" -> mark(3, 5, 4, 1.1, 0.15, 0.6, LINE);
            case "slash-with-a-bit-across" ->
                mark(3.5, 5, 4, 1.4, 0.15, 0.6, new MarkForm(0.5, 0.25, 1, 0, 0, 0, 1.2, 1, 0.2));
            case "ring" -> mark(6, 5, 4, 2, 0.3, 0.6, new MarkForm(0, 0, 0, 0, 320, 2, 0, 0.6, 0.3));
            case "X-with-a-line-through" ->
                mark(8, 5, 4.5, 2.9, 0.3, 0.6, new MarkForm(2, 0.9, 1, 5, 0, 0, 8, 0.7, 0.35));
            case "tick-and-a-stroke" -> mark(6, 5, 4, 2, 0.3, 0.6, new MarkForm(0, 0, 0, 0, 95, 1.8, 4, 0.8, 0.3));
            case "X-drawn-twice" ->
                mark(9, 5, 4.5, 2.9, 0.3, 0.6, new MarkForm(0.8, 0.3, 0.6, 6, 0, 0, 12, 0.95, 0.45));
            case "word" -> mark(6, 9, 3, 2.4, 0.2, 0.6, new MarkForm(0.9, 0.6, 0.3, 0, 120, 1, 15, 0.65, 0.3));
            case "OK" -> mark(17.8, 9, 5, 2.5, 0.25, 0.6, new MarkForm(1.9, 0.76, 0.62, 0, 291, 1.9, 17, 0.69, 0.32));
            case "zigzag" -> mark(8.5, 8.6, 3.7, 1.8, 0.27, 0.8, new MarkForm(0, 0, 0, 0, 4, 4, 0, 0.97, 0.34));
            case "black" -> mark(18, 5, 4.5, 2, 0.8, 0.7, CROSS);
            case "scribble" -> mark(14, 5, 4.5, 4.5, 0.6, 0.6, CROSS);
            case "faint-X" -> mark(6, 5, 4.5, 2.1, 0.3, 0.18, CROSS);
            case "pale-X" -> mark(6, 5, 4.5, 2.1, 0.3, 0.28, CROSS);
            case "dot" -> mark(0.8, 1, 1, 1, 0.8, 0.6, LINE);
            case "speck" -> beside(0, 0, 0, 0.2, 0, 0, 1);
            case "arm" -> beside(0, 0.6, 1.4, 0, 0, 0, 1);
            case "long-arm" -> beside(0, 0.9, 3, 0, 0, 0, 1);
            case "half" -> beside(2.4, 0, 0, 0, 0, 0, 1);
            case "whole-on-the-rule" -> beside(5, 0, 0, 0, 0, 0, 1);
            case "shadow" -> beside(0, 0, 0, 0, 3, 0, 1);
            case "sealed" -> beside(0, 0, 0, 0, 0, 0.4, 1);
            case "torn" -> beside(0, 0, 0, 0, 0, 0, 0.3);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static CellInk beside(
            double loose, double spill, double reach, double speck, double faint, double seal, double edge) {
        return new CellInk(0, 0, 0, 0, 0, 0, MarkForm.NONE, loose, spill, reach, speck, faint, seal, 0, edge, 0);
    }

    private static CellInk mark(
            double mm2, double longer, double shorter, double strokes, double fill, double darkness, MarkForm form) {
        return new CellInk(mm2, longer, shorter, strokes, fill, darkness, form, 0, 0, 0, 0, 0, 0, 0, 1, 0);
    }

    private static RowReading decide(String agree, String disagree, NameInk name, double side, double stray) {
        return decide(CONFIG.decision(), agree, disagree, name, side, stray);
    }

    private static RowReading decide(
            DecisionConfig limits, String agree, String disagree, NameInk name, double side, double stray) {
        AnswerInk ink = new AnswerInk(cell(agree), cell(disagree), 15);
        RowInk row = new RowInk(List.of(name), Optional.of(ink), side, 0, BesideMark.NONE, 0, 0, 0, 1, 0.95);
        return new AnswerDecision(limits.answers(), CONFIG.confidence())
                .decide(1, row, PEN, stray, Comparisons.unheard());
    }

    @ParameterizedTest(name = "agree: {0}, disagree: {1}")
    @CsvSource(textBlock = """
            # agree,   disagree,  status,    reason
            X,         empty,     AGREE,
            empty,     X,         DISAGREE,
            tick,      empty,     AGREE,
            X-drawn-twice, empty, AGREE,
            X,         arm,       AGREE,
            X,         shadow,    AGREE,
            X,         speck,     AGREE,
            empty,     empty,     NONE,
            X,         X,         BOTH,
            empty,     speck,     UNCERTAIN, NO_BOX
            empty,     arm,       UNCERTAIN, NO_BOX
            shadow,    empty,     UNCERTAIN, NO_BOX
            X,         big-X,     UNCERTAIN, BOTH_BOXES
            X,         tick,      UNCERTAIN, BOTH_BOXES
            X,         scribble,  UNCERTAIN, CORRECTION
            black,     X,         UNCERTAIN, CORRECTION
            black,     empty,     UNCERTAIN, CORRECTION
            X-scribbled-over, empty, UNCERTAIN, CORRECTION
            large-X,   empty,     AGREE,
            X,         half,      UNCERTAIN, BETWEEN_BOXES
            half,      half,      UNCERTAIN, BETWEEN_BOXES
            X,         long-arm,  UNCERTAIN, BETWEEN_BOXES
            slash,     empty,     UNCERTAIN, TICK_OR_DOT
            slash-with-a-bit-across, empty, UNCERTAIN, TICK_OR_DOT
            ring,      empty,     UNCERTAIN, TICK_OR_DOT
            X-with-a-line-through, empty, UNCERTAIN, TICK_OR_DOT
            tick-and-a-stroke, empty, UNCERTAIN, TICK_OR_DOT
            word,      empty,     UNCERTAIN, TICK_OR_DOT
            OK,        empty,     UNCERTAIN, TICK_OR_DOT
            zigzag,    empty,     UNCERTAIN, TICK_OR_DOT
            dot,       empty,     UNCERTAIN, TICK_OR_DOT
            X,         dot,       UNCERTAIN, TICK_OR_DOT
            faint-X,   empty,     UNCERTAIN, FAINT_STRIKE
            pale-X,    empty,     UNCERTAIN, FAINT_STRIKE
            X,         sealed,    UNCERTAIN, STAMP_UNCLEAR
            X,         torn,      UNCERTAIN, DAMAGED
            """)
    void saysWhatIsPlainAndAsksTheRest(String agree, String disagree, MarkStatus status, AdjudicationReason reason) {
        RowReading reading = decide(agree, disagree, CLEAN, 0, 0);
        assertThat(reading.status()).isEqualTo(status);
        if (reason == null) {
            assertThat(reading.reasons()).isEmpty();
        } else {
            assertThat(reading.reasons()).contains(reason);
        }
    }

    @Test
    void asksAboutAStruckNameWhateverTheCellsSay() {
        NameInk struck = new NameInk(
                0.95,
                0,
                0,
                0,
                1,
                0.5,
                0.5,
                0.5,
                0,
                0,
                0.6,
                0.2,
                0,
                12,
                40,
                0.1,
                0,
                0.6,
                SealedInk.NONE,
                FoldedInk.NONE);
        assertThat(decide("X", "empty", struck, 0, 0).reasons()).containsExactly(AdjudicationReason.PARTIAL_STRIKE);
        assertThat(decide("empty", "X", struck, 0, 0).status()).isEqualTo(MarkStatus.UNCERTAIN);
    }

    @Test
    void asksAboutAStrokeUnderASealOverTheName() {
        SealedInk seal = new SealedInk(0.3, 1, 7, 0.2, false);
        NameInk struck = new NameInk(0, 1, 1, 0, 0, 0, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0.01, 0, 0, seal, FoldedInk.NONE);
        AnswerInk ink = new AnswerInk(cell("X"), cell("empty"), 0);
        RowInk row = new RowInk(List.of(struck), Optional.of(ink), 0, 0, BesideMark.NONE, 0, 0, 0, 1, 0.95);
        RowReading reading = new AnswerDecision(CONFIG.decision().answers(), CONFIG.confidence())
                .decide(1, row, PEN, 0, Comparisons.unheard());
        assertThat(reading.reasons()).containsExactly(AdjudicationReason.STAMP_UNCLEAR);
    }

    @Test
    void takesSilenceForAnAnswerOnlyWhereNothingElseIsWritten() {
        assertThat(decide("empty", "empty", CLEAN, 0.6, 0).reasons()).containsExactly(AdjudicationReason.NO_BOX);
        assertThat(decide("empty", "empty", CLEAN, 0, 12).reasons()).containsExactly(AdjudicationReason.NO_BOX);
        assertThat(decide("X", "empty", CLEAN, 0.6, 12).status()).isEqualTo(MarkStatus.AGREE);
    }
}
