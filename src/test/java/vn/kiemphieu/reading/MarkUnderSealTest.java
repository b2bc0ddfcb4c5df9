package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** Marks in answer cells that the seal was pressed over: its letters and its star are no ink of the voter. */
class MarkUnderSealTest {
    private static final Color RED_IN_GRAY = new Color(150, 150, 150);
    private static final int PEN = 40;
    private static final int ROW = 2;

    private static GoldenForm form;
    private static AnswerCells cells;

    @BeforeAll
    static void print() {
        form = GoldenForm.of(TestForms.AGREE_A5_TWELVE.form(0));
        cells = form.rows().get(ROW).answers().orElseThrow();
    }

    private static double y() {
        return (cells.agree().top() + cells.agree().bottom()) / 2;
    }

    /** A ballot with a seal in the middle of the row's two cells or none, and marks under agree and perhaps disagree. */
    private static RowReading read(boolean sealed, int agreePen, int disagreePen) {
        DrawnPaper paper = form.unstamped(GoldenForm.DPI);
        for (int i = 0; i < form.rows().size(); i++) {
            if (i != ROW) {
                AnswerCells other = form.rows().get(i).answers().orElseThrow();
                double middle = (other.agree().top() + other.agree().bottom()) / 2;
                AnswerCase.x(
                        paper.pen(0.6, PEN),
                        (other.agree().left() + other.agree().right()) / 2,
                        middle,
                        4);
            }
        }
        AnswerCase.x(
                paper.pen(0.6, agreePen), (cells.agree().left() + cells.agree().right()) / 2, y(), 4);
        if (disagreePen < 255) {
            double x = (cells.disagree().left() + cells.disagree().right()) / 2;
            AnswerCase.x(paper.pen(0.6, disagreePen), x, y(), 4);
        }
        if (sealed) {
            double x = (cells.agree().left() + cells.disagree().right()) / 2;
            paper = form.seal(paper, RED_IN_GRAY, x, y());
        }
        return ((PageReading.Read) form.read(paper)).rows().get(ROW);
    }

    private static Map<String, Double> numbers(RowReading row) {
        return row.measurement().values();
    }

    @Test
    void keepTheirNumbersAndTheOtherCellStaysEmpty() {
        Map<String, Double> plain = numbers(read(false, PEN, 255));
        Map<String, Double> sealed = numbers(read(true, PEN, 255));
        assertThat(sealed.get("agree.sealOver")).isGreaterThan(0.2);
        assertThat(sealed.get("agree.inkMm2"))
                .isCloseTo(plain.get("agree.inkMm2"), within(0.4 * plain.get("agree.inkMm2")));
        assertThat(sealed.get("agree.longMm")).isCloseTo(plain.get("agree.longMm"), within(1.0));
        assertThat(sealed.get("disagree.inkMm2")).isLessThan(0.3);
        assertThat(sealed.get("disagree.looseMm2")).isLessThan(0.3);
    }

    /** What a pen's mark is held against where the seal lies over the other cell. */
    @Test
    void areHeldAgainstTheSealsOwnDarkness() {
        Map<String, Double> sealed = numbers(read(true, PEN, 255));
        assertThat(Math.max(sealed.get("agree.sealDark"), sealed.get("disagree.sealDark")))
                .isBetween(0.1, 0.95);
        Map<String, Double> plain = numbers(read(false, PEN, 255));
        assertThat(plain.get("agree.sealDark")).isZero();
        assertThat(plain.get("disagree.sealDark")).isZero();
    }

    @Test
    void areTwoWhereBothCellsAreMarked() {
        assertThat(numbers(read(true, PEN, PEN)).get("disagree.inkMm2")).isGreaterThan(2);
        assertThat(read(true, PEN, PEN).status()).isIn(MarkStatus.BOTH, MarkStatus.UNCERTAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 130, 150, 170})
    void areNeverTakenForNoneOrOneForTwoWhereAPenIsAsLightAsTheSeal(int light) {
        assertThat(read(true, light, 255).status()).isIn(MarkStatus.AGREE, MarkStatus.UNCERTAIN);
        assertThat(read(true, PEN, light).status()).isIn(MarkStatus.BOTH, MarkStatus.UNCERTAIN);
    }

    /** A thin pencil's strike, all of it under the seal: found among 450,636 rows that had been read as left standing. */
    @Test
    void aPencilStrikeAllUnderASealIsNoNameLeftStanding() {
        TestForm list = TestForms.PARTY_A4_FORTY.form(10_044);
        DrawnSheet sheet = TestDeck.sheet(new DeckSpec(list, Profile.HARD, 44, 4, 0), 1);
        assertThat(sheet.rows().get(4).mark()).contains(MarkStatus.STRUCK);
        try (BallotReader reader = GoldenForm.of(list).newReader()) {
            PageReading reading = reader.read(new ScannedPage(sheet.name(), sheet.image(), 0));
            assertThat(((PageReading.Read) reading).rows().get(4).status()).isEqualTo(MarkStatus.UNCERTAIN);
        }
    }

    /** A seal's letter in a square that nobody marked: once read as a mark for it. */
    @Test
    void aSealsLettersInAnEmptyCellAreNoMark() {
        TestForm list = TestForms.AGREE_A4_SQUARES.form(164);
        DeckSpec deck = new DeckSpec(list, Profile.TYPICAL, 16_201, 50, 0, new DeckSpec.Focus(0.3, 0.2));
        DrawnSheet sheet = TestDeck.sheet(deck, 19);
        assertThat(sheet.rows().get(1).mark()).contains(MarkStatus.NONE);
        try (BallotReader reader = GoldenForm.of(list).newReader()) {
            PageReading reading = reader.read(new ScannedPage(sheet.name(), sheet.image(), 0));
            assertThat(((PageReading.Read) reading).rows().get(1).status()).isIn(MarkStatus.NONE, MarkStatus.UNCERTAIN);
        }
    }
}
