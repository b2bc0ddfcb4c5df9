package vn.kiemphieu.app.doublefeed;

import vn.kiemphieu.image.GrayImage;

/**
 * The shadow along the edge of a sheet that lies on another: a thin dark line from one side of the paper to the other,
 * straight, also over the margins where nothing is printed, where folds are rare.
 */
final class EdgeLine {
    private static final double MOST_SLOPE = 0.03; // of a sheet drawn in with another
    private static final double SLOPE_STEP = 0.003;
    private static final double OWN_EDGE_MM =
            6; // the ballot's own top and bottom are there, as the print lies on the paper
    private static final double SIDE_MM = 2; // of the paper's sides, which may be worn or in shadow
    private static final double MARGIN_MM = 8; // printers leave so much blank
    private static final double BESIDE_MM = 1.4; // where the paper beside the line is looked at
    private static final int HIT = 11; // of 255, at every place
    private static final int DARK = 17; // of 255, in the mean
    private static final int MOST = 140; // a shadow is gray; the ground behind the paper may be black
    // Between the ends folds and streaks are likelier, and an edge there covers print, which the reader misses.
    private static final double TOP_END = 0.1; // of the height
    private static final double BOTTOM_END = 0.86;
    private static final double LEVEL_PX = 1.5; // over the whole width, on the scan
    private static final int RIDGE = 6; // of 255, in the mean, darker than the darker side: a line, and no shade
    private static final double LEAST = 0.9; // of the margins' width
    private static final double LEAST_SEEN_MM = 2; // of each margin that must be on the picture

    private final GrayImage ink;
    private final SecondSheet.Inside inside;
    private final double topMm;
    private final double heightMm;

    /**
     * @param ink the sheet laid straight
     * @param topMm where the ballot's top lies in it
     */
    EdgeLine(GrayImage ink, SecondSheet.Inside inside, double topMm, double heightMm) {
        this.ink = ink;
        this.inside = inside;
        this.topMm = topMm;
        this.heightMm = heightMm;
    }

    boolean isThere() {
        int from = px(BESIDE_MM) + 1;
        for (int y = from; y < ink.height() - from; y++) {
            double mm = y / SecondSheet.PX_PER_MM - topMm;
            if (Math.abs(mm) < OWN_EDGE_MM || Math.abs(mm - heightMm) < OWN_EDGE_MM) {
                continue;
            }
            if (mm > TOP_END * heightMm && mm < BOTTOM_END * heightMm) {
                continue;
            }
            for (double slope = -MOST_SLOPE; slope <= MOST_SLOPE; slope += SLOPE_STEP) {
                if (!isLevel(y, slope) && runsAcross(y, slope)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The margins first: nearly every place is ruled out there. */
    private boolean runsAcross(int y, double slope) {
        int side = px(SIDE_MM);
        int margin = px(MARGIN_MM);
        int w = ink.width();
        return dark(y, slope, side, margin, HIT, DARK)
                && dark(y, slope, w - margin, w - side, HIT, DARK)
                && dark(y, slope, margin, w - margin, HIT, 0);
    }

    /** What is level to the pixel was made by the scanner: a sheet drawn in with another never lies that straight. */
    private boolean isLevel(int y, double slope) {
        double half = ink.width() / 2.0;
        double left = inside.place().y(0, y - half * slope);
        double right = inside.place().y(ink.width(), y + half * slope);
        return Math.abs(right - left) < LEVEL_PX;
    }

    private boolean dark(int y, double slope, int left, int right, int hit, int mean) {
        int beside = px(BESIDE_MM);
        int hits = 0;
        int sum = 0;
        int seen = 0;
        int ridge = 0;
        for (int x = left; x < right; x++) {
            int line = y + (int) Math.round((x - ink.width() / 2.0) * slope);
            if (line - beside < 0 || line + beside >= ink.height()) {
                return false;
            }
            // beyond the picture everything looks as light as paper
            if (!inside.has(x, line) || !inside.has(x, line - beside) || !inside.has(x, line + beside)) {
                continue;
            }
            seen++;
            int dark = Math.max(ink.at(x, line), Math.max(ink.at(x, line - 1), ink.at(x, line + 1)));
            int above = ink.at(x, line - beside);
            int below = ink.at(x, line + beside);
            // the paper of the other sheet may be darker; print may lie beside the line further in
            int lighter = mean > 0 ? dark - Math.min(above, below) : dark;
            hits += lighter >= hit ? 1 : 0;
            sum += lighter;
            ridge += dark - Math.max(above, below);
        }
        return seen >= px(LEAST_SEEN_MM)
                && hits >= LEAST * seen
                && sum >= mean * seen
                && (mean == 0 || sum <= MOST * seen)
                && (mean == 0 || ridge >= RIDGE * seen);
    }

    private static int px(double mm) {
        return (int) Math.round(mm * SecondSheet.PX_PER_MM);
    }
}
