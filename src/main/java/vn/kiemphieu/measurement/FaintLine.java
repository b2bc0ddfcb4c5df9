package vn.kiemphieu.measurement;

/**
 * The strongest thin line along a name that is too light for the ink mask: means along slanted segments of a third of
 * the name, against the paper on both sides. Averages over many pixels, so that a contrast well below the paper's
 * grain shows.
 */
final class FaintLine {
    private static final double MAX_SLOPE = 0.28;
    private static final double SLOPE_STEP = 0.045;
    private static final double MIN_WINDOW_MM = 5;
    private static final int PARTS = 3;
    private static final double SIDE_MM = 0.9;
    private static final int CLIP = 45; // gray levels: a speck or crossing streak must not look like a line
    private static final double MIN_SEEN = 0.22; // share of a segment that must be free of print

    private final PrintedPage page;
    private final ScanInk scan;
    private final int paper;
    private final boolean[] crossed;

    FaintLine(PrintedPage page, ScanInk scan, InkLevels levels, boolean[] crossed) {
        this.page = page;
        this.scan = scan;
        this.paper = levels.paper();
        this.crossed = crossed;
    }

    /** Contrast 0–1 of the strongest line between two heights. */
    double contrast(PixelBox name, int top, int bottom) {
        int window = (int) Math.max(MIN_WINDOW_MM * page.pxPerMm, name.width() / (double) PARTS);
        window = Math.min(window, name.width());
        double best = 0;
        for (int from = name.left(); from + window <= name.right() + 1; from += Math.max(1, window / 2)) {
            for (double slope = -MAX_SLOPE; slope <= MAX_SLOPE; slope += SLOPE_STEP) {
                best = Math.max(best, strongest(from, window, slope, top, bottom));
            }
        }
        return best / 255;
    }

    private double strongest(int from, int window, double slope, int top, int bottom) {
        int side = (int) Math.round(SIDE_MM * page.pxPerMm);
        int first = Math.max(0, top - side);
        int last = Math.min(page.height - 1, bottom + side);
        double[] means = new double[last - first + 1];
        for (int y = first; y <= last; y++) {
            means[y - first] = mean(from, window, slope, y);
        }
        double best = 0;
        for (int y = top; y <= bottom; y++) {
            double line = means[y - first];
            double above = y - side < first ? Double.NaN : means[y - side - first];
            double below = y + side > last ? Double.NaN : means[y + side - first];
            double around = Double.isNaN(above) ? below : Double.isNaN(below) ? above : Math.max(above, below);
            if (!Double.isNaN(line)) {
                best = Math.max(best, line - (Double.isNaN(around) ? 0 : Math.max(0, around)));
            }
        }
        return best;
    }

    /** Mean ink over paper of the free pixels of a segment, not-a-number where too few are free. */
    private double mean(int from, int window, double slope, int middle) {
        long sum = 0;
        int n = 0;
        for (int k = 0; k < window; k += 2) {
            int y = (int) Math.round(middle + slope * (k - window / 2.0));
            if (y < 0 || y >= page.height) {
                continue;
            }
            int i = y * page.width + from + k;
            if (page.fromPrint[i] > 2 && !crossed[i]) {
                sum += Math.min(scan.at(i) - paper, CLIP);
                n++;
            }
        }
        return n < MIN_SEEN * window / 2 ? Double.NaN : sum / (double) n;
    }
}
