package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.reading.AnswerCase.x;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.reading.AnswerCase.Cells;

/**
 * Ticks whose foot lies on a rule beside the next row's mark, and crosses centred on that rule: in its cell the upper half
 * of the one looks like the other, so that what tells them apart is where the arms go on.
 */
class FeetOnRulesTest {
    private static final int ROW = 2;

    @Test
    void aTickWhoseFootMeetsAnArmOfTheCrossBelowAnswersItsRow() {
        List<RowReading> rows = read((paper, row, next) -> {
            double x = row.agreeX();
            double y = row.bottom();
            paper.line(x - 3, y - 2.4, x, y - 0.3, x + 6.6, y - 5.2);
            paper.line(x + 0.5, y + 0.4, x + 7.6, y + 6.1);
            paper.line(x + 6.2, y + 2.4, x - 4, y + 12.6);
        });
        assertThat(rows.get(ROW).status())
                .as(rows.get(ROW).reasons().toString())
                .isEqualTo(MarkStatus.AGREE);
    }

    @Test
    void aTickWhoseFootIsBesideTheEndOfTheTickBelowAnswersItsRow() {
        List<RowReading> rows = read((paper, row, next) -> {
            double foot = row.agreeX();
            double rule = row.bottom();
            paper.pen(1.2, 40).line(foot - 2.4, rule - 2.1, foot, rule - 0.8, foot + 2.6, rule - 4);
            paper.line(foot + 1, rule + 0.6, foot - 3, rule + 3.6, foot - 5, rule + 2.2);
        });
        assertThat(rows.subList(ROW, ROW + 2))
                .allSatisfy(row ->
                        assertThat(row.status()).as(row.reasons().toString()).isEqualTo(MarkStatus.AGREE));
    }

    @Test
    void aCrossOnTheRuleIsAskedAboutInBothRowsWhereverItsStrokesAreThin() {
        for (double skipped : new double[] {0, 0.7}) {
            for (double up : new double[] {0, 0.5}) {
                asked((paper, row, next) -> {
                    double x = row.agreeX();
                    double y = row.bottom() + up;
                    paper.line(x - 2.6, y - 2.8, x, y).line(x + 2.6, y - 2.8, x, y);
                    paper.line(x + skipped, y + skipped, x + 2.6, y + 2.8);
                    paper.line(x - skipped, y + skipped, x - 2.6, y + 2.8);
                });
            }
        }
    }

    @Test
    void aCrossOnTheRuleWithAShortArmIsAskedAboutInBothRows() {
        asked((paper, row, next) -> {
            double x = row.agreeX();
            double y = row.bottom();
            paper.line(x - 2.6, y - 2.8, x + 2.6, y + 2.8);
            paper.line(x + 2.6, y - 2.8, x - 1.3, y + 1.4);
        });
    }

    @Test
    void aCrossOfOneMovementOnTheRuleIsAskedAboutInBothRows() {
        asked((paper, row, next) -> {
            double x = row.agreeX();
            double y = row.bottom();
            paper.line(x - 2.6, y - 2.8, x + 2.6, y + 2.8, x + 2.6, y - 2.8, x - 2.6, y + 2.8);
        });
    }

    @Test
    void aVeeThroughTheRuleIsNotTheUpperRows() {
        List<RowReading> rows = read((paper, row, next) -> {
            double x = row.agreeX();
            double y = row.bottom();
            paper.line(x - 2, y - 2.8, x, y + 2.8, x + 2, y - 2.8);
        });
        assertThat(rows.get(ROW).status()).isEqualTo(MarkStatus.UNCERTAIN);
    }

    private interface Drawing {
        void draw(DrawnPaper paper, Cells row, Cells next);
    }

    private static void asked(Drawing drawing) {
        assertThat(read(drawing).subList(ROW, ROW + 2))
                .allSatisfy(row -> assertThat(row.status()).isEqualTo(MarkStatus.UNCERTAIN));
    }

    /** The ballot with this drawn in two rows, and an X under agree in all others. */
    private static List<RowReading> read(Drawing drawing) {
        DrawnPaper paper = GoldenAnswersTest.FORM.ballot();
        for (int i = 0; i < GoldenAnswersTest.FORM.rows().size(); i++) {
            if (i != ROW && i != ROW + 1) {
                x(paper, cells(i).agreeX(), cells(i).y(), 4);
            }
        }
        drawing.draw(paper, cells(ROW), cells(ROW + 1));
        return ((PageReading.Read) GoldenAnswersTest.FORM.read(paper)).rows();
    }

    private static Cells cells(int row) {
        return new Cells(
                GoldenAnswersTest.FORM.rows().get(row).answers().orElseThrow(), GoldenAnswersTest.FORM.name(row));
    }
}
