package vn.kiemphieu.measurement;

import java.util.Arrays;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.NameLine;

/** Measures the voter's ink along one printed line of a name. */
final class NameMeasurer {
    private static final double NEAR_MM = 1.0; // product.md: "clear kept" has no ink within 1 mm of the name
    private static final double FAINT_WINDOWS = 3;
    private static final int FAINT_CLIP = 45; // gray levels: a speck or crossing streak must not look like a line

    private final PrintedPage page;
    private final ScanInk scan;
    private final InkLevels levels;
    private final VoterInk ink;
    private final PieceMap pieces;

    NameMeasurer(PrintedPage page, ScanInk scan, InkLevels levels, VoterInk ink, PieceMap pieces) {
        this.page = page;
        this.scan = scan;
        this.levels = levels;
        this.ink = ink;
        this.pieces = pieces;
    }

    NameInk measure(NameLine line) {
        PixelBox name = page.pixels(line.ink());
        int base = page.y(line.baseline());
        int xTop = page.y(line.xHeightTop());
        double h = base - xTop;
        int capTop = (int) Math.round(xTop - 0.45 * h);
        int count = name.width();
        double[] middle = new double[count]; // mean height of the ink, NaN without
        boolean[] through = new boolean[count];
        int[] dark = new int[256];
        for (int c = 0; c < count; c++) {
            int x = name.left() + c;
            double sum = 0;
            int n = 0;
            for (int y = capTop; y <= base; y++) {
                int i = y * page.width + x;
                byte m = ink.mask()[i];
                if (m == VoterInk.NONE) {
                    continue;
                }
                sum += y;
                n++;
                through[c] |= y >= xTop && y < base;
                if (m == VoterInk.INK) {
                    dark[scan.at(i)]++;
                }
            }
            middle[c] = n == 0 ? Double.NaN : (base - sum / n) / h;
        }
        int margin = (int) Math.round(NEAR_MM * page.pxPerMm);
        double over = columns(name, name.top() - margin, capTop - 1);
        double under = columns(name, base + 1, name.bottom() + margin);
        return summary(name, middle, through, dark, over, under, faintLine(name, capTop, base));
    }

    private NameInk summary(
            PixelBox name, double[] middle, boolean[] through, int[] dark, double over, double under, double faint) {
        int count = middle.length;
        int first = 0;
        while (first < count && Double.isNaN(middle[first])) {
            first++;
        }
        int last = count - 1;
        while (last > first && Double.isNaN(middle[last])) {
            last--;
        }
        int inked = 0;
        int passing = 0;
        int gap = 0;
        int longest = 0;
        for (int c = first; c <= last && c < count; c++) {
            if (Double.isNaN(middle[c])) {
                longest = Math.max(longest, ++gap);
            } else {
                inked++;
                passing += through[c] ? 1 : 0;
                gap = 0;
            }
        }
        double[] heights =
                Arrays.stream(middle).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double[] near = near(name);
        return new NameInk(
                inked / (double) count,
                inked == 0 ? 1 : first / (double) count,
                inked == 0 ? 1 : (count - 1 - last) / (double) count,
                longest / (double) count,
                inked == 0 ? 0 : passing / (double) inked,
                heights.length == 0 ? 0 : heights[heights.length / 2],
                over,
                under,
                median(dark) / 255.0,
                near[0],
                near[1],
                faint);
    }

    /** Share of the name's columns with ink between two heights. */
    private double columns(PixelBox name, int top, int bottom) {
        int inked = 0;
        for (int x = name.left(); x <= name.right(); x++) {
            boolean hit = false;
            for (int y = Math.max(0, top); y <= Math.min(page.height - 1, bottom) && !hit; y++) {
                hit = ink.mask()[y * page.width + x] == VoterInk.INK;
            }
            inked += hit ? 1 : 0;
        }
        return inked / (double) name.width();
    }

    /** Area, mm², and longest side, mm, of ink on the line or within 1 mm of it, specks left out. */
    private double[] near(PixelBox name) {
        int margin = (int) Math.round(NEAR_MM * page.pxPerMm);
        int left = Math.max(0, name.left() - margin);
        int right = Math.min(page.width - 1, name.right() + margin);
        int top = Math.max(0, name.top() - margin);
        int bottom = Math.min(page.height - 1, name.bottom() + margin);
        int area = 0;
        int minX = right;
        int maxX = left;
        int minY = bottom;
        int maxY = top;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                int i = y * page.width + x;
                if (ink.mask()[i] == VoterInk.INK && !pieces.speck(pieces.inkLabel(x, y))) {
                    area++;
                    minX = Math.min(minX, x);
                    maxX = Math.max(maxX, x);
                    minY = Math.min(minY, y);
                    maxY = Math.max(maxY, y);
                }
            }
        }
        double extent = area == 0 ? 0 : Math.max(maxX - minX, maxY - minY) + 1;
        return new double[] {area / (page.pxPerMm * page.pxPerMm), extent / page.pxPerMm};
    }

    /** The strongest row mean over a third of the name, above the paper around: a line too light for the cut. */
    private double faintLine(PixelBox name, int top, int bottom) {
        int window = Math.max(8, (int) (name.width() / FAINT_WINDOWS));
        double best = 0;
        for (int from = name.left(); from + window <= name.right() + 1; from += window / 2) {
            for (int y = top; y <= bottom; y++) {
                long sum = 0;
                int n = 0;
                for (int x = from; x < from + window; x++) {
                    int i = y * page.width + x;
                    if (page.fromPrint[i] > 3) {
                        sum += Math.min(scan.at(i), levels.paper() + FAINT_CLIP);
                        n++;
                    }
                }
                if (n > window / 4) {
                    best = Math.max(best, sum / (double) n - levels.paper());
                }
            }
        }
        return best / 255;
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
