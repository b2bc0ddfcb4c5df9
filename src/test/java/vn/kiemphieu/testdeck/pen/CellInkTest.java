package vn.kiemphieu.testdeck.pen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.testdeck.pen.Definition.InkLine;

/** How far a mark may leave its cell, from the side of both cells. */
class CellInkTest {
    private static final MmBox UPPER = new MmBox(100, 50, 120, 60);
    private static final MmBox LOWER = new MmBox(100, 60, 120, 70);
    private static final Definition PLAIN = new Definition(0.95, 0.05, 0.1, 0.03);

    /** What is still a clear mark of its own row must not make the next one unclear, however broad the pen. */
    @ParameterizedTest
    @CsvSource({"2.0, 0.3, true", "2.0, 1.4, true", "2.4, 0.3, false", "2.4, 1.4, false"})
    void anArmThatAClearMarkMayHaveLeavesTheNextRowClear(double armMm, double width, boolean clear) {
        List<InkLine> mark = List.of(StraightLine.of(width, 110, 52, 110, LOWER.top() + armMm));
        assertThat(CellInk.measure(mark, UPPER, PLAIN).marks(UPPER, CellInk.ARM_MM))
                .isEqualTo(clear);
        assertThat(CellInk.measure(mark, LOWER, PLAIN).touchesAtMost(CellInk.ARM_MM))
                .isEqualTo(clear);
    }
}
