package vn.kiemphieu.measurement;

import java.util.ArrayList;
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
    private static final int FREE_BITS = 20; // of a sum, above which the pixels are counted
    private static final int FREE = 1 << FREE_BITS;
    private static final double TIE = 1e-6; // so near to the middle between two pixels each height rounds by itself

    private final PrintedPage page;
    private final ScanInk scan;
    private final int paper;
    private final int[] shade = new int[256]; // ink of a band behind a row as this sheet prints it, by the form's
    private final boolean[] crossed;

    FaintLine(PrintedPage page, ScanInk scan, InkLevels levels, PrintModel.Expected expected, boolean[] crossed) {
        this.page = page;
        this.scan = scan;
        this.paper = levels.paper();
        for (int v = 0; v < shade.length; v++) {
            shade[v] = (int) Math.round(expected.gain() * v);
        }
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
        int height = last - first + 1;
        int[] free = free(name, first, last, folds, seals);
        int step = Math.max(1, window / 2);
        int windows = (name.width() - window) / step + 1;
        List<int[][]> sums = new ArrayList<>();
        for (double slope = -MAX_SLOPE; slope <= MAX_SLOPE; slope += SLOPE_STEP) {
            sums.add(sums(free, height, windows, window, slope));
        }
        double[] best = new double[2];
        for (int w = 0; w < windows; w++) {
            for (int[][] ofSlope : sums) {
                keepStronger(means(ofSlope[w], window), top - first, bottom - first, side, best);
            }
        }
        return new Found(best[0] / 255, best[1]);
    }

    /** For each window along the name, of the segments with this slope at every height, the sum of their pixels. */
    private static int[][] sums(int[] free, int height, int windows, int window, double slope) {
        int[][] sums = new int[windows][height];
        int step = Math.max(1, window / 2);
        for (int k = 0; k < window; k += 2) {
            double rise = slope * (k - window / 2.0);
            boolean tie = Math.abs(rise + 0.5 - Math.rint(rise + 0.5)) < TIE;
            for (int y = 0; y < height; y = tie ? y + 1 : height) {
                int shift = (int) Math.round(y + rise) - y;
                int from = Math.max(y, -shift);
                int to = Math.min(tie ? y + 1 : height, height - shift);
                for (int w = 0; w < windows; w++) {
                    add(free, (w * step + k) * height + shift, sums[w], from, to);
                }
            }
        }
        return sums;
    }

    private static void add(int[] free, int offset, int[] sums, int from, int to) {
        for (int y = from; y < to; y++) {
            sums[y] += free[offset + y];
        }
    }

    /** Mean ink over paper of the free pixels, not-a-number where too few are free. */
    private static double[] means(int[] sums, int window) {
        double[] means = new double[sums.length];
        for (int y = 0; y < means.length; y++) {
            int n = sums[y] + FREE / 2 >> FREE_BITS; // ink lighter than paper makes the sum negative
            means[y] = n < MIN_SEEN * window / 2 ? Double.NaN : (sums[y] - n * FREE) / (double) n;
        }
        return means;
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

    /** Column by column, {@link #FREE} and the ink over paper of the pixels beside print, folds and seals; else 0. */
    private int[] free(PixelBox name, int first, int last, LineOverName folds, List<Seal> seals) {
        int height = last - first + 1;
        int[] free = new int[name.width() * height];
        double half = FOLD_MM * page.pxPerMm;
        List<Seal> near = Seal.near(seals, new PixelBox(name.left(), first, name.right(), last), half);
        boolean plain = near.isEmpty() && folds.lines().isEmpty();
        byte[] form = page.ink.pixels();
        for (int y = first; y <= last; y++) {
            for (int x = name.left(); x <= name.right(); x++) {
                int i = y * page.width + x;
                boolean hidden = page.fromPrint[i] <= 2
                        || crossed[i]
                        || !plain && (folds.covers(x, y, half) || Seal.cover(near, x, y, half));
                free[(x - name.left()) * height + y - first] =
                        hidden ? 0 : FREE + Math.min(scan.at(i) - paper - shade[form[i] & 0xff], CLIP);
            }
        }
        return free;
    }
}
