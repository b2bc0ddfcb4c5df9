package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BesideMark;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.FoldedInk;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.SealedInk;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.TestForms;

/** Strikes over all names darken all their letters' surroundings: that alone makes the print no other ballot's. */
class EveryNameStruckTest {
    private static final ReaderConfig CONFIG = CalibrationFile.standard();
    private static final BallotStyle STYLE = DrawnDeck.style(TestForms.PARTY_A5_POSTS.form(0));
    private static final int ROWS = STYLE.rows().size();

    private static final NameInk STRIKE = new NameInk(
            1, 0, 0, 0, 1, 0.5, 0.5, 0.5, 0, 0, 0.6, 0.2, 0, 12, 40, 0.1, 0, 0.6, SealedInk.NONE, FoldedInk.NONE);
    private static final NameInk NOTHING =
            new NameInk(0, 1, 1, 0, 0, 0, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0.01, 0, 0, SealedInk.NONE, FoldedInk.NONE);

    private static RowInk row(NameInk line, double printFound) {
        return new RowInk(List.of(line), Optional.empty(), 0, 0, BesideMark.NONE, 0, 0, 0, printFound, 0.8);
    }

    /** The first row as given, all others plainly struck, ink around the letters everywhere. */
    private static PageDecision.Decided decide(RowInk first, MarkStatus status) {
        List<RowInk> rows = IntStream.range(0, ROWS)
                .mapToObj(i -> i == 0 ? first : row(STRIKE, 1))
                .toList();
        List<Chances> chances = IntStream.range(0, ROWS)
                .mapToObj(i -> new Chances(Map.of(i == 0 ? status : MarkStatus.STRUCK, 1.0)))
                .toList();
        PageInk ink = new PageInk(rows, 1, true, 0, 0, Collections.emptyList(), 0, 0, 0.1, 0, 0, Optional.empty());
        return new PageDecision(
                        STYLE, CONFIG.decision(), CONFIG.learned(), CONFIG.confidence(), CommitteeSettings.ASK_ALWAYS)
                .decide(ink, chances, chances);
    }

    @Test
    void countsStrikesOverAllNamesThatAreFoundUnderThem() {
        PageDecision.Decided decided = decide(row(STRIKE, 1), MarkStatus.STRUCK);

        assertThat(decided.sheetReasons()).containsExactly(AdjudicationReason.ALL_STRUCK);
        assertThat(decided.rows()).allMatch(row -> row.status() == MarkStatus.STRUCK);
    }

    @Test
    void asksWhereANameIsLeftToMeasureThePrintOn() {
        PageDecision.Decided decided = decide(row(NOTHING, 1), MarkStatus.KEPT);

        assertThat(decided.sheetReasons()).contains(AdjudicationReason.POOR_REGISTRATION);
    }

    @Test
    void asksWhereANameIsNotFoundUnderItsStrike() {
        PageDecision.Decided decided = decide(row(STRIKE, 0.2), MarkStatus.STRUCK);

        assertThat(decided.sheetReasons()).contains(AdjudicationReason.POOR_REGISTRATION);
    }

    @Test
    void asksAboutARowThatOnlyTheRuleCallsStruck() {
        PageDecision.Decided decided = decide(row(STRIKE, 1), MarkStatus.KEPT);

        assertThat(decided.rows().get(0).status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(decided.sheetReasons()).doesNotContain(AdjudicationReason.ALL_STRUCK);
    }
}
