package vn.kiemphieu.measurement.pen;

import java.util.List;

/**
 * The two directions in which most of a mark's strokes run.
 *
 * @param two share of the strokes' length that runs one of the two ways, 0–1: all of a cross, little more than half of a ring
 * @param weaker share that runs the less frequent way
 */
record Ways(double two, double weaker) {
    private static final int TURNS = 36; // of five degrees each
    private static final int PEAK = 2; // to either side, where a way is looked for
    private static final int HALF = 6; // to either side of a way, what still runs it
    private static final int LEAST_APART = 8;
    private static final int LEAST_CHORD = 2;
    private static final int CHORD = 5; // pixels, over which a thinned line's stairs are straight

    /** Way between two of the directions, the shorter one round. */
    private static final int[][] APART = new int[TURNS][TURNS];

    static {
        for (int a = 0; a < TURNS; a++) {
            for (int b = 0; b < TURNS; b++) {
                APART[a][b] = Math.min(Math.floorMod(a - b, TURNS), Math.floorMod(b - a, TURNS));
            }
        }
    }

    static Ways of(List<PenStroke> strokes) {
        double[] lengths = new double[TURNS];
        double all = 0;
        for (PenStroke s : strokes) {
            int chord = Math.min(CHORD, s.places() - 1);
            if (chord >= LEAST_CHORD) {
                double part = s.length() / (s.places() - chord);
                for (int i = 0; i + chord < s.places(); i++) {
                    lengths[(int) (s.lean(i, i + chord) / 180 * TURNS) % TURNS] += part;
                    all += part;
                }
            }
        }
        Ways best = new Ways(0, 0);
        double most = 0;
        for (int a = 0; a < TURNS && all > 0; a++) {
            for (int b = a + LEAST_APART; b <= a + TURNS - LEAST_APART; b++) {
                Ways peak = within(lengths, a, b, PEAK);
                if (peak.two > most) {
                    most = peak.two;
                    Ways wide = within(lengths, a, b, HALF);
                    best = new Ways(wide.two / all, wide.weaker / all);
                }
            }
        }
        return best;
    }

    private static Ways within(double[] lengths, int a, int b, int half) {
        double one = 0;
        double other = 0;
        int[] fromOne = APART[a % TURNS];
        int[] fromOther = APART[b % TURNS];
        for (int k = 0; k < TURNS; k++) {
            int fromA = fromOne[k];
            int fromB = fromOther[k];
            one += fromA <= half && fromA <= fromB ? lengths[k] : 0;
            other += fromB <= half && fromB < fromA ? lengths[k] : 0;
        }
        return new Ways(one + other, Math.min(one, other));
    }
}
