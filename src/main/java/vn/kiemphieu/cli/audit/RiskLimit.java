package vn.kiemphieu.cli.audit;

import java.math.BigDecimal;
import java.util.Optional;

/** A risk limit as people write it: {@code 5}, {@code 0.5} or {@code 2,5} percent. */
final class RiskLimit {
    private static final int MOST = 500;

    private RiskLimit() {}

    /** In thousandths, 1 to 500; empty where it is none. */
    static Optional<Integer> permille(String percent) {
        String text = percent.strip().replace("%", "").replace(',', '.').strip();
        if (!text.matches("[0-9]{1,2}(\\.[0-9])?")) {
            return Optional.empty();
        }
        int permille = new BigDecimal(text).movePointRight(1).intValueExact();
        return permille >= 1 && permille <= MOST ? Optional.of(permille) : Optional.empty();
    }
}
