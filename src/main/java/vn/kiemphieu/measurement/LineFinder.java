package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what no hand draws: thin straight lines from one edge of the sheet to the other (dust streaks, folds).
 *
 * <p>Works at half the blank's resolution on the ink beside the print. A line needs support in nearly all of its
 * segments and at both ends: a stroke through a whole row reaches neither edge of the sheet.
 */
final class LineFinder {
    private static final int SEGMENTS = 40;
    private static final double SUPPORT = 0.8;
    private static final int MARGIN_SEGMENTS = 3; // at each end of the sheet; a stroke through a row ends before them
    private static final double ANGLE_RANGE = 1.4;
    private static final double ANGLE_STEP = 0.2;
    private static final double MIN_RIDGE = 5; // gray levels above both sides
    private static final int SIDE = 4;

    private final int width;
    private final int height;
    private final float[] ink;
    private final boolean[] free;

    private LineFinder(ScanInk scan, PrintedPage page) {
        this.width = scan.width() / 2;
        this.height = scan.height() / 2;
        this.ink = new float[width * height];
        this.free = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = 2 * y * scan.width() + 2 * x;
                int j = i + scan.width();
                ink[y * width + x] = (scan.at(i) + scan.at(i + 1) + scan.at(j) + scan.at(j + 1)) / 4f;
                free[y * width + x] = page.fromPrint[i] > 3 && page.fromPrint[j + 1] > 3;
            }
        }
    }

    /**
     * A straight line across the sheet, or a part of it.
     *
     * @param upright whether it runs from top to bottom
     * @param offset its place at the middle of its run, pixels of the blank
     * @param slope sideways run per pixel along
     * @param strength typical ink over its surroundings, 0–255
     * @param middle where along its run {@code offset} is taken
     * @param from where along its run it begins
     * @param to where it ends
     */
    record Line(boolean upright, double offset, double slope, double strength, double middle, double from, double to) {
        /** Where the line passes a place along its run. */
        double at(double along) {
            return offset + slope * (along - middle);
        }

        /** Distance of a pixel from the line, pixels of the blank; infinite beyond its ends. */
        double distance(double x, double y) {
            double along = upright ? y : x;
            return along < from || along > to
                    ? Double.POSITIVE_INFINITY
                    : upright
                            ? Math.abs(x - offset - slope * (y - middle))
                            : Math.abs(y - offset - slope * (x - middle));
        }
    }

    /** @param skew the sheet's turn against the scanner's edges, degrees: streaks follow these, folds the paper */
    static List<Line> find(ScanInk scan, PrintedPage page, double skew) {
        LineFinder finder = new LineFinder(scan, page);
        List<Line> lines = new ArrayList<>();
        finder.search(true, skew, lines);
        finder.search(false, -skew, lines);
        lines.addAll(PartStreaks.find(scan, page, lines));
        return lines;
    }

    private void search(boolean upright, double skew, List<Line> lines) {
        float[] ridge = ridges(upright);
        int across = upright ? width : height;
        double[] best = new double[across];
        double[] slope = new double[across];
        for (double centre : Math.abs(skew) > 1.2 ? new double[] {0, skew} : new double[] {skew / 2}) {
            for (double a = centre - ANGLE_RANGE; a <= centre + ANGLE_RANGE; a += ANGLE_STEP) {
                double run = Math.tan(Math.toRadians(a));
                for (int at = 2; at < across - 2; at++) {
                    double strength = strength(ridge, upright, at, run);
                    if (strength > best[at]) {
                        best[at] = strength;
                        slope[at] = run;
                    }
                }
            }
        }
        for (int at = 2; at < across - 2; at++) {
            if (best[at] > 0 && best[at] >= best[at - 1] && best[at] > best[at + 1]) {
                double middle = upright ? height : width;
                lines.add(new Line(upright, 2 * at + 0.5, slope[at], best[at], middle, 0, 2 * middle));
            }
        }
    }

    /** Mean ridge height along one line, or 0 when it is no line from edge to edge. */
    private double strength(float[] ridge, boolean upright, int at, double run) {
        int along = upright ? height : width;
        int across = upright ? width : height;
        int supported = 0;
        int valid = 0;
        double total = 0;
        int start = 0;
        int end = 0;
        for (int s = 0; s < SEGMENTS; s++) {
            int from = along * s / SEGMENTS;
            int to = along * (s + 1) / SEGMENTS;
            double sum = 0;
            int n = 0;
            int inside = 0;
            for (int t = from; t < to; t += 2) {
                int c = (int) Math.round(at + run * (t - along / 2.0));
                if (c < SIDE + 2 || c >= across - SIDE - 2) {
                    continue;
                }
                inside++;
                int i = upright ? t * width + c : c * width + t;
                if (free[i]) {
                    sum += ridge[i];
                    n++;
                }
            }
            if (inside == 0 || n < 0.15 * (to - from)) {
                continue;
            }
            valid++;
            double mean = sum / n;
            if (mean >= MIN_RIDGE) {
                supported++;
                total += mean;
                start += s < MARGIN_SEGMENTS ? 1 : 0;
                end += s >= SEGMENTS - MARGIN_SEGMENTS ? 1 : 0;
            }
            if (valid - supported > (1 - SUPPORT) * SEGMENTS) {
                return 0;
            }
        }
        boolean line =
                Math.min(start, end) >= MARGIN_SEGMENTS - 1 && valid >= SEGMENTS / 4 && supported >= SUPPORT * valid;
        return line ? total / supported : 0;
    }

    /** How far each pixel stands out over both its sides across the direction, gray levels. */
    private float[] ridges(boolean upright) {
        float[] ridge = new float[ink.length];
        int step = upright ? 1 : width;
        for (int y = SIDE + 1; y < height - SIDE - 1; y++) {
            for (int x = SIDE + 1; x < width - SIDE - 1; x++) {
                int i = y * width + x;
                float before = (ink[i - SIDE * step] + ink[i - (SIDE + 1) * step]) / 2;
                float after = (ink[i + SIDE * step] + ink[i + (SIDE + 1) * step]) / 2;
                float peak = Math.max(ink[i], Math.max(ink[i - step], ink[i + step]));
                ridge[i] = Math.max(0, peak - Math.max(before, after));
            }
        }
        return ridge;
    }
}
