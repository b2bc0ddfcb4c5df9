package vn.kiemphieu.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinomialBoundTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 10, 3_000, 1_549_703})
    void withoutAFailureIsTheTextbookFormula(long trials) {
        double expected = -Math.expm1(Math.log(0.05) / trials);
        assertThat(BinomialBound.upper95(0, trials)).isCloseTo(expected, within(expected * 1e-9));
    }

    /** With one trial fewer than all failing, the bound solves {@code 1 - p^n = 0.05}. */
    @ParameterizedTest
    @CsvSource({"1, 2", "4, 5", "99, 100"})
    void withOneSuccessIsTheTextbookFormulaToo(long failures, long trials) {
        assertThat(BinomialBound.upper95(failures, trials)).isCloseTo(Math.pow(0.95, 1.0 / trials), within(1e-9));
    }

    /** Known values of the 95 % quantile of the Beta distribution (failures + 1, trials - failures). */
    @ParameterizedTest
    @CsvSource({"1, 10, 0.39416", "5, 10, 0.77756", "0, 0, 1", "7, 7, 1"})
    void isWhatTablesSay(long failures, long trials, double bound) {
        assertThat(BinomialBound.upper95(failures, trials)).isCloseTo(bound, within(1e-5));
    }

    @Test
    void refusesMoreFailuresThanTrials() {
        assertThatIllegalArgumentException().isThrownBy(() -> BinomialBound.upper95(2, 1));
    }
}
