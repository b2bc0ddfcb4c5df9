package vn.kiemphieu.measurement;

import java.util.Arrays;
import java.util.List;
import vn.kiemphieu.ballot.NameLine;

/**
 * The ink at letter height, column by column along a printed line and a little beyond both its ends.
 *
 * @param beyond columns before the name's first and after its last one
 * @param longestSkip gap that a skipping pen may leave, columns
 * @param passed whether a stroke passes a column, seen or hidden by print
 * @param sealed whether a seal hides a column
 * @param open whether a column's small letters leave so much paper to be seen that a stroke could not hide there
 * @param height mean height of each column's ink over the baseline, x-heights; not-a-number without ink
 * @param through whether a column's ink passes through the small letters
 * @param darkness ink of the strokes' cores, 0–255
 * @param apart share of the ink that lies apart from the letters' edges
 * @param fill inked share of the small letters' free pixels in the inked columns, 0–1
 */
record InkColumns(
        int beyond,
        int longestSkip,
        boolean[] passed,
        boolean[] sealed,
        boolean[] open,
        double[] height,
        boolean[] through,
        int darkness,
        double fill,
        double apart) {
    private static final int EDGE_PX = 2; // print that lies elsewhere than on the blank is seen so far from its place
    private static final double BEYOND_MM = 3.5;
    private static final double CAPITALS = 0.45; // of the x-height, above it
    private static final double DIP = 0.15; // of the x-height, below the baseline
    private static final double SKIP_MM = 2.0;
    private static final double SKIP_HEIGHTS = 1.2; // x-heights
    private static final double OPEN = 0.6;
    private static final double CORE = 0.75; // quantile of darkness that leaves out a stroke's soft edges

    /** @param strokes that run along the line */
    static InkColumns of(
            PrintedPage page,
            ScanInk scan,
            VoterInk ink,
            PieceMap pieces,
            Dust dust,
            NameLine line,
            List<TracedStroke> strokes,
            List<Seal> seals) {
        PixelBox name = page.pixels(line.ink());
        int base = page.y(line.baseline());
        int xTop = page.y(line.xHeightTop());
        double h = base - xTop;
        int top = (int) Math.round(xTop - CAPITALS * h);
        int bottom = (int) Math.round(base + DIP * h);
        int beyond = (int) (BEYOND_MM * page.pxPerMm);
        int columns = name.width() + 2 * beyond;
        boolean[] passed = new boolean[columns];
        boolean[] sealed = new boolean[columns];
        boolean[] open = new boolean[columns];
        double[] height = new double[columns];
        boolean[] through = new boolean[columns];
        int[] dark = new int[256];
        int free = 0;
        int filled = 0;
        int all = 0;
        int apart = 0;
        Arrays.fill(height, Double.NaN);
        strokes.forEach(stroke -> stroke.markPassed(passed, name.left() - beyond, top, bottom));
        PixelBox looked = new PixelBox(name.left() - beyond, top, name.right() + beyond, bottom);
        boolean bare =
                strokes.isEmpty() && !pieces.any(looked.part(new PixelBox(0, 0, page.width - 1, page.height - 1)));
        for (int c = 0; c < columns; c++) {
            int x = name.left() - beyond + c;
            sealed[c] = Seal.cover(seals, x, (top + bottom) / 2, (bottom - top) / 2.0);
            if (bare || x < 0 || x >= page.width || sealed[c]) {
                passed[c] = false; // where none is passed it does not matter which are open
                continue;
            }
            double sum = 0;
            int n = 0;
            for (int y = top; y <= bottom; y++) {
                int i = y * page.width + x;
                int label = pieces.label(x, y);
                boolean stroke = label != 0 && !dust.is(label);
                boolean inked = stroke && ink.mask()[i] == VoterInk.INK;
                all += inked ? 1 : 0;
                apart += inked && page.fromPrint[i] > EDGE_PX ? 1 : 0;
                if (stroke) {
                    sum += y;
                    n++;
                    through[c] |= y >= xTop && y < base;
                    dark[inked ? scan.at(i) : 0]++;
                }
            }
            int paper = 0;
            for (int y = xTop; y < base; y++) {
                paper += ink.unseen().at(y * page.width + x) ? 0 : 1;
            }
            open[c] = paper >= OPEN * (base - xTop);
            if (n > 0) {
                passed[c] = true;
                height[c] = (base - sum / n) / h;
                for (int y = xTop; y < base; y++) {
                    int i = y * page.width + x;
                    free += page.fromPrint[i] > 1 ? 1 : 0;
                    filled += page.fromPrint[i] > 1 && ink.mask()[i] == VoterInk.INK ? 1 : 0;
                }
            }
        }
        dark[0] = 0;
        int skip = (int) (Math.max(SKIP_MM * page.pxPerMm, SKIP_HEIGHTS * h));
        double fill = filled / (double) Math.max(1, free);
        return new InkColumns(
                beyond,
                skip,
                passed,
                sealed,
                open,
                height,
                through,
                quantile(dark),
                fill,
                apart / (double) Math.max(1, all));
    }

    /** Columns of the name itself. */
    int length() {
        return height.length - 2 * beyond;
    }

    /** Share of the name's free columns that are passed. */
    double coverage() {
        int n = 0;
        int free = 0;
        for (int c = beyond; c < height.length - beyond; c++) {
            n += passed[c] ? 1 : 0;
            free += sealed[c] ? 0 : 1;
        }
        return n / (double) Math.max(1, free);
    }

    double sealedShare() {
        int n = 0;
        for (int c = beyond; c < height.length - beyond; c++) {
            n += sealed[c] ? 1 : 0;
        }
        return n / (double) length();
    }

    /** Share of the name's inked columns whose ink passes through the small letters. */
    double throughShare() {
        int inked = 0;
        int n = 0;
        for (int c = beyond; c < height.length - beyond; c++) {
            inked += Double.isNaN(height[c]) ? 0 : 1;
            n += through[c] ? 1 : 0;
        }
        return n / (double) Math.max(1, inked);
    }

    /** Height over the baseline that this share, 0–1, of the name's inked columns stays below, x-heights. */
    double height(double share, double withoutInk) {
        double[] sorted = Arrays.stream(height, beyond, height.length - beyond)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        return sorted.length == 0 ? withoutInk : sorted[(int) (share * sorted.length)];
    }

    /** Bare share at the left end; 0 where the stroke is seen before the name begins. */
    double leftBare() {
        int first = next(0, 1);
        return first < 0 ? 1 : free(beyond, first) / (double) length();
    }

    double rightBare() {
        int last = next(height.length - 1, -1);
        return last < 0 ? 1 : free(last + 1, height.length - beyond) / (double) length();
    }

    /** Bare share in gaps that are longer than a skipping pen leaves and not hidden by print. */
    double gaps() {
        int bare = 0;
        int last = -1;
        for (int c = 0; c < height.length; c++) {
            if (passed[c]) {
                int gap = last < 0 ? 0 : free(Math.max(last + 1, beyond), Math.min(c, height.length - beyond));
                bare += gap > longestSkip && 2 * open(last + 1, c) > longestSkip ? gap : 0;
                last = c;
            }
        }
        return bare / (double) length();
    }

    /** Whether strokes are seen on both sides of what a seal hides. */
    boolean seenBesideSeal() {
        int first = -1;
        int last = -1;
        for (int c = beyond; c < height.length - beyond; c++) {
            if (sealed[c]) {
                first = first < 0 ? c : first;
                last = c;
            }
        }
        int left = next(0, 1);
        int right = next(height.length - 1, -1);
        return first >= 0 && left >= 0 && left < first && right > last;
    }

    private int free(int from, int to) {
        int n = 0;
        for (int c = from; c < to; c++) {
            n += sealed[c] ? 0 : 1;
        }
        return n;
    }

    private int open(int from, int to) {
        int n = 0;
        for (int c = Math.max(from, beyond); c < Math.min(to, height.length - beyond); c++) {
            n += open[c] && !sealed[c] ? 1 : 0;
        }
        return n;
    }

    private int next(int from, int step) {
        for (int c = from; c >= 0 && c < height.length; c += step) {
            if (passed[c]) {
                return c;
            }
        }
        return -1;
    }

    private static int quantile(int[] histogram) {
        int total = Arrays.stream(histogram).sum();
        int seen = 0;
        for (int v = 0; v < 256; v++) {
            seen += histogram[v];
            if (seen >= CORE * total && total > 0) {
                return v;
            }
        }
        return 0;
    }
}
