package vn.kiemphieu.rescan;

import java.util.Arrays;

/** Nearly upright lines through most of the traced part: the scanner's streaks, which another scan has elsewhere. */
final class StreakLines {
    private static final double LEAST = 0.4; // of the part's height that shows ink along the line
    private static final int MOST_TILT =
            10; // pixels over the height: streaks are upright on the scan, not on a skewed form
    private static final int HALF = 1; // pixels

    private StreakLines() {}

    /**
     * Marks what lies on such lines.
     *
     * @param at inked pixels, ascending
     * @param n how many of them there are
     * @return for each of them whether it is a streak's
     */
    static boolean[] of(int[] at, int n, int width, int height) {
        boolean[] streak = new boolean[n];
        for (int tilt = -MOST_TILT; tilt <= MOST_TILT; tilt++) {
            int[] rows = inkedRows(at, n, width, height, tilt);
            for (int k = 0; k < n; k++) {
                streak[k] |= rows[column(at[k], width, height, tilt)] >= LEAST * height;
            }
        }
        return streak;
    }

    /** For every line of this tilt, by where it begins, the number of pixel rows that have ink on or beside it. */
    private static int[] inkedRows(int[] at, int n, int width, int height, int tilt) {
        int[] rows = new int[width + 2 * MOST_TILT];
        int[] last = new int[rows.length];
        Arrays.fill(last, -1);
        for (int k = 0; k < n; k++) {
            int y = at[k] / width;
            int column = column(at[k], width, height, tilt);
            for (int c = Math.max(0, column - HALF); c <= Math.min(rows.length - 1, column + HALF); c++) {
                if (last[c] != y) {
                    last[c] = y;
                    rows[c]++;
                }
            }
        }
        return rows;
    }

    private static int column(int pixel, int width, int height, int tilt) {
        int y = pixel / width;
        return pixel % width + MOST_TILT - Math.round(tilt * (y - height / 2f) / height);
    }
}
