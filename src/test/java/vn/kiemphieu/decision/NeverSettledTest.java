package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import vn.kiemphieu.ballot.SealedInk;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.reading.ReaderConfig;

/** What no evidence settles, however sure both readings are. */
class NeverSettledTest {
    private static final ReaderConfig CONFIG = CalibrationFile.standard();

    @ParameterizedTest
    @CsvSource({
        // regime, share of the name's length in gaps, open for struck
        "PARTY_CONGRESS, 0.20, OPEN",
        "PARTY_CONGRESS, 0.28, CLOSED", // the rules let a quarter of a name bare
        "STATE,          0.03, OPEN",
        "STATE,          0.10, CLOSED", // the law asks for the whole name
    })
    void aStrikeThatStopsAndGoesOn(Regime regime, double gaps, Opening struck) {
        RowDecision names = new RowDecision(CONFIG.decision(), CONFIG.confidence(), regime);
        RowInk row = named(gaps);
        Set<AdjudicationReason> asked = Set.of(AdjudicationReason.PARTIAL_STRIKE);
        assertThat(names.open(row, asked, MarkStatus.STRUCK)).isEqualTo(struck);
        assertThat(names.open(row, asked, MarkStatus.KEPT)).isEqualTo(Opening.OPEN);
    }

    @ParameterizedTest
    @CsvSource({
        // ink beside the cells, mm², its longer side, mm, open
        "1.5, 1.7, OPEN",
        "1.5, 4.0, OPEN", // so little that the rule does not ask about it
        "3.0, 1.7, NARROW", // a flake of dirt
        "3.0, 3.3, CLOSED", // a tick
        "4.5, 1.7, CLOSED",
    })
    void aTickBesideTheCells(double mm2, double longMm, Opening open) {
        AnswerDecision cells = new AnswerDecision(CONFIG.decision().answers(), CONFIG.confidence());
        UsualMark onePen = new UsualMark(0.6, 0.6, 0.4, 6, 0.3);
        Set<AdjudicationReason> asked = Set.of(AdjudicationReason.BETWEEN_BOXES);
        assertThat(cells.open(answered(mm2, longMm), onePen, asked, MarkStatus.AGREE))
                .isEqualTo(open);
    }

    private static RowInk named(double gaps) {
        SealedInk seal = SealedInk.NONE;
        FoldedInk fold = FoldedInk.NONE;
        NameInk line =
                new NameInk(0.9, 0, 0, gaps, 1, 0.5, 0.5, 0.5, 0, 0, 0.6, 0.2, 0, 12, 40, 0.1, 0, 0.6, seal, fold);
        return new RowInk(List.of(line), Optional.empty(), 0, 0, BesideMark.NONE, 0, 0, 0, 1, 0.95);
    }

    private static RowInk answered(double sideMm2, double longMm) {
        MarkForm form = new MarkForm(0, 0, 0, 0, 80, 1, 0, 0.9, 0.3);
        CellInk marked = new CellInk(6, 9, 4, 1.8, 0.3, 0.6, form, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        CellInk other = new CellInk(0, 0, 0, 0, 0, 0, MarkForm.NONE, 0, 0, 0, 0, 0, 0, 0, 1, 0);
        BesideMark beside = new BesideMark(longMm, sideMm2 / longMm, 2, 0, 0.4);
        return new RowInk(
                List.of(), Optional.of(new AnswerInk(marked, other, 0)), sideMm2, 0, beside, 0, 0, 0, 1, 0.95);
    }
}
