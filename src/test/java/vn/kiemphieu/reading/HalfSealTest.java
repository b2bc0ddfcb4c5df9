package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MmBox;

/** Seals too pale to count as ink in part or altogether, and what is no seal. */
class HalfSealTest {
    private static final GoldenForm FORM = GoldenForm.PARTY;
    private static final Color DARK = new Color(150, 150, 150);
    private static final Color LIGHT = new Color(185, 185, 185);
    private static final Color PALE = new Color(228, 228, 228);
    private static final double HALF_MM = 20;
    private static final double PIXEL_MM = 25.4 / GoldenForm.DPI;
    private static final int PEPPERED = 394; // pixels along each side of the corner: 50 mm
    private static final int SPECKS = 4500; // one of 35 pixels

    private static MmBox place() {
        return FORM.style().stampPlace().orElseThrow();
    }

    private static double x() {
        return (place().left() + place().right()) / 2;
    }

    private static double y() {
        return (place().top() + place().bottom()) / 2;
    }

    /** A seal whose ink is this dark to the left of a place and pale to the right of it. */
    private static DrawnPaper pressed(Color left, double from) {
        DrawnPaper dark = FORM.seal(FORM.unstamped(GoldenForm.DPI), left, x(), y());
        DrawnPaper pale = FORM.seal(FORM.unstamped(GoldenForm.DPI), PALE, x(), y());
        return dark.takenFrom(pale, new MmBox(from, y() - HALF_MM, x() + HALF_MM, y() + HALF_MM));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-8, -10, -11})
    void isAStampThoughMostOfItIsPale(double aside) {
        assertThat(FORM.read(pressed(DARK, x() + aside)).reasons())
                .doesNotContain(AdjudicationReason.STAMP_MISSING, AdjudicationReason.STAMP_UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(doubles = {18, 21, 25})
    void isAStampThoughItRunsOffThePaper(double visible) {
        DrawnPaper ballot = FORM.seal(FORM.unstamped(GoldenForm.DPI), LIGHT, visible - 17, 140);
        assertThat(FORM.read(ballot).reasons())
                .doesNotContain(AdjudicationReason.STAMP_MISSING, AdjudicationReason.STAMP_UNCLEAR);
    }

    @Test
    void aPaleShadowOfASealIsNone() {
        assertThat(FORM.read(pressed(PALE, x())).reasons()).contains(AdjudicationReason.STAMP_MISSING);
    }

    /** Every speck inks a cell of the search for pale rings, and by chance the cells of some circle. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void pepperInACornerIsNone(long seed) {
        DrawnPaper ballot = FORM.unstamped(GoldenForm.DPI);
        Random random = new Random(seed);
        int top = (int) (ballot.heightMm() / PIXEL_MM) - PEPPERED;
        for (int i = 0; i < SPECKS; i++) {
            double x = random.nextInt(PEPPERED) * PIXEL_MM;
            double y = (top + random.nextInt(PEPPERED)) * PIXEL_MM;
            ballot.fill(new MmBox(x, y, x + PIXEL_MM, y + PIXEL_MM), 0);
        }
        assertThat(FORM.read(ballot.blackAndWhite()).reasons())
                .containsAnyOf(AdjudicationReason.STAMP_MISSING, AdjudicationReason.STAMP_UNCLEAR);
    }

    @Test
    void aRoundStainIsNone() {
        DrawnPaper ballot = FORM.unstamped(GoldenForm.DPI);
        ballot.pen(1.1, 225).oval(new MmBox(x() - 15, y() - 15, x() + 15, y() + 15));
        assertThat(FORM.read(ballot).reasons()).contains(AdjudicationReason.STAMP_MISSING);
    }
}
