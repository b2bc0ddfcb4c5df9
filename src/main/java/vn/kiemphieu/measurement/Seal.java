package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.MmBox;

/**
 * The committee's round seal where it was pressed, by its outer ring: anywhere on the page, for hands miss their mark.
 *
 * @param x centre, pixels of the blank
 * @param y centre
 * @param radius outer radius, pixels of the blank
 * @param share inked part of its disc, 0–1
 * @param rings radii of its rings, pixels; empty where none stands out
 * @param density usual inked share at every whole radius, pixels; empty where it is not known
 */
record Seal(double x, double y, double radius, double share, List<Integer> rings, double[] density) {
    private static final double[] UNKNOWN = {};

    private static final int MOST = 3;
    private static final double RING_MM = 1.0;
    private static final double MIN_SCORE = 0.28;
    private static final double MIN_SCORE_AGAIN = 0.45; // scribbles and circles are rounder than nothing
    private static final double MISSED_BY_MM = 4; // a hand presses within about this of the printed place
    private static final double INSIDE = 0.85; // of the radius, within which there are words or a star
    private static final double[] AROUND = {1.12, 1.35}; // of the radius, between which the paper is seen
    private static final int STANDS_OUT = 8; // of 255 darker than that paper
    private static final double HOLLOW = 0.06; // of what can be seen: seals have from 0.062 on, half of them 0.3
    private static final double[] USUAL_RADII_MM = {10, 11, 12, 13, 14, 15, 16, 17, 18};

    private boolean covers(int px, int py, double marginPx) {
        double reach = radius + marginPx;
        return share > 0 && reach >= 0 && square(px - x) + square(py - y) <= square(reach);
    }

    private static double square(double v) {
        return v * v;
    }

    /** The seals that a margin brings near enough to a box to touch it. */
    static List<Seal> near(List<Seal> seals, PixelBox box, double marginPx) {
        return seals.stream()
                .filter(seal ->
                        box.grown((int) Math.ceil(seal.radius + marginPx) + 1).holds((int) seal.x, (int) seal.y))
                .toList();
    }

    /** Whether a pixel lies under one of the seals or within a margin of it. */
    static boolean cover(List<Seal> seals, int px, int py, double marginPx) {
        for (int i = 0; i < seals.size(); i++) { // asked for every pixel of a page: no iterator each time
            if (seals.get(i).covers(px, py, marginPx)) {
                return true;
            }
        }
        return false;
    }

    /** Usual inked share of the seal at a pixel; 0 off it. */
    static double density(List<Seal> seals, int px, int py) {
        double most = 0;
        for (Seal seal : seals) {
            int r = (int) Math.hypot(px - seal.x, py - seal.y);
            most = Math.max(most, r < seal.density.length ? seal.density[r] : 0);
        }
        return most;
    }

    /** Whether a ring of it was found: then it is a seal and plainly pressed. */
    boolean ringed() {
        return !rings.isEmpty();
    }

    /**
     * Whether there is nothing inside its ring: then it is a circle that somebody drew. Words and stars of a seal are
     * darker than the paper round it even where they are too light to count as ink.
     */
    boolean hollow(VoterInk ink, ScanInk scan) {
        int[] around = new int[256];
        int[] within = new int[256];
        double reach = AROUND[1] * radius;
        for (int v = (int) Math.max(0, y - reach); v < Math.min(ink.height(), y + reach); v++) {
            for (int u = (int) Math.max(0, x - reach); u < Math.min(ink.width(), x + reach); u++) {
                double away = square(u - x) + square(v - y); // no root of it: there are very many pixels
                boolean inside = away < square(INSIDE * radius);
                if (!inside && (away <= square(AROUND[0] * radius) || away >= square(reach))) {
                    continue;
                }
                int i = v * ink.width() + u;
                boolean inked = ink.mask()[i] == VoterInk.INK;
                if (inside && inked || !inked && !ink.unseen().at(i)) {
                    (inside ? within : around)[scan.at(i)]++;
                }
            }
        }
        int plain = median(around) + STANDS_OUT;
        int dark = IntStream.range(plain + 1, within.length).map(v -> within[v]).sum();
        return dark < HOLLOW * IntStream.of(within).sum();
    }

    private static int median(int[] histogram) {
        int left = IntStream.of(histogram).sum() / 2;
        int level = 0;
        while (level < histogram.length - 1 && left > histogram[level]) {
            left -= histogram[level++];
        }
        return level;
    }

    /** Whether a pixel lies on a ring of one of the seals. */
    static boolean onRing(List<Seal> seals, int px, int py, double half) {
        for (Seal seal : seals) {
            double r = Math.hypot(px - seal.x, py - seal.y);
            for (int ring : seal.rings) {
                if (Math.abs(r - ring) <= half) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every seal on the page, the one that stands out most first; hands stamp twice, and on other sheets. */
    static List<Seal> find(VoterInk ink, ScanInk scan, PrintedPage page) {
        double[] radii = page.style
                .stampPlace()
                .filter(Seal::roundish)
                .map(box -> (box.width() + box.height()) / 4)
                .map(r -> new double[] {0.95 * r, r, 1.05 * r})
                .orElse(USUAL_RADII_MM);
        RingSearch rings = new RingSearch(ink);
        List<Seal> seals = new ArrayList<>();
        boolean circled = false;
        for (Seal next = strongest(rings, page, radii, MIN_SCORE);
                next.radius > 0 && seals.size() < MOST;
                next = strongest(rings, page, radii, MIN_SCORE_AGAIN)) {
            double share = share(ink, next.x, next.y, next.radius);
            if (share == 0) {
                break;
            }
            Seal seal = SealRings.refined(new Seal(next.x, next.y, next.radius, share, List.of(), UNKNOWN), ink, page);
            if (seal.hollow(ink, scan)) {
                circled = true;
            } else {
                seals.add(seal);
            }
            rings.forget(next.x, next.y, next.radius);
        }
        if (!seals.isEmpty()) {
            return seals;
        }
        return List.of(circled ? nowhere() : atItsPlace(ink, page)); // a circle's ink is none of a broken seal
    }

    private static Seal strongest(RingSearch rings, PrintedPage page, double[] radii, double minScore) {
        Seal best = nowhere();
        double bestScore = minScore;
        for (double mm : radii) {
            double radius = mm * page.pxPerMm;
            RingSearch.Peak peak = rings.best(radius, RING_MM * page.pxPerMm, bestScore);
            if (peak.score() > bestScore) {
                bestScore = peak.score();
                best = new Seal(peak.x(), peak.y(), radius, 0, List.of(), UNKNOWN);
            }
        }
        return best;
    }

    /** A seal too broken for its ring to be found is still ink where the blank asks for it. */
    private static Seal atItsPlace(VoterInk ink, PrintedPage page) {
        return page.style
                .stampPlace()
                .map(box -> {
                    double x = (box.left() + box.right()) / 2 * page.pxPerMm;
                    double y = (box.top() + box.bottom()) / 2 * page.pxPerMm;
                    double radius = (Math.min(box.width(), box.height()) / 2 + MISSED_BY_MM) * page.pxPerMm;
                    return new Seal(x, y, radius, share(ink, x, y, radius), List.of(), UNKNOWN);
                })
                .orElse(nowhere());
    }

    private static Seal nowhere() {
        return new Seal(0, 0, 0, 0, List.of(), UNKNOWN);
    }

    private static boolean roundish(MmBox box) {
        double ratio = box.width() / box.height();
        return ratio > 0.85 && ratio < 1.18 && box.width() > 20 && box.width() < 50;
    }

    static double share(VoterInk ink, double cx, double cy, double radius) {
        int inked = 0;
        int all = 0;
        for (int y = (int) Math.max(0, cy - radius); y < Math.min(ink.height(), cy + radius); y++) {
            for (int x = (int) Math.max(0, cx - radius); x < Math.min(ink.width(), cx + radius); x++) {
                if (square(x - cx) + square(y - cy) <= square(radius)) {
                    all++;
                    inked += ink.mask()[y * ink.width() + x] == VoterInk.INK ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : inked / (double) all;
    }
}
