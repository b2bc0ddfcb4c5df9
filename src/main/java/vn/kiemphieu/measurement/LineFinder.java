package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what no hand draws: thin straight lines from one edge of the sheet to the other (dust streaks, folds).
 *
 * <p>Works at half the blank's resolution on the ink beside the print. A line needs support in nearly all of its
 * segments and at both ends: a stroke through a whole row reaches neither edge of the sheet. So the ends are looked at
 * first, and nearly everywhere that is all.
 */
final class LineFinder {
    private static final int SEGMENTS = 40;
    private static final double SUPPORT = 0.8;
    private static final int MARGIN_SEGMENTS = 3; // at each end of the sheet; a stroke through a row ends before them
    private static final double SEEN_SHARE = 0.15; // of a segment's pixels
    private static final double ANGLE_RANGE = 1.4;
    private static final double ANGLE_STEP = 0.2;
    private static final int STEP = 2; // of the pixels along a line
    private static final double MIN_RIDGE = 5; // gray levels above both sides

    private final Ridges ridges;
    private final int along;
    private final int across;
    private final List<int[][]> margins = new ArrayList<>();

    private LineFinder(ScanInk scan, PrintedPage page, boolean upright) {
        this.ridges = new Ridges(scan, page, upright);
        this.along = ridges.along();
        this.across = ridges.across();
        for (int s = 0; s < SEGMENTS; s++) {
            margins.add(inMargin(s) ? lines(s) : new int[0][]);
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
        List<Line> lines = new ArrayList<>();
        new LineFinder(scan, page, true).search(true, skew, lines);
        new LineFinder(scan, page, false).search(false, -skew, lines);
        lines.addAll(PartStreaks.find(scan, page, lines));
        return lines;
    }

    private void search(boolean upright, double skew, List<Line> lines) {
        double[] best = new double[across];
        double[] slope = new double[across];
        for (double centre : Math.abs(skew) > 1.2 ? new double[] {0, skew} : new double[] {skew / 2}) {
            for (double a = centre - ANGLE_RANGE; a <= centre + ANGLE_RANGE; a += ANGLE_STEP) {
                double run = Math.tan(Math.toRadians(a));
                boolean[] ends = supportedEnds(run);
                for (int at = 2; at < across - 2; at++) {
                    double strength = ends[at] ? strength(at, run) : 0;
                    if (strength > best[at]) {
                        best[at] = strength;
                        slope[at] = run;
                    }
                }
            }
        }
        for (int at = 2; at < across - 2; at++) {
            if (best[at] > 0 && best[at] >= best[at - 1] && best[at] > best[at + 1]) {
                lines.add(new Line(upright, 2 * at + 0.5, slope[at], best[at], along, 0, 2.0 * along));
            }
        }
    }

    private static boolean inMargin(int segment) {
        return segment < MARGIN_SEGMENTS || segment >= SEGMENTS - MARGIN_SEGMENTS;
    }

    private int from(int segment) {
        return along * segment / SEGMENTS;
    }

    private int[][] lines(int segment) {
        int count = (from(segment + 1) - from(segment) + STEP - 1) / STEP;
        int[][] lines = new int[count][];
        for (int k = 0; k < count; k++) {
            lines[k] = ridges.line(from(segment) + STEP * k);
        }
        return lines;
    }

    /** For every place across, whether a line there with this run sideways has support at both its ends. */
    private boolean[] supportedEnds(double run) {
        int[] start = new int[across];
        int[] end = new int[across];
        for (int s = 0; s < SEGMENTS; s++) {
            if (inMargin(s)) {
                addSupport(s, run, s < MARGIN_SEGMENTS ? start : end);
            }
        }
        boolean[] both = new boolean[across];
        for (int at = 0; at < across; at++) {
            both[at] = Math.min(start[at], end[at]) >= MARGIN_SEGMENTS - 1;
        }
        return both;
    }

    private void addSupport(int segment, double run, int[] supported) {
        int[][] lines = margins.get(segment);
        int[] sums = new int[across];
        for (int k = 0; k < lines.length; k++) {
            int aside = (int) Math.round(run * (from(segment) + STEP * k - along / 2.0));
            int[] line = lines[k];
            int last = Math.min(across, across - aside);
            for (int at = Math.max(0, -aside); at < last; at++) {
                sums[at] += line[at + aside];
            }
        }
        double least = SEEN_SHARE * (from(segment + 1) - from(segment));
        for (int at = 0; at < across; at++) {
            int seen = Ridges.count(sums[at]);
            supported[at] += seen >= least && Ridges.sum(sums[at]) >= MIN_RIDGE * seen ? 1 : 0;
        }
    }

    /** Mean ridge height along one line, or 0 when it is no line from edge to edge. */
    private double strength(int at, double run) {
        boolean[] supported = new boolean[SEGMENTS];
        int valid = 0;
        int support = 0;
        double total = 0;
        for (int s = 0; s < SEGMENTS; s++) {
            int sum = 0;
            for (int t = from(s); t < from(s + 1); t += STEP) {
                sum += ridges.at(t, (int) Math.round(at + run * (t - along / 2.0)));
            }
            int seen = Ridges.count(sum);
            if (seen == 0 || seen < SEEN_SHARE * (from(s + 1) - from(s))) {
                continue;
            }
            valid++;
            double mean = Ridges.sum(sum) / seen;
            if (mean >= MIN_RIDGE) {
                supported[s] = true;
                support++;
                total += mean;
            }
            if (valid - support > (1 - SUPPORT) * SEGMENTS) {
                return 0;
            }
        }
        boolean line =
                Math.min(atEnd(supported, 0), atEnd(supported, SEGMENTS - MARGIN_SEGMENTS)) >= MARGIN_SEGMENTS - 1
                        && valid >= SEGMENTS / 4
                        && support >= SUPPORT * valid;
        return line ? total / support : 0;
    }

    private static int atEnd(boolean[] supported, int first) {
        int count = 0;
        for (boolean one : Arrays.copyOfRange(supported, first, first + MARGIN_SEGMENTS)) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
