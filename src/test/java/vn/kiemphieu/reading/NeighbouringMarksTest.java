package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.reading.AnswerCase.x;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** Marks of two rows close together meet at the rule between them: each is its own row's all the same. */
class NeighbouringMarksTest {
    private static final GoldenForm FORM = GoldenForm.of(TestForms.AGREE_A5_DENSE.form(0));
    private static final int ROW = 4;

    @FunctionalInterface
    private interface Marks {
        void draw(DrawnPaper paper, AnswerCells cells, double height);
    }

    /** Draws about the rule below a row; the rows besides have a plain X. */
    private static List<RowReading> rows(Marks marks) {
        DrawnPaper paper = FORM.ballot();
        for (int i = 0; i < FORM.rows().size(); i++) {
            AnswerCells cells = FORM.rows().get(i).answers().orElseThrow();
            if (i == ROW) {
                marks.draw(paper, cells, cells.agree().height());
            } else if (i != ROW + 1) {
                x(paper, middle(cells) - 3, (cells.agree().top() + cells.agree().bottom()) / 2, 3);
            }
        }
        return ((PageReading.Read) FORM.read(paper)).rows().subList(ROW, ROW + 2);
    }

    private static double middle(AnswerCells cells) {
        return (cells.agree().left() + cells.agree().right()) / 2;
    }

    /** A tick or V whose foot is this far below the row's rule, or above it where negative. */
    private static void tick(DrawnPaper paper, double footX, double footY) {
        paper.line(footX - 2, footY - 2, footX, footY, footX + 3.5, footY - 4.5);
    }

    /** As found on drawn ballots: the foot of one tick in the arm of the next, V over V, an X above a tick's foot. */
    @ParameterizedTest
    @CsvSource({
        "AGREE_A5_DENSE, 22, 2",
        "AGREE_A5_DENSE, 24, 5",
        "AGREE_A5_DENSE, 35, 5",
        "AGREE_A5_TIGHT, 29, 13",
        "AGREE_A5_TIGHT, 34, 15"
    })
    void marksThatMeetAreReadAsDrawn(TestForms layout, int number, int row) {
        TestForm form = layout.form(9);
        DrawnSheet sheet = TestDeck.sheet(new DeckSpec(form, Profile.TYPICAL, 2077, 1, number), number);
        try (BallotReader reader = GoldenForm.of(form).newReader()) {
            var reading = (PageReading.Read) reader.read(new ScannedPage(sheet.name(), sheet.image(), 0));
            assertThat(reading.rows().get(row - 1).status())
                    .isEqualTo(sheet.rows().get(row - 1).mark().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.7, -0.4})
    void aTickWhoseFootIsOnTheRuleAboveAWholeTick(double below) {
        assertThat(ticks(below)).allMatch(row -> row.status() == MarkStatus.AGREE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.8, 1.5})
    void aTickWhoseFootIsBelowTheRuleIsThatRowsOrAskedAbout(double below) {
        assertThat(ticks(below))
                .allMatch(row -> row.status() == MarkStatus.AGREE || row.status() == MarkStatus.UNCERTAIN);
    }

    private static List<RowReading> ticks(double below) {
        return rows((paper, cells, height) -> {
            double rule = cells.agree().bottom();
            tick(paper, middle(cells), rule + below);
            paper.line(
                    middle(cells) - 0.8,
                    rule + 0.7,
                    middle(cells) + 1.2,
                    rule + height - 0.8,
                    middle(cells) + 5,
                    rule + 1);
        });
    }

    @Test
    void aCrossThatRunsIntoTheNextCellWhereThatHasItsOwn() {
        List<RowReading> rows = rows((paper, cells, height) -> {
            double rule = cells.agree().bottom();
            x(paper, middle(cells), rule - 1.7, 5.6);
            x(paper, middle(cells) + 1, rule + height / 2 + 0.4, 4);
        });
        assertThat(rows).allMatch(row -> row.status() == MarkStatus.AGREE);
    }

    @Test
    void aCrossOnTheRuleIsNobodysThoughTheNextRowHasItsOwn() {
        List<RowReading> rows = rows((paper, cells, height) -> {
            double rule = cells.agree().bottom();
            x(paper, middle(cells), rule, 4);
            x(paper, middle(cells) + 5, rule + height / 2, 3);
        });
        assertThat(rows.get(0).status()).isEqualTo(MarkStatus.UNCERTAIN);
    }

    @Test
    void aCrossOnTheRuleIsNobodysWhereNeitherRowHasItsOwn() {
        List<RowReading> rows = rows(
                (paper, cells, height) -> x(paper, middle(cells), cells.agree().bottom() - 0.2, 5));
        assertThat(rows).allMatch(row -> row.status() == MarkStatus.UNCERTAIN);
    }
}
