package vn.kiemphieu.testdeck.pen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.testdeck.pen.Definition.InkLine;

/** Which lines pass through a name and which only touch it, by the drawn strokes alone. */
class DefinitionTest {
    private static final double LEFT = 20;
    private static final double RIGHT = 60;
    private static final double BASELINE = 50;
    private static final double X_HEIGHT = 2;

    private static final NameLine LINE =
            new NameLine(new MmBox(LEFT, BASELINE - 3.2, RIGHT, BASELINE + 0.9), BASELINE - X_HEIGHT, BASELINE);
    private static final StyleRow ROW =
            new StyleRow(1, "Nguyễn Văn Ân", new MmBox(10, 45, 140, 54), List.of(LINE), Optional.empty());
    private static final Definition STATE = new Definition(0.95, 0.05, 0.1, 0.03);

    /** Heights over the baseline in heights of small letters, at the name's two ends. */
    @ParameterizedTest
    @CsvSource({
        // level lines
        "-0.30, -0.30, false", // under the name
        " 0.00,  0.00, false", // on the feet
        " 0.15,  0.15, false", // through the feet
        " 0.35,  0.35, true",
        " 0.50,  0.50, true",
        " 0.75,  0.75, true",
        " 0.95,  0.95, false", // on the heads
        " 1.20,  1.20, false", // over the small letters
        // lines that slope
        "-0.10,  0.50, false", // half of the name is not passed above its feet
        " 0.00,  0.90, true",
        " 1.10,  0.00, true",
        "-0.40,  1.40, false", // a quarter of the name has it under the feet or over the heads
        " 0.75,  1.20, false", // along the heads on most of the name
    })
    void aLineAlongFeetOrHeadsIsNoClearStrike(double from, double to, boolean struck) {
        assertThat(STATE.struck(STATE.measure(List.of(line(0.4, from, to)), ROW)))
                .isEqualTo(struck);
    }

    /** The same line for a fine pen and a broad one: its middle counts, not how far its ink reaches. */
    @ParameterizedTest
    @CsvSource({"0.2, 0.1, false", "1.2, 0.1, false", "0.2, 0.4, true", "1.2, 0.4, true"})
    void aBroadPenIsJudgedByItsMiddle(double width, double height, boolean struck) {
        assertThat(STATE.struck(STATE.measure(List.of(line(width, height, height)), ROW)))
                .isEqualTo(struck);
    }

    private static InkLine line(double width, double from, double to) {
        return StraightLine.of(width, LEFT - 1, BASELINE - X_HEIGHT * from, RIGHT + 1, BASELINE - X_HEIGHT * to);
    }
}
