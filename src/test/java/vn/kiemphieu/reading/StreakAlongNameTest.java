package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;

/** Streaks along the rows, as scanners leave them on sheets fed sideways, and other lines that no voter drew. */
class StreakAlongNameTest {
    private static final GoldenForm FORM = GoldenForm.STATE;
    private static final int ROW = 1;
    private static final int STRUCK = 4;

    /** Where the line begins and ends, shares of the sheet's width; its width, mm; its gray. */
    @ParameterizedTest(name = "from {0} to {1}, {2} mm wide, gray {3}")
    @CsvSource({
        "0.03, 0.72, 0.13, 120", // the sheet on which both readings took it for a strike
        "-0.1, 0.72, 0.13, 120",
        "0.15, 1.1, 0.13, 120",
        "0.15, 0.72, 0.13, 120",
        "0.20, 0.60, 0.20, 90",
        "0.03, 0.72, 0.13, 60",
        "-0.1, 0.66, 0.30, 150",
        "0.05, 0.85, 0.45, 90",
        "0.15, 1.1, 0.60, 60",
        "-0.1, 0.72, 0.25, 20"
    })
    void isNeverAStrike(double from, double to, double width, int gray) {
        DrawnPaper ballot = ballot();
        double y = FORM.name(ROW).middle();
        ballot.pen(width, gray).line(from * ballot.widthMm(), y, to * ballot.widthMm(), y);
        asked(ballot);
    }

    @ParameterizedTest(name = "pieces of {0} mm and gaps of {1} mm")
    @CsvSource({"30, 1.5", "18, 4", "9, 1", "70, 6"})
    void isNoStrikeWhereItSkips(double piece, double gap) {
        DrawnPaper ballot = ballot();
        double y = FORM.name(ROW).middle();
        ballot.pen(0.2, 90);
        for (double x = 6; x < 0.8 * ballot.widthMm(); x += piece + gap) {
            ballot.line(x, y, x + piece, y);
        }
        PageReading.Read read = read(ballot);
        assertThat(read.rows().get(ROW).status()).isIn(MarkStatus.UNCERTAIN, MarkStatus.KEPT);
    }

    @ParameterizedTest(name = "sheet turned by {0} degrees")
    @CsvSource({"0.8", "-0.6", "0.3"})
    void isNoStrikeOnASheetFedAskew(double degrees) {
        DrawnPaper ballot = ballot().turned(degrees, 255);
        GoldenForm.Name name = FORM.name(ROW);
        double aside = (name.left() + name.right()) / 2 - ballot.widthMm() / 2;
        double y = name.middle() + aside * Math.toRadians(degrees);
        ballot.pen(0.2, 100).line(4, y, 0.75 * ballot.widthMm(), y);
        asked(ballot);
    }

    @ParameterizedTest(name = "a crease to the edge {0} mm higher")
    @CsvSource({"-4", "3", "9"})
    void aCreaseThatRunsOutToTheEdgeIsNoStrike(double higher) {
        DrawnPaper ballot = ballot();
        GoldenForm.Name name = FORM.name(ROW);
        ballot.pen(0.4, 90)
                .line(
                        name.left() - 3,
                        name.middle(),
                        name.right() + 2,
                        name.middle(),
                        ballot.widthMm(),
                        name.middle() - higher);
        asked(ballot);
    }

    @Test
    void aStrikeBesideAStreakStaysAStrike() {
        DrawnPaper ballot = ballot();
        GoldenForm.Name name = FORM.name(STRUCK);
        ballot.pen(0.15, 100).line(5, name.base() - 0.3, 0.9 * ballot.widthMm(), name.base() - 0.3);
        assertThat(read(ballot).rows().get(STRUCK).status()).isIn(MarkStatus.STRUCK, MarkStatus.UNCERTAIN);
    }

    @Test
    void aPensRuledLineOverTheNameIsAStrike() {
        DrawnPaper ballot = ballot();
        GoldenForm.Name name = FORM.name(ROW);
        ballot.pen(0.5, 40).line(name.left() - 4, name.middle(), name.right() + 4, name.middle());
        assertThat(read(ballot).rows().get(ROW).status()).isEqualTo(MarkStatus.STRUCK);
    }

    @Test
    void streaksThatCrossInACellAreNoAnswer() {
        DrawnPaper ballot = GoldenAnswersTest.FORM.ballot();
        var cell =
                GoldenAnswersTest.FORM.rows().get(ROW).answers().orElseThrow().agree();
        double x = (cell.left() + cell.right()) / 2;
        double y = (cell.top() + cell.bottom()) / 2;
        ballot.pen(0.3, 60).line(-5, y, cell.right() - 2, y).line(x, y - 2.5, x, y + 2.5);
        RowReading row =
                ((PageReading.Read) GoldenAnswersTest.FORM.read(ballot)).rows().get(ROW);
        assertThat(row.status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(row.reasons()).contains(AdjudicationReason.STREAK_OVER_NAME);
    }

    private static DrawnPaper ballot() {
        DrawnPaper ballot = FORM.ballot();
        SheetCase.strike(ballot, FORM.name(STRUCK));
        return ballot;
    }

    private static void asked(DrawnPaper ballot) {
        PageReading.Read read = read(ballot);
        RowReading row = read.rows().get(ROW);
        assertThat(row.status()).as(row.measurement().values().toString()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(row.reasons()).contains(AdjudicationReason.STREAK_OVER_NAME);
        assertThat(read.rows().get(STRUCK).status()).isEqualTo(MarkStatus.STRUCK);
    }

    private static PageReading.Read read(DrawnPaper ballot) {
        return (PageReading.Read) FORM.read(ballot);
    }
}
