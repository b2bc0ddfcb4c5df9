package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;

/** Finds a seal's rings exactly: the centre about which its ink lies on circles, and their radii. */
final class SealRings {
    private static final int SEARCH_PX = 7;
    private static final int ANGLES = 180;
    private static final double RANGE_MM = 1.6; // about the radius that the coarse search found
    private static final int SECTORS = 12;
    private static final int SMOOTH_PX = 2;
    private static final double RING_SHARE = 0.45; // of a circle that must be inked
    private static final double EDGE_MM = 0.3;
    private static final int MARGIN_PX = SMOOTH_PX + 2;

    private SealRings() {}

    /** What is to be seen in a square about a seal, asked for many times over. */
    private record Surroundings(int left, int top, int side, byte[] seen) {
        static final byte HIDDEN = 0; // by print, or off the page
        static final byte PAPER = 1;
        static final byte INKED = 2;

        static Surroundings of(VoterInk ink, double x, double y, int half) {
            int left = nearest(x) - half;
            int top = nearest(y) - half;
            int side = 2 * half + 1;
            byte[] seen = new byte[side * side];
            for (int v = Math.max(0, -top); v < Math.min(side, ink.height() - top); v++) {
                for (int u = Math.max(0, -left); u < Math.min(side, ink.width() - left); u++) {
                    int i = (top + v) * ink.width() + left + u;
                    boolean inked = ink.mask()[i] == VoterInk.INK;
                    seen[v * side + u] = inked ? INKED : ink.unseen().at(i) ? HIDDEN : PAPER;
                }
            }
            return new Surroundings(left, top, side, seen);
        }

        byte at(int x, int y) {
            return seen[(y - top) * side + x - left];
        }
    }

    /**
     * Where circles of one radius pass, about all centres that are tried.
     *
     * @param columns of the surroundings, for each step aside one for each angle
     * @param lines the first index of the line, for each step down one for each angle
     */
    private record Circles(int[][] columns, int[][] lines) {
        static Circles of(Surroundings around, Seal seal, int radius) {
            int[][] columns = new int[2 * SEARCH_PX + 1][ANGLES];
            int[][] lines = new int[2 * SEARCH_PX + 1][ANGLES];
            for (int k = 0; k < columns.length; k++) {
                int step = k - SEARCH_PX;
                for (int a = 0; a < ANGLES; a++) {
                    columns[k][a] = nearest(seal.x() + step + radius * COS[a]) - around.left;
                    lines[k][a] = (nearest(seal.y() + step + radius * SIN[a]) - around.top) * around.side;
                }
            }
            return new Circles(columns, lines);
        }

        double share(Surroundings around, int dx, int dy) {
            int[] column = columns[dx + SEARCH_PX];
            int[] line = lines[dy + SEARCH_PX];
            int inked = 0;
            int seen = 0;
            for (int a = 0; a < ANGLES; a++) {
                int here = around.seen[line[a] + column[a]];
                inked += here == Surroundings.INKED ? 1 : 0;
                seen += here == Surroundings.HIDDEN ? 0 : 1;
            }
            return SealRings.share(inked, seen);
        }
    }

    /** The same seal with its centre, radius and rings as they are. */
    static Seal refined(Seal seal, VoterInk ink, PrintedPage page) {
        int range = (int) (RANGE_MM * page.pxPerMm);
        Surroundings around = Surroundings.of(
                ink,
                seal.x(),
                seal.y(),
                (int) (seal.radius() + range + EDGE_MM * page.pxPerMm) + SEARCH_PX + MARGIN_PX);
        double best = 0;
        double bestX = seal.x();
        double bestY = seal.y();
        List<Circles> circles = new ArrayList<>();
        for (int r = (int) seal.radius() - range; r <= seal.radius() + range; r += 2) {
            circles.add(Circles.of(around, seal, r));
        }
        for (int dy = -SEARCH_PX; dy <= SEARCH_PX; dy++) {
            for (int dx = -SEARCH_PX; dx <= SEARCH_PX; dx++) {
                for (Circles radius : circles) {
                    double share = radius.share(around, dx, dy);
                    if (share > best) {
                        best = share;
                        bestX = seal.x() + dx;
                        bestY = seal.y() + dy;
                    }
                }
            }
        }
        List<Integer> rings = new ArrayList<>();
        int outermost = 0;
        for (int r = (int) (0.3 * seal.radius()); r <= seal.radius() + range; r++) {
            if (share(around, bestX, bestY, r) >= RING_SHARE) {
                rings.add(r);
                outermost = r;
            }
        }
        if (outermost < seal.radius() - range) {
            return seal;
        }
        double radius = outermost + EDGE_MM * page.pxPerMm;
        return new Seal(
                bestX, bestY, radius, Seal.share(ink, bestX, bestY, radius), rings, density(around, bestX, bestY, (int)
                        radius));
    }

    /** Median over sectors, so that strikes through some of them do not count. */
    private static double[] density(Surroundings around, double cx, double cy, int radius) {
        double[] density = new double[radius + 1];
        double[] shares = new double[SECTORS];
        for (int r = 0; r <= radius; r++) {
            int known = 0;
            for (int s = 0; s < SECTORS; s++) {
                int inked = 0;
                int seen = 0;
                for (int a = s * ANGLES / SECTORS; a < (s + 1) * ANGLES / SECTORS; a++) {
                    for (int k = Math.max(0, r - SMOOTH_PX); k <= r + SMOOTH_PX; k++) {
                        int x = nearest(cx + k * COS[a]);
                        int y = nearest(cy + k * SIN[a]);
                        int here = around.at(x, y);
                        inked += here == Surroundings.INKED ? 1 : 0;
                        seen += here == Surroundings.HIDDEN ? 0 : 1;
                    }
                }
                if (seen > 0) {
                    shares[known++] = inked / (double) seen;
                }
            }
            java.util.Arrays.sort(shares, 0, known);
            density[r] = known == 0 ? 0 : shares[known / 2];
        }
        return density;
    }

    /** Inked share of a circle, of the places on it that print leaves to be seen. */
    private static double share(Surroundings around, double cx, double cy, int radius) {
        int inked = 0;
        int seen = 0;
        for (int a = 0; a < ANGLES; a++) {
            int x = nearest(cx + radius * COS[a]);
            int y = nearest(cy + radius * SIN[a]);
            int here = around.at(x, y);
            inked += here == Surroundings.INKED ? 1 : 0;
            seen += here == Surroundings.HIDDEN ? 0 : 1;
        }
        return share(inked, seen);
    }

    private static double share(int inked, int seen) {
        return seen < ANGLES / 3 ? 0 : inked / (double) seen;
    }

    /** As {@code Math.round}, which is slow. */
    private static int nearest(double place) {
        return (int) Math.floor(place + 0.5);
    }

    private static final double[] COS = new double[ANGLES];
    private static final double[] SIN = new double[ANGLES];

    static {
        for (int a = 0; a < ANGLES; a++) {
            COS[a] = Math.cos(2 * Math.PI * a / ANGLES);
            SIN[a] = Math.sin(2 * Math.PI * a / ANGLES);
        }
    }
}
