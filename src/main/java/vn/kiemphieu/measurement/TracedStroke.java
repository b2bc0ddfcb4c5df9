package vn.kiemphieu.measurement;

/**
 * A stroke of the voter's pen that runs along a printed line.
 *
 * @param left its first column, pixels of the blank
 * @param path its height at every column from there on
 * @param seen what is to be seen there: 1 ink, 0 print that hides it, −1 paper, where the pen left a gap
 * @param thickness median height of its ink, pixels
 */
record TracedStroke(int left, int[] path, byte[] seen, double thickness) {
    private static final double VISIBLE_SHARE = 0.25;
    private static final double HIDDEN_SHARE = 0.6; // of a gap: mostly print may hide a stroke, mostly paper is one
    private static final int LONGEST_HIDDEN = 28; // pixels at 200 dpi, 3.5 mm: a letter or two, never a word

    int right() {
        return left + path.length - 1;
    }

    boolean spans(int x) {
        return x >= left && x <= right();
    }

    int y(int x) {
        return path[x - left];
    }

    int inkedColumns() {
        int n = 0;
        for (byte s : seen) {
            n += s > 0 ? 1 : 0;
        }
        return n;
    }

    /** Share of the columns between two where the stroke is seen or may be hidden. */
    double passes(int from, int to) {
        int n = 0;
        for (int x = Math.max(from, left); x <= Math.min(to, right()); x++) {
            n += seen[x - left] >= 0 ? 1 : 0;
        }
        return n / (double) (to - from + 1);
    }

    /** Inked share of the columns between two where it could be seen; 0 when it could hardly be seen anywhere. */
    double seenShare(int from, int to) {
        int inked = 0;
        int paper = Math.max(0, left - from) + Math.max(0, to - right());
        for (int x = Math.max(from, left); x <= Math.min(to, right()); x++) {
            inked += seen[x - left] > 0 ? 1 : 0;
            paper += seen[x - left] < 0 ? 1 : 0;
        }
        return inked < VISIBLE_SHARE * (to - from + 1) ? 0 : inked / (double) (inked + paper);
    }

    /**
     * Marks the columns it passes between two heights, counted from {@code first}: with ink, and under print between ink.
     */
    void markPassed(boolean[] passed, int first, int top, int bottom) {
        int last = -1;
        int paper = 0;
        for (int k = 0; k < seen.length; k++) {
            if (seen[k] > 0) {
                int gap = k - last - 1;
                boolean hidden = last >= 0 && gap <= LONGEST_HIDDEN && paper <= (1 - HIDDEN_SHARE) * gap;
                for (int q = hidden ? last + 1 : k; q <= k; q++) {
                    int c = left + q - first;
                    if (c >= 0 && c < passed.length && path[q] >= top && path[q] <= bottom) {
                        passed[c] = true;
                    }
                }
                last = k;
                paper = 0;
            } else {
                paper += seen[k] < 0 ? 1 : 0;
            }
        }
    }
}
