package vn.kiemphieu.calibration.fit;

import java.util.Locale;

/** Shares as people read them: small ones with more figures. */
public final class Percent {
    private Percent() {}

    public static String of(double share) {
        boolean nearly = share > 0.9 && share < 1;
        String format = share > 0 && share < 0.001 ? "%.4f" : share > 0 && share < 0.1 || nearly ? "%.2f" : "%.1f";
        // what is not all must not be rounded to all
        return String.format(Locale.ROOT, format, nearly ? Math.min(99.99, 100 * share) : 100 * share) + " %";
    }
}
