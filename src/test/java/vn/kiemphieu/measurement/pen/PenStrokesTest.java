package vn.kiemphieu.measurement.pen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.MarkForm;

/** Ink drawn pixel by pixel, as movements of the pen: 8 pixels are one millimetre. */
class PenStrokesTest {
    private static final int SIDE = 100;
    private static final double PX_PER_MM = 8;
    private final boolean[] ink = new boolean[SIDE * SIDE];
    private final boolean[] hidden = new boolean[SIDE * SIDE];

    private InkField field() {
        return new InkField(SIDE, SIDE, PX_PER_MM, ink, (x, y) -> hidden[y * SIDE + x]);
    }

    private PenStrokes trace() {
        return PenStrokes.trace(field());
    }

    private MarkForm form() {
        PenStrokes strokes = trace();
        TreeSet<Integer> all =
                new TreeSet<>(IntStream.range(0, strokes.all().size()).boxed().toList());
        return Form.of(strokes, all, all, PX_PER_MM);
    }

    /** A line through these places with a pen half a millimetre wide. */
    private void line(double... xy) {
        for (int k = 0; k + 3 < xy.length; k += 2) {
            for (double t = 0; t <= 1; t += 0.005) {
                double x = xy[k] + t * (xy[k + 2] - xy[k]);
                double y = xy[k + 1] + t * (xy[k + 3] - xy[k + 1]);
                for (int v = -2; v <= 2; v++) {
                    for (int u = -2; u <= 2; u++) {
                        if (u * u + v * v <= 5) {
                            ink[(int) Math.round(y + v) * SIDE + (int) Math.round(x + u)] = true;
                        }
                    }
                }
            }
        }
    }

    /** A printed rule: what lies under it is not seen. */
    private void rule(int top, int bottom) {
        for (int y = top; y <= bottom; y++) {
            for (int x = 0; x < SIDE; x++) {
                hidden[y * SIDE + x] = true;
                ink[y * SIDE + x] = false;
            }
        }
    }

    @Test
    void aCrossIsTwoStrokesThatCross() {
        line(30, 30, 70, 70);
        line(70, 32, 30, 68);
        assertThat(trace().all()).hasSize(2);
        assertThat(trace().crossings()).hasSize(1);
        assertThat(form().crossMm()).isGreaterThan(2.5);
        assertThat(form().crossRatio()).isGreaterThan(0.9);
    }

    /** VVSG 2.0 1.1.6-K: a wave over a line crosses it often, and always in the same order. */
    @Test
    void manyCrossingsAreTracedAlikeEveryTime() {
        line(10, 50, 90, 50);
        line(12, 35, 22, 65, 34, 35, 46, 65, 60, 35, 72, 65, 88, 35);
        PenStrokes once = trace();
        MarkForm form = form();
        assertThat(once.crossings()).hasSizeGreaterThan(3);
        for (int i = 0; i < 40; i++) {
            assertThat(trace().crossings()).isEqualTo(once.crossings());
            assertThat(form()).isEqualTo(form);
        }
    }

    @Test
    void aTickIsOneStrokeWithOneBend() {
        line(30, 50, 42, 70, 75, 25);
        assertThat(trace().all()).hasSize(1);
        assertThat(form().crossMm()).isZero();
        assertThat(form().bend()).isBetween(80.0, 140.0);
        assertThat(form().bendMm()).isGreaterThan(2);
    }

    @Test
    void aStraightLineHasNeitherCrossingNorBend() {
        line(25, 70, 72, 24);
        assertThat(form().crossMm()).isZero();
        assertThat(form().bend()).isZero();
    }

    @Test
    void aRingTurnsMoreThanATick() {
        double[] round = new double[2 * 25];
        for (int i = 0; i < 25; i++) {
            round[2 * i] = 50 + 25 * Math.cos(i * Math.PI / 12.5);
            round[2 * i + 1] = 50 + 18 * Math.sin(i * Math.PI / 12.5);
        }
        line(round);
        assertThat(form().bend()).isGreaterThan(200);
        assertThat(form().crossMm()).isZero();
    }

    @Test
    void aBitAcrossALineMakesNoCrossOfEqualStrokes() {
        line(25, 75, 72, 20);
        line(44, 42, 54, 50);
        assertThat(form().crossRatio()).isLessThan(0.35);
    }

    @Test
    void strokesGoOnUnderARule() {
        line(30, 12, 80, 92);
        line(80, 12, 30, 92);
        rule(66, 71);
        assertThat(trace().all()).hasSize(2);
        assertThat(trace().all()).allMatch(stroke -> stroke.length() > 7 * PX_PER_MM);
    }

    @Test
    void orAreCutThere() {
        line(30, 12, 80, 92);
        line(80, 12, 30, 92);
        rule(66, 71);
        assertThat(PenStrokes.traceCut(field()).all()).hasSize(4);
    }

    @Test
    void twoArmsThatMeetUnderARuleAreOneTick() {
        line(30, 40, 44, 62, 70, 20);
        rule(59, 66);
        assertThat(trace().all()).hasSize(1);
        assertThat(form().bend()).isBetween(70.0, 150.0);
    }

    @Test
    void everyPixelOfInkBelongsToAStroke() {
        line(30, 30, 70, 70);
        line(70, 32, 30, 68);
        line(10, 10, 10, 10);
        int[] owner = trace().owner();
        for (int i = 0; i < ink.length; i++) {
            assertThat(owner[i] > 0).isEqualTo(ink[i]);
        }
    }
}
