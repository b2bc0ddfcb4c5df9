package vn.kiemphieu.measurement;

/**
 * How this sheet's print and paper look, so that ink is judged against its own page.
 *
 * @param print median ink of printed pixels' cores, 0–255
 * @param printHigh ink that nine tenths of the printed cores stay below, 0–255: toner is uneven
 * @param paper median ink of bare paper, 0–255
 * @param grain spread of bare paper: 1.48 × median absolute deviation, gray levels
 * @param cut ink above this, where no print is expected, is a mark, 0–255
 */
record InkLevels(int print, int printHigh, int paper, double grain, int cut) {
    private static final int MIN_CUT = 38;
    private static final double GRAINS = 6;
    private static final double SEEN_SHARE = 0.35; // of this sheet's own print
    private static final double SEEN_GRAINS = 4; // of the paper's: light print stays below what counts as ink

    static InkLevels of(ScanInk scan, PrintedPage page) {
        int[] core = histogram(scan, page.core, page.rowsArea());
        int[] bare = histogram(scan, page.bare, page.rowsArea());
        int print = quantile(core, 0.5);
        int paper = quantile(bare, 0.5);
        int[] deviation = new int[256];
        for (int v = 0; v < 256; v++) {
            deviation[Math.abs(v - paper)] += bare[v];
        }
        double grain = 1.48 * Math.max(1, quantile(deviation, 0.5));
        int cut = (int) Math.max(MIN_CUT, paper + GRAINS * grain);
        return new InkLevels(print, quantile(core, 0.92), paper, grain, cut);
    }

    /** Ink from which print is there, 0–255: even light print, and no paper. */
    double printSeen() {
        return printSeen(print);
    }

    /** The same of print that is lighter by itself: hair-thin rules never get as dark as letters. */
    double printSeen(double expected) {
        return Math.max(paper + SEEN_GRAINS * grain, SEEN_SHARE * Math.min(print, expected));
    }

    /** How many of the runs' pixels inside a box have which ink. */
    private static int[] histogram(ScanInk scan, Runs runs, PixelBox box) {
        int[] count = new int[256];
        int[] next = new int[256]; // counting the same ink twice in a row makes the processor wait
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int run = runs.first(y); run < runs.first(y + 1); run++) {
                int i = Math.max(runs.begin(run), y * scan.width() + box.left());
                int end = Math.min(runs.end(run), y * scan.width() + box.right() + 1);
                for (; i + 1 < end; i += 2) {
                    count[scan.at(i)]++;
                    next[scan.at(i + 1)]++;
                }
                if (i < end) {
                    count[scan.at(i)]++;
                }
            }
        }
        for (int v = 0; v < count.length; v++) {
            count[v] += next[v];
        }
        return count;
    }

    private static int quantile(int[] histogram, double share) {
        long total = 0;
        for (int n : histogram) {
            total += n;
        }
        long seen = 0;
        for (int v = 0; v < 256; v++) {
            seen += histogram[v];
            if (seen >= share * total) {
                return v;
            }
        }
        return 0;
    }
}
