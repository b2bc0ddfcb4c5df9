package vn.kiemphieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Question 177 of the guide to state elections: two decimals, half up on the third, parts that make 100; reckoned by hand. */
class PercentTest {
    @ParameterizedTest
    @CsvSource({
        "22566, 100000, '22,57', '77,43'",
        "1, 3, '33,33', '66,67'",
        "7170, 7206, '99,50', '0,50'",
        "0, 0, '0,00', '0,00'",
        "5, 5, '100,00', '0,00'",
        "0, 5, '0,00', '100,00'",
        "2, 3, '66,67', '33,33'",
        "1, 6, '16,67', '83,33'",
        "1, 8, '12,50', '87,50'",
        "1, 7, '14,29', '85,71'",
        // the third decimal a five: the first part goes up, and the rest is what is missing, not rounded for itself
        "1, 800, '0,13', '99,87'",
        "799, 800, '99,88', '0,12'",
        "1, 20000, '0,01', '99,99'",
        "19999, 20000, '100,00', '0,00'",
        "999999, 1000000, '100,00', '0,00'",
        "4, 999999, '0,00', '100,00'",
        "2147483647, 2147483647, '100,00', '0,00'",
        "1, 1, '100,00', '0,00'"
    })
    void printsPercentagesThatMakeAHundred(long part, long whole, String percent, String rest) {
        assertThat(Percent.of(part, whole)).isEqualTo(percent);
        assertThat(Percent.rest(part, whole)).isEqualTo(rest);
    }
}
