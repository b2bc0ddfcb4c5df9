package vn.kiemphieu.measurement;

import java.util.Arrays;
import vn.kiemphieu.ballot.NameLine;

/**
 * The ink at letter height, column by column along a printed line and a little beyond both its ends.
 *
 * @param beyond columns before the name's first and after its last one
 * @param height mean height of each column's ink over the baseline, x-heights; not-a-number without ink
 * @param through whether a column's ink passes through the small letters
 * @param darkness median ink of the pixels, 0–255
 * @param fill inked share of the small letters' free pixels in the inked columns, 0–1
 */
record InkColumns(int beyond, double[] height, boolean[] through, int darkness, double fill) {
    private static final double BEYOND_MM = 3.5;
    private static final double CAPITALS = 0.45; // of the x-height, above it
    private static final double DIP = 0.15; // of the x-height, below the baseline

    static InkColumns of(PrintedPage page, ScanInk scan, VoterInk ink, NameLine line) {
        PixelBox name = page.pixels(line.ink());
        int base = page.y(line.baseline());
        int xTop = page.y(line.xHeightTop());
        double h = base - xTop;
        int top = (int) Math.round(xTop - CAPITALS * h);
        int bottom = (int) Math.round(base + DIP * h);
        int beyond = (int) (BEYOND_MM * page.pxPerMm);
        double[] height = new double[name.width() + 2 * beyond];
        boolean[] through = new boolean[height.length];
        int[] dark = new int[256];
        int free = 0;
        int filled = 0;
        Arrays.fill(height, Double.NaN);
        for (int c = 0; c < height.length; c++) {
            int x = name.left() - beyond + c;
            if (x < 0 || x >= page.width) {
                continue;
            }
            double sum = 0;
            int n = 0;
            for (int y = top; y <= bottom; y++) {
                int i = y * page.width + x;
                if (ink.mask()[i] != VoterInk.NONE) {
                    sum += y;
                    n++;
                    through[c] |= y >= xTop && y < base;
                    dark[ink.mask()[i] == VoterInk.INK ? scan.at(i) : 0]++;
                }
            }
            if (n > 0) {
                height[c] = (base - sum / n) / h;
                for (int y = xTop; y < base; y++) {
                    int i = y * page.width + x;
                    free += page.fromPrint[i] > 1 ? 1 : 0;
                    filled += page.fromPrint[i] > 1 && ink.mask()[i] == VoterInk.INK ? 1 : 0;
                }
            }
        }
        dark[0] = 0;
        return new InkColumns(beyond, height, through, median(dark), filled / (double) Math.max(1, free));
    }

    private boolean inked(int c) {
        return !Double.isNaN(height[c]);
    }

    /** Columns of the name itself. */
    int length() {
        return height.length - 2 * beyond;
    }

    /** Share of the name's columns with ink. */
    double coverage() {
        return count(false) / (double) length();
    }

    /** Share of the name's inked columns whose ink passes through the small letters. */
    double throughShare() {
        return count(true) / (double) Math.max(1, count(false));
    }

    private int count(boolean onlyThrough) {
        int n = 0;
        for (int c = beyond; c < height.length - beyond; c++) {
            n += inked(c) && (!onlyThrough || through[c]) ? 1 : 0;
        }
        return n;
    }

    /** Median height over the baseline of the name's inked columns, 0 without ink. */
    double medianHeight() {
        double[] sorted = Arrays.stream(height, beyond, height.length - beyond)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** Bare share at the left end; 0 where the stroke is seen before the name begins. */
    double leftBare() {
        int first = next(0, 1);
        return first < 0 ? 1 : Math.max(0, first - beyond) / (double) length();
    }

    double rightBare() {
        int last = next(height.length - 1, -1);
        return last < 0 ? 1 : Math.max(0, height.length - 1 - beyond - last) / (double) length();
    }

    /** Longest bare share of the name between two inked columns. */
    double longestGap() {
        int longest = 0;
        int last = -1;
        for (int c = 0; c < height.length; c++) {
            if (inked(c)) {
                int from = Math.max(last + 1, beyond);
                int to = Math.min(c, height.length - beyond);
                longest = last < 0 ? 0 : Math.max(longest, to - from);
                last = c;
            }
        }
        return longest / (double) length();
    }

    private int next(int from, int step) {
        for (int c = from; c >= 0 && c < height.length; c += step) {
            if (inked(c)) {
                return c;
            }
        }
        return -1;
    }

    private static int median(int[] histogram) {
        int total = Arrays.stream(histogram).sum();
        int seen = 0;
        for (int v = 0; v < 256; v++) {
            seen += histogram[v];
            if (2 * seen >= total && total > 0) {
                return v;
            }
        }
        return 0;
    }
}
