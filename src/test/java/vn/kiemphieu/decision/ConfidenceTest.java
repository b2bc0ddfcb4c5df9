package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;

class ConfidenceTest {
    private static final ConfidenceCurve CURVE = curve(0.2, 0.1, 0.6, 0.5, 0.8, 1);

    private final Confidence confidence = new Confidence(config(0.99, 0.01));

    @Test
    void certainRowsHaveTheShareOfTheirMark() {
        assertThat(confidence.of(MarkStatus.KEPT, Set.of())).isEqualTo(0.99);
        assertThat(confidence.of(MarkStatus.STRUCK, Set.of())).isEqualTo(0.98);
    }

    @Property(tries = 300)
    void oneMoreReasonNeverMakesAskingLessRight(
            @ForAll Set<AdjudicationReason> reasons, @ForAll AdjudicationReason further) {
        Set<AdjudicationReason> more = new HashSet<>(reasons);
        more.add(further);
        double before = reasons.isEmpty() ? 0 : confidence.of(MarkStatus.UNCERTAIN, reasons);
        assertThat(confidence.of(MarkStatus.UNCERTAIN, more)).isBetween(before, 1.0);
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> config(1.01, 0.01));
        assertThatIllegalArgumentException().isThrownBy(() -> config(0.99, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> config(0.99, -0.1));
    }

    @Test
    void refusesAMissingReason() {
        Map<AdjudicationReason, Double> reasons =
                new EnumMap<>(config(0.9, 0.01).reasons());
        reasons.remove(AdjudicationReason.CIRCLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceConfig(0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.5, reasons, CURVE, CURVE));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1", "0.2, 0.1", "0.4, 0.3", "0.6, 0.5", "0.7, 0.75", "0.8, 1", "1, 1"})
    void aCurveRunsStraightBetweenItsPoints(double chance, double share) {
        assertThat(CURVE.at(chance)).isCloseTo(share, within(1e-9));
    }

    @Test
    void aCurveNeverFalls() {
        assertThatIllegalArgumentException().isThrownBy(() -> curve(0.2, 0.5, 0.6, 0.4));
        assertThatIllegalArgumentException().isThrownBy(() -> curve(0.6, 0.4, 0.6, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> curve(0.2, 0.5, 0.6, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> curve());
    }

    private static ConfidenceCurve curve(double... numbers) {
        return new ConfidenceCurve(IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> new ConfidenceCurve.Point(numbers[2 * i], numbers[2 * i + 1]))
                .toList());
    }

    private static ConfidenceConfig config(double kept, double step) {
        Map<AdjudicationReason, Double> reasons = new EnumMap<>(AdjudicationReason.class);
        ConfidenceConfig.ROW_REASONS.forEach(reason -> reasons.put(reason, 0.5 + step * reasons.size()));
        return new ConfidenceConfig(kept, 0.98, 0.97, 0.96, 0.95, 0.94, 0.5, reasons, CURVE, CURVE);
    }
}
