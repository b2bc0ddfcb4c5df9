package vn.kiemphieu.measurement;

import java.util.Arrays;
import java.util.List;

/**
 * A seal of which only a part is dark enough to count as ink: the rest of its ring is seen all the same where the gray of
 * small cells along a circle is held against the paper just outside it. Slow, for sheets on which no ring was found.
 */
final class HalfSeal {
    private static final int CELL = 6; // pixels
    private static final int LEAST_SEEN = 12; // pixels of a cell beside print
    private static final int ANGLES = 64;
    private static final int GLANCE = 8; // every so many angles decide whether the others are looked at
    private static final double OUTSIDE_MM = 1.8;
    private static final double STANDS_OUT = 7; // gray levels over the paper outside
    private static final double USUALLY = 12; // the same at half of the places
    private static final double ROUND = 0.8; // of the circle that must stand out
    private static final double KNOWN = 0.55; // of the circle that print leaves to be seen
    private static final double INKED = 0.03; // of the disc that must be plain ink: show-through has none
    private static final double RIM_MM = 0.8; // from a ring's middle to where a seal certainly ends
    private static final double INSIDE = 0.8; // of the radius, within which there are letters or a star
    private static final double INKED_INSIDE = 0.015;

    private final ScanInk scan;
    private final PrintedPage page;
    private final VoterInk ink;
    private final int width;
    private final int height;
    private final float[] cells; // mean gray beside print; not-a-number where print leaves too little

    private HalfSeal(ScanInk scan, PrintedPage page, VoterInk ink) {
        this.scan = scan;
        this.page = page;
        this.ink = ink;
        this.width = page.width / CELL;
        this.height = page.height / CELL;
        this.cells = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                cells[y * width + x] = cell(x * CELL, y * CELL);
            }
        }
    }

    /** The seals found otherwise, or where these have no ring the one that is found here. */
    static List<Seal> orFound(List<Seal> seals, ScanInk scan, VoterInk ink, PrintedPage page) {
        boolean some = seals.stream().anyMatch(seal -> seal.share() >= INKED / 2);
        if (!page.style.stampRequired() || !some || seals.stream().anyMatch(Seal::ringed)) {
            return seals;
        }
        Seal found = new HalfSeal(scan, page, ink).search();
        return found == null ? seals : List.of(found);
    }

    private float cell(int left, int top) {
        int sum = 0;
        int seen = 0;
        for (int y = top; y < top + CELL; y++) {
            for (int i = y * page.width + left; i < y * page.width + left + CELL; i++) {
                if (!ink.unseen().at(i)) {
                    sum += scan.at(i);
                    seen++;
                }
            }
        }
        return seen < LEAST_SEEN ? Float.NaN : sum / (float) seen;
    }

    private Seal search() {
        double best = 0;
        Seal seal = null;
        for (double r : LightSeal.radii(page)) {
            int[] circle = LightSeal.circle(r, ANGLES);
            int[] outside = LightSeal.circle(r + OUTSIDE_MM * page.pxPerMm / CELL, ANGLES);
            int margin = (int) Math.ceil(r) + 1;
            for (int y = margin; y < height - margin; y++) {
                for (int x = margin; x < width - margin; x++) {
                    boolean perhaps = usual(circle, outside, x, y, GLANCE) >= STANDS_OUT;
                    double usual = perhaps ? usual(circle, outside, x, y, 1) : 0;
                    if (usual > Math.max(best, USUALLY)) {
                        Seal here = seal((x + 0.5) * CELL, (y + 0.5) * CELL, r * CELL);
                        best = here == null ? best : usual;
                        seal = here == null ? seal : here;
                    }
                }
            }
        }
        return seal;
    }

    /** How far half of a circle's places stand out over the paper outside; 0 where not nearly all do. */
    private double usual(int[] circle, int[] outside, int x, int y, int step) {
        double[] over = new double[ANGLES / step];
        int seen = 0;
        int plain = 0;
        // Too many that do not stand out decide it, whatever the others do: nearly everywhere after a few places.
        for (int a = 0; a < ANGLES && seen - plain <= (1 - ROUND) * over.length; a += step) {
            double out = at(x + outside[2 * a], y + outside[2 * a + 1]);
            double stands = at(x + circle[2 * a], y + circle[2 * a + 1]) - out;
            if (!Double.isNaN(stands)) {
                over[seen++] = stands;
                plain += stands >= STANDS_OUT ? 1 : 0;
            }
        }
        if (seen * step < KNOWN * ANGLES || plain < ROUND * seen) {
            return 0;
        }
        Arrays.sort(over, 0, seen);
        return over[seen / 2];
    }

    private float at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? Float.NaN : cells[y * width + x];
    }

    private Seal seal(double x, double y, double radius) {
        double share = Seal.share(ink, x, y, radius);
        boolean plain = share >= INKED && Seal.share(ink, x, y, INSIDE * radius) >= INKED_INSIDE;
        double rim = radius + RIM_MM * page.pxPerMm;
        return plain ? new Seal(x, y, rim, share, List.of((int) radius), new double[0]) : null;
    }
}
