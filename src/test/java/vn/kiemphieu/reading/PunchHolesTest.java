package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.testdeck.TestForms;

/** Holes of a filing punch through which the scanner's dark back is seen are no ink; whatever only looks like them is. */
class PunchHolesTest {
    private static final GoldenForm FORM = GoldenForm.PARTY;
    private static final int BACK = 28; // gray of the scanner's back
    private static final double EDGE = 4.6; // mm from the sheet's left edge
    private static final double TOP = 75; // the upper hole's height on a sheet of 210 mm
    private static final double APART = 80;

    @ParameterizedTest(name = "holes of {0} mm, back of gray {1}, the sheet turned by {2} degrees")
    @CsvSource({"6.0, 28, 0", "5.6, 10, 0.7", "6.2, 60, -0.5", "5.6, 110, 0"})
    void holesInTheMarginChangeNothing(double size, int gray, double degrees) {
        accepted(punched(paper -> paper.pen(1, gray).dot(EDGE, TOP, size).dot(EDGE + 0.1, TOP + APART, size))
                .turned(degrees, 255));
    }

    @ParameterizedTest
    @EnumSource(
            value = TestForms.class,
            names = {"PARTY_A5_SMALL", "STATE_14", "PARTY_A4_LONG", "AGREE_A5_TWELVE"})
    void norOnOtherForms(TestForms like) {
        GoldenForm form = GoldenForm.of(like.form(0));
        DrawnPaper paper = form.ballot();
        double middle = paper.heightMm() / 2;
        paper.pen(1, BACK).dot(4.8, middle - APART / 2, 5.6).dot(4.8, middle + APART / 2, 5.6);
        alike(form, paper);
    }

    @ParameterizedTest(name = "{0} mm across, {1} mm from the side")
    @CsvSource({"6, 12", "5.5, 11", "6.4, 13", "8, 12", "8, 8"})
    void norWhereTheStandardHasThem(double size, double edge) {
        GoldenForm form = GoldenForm.of(TestForms.STATE_14.form(0));
        DrawnPaper paper = form.ballot();
        double middle = paper.heightMm() / 2;
        paper.pen(1, BACK).dot(edge, middle - APART / 2, size).dot(edge + 0.3, middle + APART / 2, size);
        alike(form, paper);
    }

    @Test
    void norAlongTheTop() {
        GoldenForm form = GoldenForm.of(TestForms.STATE_14.form(0));
        DrawnPaper paper = form.ballot();
        double middle = paper.widthMm() / 2;
        paper.pen(1, BACK).dot(middle - APART / 2, 4.6, 6).dot(middle + APART / 2, 4.6, 6);
        alike(form, paper);
    }

    @Test
    void aHoleInTheSealsRingIsToldByTheOne() {
        DrawnPaper paper = FORM.stamped(GoldenForm.DPI, 20, 25);
        struck(paper);
        paper.pen(1, BACK).dot(EDGE, 25, 6).dot(EDGE, 25 + APART, 6);
        accepted(paper);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what, the first disc's place and size, the second one's, how much longer than broad, mm
        "one alone,           4.6, 75, 6.0,  4.6, 75, 6.0, 0",
        "two sizes,           4.6, 75, 5.0,  4.6, 155, 6.5, 0",
        "ovals,               4.6, 75, 5.4,  4.6, 155, 5.4, 1.2",
        "not along an edge,   4.6, 75, 6.0, 8.0, 155, 6.0, 0",
        "too near each other, 4.6, 75, 6.0,  4.6, 100, 6.0, 0",
        "dots of a thick pen, 4.6, 75, 3.5,  4.6, 155, 3.5, 0",
    })
    void otherDiscsAreAskedAbout(
            String what, double x, double y, double size, double x2, double y2, double size2, double longer) {
        asked(punched(paper -> paper.pen(0.1, BACK)
                .dot(x, y, size)
                .dot(x, y + longer, size)
                .dot(x2, y2, size2)
                .dot(x2, y2 + longer, size2)));
    }

    @Test
    void pairsOfGrayOrHollowDiscsAreAskedAbout() {
        asked(punched(paper -> paper.pen(1, 170).dot(EDGE, TOP, 6).dot(EDGE, TOP + APART, 6)));
        asked(punched(paper -> paper.pen(0.8, BACK)
                .oval(new MmBox(EDGE - 3, TOP - 3, EDGE + 3, TOP + 3))
                .oval(new MmBox(EDGE - 3, TOP + APART - 3, EDGE + 3, TOP + APART + 3))));
    }

    @Test
    void aMarkThatRunsOutOfAHoleStays() {
        GoldenForm.Name name = FORM.name(5);
        double y = name.middle();
        asked(punched(paper -> paper.pen(0.6, 45)
                .line(EDGE, y, name.left() - 2, y - 1)
                .pen(1, BACK)
                .dot(EDGE, y, 6)
                .dot(EDGE, y - APART, 6)));
    }

    @Test
    void discsOnTwoEdgesAreAskedAbout() {
        double y = FORM.rows().get(3).strip().top();
        asked(punched(paper -> paper.pen(1, BACK).dot(EDGE, y, 6).dot(paper.widthMm() - EDGE, y, 6)));
    }

    @Test
    void aBlotAsLargeAsTheHoleAboveItStays() {
        asked(punched(paper -> {
            paper.pen(1, BACK).dot(EDGE, TOP, 6).dot(EDGE, TOP + 57, 6);
            paper.dot(EDGE + 3, TOP + 57, 1);
        }));
    }

    @Test
    void discsInAnswerCellsAreMarks() {
        GoldenForm form = GoldenForm.of(TestForms.AGREE_A5_TIGHT.form(0));
        DrawnPaper paper = form.ballot();
        List<Integer> rows = List.of(1, 8);
        for (int row : rows) {
            MmBox cell = form.rows().get(row).answers().orElseThrow().disagree();
            double x = (cell.left() + cell.right()) / 2;
            assertThat(paper.widthMm() - x).as("as near the edge as holes").isLessThan(18);
            paper.pen(1, BACK).dot(x, (cell.top() + cell.bottom()) / 2, 4.8);
        }
        PageReading.Read read = (PageReading.Read) form.read(paper);
        for (int row : rows) {
            assertThat(read.rows().get(row).status()).isEqualTo(MarkStatus.UNCERTAIN);
        }
    }

    @Test
    void aHoleThroughANameIsAskedAbout() {
        GoldenForm form = GoldenForm.of(TestForms.PARTY_A5_SMALL.form(0));
        DrawnPaper paper = form.ballot();
        double x = form.name(3).left() + 4;
        double y = form.name(3).middle();
        paper.pen(1, BACK).dot(x, y, 6).dot(x, y + (y > paper.heightMm() / 2 ? -APART : APART), 6);
        RowReading row = ((PageReading.Read) form.read(paper)).rows().get(3);
        assertThat(row.status()).isEqualTo(MarkStatus.UNCERTAIN);
    }

    private static DrawnPaper punched(Consumer<DrawnPaper> punch) {
        DrawnPaper paper = FORM.ballot();
        struck(paper);
        punch.accept(paper);
        return paper;
    }

    private static void struck(DrawnPaper paper) {
        for (int row : new int[] {1, 4, 9, 10, 11}) {
            SheetCase.strike(paper, FORM.name(row));
        }
    }

    private static void accepted(DrawnPaper paper) {
        PageReading.Read read = (PageReading.Read) FORM.read(paper);
        assertThat(read.rows()).extracting(RowReading::status).doesNotContain(MarkStatus.UNCERTAIN);
        assertThat(read.sheetReasons()).isEqualTo(unpunched());
    }

    private static void alike(GoldenForm form, DrawnPaper paper) {
        PageReading.Read with = (PageReading.Read) form.read(paper);
        PageReading.Read without = (PageReading.Read) form.read(form.ballot());
        assertThat(with.rows())
                .extracting(RowReading::status)
                .isEqualTo(without.rows().stream().map(RowReading::status).toList());
        assertThat(with.sheetReasons()).isEqualTo(without.sheetReasons());
    }

    private static Set<?> unpunched() {
        return ((PageReading.Read) FORM.read(punched(paper -> {}))).sheetReasons();
    }

    private static void asked(DrawnPaper paper) {
        PageReading.Read read = (PageReading.Read) FORM.read(paper);
        boolean row = read.rows().stream().anyMatch(reading -> reading.status() == MarkStatus.UNCERTAIN);
        assertThat(row || !read.sheetReasons().equals(unpunched()))
                .as("a question about the row or the sheet")
                .isTrue();
    }
}
