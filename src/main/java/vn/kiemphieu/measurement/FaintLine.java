package vn.kiemphieu.measurement;

import java.util.List;

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

    private static final double THIRD_MM = 0.36;
    private static final double FOLD_MM = 0.5;
    private static final short NONE = -999;

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

    /**
     * The strongest line.
     *
     * @param contrast 0–1
     * @param soft contrast a third of a millimetre to its sides, against it
     */
    record Found(double contrast, double soft) {}

    /** The strongest line between two heights beside folds and seals. */
    Found strongest(PixelBox name, int top, int bottom, LineOverName folds, List<Seal> seals) {
        int window = (int) Math.max(MIN_WINDOW_MM * page.pxPerMm, name.width() / (double) PARTS);
        window = Math.min(window, name.width());
        int side = (int) Math.round(SIDE_MM * page.pxPerMm);
        int first = Math.max(0, top - side);
        int last = Math.min(page.height - 1, bottom + side);
        short[] free = free(name, first, last, folds, seals);
        double[] best = new double[2];
        for (int from = 0; from + window <= name.width(); from += Math.max(1, window / 2)) {
            for (double slope = -MAX_SLOPE; slope <= MAX_SLOPE; slope += SLOPE_STEP) {
                double[] means = new double[last - first + 1];
                for (int y = 0; y < means.length; y++) {
                    means[y] = mean(free, name.width(), means.length, from, window, slope, y);
                }
                keepStronger(means, top - first, bottom - first, side, best);
            }
        }
        return new Found(best[0] / 255, best[1]);
    }

    private void keepStronger(double[] means, int top, int bottom, int side, double[] best) {
        int third = (int) Math.round(THIRD_MM * page.pxPerMm);
        for (int y = top; y <= bottom; y++) {
            double line = means[y];
            double above = y - side < 0 ? Double.NaN : means[y - side];
            double below = y + side >= means.length ? Double.NaN : means[y + side];
            double around = Double.isNaN(above) ? below : Double.isNaN(below) ? above : Math.max(above, below);
            around = Double.isNaN(around) ? 0 : Math.max(0, around);
            if (!Double.isNaN(line) && line - around > best[0]) {
                best[0] = line - around;
                double up = y - third < 0 ? Double.NaN : means[y - third];
                double down = y + third >= means.length ? Double.NaN : means[y + third];
                double beside = Double.isNaN(up) ? down : Double.isNaN(down) ? up : (up + down) / 2;
                best[1] = Double.isNaN(beside) ? 0 : Math.max(0, (beside - around) / best[0]);
            }
        }
    }

    /** Ink over paper of the pixels beside print, folds and seals; −999 elsewhere. */
    private short[] free(PixelBox name, int first, int last, LineOverName folds, List<Seal> seals) {
        short[] free = new short[name.width() * (last - first + 1)];
        double half = FOLD_MM * page.pxPerMm;
        for (int y = first; y <= last; y++) {
            for (int x = name.left(); x <= name.right(); x++) {
                int i = y * page.width + x;
                boolean hidden = page.fromPrint[i] <= 2
                        || crossed[i]
                        || folds.covers(x, y, half)
                        || Seal.cover(seals, x, y, half);
                free[(y - first) * name.width() + x - name.left()] =
                        hidden ? NONE : (short) Math.min(scan.at(i) - paper, CLIP);
            }
        }
        return free;
    }

    /** Mean ink over paper of the free pixels of a segment, not-a-number where too few are free. */
    private static double mean(short[] free, int width, int height, int from, int window, double slope, int middle) {
        long sum = 0;
        int n = 0;
        for (int k = 0; k < window; k += 2) {
            int y = (int) Math.round(middle + slope * (k - window / 2.0));
            if (y >= 0 && y < height && free[y * width + from + k] != NONE) {
                sum += free[y * width + from + k];
                n++;
            }
        }
        return n < MIN_SEEN * window / 2 ? Double.NaN : sum / (double) n;
    }
}
