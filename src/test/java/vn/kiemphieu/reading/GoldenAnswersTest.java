package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.reading.AnswerCase.x;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.reading.AnswerCase.Cells;
import vn.kiemphieu.reading.AnswerCase.Drawing;
import vn.kiemphieu.testdeck.TestForms;

/** One row of an agree/disagree ballot by difficulty; every other row has a plain X under "Đồng ý". */
class GoldenAnswersTest {
    private static final int ROW = 3;
    static final GoldenForm FORM = GoldenForm.of(
            TestForms.AGREE_A5_TWELVE,
            "Hoàng Văn Ân",
            "Trần Chí Duy",
            "Kpă H'Tuyết",
            "Lò Ín",
            "Phạm Phú Kiên",
            "Lê Thị Mỹ");

    @TestFactory
    Stream<DynamicTest> answersByDifficulty() {
        return AnswerCase.ALL.stream().map(one -> DynamicTest.dynamicTest(one.difficulty(), () -> check(one)));
    }

    private static void check(AnswerCase one) {
        PageReading.Read read = read((paper, cells) -> one.drawing().draw(paper, cells));
        for (int i = 0; i < read.rows().size(); i++) {
            RowReading row = read.rows().get(i);
            assertThat(row.status())
                    .as(
                            "no. %d, %s, %s, %s",
                            row.no(),
                            row.opinions(),
                            row.reasons(),
                            row.measurement().values())
                    .isIn(i == ROW ? one.may() : EnumSet.of(MarkStatus.AGREE));
        }
    }

    @Test
    void anXOnTheRuleBetweenTwoRowsIsAskedAboutInBoth() {
        PageReading.Read read = read((paper, cells) -> x(paper, cells.agreeX() + 6, cells.bottom(), 5), ROW + 1);
        assertThat(List.of(read.rows().get(ROW), read.rows().get(ROW + 1)))
                .allSatisfy(row -> assertThat(row.reasons()).contains(AdjudicationReason.BETWEEN_BOXES));
    }

    @Test
    void crossesWhoseArmsMeetOnTheRuleAnswerARowEach() {
        PageReading.Read read = read(
                (paper, cells) -> {
                    double height = 2 * (cells.bottom() - cells.y());
                    x(paper, cells.disagreeX(), cells.y(), height + 0.6);
                    x(paper, cells.disagreeX() + 0.3, cells.y() + height, height + 0.6);
                },
                ROW + 1);
        assertThat(read.rows().subList(ROW, ROW + 2)).allMatch(row -> row.status() == MarkStatus.DISAGREE);
    }

    @Test
    void aCrossOneOfWhoseArmsRunsIntoTheTickBelowAnswersItsOwnRow() {
        PageReading.Read read = read(
                (paper, cells) -> {
                    double half = cells.bottom() - cells.y();
                    double tip = cells.disagreeX() + half;
                    x(paper, cells.disagreeX(), cells.y(), 2 * half + 0.6);
                    paper.line(
                            tip, cells.bottom(), tip - 1.5, cells.bottom() + 2 * half - 1.5); // with the arm, one line
                    paper.line(tip - 1.5, cells.bottom() + 2 * half - 1.5, tip - 4, cells.bottom() + half);
                },
                ROW + 1);
        assertThat(read.rows().subList(ROW, ROW + 2)).allMatch(row -> row.status() == MarkStatus.DISAGREE);
    }

    @Test
    void aTickOnTheRuleBetweenTwoRowsIsAskedAboutInBoth() {
        PageReading.Read read =
                read((paper, cells) -> AnswerCase.tick(paper, cells.agreeX() + 6, cells.bottom(), 5), ROW + 1);
        assertThat(read.rows().subList(ROW, ROW + 2)).allMatch(row -> row.status() == MarkStatus.UNCERTAIN);
    }

    @Test
    void aLineDownAColumnAnswersNoRow() {
        AnswerCells last = cells(FORM.rows().size() - 1).cells();
        PageReading.Read read = read(
                (paper, cells) -> paper.line(
                        cells.disagreeX(),
                        cells.y(),
                        cells.disagreeX() + 1,
                        last.agree().bottom() - 2),
                ROW + 1,
                ROW + 2);
        assertThat(read.rows().subList(ROW, ROW + 3)).allMatch(row -> row.status() == MarkStatus.UNCERTAIN);
    }

    @Test
    void silenceIsNoAnswerWhereAHeadingIsCircled() {
        MmBox agree = cells(0).cells().agree();
        PageReading.Read read = read((paper, cells) ->
                paper.oval(new MmBox(agree.left() + 3, agree.top() - 9, agree.right() - 3, agree.top() - 2)));
        assertThat(read.rows().get(ROW).status()).isEqualTo(MarkStatus.UNCERTAIN);
    }

    /** Of a thin ring round a heading the rules and the letters may leave two square millimetres to be seen. */
    @Test
    void littleInkOnAHeadingIsEnoughToAsk() {
        MmBox agree = cells(0).cells().agree();
        PageReading.Read read = read((paper, cells) ->
                paper.pen(0.3, 90).line(agree.left() + 4, agree.top() - 1.6, agree.left() + 10, agree.top() - 1.6));
        assertThat(read.status()).isEqualTo(SheetStatus.REVIEW);
        assertThat(read.reasons()).contains(AdjudicationReason.EXTRA_WRITING);
    }

    /** An arm of the first row's mark is no mark on the heading. */
    @Test
    void anXWhoseArmsReachIntoTheHeadingAnswersItsRow() {
        MmBox agree = cells(0).cells().agree();
        PageReading.Read read = read(
                (paper, cells) -> {
                    x(paper, cells.agreeX(), cells.y(), 4);
                    x(paper, (agree.left() + agree.right()) / 2, agree.top() + 2, 9);
                },
                0);
        assertThat(read.rows().get(0).status()).isEqualTo(MarkStatus.AGREE);
        assertThat(read.reasons()).isEmpty();
    }

    @Test
    void anXOnAHeadingAboveAnswersIsAskedAbout() {
        MmBox disagree = cells(0).cells().disagree();
        PageReading.Read read = read((paper, cells) -> {
            x(paper, cells.agreeX(), cells.y(), 4);
            x(paper, (disagree.left() + disagree.right()) / 2, disagree.top() - 5, 6);
        });
        assertThat(read.status()).isEqualTo(SheetStatus.REVIEW);
        assertThat(read.reasons()).containsExactly(AdjudicationReason.EXTRA_WRITING);
    }

    @Test
    void aFoldThroughAnEmptyRowAndItsAnswersLeavesThemAlone() {
        PageReading.Read read = read((paper, cells) -> {
            x(paper, cells.agreeX(), cells.y(), 4);
            paper.pen(0.8, 232).line(0, cells.y() + 2, 148, cells.y() + 2.2);
        });
        assertThat(read.rows().get(ROW).status()).isEqualTo(MarkStatus.AGREE);
    }

    @Test
    void aWholeBallotOfPlainMarksIsAccepted() {
        PageReading.Read read = read((paper, cells) -> x(paper, cells.disagreeX(), cells.y(), 4));
        assertThat(read.status()).as(read.reasons().toString()).isEqualTo(SheetStatus.ACCEPTED);
        assertThat(read.rows())
                .filteredOn(row -> row.status() == MarkStatus.AGREE)
                .hasSize(5);
    }

    @Test
    void anUntouchedBallotWaitsInTheInvalidList() {
        PageReading.Read read = (PageReading.Read) FORM.read(FORM.ballot());
        assertThat(read.status()).isEqualTo(SheetStatus.ACCEPTED);
        assertThat(read.reasons()).containsExactly(AdjudicationReason.UNTOUCHED);
    }

    @Test
    void aTornOffCellIsNoSilence() {
        MmBox cell = cells(ROW).cells().disagree();
        PageReading.Read read = read(
                (paper, cells) -> paper.fill(new MmBox(cell.left() - 1, cell.top() - 1, 148, cell.bottom() + 1), 255));
        assertThat(read.rows().get(ROW).reasons()).contains(AdjudicationReason.DAMAGED);
    }

    @Test
    void aPrintedSquareThatIsGoneIsNoSilence() {
        GoldenForm squares = GoldenForm.of(TestForms.AGREE_A5_SQUARES, "Đinh Bích Diễm", "Lò Ín", "Lê Thị Mỹ");
        DrawnPaper paper = squares.ballot();
        for (int i = 0; i < 3; i++) {
            MmBox cell = squares.rows().get(i).answers().orElseThrow().agree();
            double middle = (cell.left() + cell.right()) / 2;
            x(paper, middle, (cell.top() + cell.bottom()) / 2, 3.5);
            if (i == 1) {
                paper.fill(new MmBox(middle - 4, cell.top() + 1, middle + 4, cell.bottom() - 1), 255);
            }
        }
        PageReading.Read read = (PageReading.Read) squares.read(paper);
        assertThat(read.rows().get(0).status()).isEqualTo(MarkStatus.AGREE);
        assertThat(read.rows().get(1).reasons()).contains(AdjudicationReason.DAMAGED);
        assertThat(read.rows().get(2).status()).isEqualTo(MarkStatus.AGREE);
    }

    /** The ballot with this drawn in the row, and an X under agree in all others but those left {@code free}. */
    private static PageReading.Read read(Drawing drawing, int... free) {
        DrawnPaper paper = FORM.ballot();
        for (int i = 0; i < FORM.rows().size(); i++) {
            int index = i;
            if (i != ROW && java.util.Arrays.stream(free).noneMatch(f -> f == index)) {
                x(paper, cells(i).agreeX(), cells(i).y(), 4);
            }
        }
        drawing.draw(paper, cells(ROW));
        return (PageReading.Read) FORM.read(paper);
    }

    private static Cells cells(int row) {
        return new Cells(FORM.rows().get(row).answers().orElseThrow(), FORM.name(row));
    }
}
