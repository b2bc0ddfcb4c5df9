package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;

/** Streaks that begin or end on the sheet are no ink of a voter's to the rule; a line drawn by hand is. */
class PartStreakTest {
    private static final GoldenForm FORM = GoldenForm.PARTY;
    private static final double ASIDE_MM = 9; // from the names' beginnings: through every name

    @ParameterizedTest
    @CsvSource({"-0.1, 0.6, 150", "0.4, 1.1, 150", "0.1, 0.8, 170", "-0.1, 0.7, 60"})
    void theRuleReadsNamesUnderAPartStreakAsTheyAre(double from, double to, int gray) {
        DrawnPaper ballot = FORM.ballot();
        SheetCase.strike(ballot, FORM.name(1));
        double x = FORM.name(0).left() + ASIDE_MM;
        ballot.pen(0.2, gray).line(x, from * ballot.heightMm(), x, to * ballot.heightMm());
        assertOnlyTheSecondIsStruck(ballot);
    }

    /** Dust that is dragged along and let go: every piece is too short for a streak, all on one column are one. */
    @Test
    void theRuleReadsNamesUnderAStreakThatStopsAndGoesOnAsTheyAre() {
        DrawnPaper ballot = FORM.ballot();
        SheetCase.strike(ballot, FORM.name(1));
        double x = FORM.name(0).left() + ASIDE_MM;
        for (double from : new double[] {0.14, 0.35, 0.56, 0.77}) {
            ballot.pen(0.2, 150).line(x, from * ballot.heightMm(), x, (from + 0.18) * ballot.heightMm());
        }
        assertOnlyTheSecondIsStruck(ballot);
    }

    /** Lines down through two names, one under the other, are no streak: all together are too short. */
    @Test
    void linesDownThroughNamesOnOneColumnAreAsked() {
        DrawnPaper ballot = FORM.ballot();
        double x = FORM.name(0).left() + ASIDE_MM;
        for (int i : new int[] {0, 3}) {
            double top = FORM.name(i).ink().top() - 2;
            ballot.pen(0.2, 150).line(x, top, x, FORM.name(i + 1).ink().bottom() + 2);
        }
        for (int i : new int[] {0, 1, 3, 4}) {
            assertThat(rows(ballot).get(i).status()).as("row %d", i).isEqualTo(MarkStatus.UNCERTAIN);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "3, 0.5"})
    void aLineDrawnDownThroughNamesIsAsked(double sideways, double width) {
        DrawnPaper ballot = FORM.ballot();
        double x = FORM.name(0).left() + ASIDE_MM;
        ballot.pen(width, 30)
                .line(
                        x,
                        FORM.name(0).ink().top(),
                        x + sideways,
                        FORM.name(4).ink().bottom());
        Set<Integer> crossed = Set.of(0, 1, 2, 3, 4);
        for (int i : crossed) {
            assertThat(rows(ballot).get(i).status()).as("row %d", i).isEqualTo(MarkStatus.UNCERTAIN);
        }
    }

    private static void assertOnlyTheSecondIsStruck(DrawnPaper ballot) {
        for (RowReading row : rows(ballot)) {
            MarkStatus drawn = row.no() == FORM.rows().get(1).no() ? MarkStatus.STRUCK : MarkStatus.KEPT;
            assertThat(row.opinions().rule().status()).as("row %d", row.no()).isEqualTo(drawn);
        }
    }

    private static List<RowReading> rows(DrawnPaper ballot) {
        return ((PageReading.Read) FORM.read(ballot)).rows();
    }
}
