package vn.kiemphieu.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffineTest {
    @Property(tries = 200)
    void inverseIsTheWayBack(
            @ForAll @DoubleRange(min = -180, max = 180) double degrees,
            @ForAll @DoubleRange(min = 0.1, max = 10) double scale,
            @ForAll @DoubleRange(min = -5000, max = 5000) double x,
            @ForAll @DoubleRange(min = -5000, max = 5000) double y) {
        Affine map = Affine.translation(3, -7).after(turn(degrees)).after(Affine.scale(scale));
        Affine back = map.inverse();
        assertThat(back.x(map.x(x, y), map.y(x, y))).isCloseTo(x, within(1e-6));
        assertThat(back.y(map.x(x, y), map.y(x, y))).isCloseTo(y, within(1e-6));
    }

    @Property(tries = 200)
    void doesTheGivenMapFirst(
            @ForAll @DoubleRange(min = -100, max = 100) double x,
            @ForAll @DoubleRange(min = -100, max = 100) double y) {
        Affine first = turn(30);
        Affine second = new Affine(2, 0.1, 5, -0.2, 3, 9);
        Affine both = second.after(first);
        assertThat(both.x(x, y)).isCloseTo(second.x(first.x(x, y), first.y(x, y)), within(1e-9));
        assertThat(both.y(x, y)).isCloseTo(second.y(first.x(x, y), first.y(x, y)), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-179, -90, -6, 0, 0.5, 45, 90, 180})
    void knowsItsTurnAndScale(double degrees) {
        Affine map = turn(degrees).after(Affine.scale(2.5));
        assertThat(map.degrees()).isCloseTo(degrees, within(1e-9));
        assertThat(map.scale()).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void turnsClockwiseOnThePage() {
        assertThat(turn(90).x(1, 0)).isCloseTo(0, within(1e-12));
        assertThat(turn(90).y(1, 0)).as("y points down").isCloseTo(1, within(1e-12));
    }

    private static Affine turn(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Affine(cos, -sin, 0, sin, cos, 0);
    }
}
