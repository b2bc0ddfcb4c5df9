package vn.kiemphieu.measurement.pen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arms that meet in a foot: 10 pixels are one millimetre. */
class VeeTest {
    private static final double PX_PER_MM = 10;

    /** A stroke through these places, millimetres. */
    private static PenStroke stroke(double... xy) {
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k + 3 < xy.length; k += 2) {
            for (double t = 0; t < 1; t += 0.02) {
                points.add(new double[] {
                    PX_PER_MM * (xy[k] + t * (xy[k + 2] - xy[k])), PX_PER_MM * (xy[k + 1] + t * (xy[k + 3] - xy[k + 1]))
                });
            }
        }
        return new PenStroke(points);
    }

    @Test
    void theFootOfATickIsWhereItTurns() {
        Vee vee = Vee.of(List.of(stroke(0, 0, 2, 2, 6, -2)), PX_PER_MM).orElseThrow();
        assertThat(vee.x()).isBetween(19.0, 21.0);
        assertThat(vee.y()).isBetween(19.0, 21.0);
    }

    @Test
    void armsThatARuleCutsMeetBeyondIt() {
        Vee vee = Vee.of(List.of(stroke(0, 0, 2, 2), stroke(6, -1, 3.2, 1.8)), PX_PER_MM)
                .orElseThrow();
        assertThat(vee.y()).isBetween(22.0, 28.0);
    }

    @Test
    void onlyWhatLiesStraightBeyondAnArmMayBeItsOtherHalf() {
        Vee vee = Vee.of(List.of(stroke(0, 0, 2, 2, 4, 0)), PX_PER_MM).orElseThrow();
        Vee.Way right = vee.one().x() > 0 ? vee.one() : vee.other();
        Vee.Way left = vee.one().x() > 0 ? vee.other() : vee.one();
        assertThat(vee.beyond(right, 30, 30)).isTrue();
        assertThat(vee.beyond(left, 30, 30)).isFalse();
        assertThat(vee.beyond(left, 10, 30)).isTrue();
        assertThat(vee.beyond(right, 10, 30)).isFalse();
        assertThat(vee.beyond(right, 20, 22)).isFalse();
    }

    @Test
    void whatDoesNotTurnOrIsNoPairOfStraightArmsIsNone() {
        assertThat(Vee.of(List.of(stroke(0, 0, 5, 5)), PX_PER_MM)).isEmpty();
        assertThat(Vee.of(List.of(stroke(0, 0, 2, 2), stroke(9, 0, 8, 2)), PX_PER_MM))
                .isEmpty();
        assertThat(Vee.of(List.of(stroke(0, 0, 1, 3, 2, 0, 3, 3, 4, 0)), PX_PER_MM))
                .isEmpty();
        assertThat(Vee.of(List.of(stroke(0, 0, 2, 2), stroke(4, 0, 2, 2), stroke(2, 2, 2, 5)), PX_PER_MM))
                .isEmpty();
    }
}
