package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What is on the paper and was not printed there.
 *
 * @param unseen where print, a rule or an erased line would hide a stroke
 * @param crossed pixels that an upright streak or fold darkened, taken out of the ink
 * @param mask {@link #NONE}, {@link #INK} or {@link #HIDDEN} for every pixel
 * @param onNames what print explains on the names
 * @param dark the runs of pixels that all ink lies in
 * @param unsealed its {@link #fringe} where no seal was pressed
 */
record VoterInk(
        int width,
        int height,
        byte[] mask,
        Unseen unseen,
        boolean[] crossed,
        PrintLimit onNames,
        Runs dark,
        double unsealed) {
    static final byte NONE = 0;

    /** Ink where the blank has none. */
    static final byte INK = 1;

    /** Print between two pieces of ink close together: a stroke passes under it, unseen. */
    static final byte HIDDEN = 2;

    private static final double BRIDGE_MM = 1.4;
    private static final double LINE_HALF_MM = 0.5;
    private static final double LINE_DARKEST = 1.9; // of its mean strength: the darkest part of a streak
    // How far, in pixels, a sheet's letters may differ from the blank's: ragged and bilevel print needs more.
    private static final double[] MISFITS_PX = {0.7, 1.1, 1.6};
    private static final double MAX_FRINGE = 0.004;
    private static final double FAR_MISFIT_PX = 1.8; // columns beside the names follow the names' fit only roughly
    private static final double OPAQUE = 170; // of 255: where print is this dark no stroke shows

    static VoterInk of(
            ScanInk scan,
            PrintedPage page,
            InkLevels levels,
            PrintModel.Expected expected,
            List<LineFinder.Line> lines) {
        double misfit = MISFITS_PX[0];
        PrintLimit onNames = new PrintLimit(expected, levels, misfit);
        double fringe = Fringe.of(scan, page, levels, onNames, List.of());
        for (int k = 1; k < MISFITS_PX.length && fringe > MAX_FRINGE; k++) {
            misfit = MISFITS_PX[k];
            onNames = new PrintLimit(expected, levels, misfit);
            fringe = Fringe.of(scan, page, levels, onNames, List.of());
        }
        PrintLimit beside = new PrintLimit(expected, levels, Math.max(misfit, FAR_MISFIT_PX));
        Runs dark = Runs.of(scan.ink(), page.width, page.height, levels.cut());
        byte[] mask = mask(scan, page, dark, onNames, beside);
        // A line along a name stays visible to the search for faint strikes: it might be one after all.
        boolean[] crossed = erase(lines, true, scan, page, levels, mask, page.nowhere);
        boolean[] erased = erase(lines, false, scan, page, levels, mask, crossed);
        Unseen unseen = new Unseen(page, expected, onNames, beside, erased);
        Bridges.build(mask, unseen, dark, page.width, (int) (BRIDGE_MM * page.pxPerMm));
        return new VoterInk(page.width, page.height, mask, unseen, crossed, onNames, dark, fringe);
    }

    private static byte[] mask(ScanInk scan, PrintedPage page, Runs dark, PrintLimit onNames, PrintLimit beside) {
        byte[] mask = new byte[page.width * page.height];
        for (int run = 0; run < dark.count(); run++) {
            for (int i = dark.begin(run); i < dark.end(run); i++) {
                double limit = (page.nearName[i] ? onNames : beside).at(i);
                if (limit < OPAQUE && scan.at(i) > limit && !page.onRule(i)) {
                    mask[i] = INK;
                }
            }
        }
        return mask;
    }

    /**
     * Takes every pixel of a box that is one kind of ink.
     *
     * @param kind {@link #INK} or {@link #HIDDEN}
     * @return how many there are
     */
    int forEach(byte kind, PixelBox box, IntConsumer use) {
        int taken = 0;
        for (int y = box.top(); y <= box.bottom(); y++) {
            int left = y * width + box.left();
            int right = y * width + box.right();
            for (int run = dark.first(y); run < dark.first(y + 1); run++) {
                int end = Math.min(right + 1, dark.end(run));
                for (int i = Math.max(left, dark.begin(run)); i < end; i++) {
                    if (mask[i] == kind) {
                        use.accept(i);
                        taken++;
                    }
                }
            }
        }
        return taken;
    }

    /**
     * How far this sheet's print is from the blank's, 0–1, see {@link Fringe}.
     *
     * @param seals what they darken is no print's
     */
    double fringe(ScanInk scan, PrintedPage page, InkLevels levels, List<Seal> seals) {
        return seals.isEmpty() ? unsealed : Fringe.of(scan, page, levels, onNames, seals);
    }

    /**
     * What streaks and folds darkened is no longer ink, unless it is much darker than the line itself.
     *
     * @param before pixels erased already
     * @return these and those erased now
     */
    private static boolean[] erase(
            List<LineFinder.Line> lines,
            boolean upright,
            ScanInk scan,
            PrintedPage page,
            InkLevels levels,
            byte[] mask,
            boolean[] before) {
        List<LineFinder.Line> these =
                lines.stream().filter(line -> line.upright() == upright).toList();
        if (these.isEmpty()) {
            return before;
        }
        boolean[] erased = before.clone();
        these.forEach(line -> erase(line, scan, page, levels, mask, erased));
        return erased;
    }

    private static void erase(
            LineFinder.Line line, ScanInk scan, PrintedPage page, InkLevels levels, byte[] mask, boolean[] erased) {
        double half = LINE_HALF_MM * page.pxPerMm;
        double limit = LINE_DARKEST * line.strength() + levels.cut();
        int along = line.upright() ? page.height : page.width;
        int across = line.upright() ? page.width : page.height;
        for (int t = (int) line.from(); t < Math.min(along, line.to()); t++) {
            int middle = (int) Math.round(line.offset() + line.slope() * (t - line.middle()));
            for (int c = Math.max(0, (int) (middle - half)); c <= Math.min(across - 1, middle + half); c++) {
                int i = line.upright() ? t * page.width + c : c * page.width + t;
                if (mask[i] == INK && scan.at(i) <= limit) {
                    mask[i] = NONE;
                    erased[i] = true;
                }
            }
        }
    }

    /**
     * A connected piece of ink.
     *
     * @param area inked pixels
     * @param meanX middle of its ink
     * @param meanY middle of its ink
     * @param major length of the solid bar with the same second moments, pixels
     * @param minor its thickness
     */
    record Piece(PixelBox box, int area, double meanX, double meanY, double major, double minor, int label) {
        /** How many times as long as thick a bar is at least. */
        static final double BAR_ELONGATION = 5;

        /** Whether the piece is one straight solid bar with a length between two limits, pixels. */
        boolean isBar(double shortest, double longest) {
            return major >= shortest
                    && major <= longest
                    && minor < major / BAR_ELONGATION
                    && area > 0.7 * major * minor;
        }
    }

    /** Pieces (eight neighbours) in the order of their first pixels; hidden parts join but do not count as area. */
    List<Piece> pieces(int[] labels) {
        List<Piece> pieces = new ArrayList<>();
        int[] stack = new int[1 << 10];
        for (int run = 0; run < dark.count(); run++) {
            for (int seed = dark.begin(run); seed < dark.end(run); seed++) {
                if (mask[seed] == INK && labels[seed] == 0) {
                    stack = fill(seed, labels, stack, pieces);
                }
            }
        }
        return pieces;
    }

    /** @return the stack, grown where it was too small */
    private int[] fill(int seed, int[] labels, int[] before, List<Piece> pieces) {
        int[] stack = before;
        int label = pieces.size() + 1;
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        int area = 0;
        Moments moments = new Moments();
        int depth = 0;
        stack[depth++] = seed;
        labels[seed] = label;
        while (depth > 0) {
            int i = stack[--depth];
            int x = i % width;
            int y = i / width;
            if (mask[i] == INK) {
                area++;
                moments.add(x, y);
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
            if (depth + 8 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                    int j = v * width + u;
                    if (mask[j] != NONE && labels[j] == 0) {
                        labels[j] = label;
                        stack[depth++] = j;
                    }
                }
            }
        }
        pieces.add(new Piece(
                new PixelBox(left, top, right, bottom),
                area,
                moments.meanX(),
                moments.meanY(),
                moments.major(),
                moments.minor(),
                label));
        return stack;
    }
}
