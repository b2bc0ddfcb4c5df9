package vn.kiemphieu.app.doublefeed;

/** Thin dark lines that run over the whole paper, each named by its row in the sheet's middle and its slope. */
final class AcrossLine {
    static final double SIDE_MM = 2; // of the paper's sides, which may be worn or in shadow
    static final double MARGIN_MM = 8; // printers leave so much blank
    private static final double BESIDE_MM = 1.4; // where the paper beside the line is looked at
    private static final int HIT = 11; // of 255, at every place
    private static final int DARK = 17; // of 255, in the mean
    private static final int RIDGE = 6; // of 255, in the mean, darker than the darker side: a line, and no shade
    private static final double LEAST = 0.9; // of the width
    private static final double LEAST_BESIDE = 0.65; // of each margin: two sheets seldom lie with their sides together
    private static final double LEAST_SEEN_MM = 2; // of each margin that must be on the picture
    private static final int REACH_PX = 3;

    private final Surroundings around;

    AcrossLine(Surroundings around) {
        this.around = around;
    }

    /** The margins first: nearly every place is ruled out there. */
    boolean runs(int y, double slope) {
        double w = around.widthMm();
        return dark(y, slope, SIDE_MM, MARGIN_MM, true)
                && dark(y, slope, w - MARGIN_MM, w - SIDE_MM, true)
                && dark(y, slope, MARGIN_MM, w - MARGIN_MM, false);
    }

    /**
     * By how many pixels of the scan it is off a line of the scanner's own, along the feed or across it: what is level was
     * made by the scanner, a sheet drawn in with another seldom lies that straight.
     */
    double offLevel(int y, double slope) {
        double w = around.widthMm();
        double middle = (SIDE_MM + MARGIN_MM) / 2;
        double half = around.columns() / 2.0;
        int left = around.x(middle);
        int right = around.x(w - middle);
        double[] from = around.onPage(left, y + (left - half) * slope + middle(y, slope, SIDE_MM, MARGIN_MM));
        double[] to = around.onPage(right, y + (right - half) * slope + middle(y, slope, w - MARGIN_MM, w - SIDE_MM));
        return Math.min(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
    }

    /** Ink over the margins, 0–255: the darker one's. */
    double darkness(int y, double slope) {
        double w = around.widthMm();
        return Math.max(darkness(y, slope, SIDE_MM, MARGIN_MM), darkness(y, slope, w - MARGIN_MM, w - SIDE_MM));
    }

    /** How far below the sought line the found one runs in a part of the width, pixels. */
    private double middle(int y, double slope, double leftMm, double rightMm) {
        double sum = 0;
        double weighed = 0;
        for (int off = -REACH_PX; off <= REACH_PX; off++) {
            double ink = 0;
            for (int x = around.x(leftMm); x < around.x(rightMm); x++) {
                int v = row(x, y, slope) + off;
                ink += around.has(x, v) ? Math.max(0, around.ink(x, v) - HIT) : 0;
            }
            sum += ink;
            weighed += off * ink;
        }
        return sum == 0 ? 0 : weighed / sum;
    }

    private double darkness(int y, double slope, double leftMm, double rightMm) {
        int sum = 0;
        int seen = 0;
        for (int x = around.x(leftMm); x < around.x(rightMm); x++) {
            int line = row(x, y, slope);
            if (around.has(x, line)) {
                seen++;
                sum += darkest(x, line);
            }
        }
        return seen == 0 ? 0 : sum / (double) seen;
    }

    private boolean dark(int y, double slope, double leftMm, double rightMm, boolean margin) {
        int beside = Surroundings.px(BESIDE_MM);
        int hits = 0;
        int sum = 0;
        int seen = 0;
        int ridge = 0;
        for (int x = around.x(leftMm); x < around.x(rightMm); x++) {
            int line = row(x, y, slope);
            if (line - beside < 0 || line + beside >= around.rows()) {
                return false;
            }
            // beyond the picture everything looks as light as paper
            if (!around.has(x, line) || !around.has(x, line - beside) || !around.has(x, line + beside)) {
                continue;
            }
            seen++;
            int dark = darkest(x, line);
            int above = around.ink(x, line - beside);
            int below = around.ink(x, line + beside);
            // the paper of the other sheet may be darker; print may lie beside the line further in
            int lighter = margin ? dark - Math.min(above, below) : dark;
            if (lighter >= HIT) {
                hits++;
                sum += lighter;
                ridge += dark - Math.max(above, below);
            }
        }
        double least = margin && around.isInside(y) ? LEAST_BESIDE : LEAST;
        return seen >= Surroundings.px(LEAST_SEEN_MM)
                && hits >= least * seen
                && (!margin || sum >= DARK * hits && ridge >= RIDGE * hits);
    }

    private int row(int x, int y, double slope) {
        return y + (int) Math.round((x - around.columns() / 2.0) * slope);
    }

    private int darkest(int x, int line) {
        return Math.max(around.ink(x, line), Math.max(around.ink(x, line - 1), around.ink(x, line + 1)));
    }
}
