package vn.kiemphieu.calibration.fit;

import java.util.Locale;

/** Shares as people read them: small ones with more figures. */
public final class Percent {
    private Percent() {}

    public static String of(double share) {
        String format = share > 0 && share < 0.001 ? "%.4f" : share > 0 && share < 0.1 ? "%.2f" : "%.1f";
        return String.format(Locale.ROOT, format, 100 * share) + " %";
    }
}
