package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.testdeck.TestForms;

/** The end of a strike that a skipping pen left by itself, above the longer name of the next row. */
class StrikeTailTest {
    private static final GoldenForm FORM = GoldenForm.of(TestForms.PARTY_A5_TABLE.form(0));
    private static final double TAIL_MM = 8;
    private static final int SHORT = IntStream.range(0, FORM.rows().size() - 1)
            .filter(i -> FORM.name(i + 1).right() > FORM.name(i).right() + TAIL_MM + 4)
            .findFirst()
            .orElseThrow();

    private static List<RowReading> rows(DrawnPaper ballot) {
        return ((PageReading.Read) FORM.read(ballot)).rows();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 3})
    void isNoStrokeBetweenTheRows(double gap) {
        DrawnPaper ballot = FORM.ballot();
        GoldenForm.Name struck = FORM.name(SHORT);
        double from = struck.right() + 1.5 + gap;
        ballot.line(struck.left() - 2, struck.middle(), struck.right() + 1.5, struck.middle());
        ballot.line(from, struck.middle(), from + TAIL_MM, struck.middle());
        assertThat(rows(ballot).get(SHORT + 1).status()).isEqualTo(MarkStatus.KEPT);
    }

    /** Whoever ticks a name after striking it may mean to keep it. */
    @Test
    void isNoTickAfterTheStrike() {
        DrawnPaper ballot = FORM.ballot();
        GoldenForm.Name struck = FORM.name(SHORT);
        double foot = struck.right() + 3.2;
        ballot.line(struck.left() - 2, struck.middle(), struck.right() + 0.8, struck.middle());
        ballot.line(foot - 1, struck.middle() - 0.5, foot, struck.middle() + 1, foot + 2.2, struck.middle() - 2.5);
        RowReading row = rows(ballot).get(SHORT);
        assertThat(row.status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(row.reasons()).contains(AdjudicationReason.CORRECTION);
    }

    /** From the number, which the table's rule cuts off, far past a short name. */
    @Test
    void isNoMarkWhereTheStrikeSwingsOnAlongTheRow() {
        DrawnPaper ballot = FORM.ballot();
        GoldenForm.Name struck = FORM.name(SHORT);
        ballot.line(swing(struck.left() - 12, struck.right() + 25, struck.middle(), 1));
        RowReading row = rows(ballot).get(SHORT);
        assertThat(row.measurement().values().get("sideMm2")).isLessThan(0.3);
        assertThat(row.reasons()).doesNotContain(AdjudicationReason.CORRECTION);
    }

    /** What trees tell dirt from a dot by: where it lies, how thick and how dark it is. */
    @Test
    void aDotBesideANameIsMeasuredWithItsPlace() {
        DrawnPaper ballot = FORM.ballot();
        GoldenForm.Name name = FORM.name(SHORT);
        double x = name.right() + 8;
        ballot.line(x, name.middle() - 1.5, x + 1, name.middle() - 1.5);
        Map<String, Double> values = rows(ballot).get(SHORT).measurement().values();
        assertThat(values.get("sideAwayMm")).isCloseTo(8, within(0.6));
        assertThat(values.get("sideOffMm")).isCloseTo(1.5, within(0.6));
        assertThat(values.get("sideMm")).isBetween(0.9, 1.9);
        assertThat(values.get("sideThickMm")).isBetween(0.2, 0.8);
        assertThat(values.get("sideDark")).isGreaterThan(0.4);
    }

    /** Struck with a wave, then ticked: the tick is taller than the wave. */
    @Test
    void isNoTickAfterAWave() {
        DrawnPaper ballot = FORM.ballot();
        GoldenForm.Name struck = FORM.name(SHORT);
        double foot = struck.right() + 4.2;
        ballot.line(swing(struck.left() - 1, struck.right() + 0.8, struck.middle(), 0.8));
        ballot.line(foot - 1, struck.middle() - 0.5, foot, struck.middle() + 1, foot + 2.2, struck.middle() - 2.5);
        RowReading row = rows(ballot).get(SHORT);
        assertThat(row.status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(row.reasons()).contains(AdjudicationReason.CORRECTION);
    }

    private static double[] swing(double left, double right, double y, double amplitude) {
        int n = (int) Math.round((right - left) / 2.5);
        return IntStream.rangeClosed(0, 2 * n + 1)
                .mapToDouble(k -> k % 2 == 0
                        ? left + (right - left) * (k / 2) / n
                        : y + (k / 2 % 2 == 0 ? amplitude : -amplitude))
                .toArray();
    }

    @Test
    void aStrokeOnTheRuleIsAskedAboutStill() {
        DrawnPaper ballot = FORM.ballot();
        double y = (FORM.rows().get(SHORT).strip().bottom()
                        + FORM.rows().get(SHORT + 1).strip().top())
                / 2;
        GoldenForm.Name below = FORM.name(SHORT + 1);
        ballot.line(below.left(), y + 0.5, below.right(), y + 0.6);
        assertThat(rows(ballot).get(SHORT + 1).status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(rows(ballot).get(SHORT + 1).reasons())
                .containsAnyOf(AdjudicationReason.BETWEEN_ROWS, AdjudicationReason.OVERLINE);
    }
}
