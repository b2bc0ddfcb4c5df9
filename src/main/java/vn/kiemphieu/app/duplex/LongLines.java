package vn.kiemphieu.app.duplex;

/**
 * Takes folds and the scanner's streaks out of a side: lines so long and straight that nobody draws them by hand. Ballots
 * are folded into the box, so nearly every back has one.
 */
final class LongLines {
    /** A side is fed this crooked at most, degrees. */
    private static final double MOST_SKEW = 3;

    private static final double SKEW_STEP = 0.25;
    /** So much of a side's length a line darkens, in pieces or in one. */
    private static final double LEAST_SHARE = 0.5;

    private static final double HALF_WIDTH_MM = 0.9;

    private LongLines() {}

    /**
     * The side without its long lines.
     *
     * @param from ink that is part of such a line
     * @param to ink above this stays whatever it is part of: a crease is gray, a pen is not
     */
    static InkMap without(InkMap side, int from, int to) {
        int[] left = side.ink().clone();
        erase(side, left, true, from, to);
        erase(side, left, false, from, to);
        return new InkMap(side.width(), side.height(), left, side.gray());
    }

    private static void erase(InkMap side, int[] left, boolean lying, int from, int to) {
        int along = lying ? side.width() : side.height();
        int across = lying ? side.height() : side.width();
        int half = InkMap.pixels(HALF_WIDTH_MM);
        for (double skew = -MOST_SKEW; skew <= MOST_SKEW; skew += SKEW_STEP) {
            double slope = Math.tan(Math.toRadians(skew));
            int[] dark = darkened(side, lying, along, across, slope, from);
            for (int start = 0; start < across; start++) {
                if (dark[start] >= LEAST_SHARE * along) {
                    for (int a = 0; a < along; a++) {
                        wipe(side, left, lying, a, start + rise(a, along, slope), half, to);
                    }
                }
            }
        }
    }

    private static int rise(int a, int along, double slope) {
        return (int) Math.round((a - along / 2.0) * slope);
    }

    /** For each line of one slope, on how much of its length there is ink on it or a pixel beside it. */
    private static int[] darkened(InkMap side, boolean lying, int along, int across, double slope, int from) {
        int[] dark = new int[across];
        int[] lastAt = new int[across];
        java.util.Arrays.fill(lastAt, -1);
        for (int a = 0; a < along; a++) {
            int rise = rise(a, along, slope);
            for (int b = 0; b < across; b++) {
                if ((lying ? side.at(a, b) : side.at(b, a)) >= from) {
                    for (int start = Math.max(0, b - rise - 1); start <= Math.min(across - 1, b - rise + 1); start++) {
                        if (lastAt[start] != a) {
                            lastAt[start] = a;
                            dark[start]++;
                        }
                    }
                }
            }
        }
        return dark;
    }

    private static void wipe(InkMap side, int[] left, boolean lying, int a, int middle, int half, int to) {
        for (int b = middle - half; b <= middle + half; b++) {
            int x = lying ? a : b;
            int y = lying ? b : a;
            if (x >= 0 && y >= 0 && x < side.width() && y < side.height() && side.at(x, y) <= to) {
                left[y * side.width() + x] = 0;
            }
        }
    }
}
