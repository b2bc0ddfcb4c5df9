package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.ballot.AdjudicationReason.EXTRA_WRITING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.SheetStatus;

/** A line of the scan's own across the sheet is no voter's; one that a hand or a ruler may have drawn is asked about. */
class AxisStreakTest {
    private static final GoldenForm FORM = GoldenForm.PARTY;
    private static final int DARK = 40;
    private static final int FAINT = 175;
    private static final double FROM = 25;
    private static final double TO = 110;

    private static DrawnPaper ballot() {
        DrawnPaper ballot = FORM.ballot();
        SheetCase.strike(ballot, FORM.name(1));
        return ballot;
    }

    private static double foot(DrawnPaper paper) {
        return paper.heightMm() - 12;
    }

    private static void assertAsked(DrawnPaper paper) {
        assertThat(FORM.read(paper).reasons()).contains(EXTRA_WRITING);
    }

    @ParameterizedTest
    @CsvSource({"1, 40", "-0.8, 40", "0.6, 175", "0, 175"})
    void aStreakAlongTheScanIsNoWriting(double degrees, int gray) {
        DrawnPaper paper = ballot().turned(degrees, 255).pen(0.3, gray);
        double y = foot(paper);
        assertThat(FORM.read(paper.line(FROM, y, TO, y)).status()).isEqualTo(SheetStatus.ACCEPTED);
    }

    /** The same sheet fed by its long side, so that its lines of the scan run down the ballot. */
    @Test
    void aStreakDownTheTurnedScanIsNoWriting() {
        DrawnPaper paper = ballot().turned(1, 255).pen(0.3, DARK);
        double y = foot(paper);
        assertThat(FORM.read(paper.line(FROM, y, TO, y).quarterTurns(1)).status())
                .isEqualTo(SheetStatus.ACCEPTED);
    }

    /** Dust that comes and goes: pieces on one line of the scan. */
    @Test
    void aStreakThatStopsAndGoesOnIsNoWriting() {
        DrawnPaper paper = ballot().turned(1, 255).pen(0.3, DARK);
        double y = foot(paper);
        paper.line(12, y, 41, y).line(45, y, 66, y).line(70, y, 95, y);
        assertThat(FORM.read(paper).status()).isEqualTo(SheetStatus.ACCEPTED);
    }

    /** Lines to write on, dashes: each on a line of its own or too short for dust. */
    @Test
    void severalLinesAreAsked() {
        DrawnPaper paper = ballot().turned(1, 255).pen(0.3, DARK);
        double y = foot(paper);
        assertAsked(paper.line(12, y, 50, y).line(12, y - 5, 50, y - 5));
        DrawnPaper dashes = ballot().turned(1, 255).pen(0.3, DARK);
        for (double x = 12; x < 120; x += 16) {
            dashes.line(x, y, x + 12, y);
        }
        assertAsked(dashes);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, -0.8, 0})
    void aLineRuledAlongThePrintIsAsked(double degrees) {
        DrawnPaper paper = ballot().pen(0.3, DARK);
        double y = foot(paper);
        assertAsked(paper.line(FROM, y, TO, y).turned(degrees, 255));
    }

    /** As light as a thin ball pen scans. */
    @Test
    void aThinLineRuledOnAStraightSheetIsAsked() {
        DrawnPaper paper = ballot().pen(0.25, 95);
        double y = foot(paper);
        assertAsked(paper.line(FROM, y, TO, y));
    }

    /** Height and length of a wave, mm: a free hand's, as calm as any. */
    @ParameterizedTest
    @CsvSource({"0.5, 30", "0.5, 60", "0.6, 170"})
    void aLineDrawnFreelyIsAsked(double height, double length) {
        DrawnPaper paper = ballot().turned(1, 255).pen(0.3, DARK);
        double y = foot(paper);
        assertAsked(paper.wave(FROM, TO, y - height / 2, y + height / 2, length));
    }

    /** A third of a degree off the scan's axis. */
    @Test
    void aStraightLineAslantIsAsked() {
        DrawnPaper paper = ballot().turned(1, 255).pen(0.3, DARK);
        double y = foot(paper);
        assertAsked(paper.line(FROM, y, TO, y + 0.5));
    }

    @ParameterizedTest
    @ValueSource(ints = {DARK, FAINT})
    void aShortOneIsAsked(int gray) {
        DrawnPaper paper = ballot().turned(1, 255).pen(0.5, gray);
        double y = foot(paper);
        assertAsked(paper.line(FROM, y, FROM + 45, y));
    }

    @Test
    void aLineThatTurnsAtItsEndIsAsked() {
        DrawnPaper paper = ballot().turned(1, 255).pen(0.3, DARK);
        double y = foot(paper);
        assertAsked(paper.line(FROM, y, TO, y, TO + 1.5, y - 2.5));
    }

    /** The line is the scan's, the letters on it are not. */
    @Test
    void lettersOnAStreakAreAsked() {
        DrawnPaper paper = ballot().turned(1, 255).pen(0.3, DARK);
        double y = foot(paper);
        paper.line(FROM, y, TO, y).pen(0.5, DARK);
        for (int i = 0; i < 6; i++) {
            paper.oval(new MmBox(40 + 4 * i, y - 3, 43 + 4 * i, y));
        }
        assertAsked(paper);
    }
}
