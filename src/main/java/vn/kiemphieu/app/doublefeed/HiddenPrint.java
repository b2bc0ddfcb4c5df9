package vn.kiemphieu.app.doublefeed;

/** Whether the form's own print ends at a line across the sheet: another sheet lies over the rest of it. */
final class HiddenPrint {
    private static final double FROM_LINE_MM = 0.7;
    private static final double LEAST_MM2 = 6; // of print that should be there
    private static final double MOST_FOUND = 0.3;
    private static final int INK = 50; // of 255: also pale print is darker
    private static final int REACH_PX = 2; // by which print may lie off its place

    private final Surroundings around;
    private final PrintMask print;

    HiddenPrint(Surroundings around, PrintMask print) {
        this.around = around;
        this.print = print;
    }

    /**
     * @param slope of the line through {@code y} in the sheet's middle
     * @param outwards −1 above it, 1 below
     */
    boolean beyond(int y, double slope, int outwards) {
        int printed = 0;
        int found = 0;
        for (int x = around.x(0); x < around.x(around.widthMm()); x++) {
            int line = y + (int) Math.round((x - around.columns() / 2.0) * slope);
            int from = line + outwards * Surroundings.px(FROM_LINE_MM);
            for (int v = from; v >= 0 && v < around.rows() && around.isInside(v); v += outwards) {
                if (print.has(x, v) && around.has(x, v)) {
                    printed++;
                    found += isInked(x, v, line) ? 1 : 0;
                }
            }
        }
        double mm2 = printed / (Surroundings.PX_PER_MM * Surroundings.PX_PER_MM);
        return mm2 >= LEAST_MM2 && found <= MOST_FOUND * printed;
    }

    /** The line itself is no print. */
    private boolean isInked(int x, int y, int line) {
        for (int v = y - REACH_PX; v <= y + REACH_PX; v++) {
            for (int u = x - REACH_PX; u <= x + REACH_PX; u++) {
                boolean onLine = Math.abs(v - line) <= REACH_PX;
                if (!onLine
                        && u >= 0
                        && v >= 0
                        && u < around.columns()
                        && v < around.rows()
                        && around.ink(u, v) > INK) {
                    return true;
                }
            }
        }
        return false;
    }
}
