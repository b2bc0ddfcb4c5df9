package vn.kiemphieu.measurement;

import java.util.Arrays;
import vn.kiemphieu.image.Affine;

/**
 * How exactly a stroke along a name keeps to one line of the scan. Dust on the glass of a scanner that a sheet is fed
 * through sideways does so to a few hundredths of a millimetre; hardly a hand does, and a ruler lies askew.
 *
 * @param offMm distance from the line that nine tenths of the columns keep where the stroke stands free, mm; infinite
 *     where too few stand free
 * @param thickMm its thickness there
 * @param unevenPx by how many pixels of the blank its thickness differs over four fifths of these columns
 * @param beyondMm how far the line goes on beyond the name on the side where it goes farther, over gaps
 */
record LevelLine(double offMm, double thickMm, double unevenPx, double beyondMm) {
    private static final LevelLine UNKNOWN = new LevelLine(Double.POSITIVE_INFINITY, 0, 0, 0);

    private static final double MIN_FREE_MM = 4;
    private static final double MIN_MM = 6; // from the first free column to the last
    private static final double MOST = 0.9;
    private static final double THICKEST_MM = 1.0;
    private static final double SIDE_MM = 0.9;
    private static final double RIDGE = 0.4; // of the stroke's own, where it goes on
    private static final double LEAST_RIDGE = 8; // gray levels above both sides
    private static final double SUPPORT = 0.6; // of the line's free columns beyond a name
    private static final int CLEAR_PX = 3; // from print

    private static final double MAX_OFF_MM = 0.04;
    private static final double THIN_MM = 0.3; // thinner than most pens' strokes
    private static final double MAX_OFF_THICK_MM = 0.025; // of what may be a pen's
    private static final double MAX_UNEVEN_PX = 1;
    private static final double MIN_BEYOND_MM = 12; // people shoot over a name's end by less

    static LevelLine of(PixelBox name, TracedStroke stroke, PrintedPage page, ScanInk scan, VoterInk ink) {
        double[] rows = new double[stroke.path().length];
        double[] thick = new double[rows.length];
        double[] ridge = new double[rows.length];
        int n = 0;
        int first = 0;
        int last = 0;
        for (int x = stroke.left(); x <= stroke.right(); x++) {
            PixelBox free = stroke.seen()[x - stroke.left()] > 0 ? free(x, stroke.y(x), page, ink) : null;
            if (free != null) {
                first = n == 0 ? x : first;
                last = x;
                Affine map = scan.maps()[stroke.y(x)];
                rows[n] = map.d() * x + map.e() * middle(free, scan) + map.f();
                thick[n] = free.height();
                ridge[n++] = ridge(x, stroke.y(x), page, scan);
            }
        }
        if (n < MIN_FREE_MM * page.pxPerMm || last - first < MIN_MM * page.pxPerMm) {
            return UNKNOWN;
        }
        double line = quantile(rows, n, 0.5);
        double[] off =
                Arrays.stream(rows, 0, n).map(row -> Math.abs(row - line)).toArray();
        double perMm = Math.abs(scan.maps()[stroke.y(first)].e()) * page.pxPerMm;
        double least = Math.max(LEAST_RIDGE, RIDGE * quantile(ridge, n, 0.5));
        int beyond = Math.max(
                beyond(name.left(), -1, line, stroke.y(first), least, page, scan),
                beyond(name.right(), 1, line, stroke.y(last), least, page, scan));
        return new LevelLine(
                quantile(off, n, MOST) / perMm,
                quantile(thick, n, 0.5) / page.pxPerMm,
                quantile(thick, n, MOST) - quantile(thick, n, 1 - MOST),
                beyond / page.pxPerMm);
    }

    /** Whether it is rather a streak than a line of a pen. */
    boolean streak() {
        return thickMm <= THIN_MM
                ? offMm <= MAX_OFF_MM
                : offMm <= MAX_OFF_THICK_MM && unevenPx <= MAX_UNEVEN_PX && beyondMm >= MIN_BEYOND_MM;
    }

    /** The stroke in one column, or null where print is near. */
    private static PixelBox free(int x, int y, PrintedPage page, VoterInk ink) {
        int most = (int) (THICKEST_MM * page.pxPerMm);
        int top = y;
        int bottom = y;
        while (y - top <= most && top > CLEAR_PX && inked(x, top - 1, page, ink)) {
            top--;
        }
        while (bottom - y <= most && bottom < page.height - CLEAR_PX - 1 && inked(x, bottom + 1, page, ink)) {
            bottom++;
        }
        for (int v = Math.max(0, top - 1); v <= Math.min(page.height - 1, bottom + 1); v++) {
            if (page.fromPrint[v * page.width + x] <= CLEAR_PX || ink.mask()[v * page.width + x] == VoterInk.HIDDEN) {
                return null;
            }
        }
        return bottom - top > most ? null : new PixelBox(x, top, x, bottom);
    }

    private static boolean inked(int x, int y, PrintedPage page, VoterInk ink) {
        return ink.mask()[y * page.width + x] == VoterInk.INK;
    }

    /** The middle of a column's ink over the paper beside it: finer than a pixel. */
    private static double middle(PixelBox column, ScanInk scan) {
        int from = Math.max(0, column.top() - 2);
        int to = Math.min(scan.height() - 1, column.bottom() + 2);
        int x = column.left();
        int paper = Math.min(scan.at(from * scan.width() + x), scan.at(to * scan.width() + x));
        double sum = 0;
        double moment = 0;
        for (int y = from; y <= to; y++) {
            int over = Math.max(0, scan.at(y * scan.width() + x) - paper);
            sum += over;
            moment += over * (double) y;
        }
        return sum == 0 ? (column.top() + column.bottom()) / 2.0 : moment / sum;
    }

    /** The farthest column, counted from a name's end, up to which the line is there nearly everywhere. */
    private static int beyond(int end, int step, double line, int from, double least, PrintedPage page, ScanInk scan) {
        int y = from;
        int seen = 0;
        int there = 0;
        int farthest = 0;
        for (int x = end + step; x >= 0 && x < page.width; x += step) {
            y = pixel(line, x, y, scan);
            double ridge = ridge(x, y, page, scan);
            if (!Double.isNaN(ridge)) {
                seen++;
                there += ridge >= least ? 1 : 0;
                farthest = ridge >= least && there >= SUPPORT * seen ? Math.abs(x - end) : farthest;
            }
        }
        return farthest;
    }

    /** Ink over the paper above and below; not-a-number near print and the sheet's edge. */
    private static double ridge(int x, int y, PrintedPage page, ScanInk scan) {
        int side = (int) Math.round(SIDE_MM * page.pxPerMm);
        if (y < side + 1 || y >= page.height - side - 1) {
            return Double.NaN;
        }
        int i = y * page.width + x;
        int above = i - side * page.width;
        int below = i + side * page.width;
        if (page.fromPrint[i] <= CLEAR_PX || page.fromPrint[above] <= 2 || page.fromPrint[below] <= 2) {
            return Double.NaN;
        }
        int peak = Math.max(scan.at(i), Math.max(scan.at(i - page.width), scan.at(i + page.width)));
        return peak - Math.max(scan.at(above), scan.at(below));
    }

    /** The pixel of a column nearest to a line of the scan, sought from {@code near}. */
    private static int pixel(double line, int x, int near, ScanInk scan) {
        int y = near;
        for (int k = 0; k < 3; k++) {
            Affine map = scan.maps()[Math.max(0, Math.min(scan.height() - 1, y))];
            y = (int) Math.round((line - map.f() - map.d() * x) / map.e());
        }
        return y;
    }

    /** Of the numbers among the first {@code n}; 0 where none is one. */
    private static double quantile(double[] values, int n, double share) {
        double[] sorted = Arrays.stream(values, 0, n)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }
}
