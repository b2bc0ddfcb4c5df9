package vn.kiemphieu.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as official papers print them: two decimals, half up (question 177), with a comma; parts make 100. */
public final class Percent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    public static String of(long part, long whole) {
        return print(share(part, whole));
    }

    /** What is missing from {@link #of} to 100.00, so that both together make exactly 100. */
    public static String rest(long part, long whole) {
        return print(whole == 0 ? share(part, whole) : HUNDRED.subtract(share(part, whole)));
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static String print(BigDecimal value) {
        return value.setScale(2, RoundingMode.UNNECESSARY).toPlainString().replace('.', ',');
    }
}
