package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.ballot.AdjudicationReason.EXTRA_WRITING;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.SheetStatus;

/** A staple at the sheet's corner with one end on the seal is no writing; every stroke that may be a pen's is asked about. */
class SealStapleTest {
    private static final GoldenForm FORM = GoldenForm.PARTY;
    private static final Color GRAY = new Color(160, 160, 160);
    private static final Color RED = new Color(214, 60, 66);
    private static final Color STEEL = new Color(50, 50, 50);
    private static final double SEAL_RADIUS_MM = 18;
    private static final double X = 26; // of the seal's middle
    private static final double Y = 28;
    private static final double OVER_MM = 4.5; // that a staple reaches over the seal
    private static final double STAPLE_MM = 11;

    private static DrawnPaper sealed(boolean colour) {
        DrawnPaper paper = FORM.unstamped(GoldenForm.DPI);
        SheetCase.strike(paper, FORM.name(1));
        return FORM.seal(colour ? paper.inColour() : paper, colour ? RED : GRAY, X, Y)
                .pen(0.5, STEEL);
    }

    /** A bar toward the seal's middle, {@code from} and {@code to} mm away from that, from a direction, degrees. */
    private static DrawnPaper bar(DrawnPaper paper, double degrees, double from, double to) {
        double x = Math.cos(Math.toRadians(degrees));
        double y = Math.sin(Math.toRadians(degrees));
        return paper.line(X + from * x, Y + from * y, X + to * x, Y + to * y);
    }

    private static DrawnPaper staple(DrawnPaper paper) {
        double to = SEAL_RADIUS_MM - OVER_MM;
        return bar(paper, 215, to + STAPLE_MM, to);
    }

    private static void assertAsked(DrawnPaper paper) {
        assertThat(FORM.read(paper).reasons()).contains(EXTRA_WRITING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aStapleWithOneEndOnTheSealIsNoWriting(boolean colour) {
        assertThat(FORM.read(staple(sealed(colour))).status()).isEqualTo(SheetStatus.ACCEPTED);
    }

    /** A streak down a red seal, on a sheet fed askew: not one column of the blank has all of it. */
    @ParameterizedTest
    @CsvSource({"-1.1, 0.35", "0, 0.35", "0.9, 0.35", "0, 0.9"})
    void aStreakDownTheSealIsNoWriting(double degrees, double width) {
        DrawnPaper paper = sealed(true).turned(degrees, 255).pen(width, new Color(120, 120, 120));
        paper.line(X + 6, -1, X + 6, paper.heightMm() + 1);
        assertThat(FORM.read(paper).reasons()).doesNotContain(EXTRA_WRITING);
    }

    /** From the first to the last: wholly on the seal, beginning at its rim, and across all of it. */
    @ParameterizedTest
    @CsvSource({"9, -3, false", "9, -3, true", "17.5, 6, false", "17.5, 6, true", "19, -19, false", "19, -19, true"})
    void aStrokeWrittenOnTheSealIsAsked(double from, double to, boolean colour) {
        assertAsked(bar(sealed(colour), 215, from, to));
    }

    /** On the seal's far side no staple lies: the sheet's corner is not there. */
    @ParameterizedTest
    @CsvSource({"20, false", "20, true", "80, false", "80, true"})
    void aBarAwayFromTheCornerIsAsked(double degrees, boolean colour) {
        double to = SEAL_RADIUS_MM - OVER_MM;
        assertAsked(bar(sealed(colour), degrees, to + STAPLE_MM, to));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSecondBarBesideTheStapleIsAsked(boolean colour) {
        DrawnPaper paper = staple(sealed(colour));
        assertAsked(paper.line(70, paper.heightMm() - 12, 80, paper.heightMm() - 11));
        assertAsked(bar(staple(sealed(colour)), 190, SEAL_RADIUS_MM + 5, SEAL_RADIUS_MM - OVER_MM));
    }

    /** The straight part of a signature that began beside the seal. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSignatureWithAStraightPartIsAsked(boolean colour) {
        DrawnPaper paper = staple(sealed(colour));
        assertAsked(paper.line(X - 11, Y - 8, X - 9.5, Y - 12, X - 8, Y - 7, X - 6.5, Y - 11, X - 4, Y - 6));
    }

    /** Bent by a little more than a third of a millimetre: no wire, a pen. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBentStrokeIsAsked(boolean colour) {
        assertAsked(sealed(colour).line(X - 21, Y - 15, X - 16, Y - 7, X - 10, Y - 8));
    }
}
