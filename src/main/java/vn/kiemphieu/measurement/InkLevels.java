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
    private static final int CORE = 200; // of 255: full print on the blank
    private static final int MIN_CUT = 38;
    private static final double GRAINS = 6;

    static InkLevels of(ScanInk scan, PrintedPage page) {
        int[] core = new int[256];
        int[] bare = new int[256];
        PixelBox area = page.rowsArea();
        for (int y = area.top(); y <= area.bottom(); y++) {
            for (int x = area.left(); x <= area.right(); x++) {
                int i = y * page.width + x;
                if ((page.ink.pixels()[i] & 0xff) >= CORE) {
                    core[scan.at(i)]++;
                } else if (page.fromPrint[i] >= 6) {
                    bare[scan.at(i)]++;
                }
            }
        }
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
