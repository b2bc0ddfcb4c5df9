package vn.kiemphieu.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.decision.NamedNumbers;
import vn.kiemphieu.reading.ReaderConfig;

class AdjustableLimitTest {
    private static final ReaderConfig SHIPPED = CalibrationFile.standard();
    private static final List<AdjustableLimit> ALL = AdjustableLimit.ALL;

    @ParameterizedTest
    @FieldSource("ALL")
    void everyLimitIsOneTheProgramHasAndItsStepsLieInItsRange(AdjustableLimit limit) {
        double shipped = limit.of(SHIPPED).orElseThrow();
        double strict = limit.strictEnd(SHIPPED);
        double loose = limit.looseEnd(SHIPPED);
        assertThat(limit.looserIsMore()).isEqualTo(strict < loose);
        assertThat(shipped).isBetween(Math.min(strict, loose), Math.max(strict, loose));
        List<Double> steps = limit.steps(SHIPPED, 4);
        assertThat(steps)
                .hasSizeGreaterThan(4)
                .doesNotHaveDuplicates()
                .contains(shipped)
                .startsWith(strict);
        assertThat(steps.get(steps.size() - 1)).isEqualTo(loose);
        assertThat(limit.of(limit.in(SHIPPED, strict))).contains(strict);
    }

    @Test
    void aStrikeNeedNeverCoverLessThanTheDefinitionSays() {
        assertThat(limit("decision.maxBareState").looseEnd(SHIPPED)).isLessThanOrEqualTo(0.05);
        assertThat(limit("decision.maxBareParty").looseEnd(SHIPPED)).isLessThanOrEqualTo(0.25);
    }

    @Test
    void movingOneLimitLeavesAllOthersAlone() {
        AdjustableLimit limit = limit("decision.answers.maxReachMm");
        ReaderConfig other = limit.in(SHIPPED, 2.25);
        assertThat(other.decision().answers().maxReachMm()).isEqualTo(2.25);
        assertThat(limit.in(other, limit.of(SHIPPED).orElseThrow())).isEqualTo(SHIPPED);
    }

    @Test
    void knowsNoOtherNumbersAndHeedsWhatARecordRefuses() {
        assertThat(NamedNumbers.get(SHIPPED, "decision.maxPickles")).isEmpty();
        assertThat(NamedNumbers.get(SHIPPED, "decision")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> NamedNumbers.with(SHIPPED, "decision.maxPickles", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> NamedNumbers.with(SHIPPED, "decision.maxBareState", -1));
    }

    private static AdjustableLimit limit(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
