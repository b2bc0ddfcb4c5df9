package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import vn.kiemphieu.testdeck.TestForms;

/** One row of an agree/disagree ballot by difficulty; every other row has a plain X under "Đồng ý". */
class GoldenAnswersTest {
    private static final int ROW = 3;
    private static final GoldenForm FORM = GoldenForm.of(
            TestForms.AGREE_A5_TWELVE,
            "Hoàng Văn Ân",
            "Trần Chí Duy",
            "Kpă H'Tuyết",
            "Lò Ín",
            "Phạm Phú Kiên",
            "Lê Thị Mỹ");

    /** Draws into the two cells of the row. */
    private interface Drawing {
        void draw(DrawnPaper paper, Cells cells);
    }

    /** The row's cells and a point between them, mm. */
    private record Cells(AnswerCells cells, GoldenForm.Name name) {
        double agreeX() {
            return (cells.agree().left() + cells.agree().right()) / 2;
        }

        double disagreeX() {
            return (cells.disagree().left() + cells.disagree().right()) / 2;
        }

        double betweenX() {
            return (cells.agree().right() + cells.disagree().left()) / 2;
        }

        double y() {
            return (cells.agree().top() + cells.agree().bottom()) / 2;
        }

        double bottom() {
            return cells.agree().bottom();
        }
    }

    private record Case(String difficulty, Set<MarkStatus> may, Drawing drawing) {}

    private static final Set<MarkStatus> ASKED = EnumSet.of(MarkStatus.UNCERTAIN);

    private static Case plain(String difficulty, MarkStatus answer, Drawing drawing) {
        return new Case(difficulty, EnumSet.of(answer), drawing);
    }

    private static Case either(String difficulty, MarkStatus answer, Drawing drawing) {
        return new Case(difficulty, EnumSet.of(answer, MarkStatus.UNCERTAIN), drawing);
    }

    private static Case asked(String difficulty, Drawing drawing) {
        return new Case(difficulty, ASKED, drawing);
    }

    private static final List<Case> CASES = List.of(
            plain("an X under agree", MarkStatus.AGREE, (p, c) -> x(p, c.agreeX(), c.y(), 4)),
            plain("an X under disagree", MarkStatus.DISAGREE, (p, c) -> x(p, c.disagreeX(), c.y(), 4)),
            plain("a small X", MarkStatus.DISAGREE, (p, c) -> x(p, c.disagreeX(), c.y(), 2.4)),
            plain("an X near a corner of its cell", MarkStatus.AGREE, (p, c) -> x(p, c.agreeX() - 7, c.y() + 0.8, 3.5)),
            plain("a pencil's X", MarkStatus.DISAGREE, (p, c) -> x(p.pen(0.5, 120), c.disagreeX(), c.y(), 4)),
            either(
                    "a felt pen's X among thinner ones",
                    MarkStatus.DISAGREE,
                    (p, c) -> x(p.pen(1.2, 40), c.disagreeX(), c.y(), 5)),
            plain("a tick", MarkStatus.AGREE, (p, c) -> tick(p, c.agreeX(), c.y(), 4)),
            plain(
                    "a zigzag through the cell",
                    MarkStatus.DISAGREE,
                    (p, c) -> p.zigzag(c.disagreeX() - 4, c.disagreeX() + 4, c.y() - 1.5, c.y() + 1.5, 2.5)),
            plain(
                    "an X whose arms reach over the rules",
                    MarkStatus.AGREE,
                    (p, c) -> x(p, c.agreeX(), c.y(), 2 * (c.bottom() - c.y()) + 1.6)),
            plain("an X beside a speck in the other cell", MarkStatus.AGREE, (p, c) -> {
                x(p, c.agreeX(), c.y(), 4);
                p.dot(c.disagreeX(), c.y(), 0.3);
            }),
            plain("nothing at all", MarkStatus.NONE, (p, c) -> {}),
            plain("an X in either cell", MarkStatus.BOTH, (p, c) -> {
                x(p, c.agreeX(), c.y(), 4);
                x(p, c.disagreeX(), c.y(), 4);
            }),
            asked("an X on the rule between the cells", (p, c) -> x(p, c.betweenX(), c.y(), 4)),
            asked("a tick on the rule between the cells", (p, c) -> tick(p, c.betweenX(), c.y(), 4)),
            asked("an X a little right of the rule", (p, c) -> x(p, c.betweenX() + 1, c.y(), 4.5)),
            asked("an X struck out and an X in the other cell", (p, c) -> {
                x(p, c.agreeX(), c.y(), 4);
                p.zigzag(c.agreeX() - 3, c.agreeX() + 3, c.y() - 2, c.y() + 2, 0.9);
                x(p, c.disagreeX(), c.y(), 4);
            }),
            asked("an X blackened and nothing else", (p, c) -> {
                x(p, c.agreeX(), c.y(), 4);
                p.zigzag(c.agreeX() - 3, c.agreeX() + 3, c.y() - 2, c.y() + 2, 0.6);
            }),
            asked("a heavy X and a light one", (p, c) -> {
                x(p, c.agreeX(), c.y(), 5);
                x(p.pen(0.25, 60), c.disagreeX(), c.y(), 2.5);
            }),
            asked("a dot", (p, c) -> p.dot(c.agreeX(), c.y(), 1)),
            asked("an X and a dot in the other cell", (p, c) -> {
                x(p, c.agreeX(), c.y(), 4);
                p.dot(c.disagreeX(), c.y(), 1.2);
            }),
            asked("an X hardly visible", (p, c) -> x(p.pen(0.5, 226), c.agreeX(), c.y(), 4)),
            asked("a paler X than the others", (p, c) -> x(p.pen(0.5, 190), c.disagreeX(), c.y(), 4)),
            asked("a word under agree", (p, c) -> {
                for (int letter = 0; letter < 4; letter++) {
                    double left = c.agreeX() - 4 + 2.2 * letter;
                    p.line(left, c.y() - 1.5, left, c.y() + 1.5);
                    p.line(left, c.y(), left + 0.9, c.y() - 0.6, left + 1.1, c.y() + 1.5);
                }
            }),
            asked("a white strip over both sides of the cells", (p, c) -> {
                MmBox cell = c.cells().agree();
                p.fill(new MmBox(cell.left() - 1, cell.top() + 1, cell.right() + 1, cell.bottom() - 1), 255);
            }),
            asked(
                    "a gray smudge",
                    (p, c) -> p.fill(new MmBox(c.agreeX() - 3, c.y() - 1.5, c.agreeX() + 3, c.y() + 1.5), 205)),
            asked(
                    "a bar of a light broad pen",
                    (p, c) -> p.pen(3, 228).line(c.agreeX() - 7, c.y(), c.agreeX() + 7, c.y())),
            asked(
                    "a bar of a light broad pen from rule to rule",
                    (p, c) -> p.pen(4, 228).line(c.agreeX() - 10, c.y(), c.agreeX() + 10, c.y())),
            asked("a line level with the rules", (p, c) -> p.line(c.agreeX() - 6, c.y(), c.agreeX() + 6, c.y())),
            asked("a line through both cells", (p, c) -> p.line(c.agreeX() - 6, c.y(), c.disagreeX() + 6, c.y())),
            asked(
                    "the name struck out and no mark",
                    (p, c) -> p.line(
                            c.name().left(),
                            c.name().middle(),
                            c.name().right(),
                            c.name().middle())),
            asked("the name struck out and an X", (p, c) -> {
                p.line(
                        c.name().left(),
                        c.name().middle(),
                        c.name().right(),
                        c.name().middle());
                x(p, c.disagreeX(), c.y(), 4);
            }),
            asked(
                    "a tick beside the name and no mark",
                    (p, c) -> tick(p, c.name().right() + 4, c.y(), 3.5)),
            asked(
                    "the ordinal circled and no mark",
                    (p, c) -> p.oval(c.name().row().ordinal().orElseThrow().grown(1.2))),
            either(
                    "a slanting line",
                    MarkStatus.DISAGREE,
                    (p, c) -> p.line(c.disagreeX() - 2, c.y() + 2, c.disagreeX() + 2, c.y() - 2)));

    @TestFactory
    Stream<DynamicTest> answersByDifficulty() {
        return CASES.stream().map(one -> DynamicTest.dynamicTest(one.difficulty(), () -> check(one)));
    }

    private static void check(Case one) {
        PageReading.Read read = read((paper, cells) -> one.drawing().draw(paper, cells));
        for (int i = 0; i < read.rows().size(); i++) {
            RowReading row = read.rows().get(i);
            assertThat(row.status())
                    .as(
                            "no. %d, %s, %s",
                            row.no(), row.reasons(), row.measurement().values())
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

    private static void x(DrawnPaper paper, double x, double y, double size) {
        double h = size / 2;
        paper.line(x - h, y - h, x + h, y + h);
        paper.line(x - h, y + h, x + h, y - h * 0.9);
    }

    private static void tick(DrawnPaper paper, double x, double y, double size) {
        paper.line(x - size / 2, y, x - size / 6, y + size / 2.5, x + size / 2, y - size / 2);
    }
}
