package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
import vn.kiemphieu.ballot.SealedInk;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.reading.ReaderConfig;

/** Which questions of the rule the ink's own evidence may settle, and which only people. */
class OpenQuestionTest {
    private static final ReaderConfig CONFIG = CalibrationFile.standard();
    private static final RowDecision NAMES =
            new RowDecision(CONFIG.decision(), CONFIG.confidence(), Regime.PARTY_CONGRESS);
    private static final AnswerDecision CELLS =
            new AnswerDecision(CONFIG.decision().answers(), CONFIG.confidence());
    private static final UsualMark ONE_PEN = new UsualMark(0.6, 0.6, 0.4, 6, 0.3);

    private static RowInk name(double apart, double printFound, double sideMm2) {
        return name(apart, printFound, sideMm2, 0.6);
    }

    private static RowInk name(double apart, double printFound, double sideMm2, double darkness) {
        return named(struck(0.5, 0.5, darkness, apart), sideMm2, printFound);
    }

    private static NameInk struck(double crest, double trough, double darkness, double apart) {
        SealedInk seal = SealedInk.NONE;
        FoldedInk fold = FoldedInk.NONE;
        return new NameInk(
                0.9, 0, 0, 0, 1, 0.5, crest, trough, 0, 0, darkness, 0.2, 0, 12, 40, 0.1, 0, apart, seal, fold);
    }

    private static RowInk named(NameInk line, double sideMm2, double printFound) {
        return new RowInk(List.of(line), Optional.empty(), sideMm2, 0, BesideMark.NONE, 0, 0, 0, printFound, 0.95);
    }

    private static RowInk answered(
            double markMm2, double twoWays, double bend, double otherMm2, double otherSealed, double sideMm2) {
        MarkForm form = new MarkForm(0, 0, 0, 0, bend, 1, 0, twoWays, 0.3);
        CellInk marked = new CellInk(markMm2, 9, 4, 1.8, 0.3, 0.6, form, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        CellInk other = new CellInk(otherMm2, 1, 1, 1, 0.3, 0.6, MarkForm.NONE, 0, 0, 0, 0, 0, otherSealed, 1, 1, 0);
        return new RowInk(
                List.of(), Optional.of(new AnswerInk(marked, other, 0)), sideMm2, 0, BesideMark.NONE, 0, 0, 0, 1, 0.95);
    }

    @ParameterizedTest
    @CsvSource({
        // reason, ink apart from letters, print found, open to evidence
        "UNDERLINE,                0.5,  1.0, OPEN",
        "FAINT_STRIKE,             0.5,  1.0, OPEN",
        "TICK_OR_DOT,              0.5,  1.0, OPEN",
        "DAMAGED,                  0.5,  0.5, OPEN",
        "DAMAGED,                  0.5,  0.3, CLOSED", // another name may stand there
        "UNDERLINE,                0.05, 1.0, CLOSED", // the ink may be another name's letters
        "TWO_LINE_NAME_ONE_STRUCK, 0.5,  1.0, CLOSED", // for the law to say
        "STREAK_OVER_NAME,         0.5,  1.0, CLOSED", // the row alone cannot tell a streak from a pen
        "STROKE_OVER_TWO_NAMES,    0.5,  1.0, WARY", // the other name is asked about
        "SMUDGE,                   0.5,  1.0, NARROW", // a name painted over
    })
    void ofANameAreThoseAboutItsInkWhereThePrintIsTheBlanks(
            AdjudicationReason reason, double apart, double printFound, Opening open) {
        assertThat(NAMES.open(name(apart, printFound, 0), Set.of(reason), MarkStatus.STRUCK))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // ink beside the name, mm², open for kept, for struck
        "0.7,  OPEN,   OPEN",
        "1.5,  WARY,   OPEN", // beside a name that was left it may be a dot
        "2.6,  NARROW, OPEN", // or a tick
        "4.1,  CLOSED, OPEN", // or a note
        "7.0,  CLOSED, WARY",
        "11.0, CLOSED, CLOSED",
    })
    void ofANameAreNoneWhereWhatLiesBesideMayBeWriting(double sideMm2, Opening kept, Opening struck) {
        Set<AdjudicationReason> asked = Set.of(AdjudicationReason.TICK_OR_DOT);
        assertThat(NAMES.open(name(0.5, 1, sideMm2), asked, MarkStatus.KEPT)).isEqualTo(kept);
        assertThat(NAMES.open(name(0.5, 1, sideMm2), asked, MarkStatus.STRUCK)).isEqualTo(struck);
    }

    @ParameterizedTest
    @CsvSource({
        // ink along the letters' edges, mm², print found, open for kept, for struck
        "0.8, 1.0, OPEN,   CLOSED", // letters printed a little thicker
        "0.8, 0.6, CLOSED, CLOSED", // not all of them
        "1.5, 1.0, CLOSED, CLOSED", // another name's
    })
    void ofANameMayBeALittleInkAlongItsOwnLetters(double inkMm2, double printFound, Opening kept, Opening struck) {
        NameInk line = new NameInk(
                0.01, 0, 0, 0, 0, 0, 0.5, 0.5, 0, 0, 0.4, 0.1, 0, inkMm2, 2, 0, 0, 0, SealedInk.NONE, FoldedInk.NONE);
        RowInk row = named(line, 0, printFound);
        Set<AdjudicationReason> asked = Set.of(AdjudicationReason.TICK_OR_DOT, AdjudicationReason.DAMAGED);
        assertThat(NAMES.open(row, asked, MarkStatus.KEPT)).isEqualTo(kept);
        assertThat(NAMES.open(row, asked, MarkStatus.STRUCK)).isEqualTo(struck);
    }

    @ParameterizedTest
    @CsvSource({
        // heights over the baseline, x-heights, that a quarter of the ink reaches and stays below; open for a strike
        "0.5,  0.5,  OPEN",
        "0.25, 0.1,  OPEN",
        "0.15, 0.1,  CLOSED", // along the letters' feet
        "1.0,  0.85, OPEN",
        "1.0,  0.95, CLOSED", // along their heads
    })
    void aLineUnderOrOverANameIsMadeNoStrike(double crest, double trough, Opening struck) {
        RowInk row = named(struck(crest, trough, 0.6, 0.6), 0, 1);
        assertThat(NAMES.open(row, Set.of(AdjudicationReason.UNDERLINE), MarkStatus.STRUCK))
                .isEqualTo(struck);
        assertThat(NAMES.open(row, Set.of(AdjudicationReason.UNDERLINE), MarkStatus.KEPT))
                .isEqualTo(Opening.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"0, OPEN", "0.9, OPEN", "1.2, NARROW"}) // mm² of the mark's arm in the other cell
    void anArmInTheOtherCellTakesMoreEvidence(double looseMm2, Opening open) {
        CellInk other = new CellInk(0, 0, 0, 0, 0, 0, MarkForm.NONE, looseMm2, 0, 0, 0, 0, 0, 0, 1, 0);
        AnswerInk ink = new AnswerInk(marked(0.6, 0), other, 0);
        RowInk row = new RowInk(List.of(), Optional.of(ink), 0, 0, BesideMark.NONE, 0, 0, 0, 1, 0.95);
        assertThat(CELLS.open(row, ONE_PEN, Set.of(AdjudicationReason.BETWEEN_BOXES), MarkStatus.AGREE))
                .isEqualTo(open);
    }

    /** A light strike may lie all under it. */
    @Test
    void aSealOverANameThatLooksLeftTakesMostEvidence() {
        Set<AdjudicationReason> asked = Set.of(AdjudicationReason.STAMP_UNCLEAR);
        assertThat(NAMES.open(name(0.5, 1, 0), asked, MarkStatus.KEPT)).isEqualTo(Opening.NARROW);
        assertThat(NAMES.open(name(0.5, 1, 0), asked, MarkStatus.STRUCK)).isEqualTo(Opening.OPEN);
    }

    /** Whose a stroke over two names is where one was left, and what lies under a smudge on it, a person says. */
    @ParameterizedTest
    @EnumSource(names = {"STROKE_OVER_TWO_NAMES", "SMUDGE", "STREAK_OVER_NAME"})
    void whatHidesANameThatWasLeftIsForAPerson(AdjudicationReason reason) {
        assertThat(NAMES.open(name(0.5, 1, 0), Set.of(reason), MarkStatus.KEPT)).isEqualTo(Opening.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        // the mark, two directions' share, its bend, ink in the other cell, its part under a seal, beside the cells
        "6, 0.9, 80, 0,   0,    0, OPEN",
        "0, 0.0, 0,  0,   0,    0, WARY", // one with the mark of the row below on the rule between them
        "6, 0.6, 80, 0,   0,    0, NARROW", // a third stroke through the mark
        "6, 0.9, 3,  0,   0,    0, CLOSED", // a zigzag: neither cross nor tick
        "6, 0.9, 80, 0.8, 0,    0, NARROW", // dirt in the other cell, or a dot
        "6, 0.9, 80, 1.2, 0,    0, CLOSED", // a dot in the other cell
        "6, 0.9, 80, 0,   0.04, 0, OPEN", // a seal at its corner
        "6, 0.9, 80, 0,   0.2,  0, CLOSED", // a seal over it: a light mark may lie under that
        "6, 0.9, 80, 0,   0,    3, NARROW", // dirt beside the name
        "6, 0.9, 80, 0,   0,    9, CLOSED", // a note
    })
    void ofAnAnswerAreThoseAboutOneMarkAlone(
            double markMm2, double twoWays, double bend, double otherMm2, double sealed, double sideMm2, Opening open) {
        RowInk row = answered(markMm2, twoWays, bend, otherMm2, sealed, sideMm2);
        Set<AdjudicationReason> asked = Set.of(AdjudicationReason.BETWEEN_BOXES);
        assertThat(CELLS.open(row, ONE_PEN, asked, MarkStatus.AGREE)).isEqualTo(open);
        boolean noneIsMarked = markMm2 == 0;
        assertThat(CELLS.open(row, ONE_PEN, asked, MarkStatus.DISAGREE))
                .isEqualTo(noneIsMarked ? Opening.WARY : Opening.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        // darkness of a faint mark, of the sheet's darkest one, share of the cell under a seal, open
        "0.21, 0.24, 0,    NARROW", // a light pen
        "0.21, 0.60, 0,    CLOSED", // a mark among darker ones
        "0.60, 0.60, 0.04, NARROW", // the reason came from the other cell
        "0.60, 0.60, 0.2,  NARROW",
    })
    void aFaintMarkIsOneWhereAllAreFaint(double darkness, double darkest, double sealed, Opening open) {
        CellInk marked = marked(darkness, sealed);
        assertThat(open(marked, new UsualMark(darkest, darkness, 0.4, 6, 0.3), AdjudicationReason.FAINT_STRIKE))
                .isEqualTo(open);
    }

    /** A seal's letters and pieces of its rings may look like a mark. */
    @ParameterizedTest
    @CsvSource({"0.04, OPEN", "0.06, NARROW"})
    void aMarkUnderASealTakesPlainEvidence(double sealed, Opening open) {
        assertThat(open(marked(0.6, sealed), ONE_PEN, AdjudicationReason.STAMP_UNCLEAR))
                .isEqualTo(open);
    }

    private static CellInk marked(double darkness, double sealed) {
        MarkForm form = new MarkForm(1, 1, 1, 0, 80, 1, 0, 0.9, 0.3);
        return new CellInk(6, 9, 4, 1.8, 0.3, darkness, form, 0, 0, 0, 0, 0, sealed, 0, 1, 0);
    }

    private static Opening open(CellInk marked, UsualMark usual, AdjudicationReason asked) {
        CellInk other = new CellInk(0, 0, 0, 0, 0, 0, MarkForm.NONE, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        RowInk row = new RowInk(
                List.of(), Optional.of(new AnswerInk(marked, other, 0)), 0, 0, BesideMark.NONE, 0, 0, 0, 1, 0.95);
        return CELLS.open(row, usual, Set.of(asked), MarkStatus.AGREE);
    }

    @ParameterizedTest
    @CsvSource({
        // how dark the seal over the other cell may be; ink found under it, mm²; the mark, the sheet's lightest one
        "0.50, 0,   0.60, 0.60, UNDER_SEAL",
        "0.56, 0,   0.60, 0.60, CLOSED", // a mark by the same pen might not stand out from it
        "0.50, 0,   0.60, 0.54, CLOSED", // nor one by the sheet's other pen
        "0.50, 0,   0.54, 0.60, CLOSED",
        "0.50, 0.3, 0.60, 0.60, CLOSED",
        "0,    0,   0.60, 0.60, CLOSED", // no seal that was measured
    })
    void underASealOverTheOtherCellADarkerPenWouldShow(
            double sealDark, double otherMm2, double darkness, double lightest, Opening open) {
        MarkForm form = new MarkForm(1, 1, 1, 0, 80, 1, 0, 0.9, 0.3);
        CellInk marked = new CellInk(6, 9, 4, 1.8, 0.3, darkness, form, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        CellInk other = new CellInk(otherMm2, 1, 1, 1, 0.3, 0.6, MarkForm.NONE, 0, 0, 0, 0, 0, 0.9, sealDark, 1, 0);
        RowInk row = new RowInk(
                List.of(), Optional.of(new AnswerInk(marked, other, 0)), 0, 0, BesideMark.NONE, 0, 0, 0, 1, 0.95);
        assertThat(CELLS.open(
                        row,
                        new UsualMark(0.7, lightest, 0.4, 6, 0.3),
                        Set.of(AdjudicationReason.STAMP_UNCLEAR),
                        MarkStatus.AGREE))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        // longer side of 0.9 mm² in the other cell, mm, open
        "1.7, NARROW",
        "1.9, CLOSED", // as long as the smallest mark
    })
    void whatIsLongEnoughForAMarkIsNoDirt(double longMm, Opening open) {
        MarkForm form = new MarkForm(1, 1, 1, 0, 80, 1, 0, 0.9, 0.3);
        CellInk marked = new CellInk(6, 9, 4, 1.8, 0.3, 0.6, form, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        CellInk other = new CellInk(0.9, longMm, 1, 1, 0.3, 0.6, MarkForm.NONE, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        RowInk row = new RowInk(
                List.of(), Optional.of(new AnswerInk(marked, other, 0)), 0, 0, BesideMark.NONE, 0, 0, 0, 1, 0.95);
        assertThat(CELLS.open(row, ONE_PEN, Set.of(AdjudicationReason.TICK_OR_DOT), MarkStatus.AGREE))
                .isEqualTo(open);
    }

    /** An X drawn again looks much like one scribbled over. */
    @Test
    void ofAMarkThatMayBeTakenBackTakesMoreEvidence() {
        Set<AdjudicationReason> asked = Set.of(AdjudicationReason.CORRECTION, AdjudicationReason.TICK_OR_DOT);
        assertThat(CELLS.open(answered(6, 0.9, 80, 0, 0, 0), ONE_PEN, asked, MarkStatus.AGREE))
                .isEqualTo(Opening.WARY);
        assertThat(CELLS.open(answered(0, 0, 0, 0, 0, 0), ONE_PEN, asked, MarkStatus.AGREE))
                .isEqualTo(Opening.WARY);
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTIAL_STRIKE", "DAMAGED", "NO_BOX", "BOTH_BOXES"})
    void ofAnAnswerIsNoneThatIsNotAboutTheMarksShape(AdjudicationReason reason) {
        assertThat(CELLS.open(answered(6, 0.9, 80, 0, 0, 0), ONE_PEN, Set.of(reason), MarkStatus.AGREE))
                .isEqualTo(Opening.CLOSED);
    }

    @Test
    void aGraySmudgeOverAnyNameIsForAPerson() {
        Set<AdjudicationReason> asked = Set.of(AdjudicationReason.SMUDGE);
        assertThat(NAMES.open(name(0.5, 1, 0, 0.41), asked, MarkStatus.STRUCK)).isEqualTo(Opening.NARROW);
        assertThat(NAMES.open(name(0.5, 1, 0, 0.35), asked, MarkStatus.STRUCK)).isEqualTo(Opening.CLOSED);
        Set<AdjudicationReason> runsOn = Set.of(AdjudicationReason.SMUDGE, AdjudicationReason.STROKE_OVER_TWO_NAMES);
        assertThat(NAMES.open(name(0.5, 1, 0, 0.41), runsOn, MarkStatus.STRUCK)).isEqualTo(Opening.NARROW);
        assertThat(NAMES.open(name(0.5, 1, 0, 0.35), runsOn, MarkStatus.STRUCK)).isEqualTo(Opening.CLOSED);
    }
}
