package vn.kiemphieu.measurement;

import java.util.Arrays;
import java.util.List;
import vn.kiemphieu.ballot.NameLine;

/**
 * A fold or streak that runs along a name's letters: whether it is there what it is elsewhere on the sheet, or hides a
 * stroke.
 *
 * @param share share of the name's length that lies along it, 0 without one
 * @param strength its usual ink over both its sides, 0–255
 * @param excess share of the places on the name where it is plainly darker than elsewhere: a stroke drawn on it
 * @param lines every such line
 */
record LineOverName(double share, double strength, double excess, List<LineFinder.Line> lines) {
    private static final double HALF_MM = 0.6;
    private static final double SIDE_MM = 0.8;
    private static final double CLEAR_MM = 3; // beside the name, where a stroke may run on
    private static final double DARKER = 1.6;
    private static final int DARKER_BY = 14;
    private static final int FREE_PX = 3;

    static LineOverName of(NameLine name, PrintedPage page, ScanInk scan, VoterInk ink, List<LineFinder.Line> all) {
        PixelBox box = page.pixels(name.ink());
        double half = HALF_MM * page.pxPerMm;
        List<LineFinder.Line> near = all.stream()
                .filter(l -> !l.upright() && share(l, box, half) > 0)
                .toList();
        double share = 0;
        double strength = 0;
        double excess = 0;
        for (LineFinder.Line line : near) {
            double own = share(line, box, half);
            share = Math.max(share, own);
            strength = Math.max(strength, line.strength());
            excess = Math.max(excess, excess(line, box, page, scan, ink));
        }
        return new LineOverName(share, strength, excess, near);
    }

    private static double share(LineFinder.Line line, PixelBox name, double half) {
        int over = 0;
        for (int x = name.left(); x <= name.right(); x++) {
            double y = line.at(x);
            over += y > name.top() - half && y < name.bottom() + half ? 1 : 0;
        }
        return over / (double) name.width();
    }

    private static double excess(LineFinder.Line line, PixelBox name, PrintedPage page, ScanInk scan, VoterInk ink) {
        double[] elsewhere = new double[page.width];
        int n = 0;
        int clear = (int) (CLEAR_MM * page.pxPerMm);
        for (int x = clear; x < page.width - clear; x++) {
            if (x < name.left() - clear || x > name.right() + clear) {
                double ridge = ridge(line, x, page, scan);
                if (!Double.isNaN(ridge)) {
                    elsewhere[n++] = ridge;
                }
            }
        }
        if (n == 0) {
            return 1;
        }
        Arrays.sort(elsewhere, 0, n);
        double usual = Math.max(line.strength(), elsewhere[n / 2]);
        int places = 0;
        int darker = 0;
        for (int x = name.left(); x <= name.right(); x++) {
            double ridge = ridge(line, x, page, scan);
            if (!Double.isNaN(ridge)) {
                places++;
                darker += ridge > DARKER * usual + DARKER_BY ? 1 : 0;
            }
        }
        return places == 0 ? 1 : darker / (double) places;
    }

    /** Ink on the line over the paper on both its sides; not-a-number where print is near. */
    private static double ridge(LineFinder.Line line, int x, PrintedPage page, ScanInk scan) {
        int side = (int) Math.round(SIDE_MM * page.pxPerMm);
        int middle = (int) Math.round(line.at(x));
        if (middle - side < 0 || middle + side >= page.height) {
            return Double.NaN;
        }
        int peak = 0;
        for (int d = -2; d <= 2; d++) {
            int i = (middle + d) * page.width + x;
            if (page.fromPrint[i] <= FREE_PX) {
                return Double.NaN;
            }
            peak = Math.max(peak, scan.at(i));
        }
        int above = (middle - side) * page.width + x;
        int below = (middle + side) * page.width + x;
        if (page.fromPrint[above] <= 1 && page.fromPrint[below] <= 1) {
            return peak;
        }
        int around = page.fromPrint[above] <= 1
                ? scan.at(below)
                : page.fromPrint[below] <= 1 ? scan.at(above) : Math.max(scan.at(above), scan.at(below));
        return Math.max(0, peak - around);
    }

    /** Whether a pixel lies on such a line. */
    boolean covers(int x, int y, double half) {
        for (LineFinder.Line line : lines) {
            if (line.distance(x, y) <= half) {
                return true;
            }
        }
        return false;
    }
}
