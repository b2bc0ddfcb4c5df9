package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;

/**
 * What is on the paper and was not printed there.
 *
 * @param unseen pixels where print, a rule or an erased line would hide a stroke
 * @param crossed pixels that an upright streak or fold darkened, taken out of the ink
 * @param mask {@link #NONE}, {@link #INK} or {@link #HIDDEN} for every pixel
 * @param fringe share of the pixels around the letters that are darker than print explains even so
 */
record VoterInk(int width, int height, byte[] mask, boolean[] unseen, boolean[] crossed, double fringe) {
    static final byte NONE = 0;

    /** Ink where the blank has none. */
    static final byte INK = 1;

    /** Print between two pieces of ink close together: a stroke passes under it, unseen. */
    static final byte HIDDEN = 2;

    private static final double BRIDGE_MM = 1.4;
    private static final double LINE_HALF_MM = 0.5;
    private static final double LINE_DARKEST = 1.9; // of its mean strength: the darkest part of a streak
    private static final double UNEVEN_TONER = 0.25;
    // How far, in pixels, a sheet's letters may differ from the blank's: ragged and bilevel print needs more.
    private static final double[] MISFITS_PX = {0.7, 1.1, 1.6};
    private static final double MAX_FRINGE = 0.004;
    private static final double FAR_MISFIT_PX = 1.8; // columns beside the names follow the names' fit only roughly
    private static final double UNSEEN = 62; // of 255: where print is this dark a pencil stroke may not show
    private static final double OPAQUE = 170; // of 255: where print is this dark no stroke shows
    private static final double RULE_TOLERANCE_MM = 0.30; // rules are not aligned by the names' match

    static VoterInk of(
            ScanInk scan,
            PrintedPage page,
            InkLevels levels,
            PrintModel.Expected expected,
            List<LineFinder.Line> lines) {
        int n = scan.ink().length;
        boolean[] unseen = new boolean[n];
        byte[] mask = new byte[n];
        int rule = (int) Math.ceil(RULE_TOLERANCE_MM * page.pxPerMm);
        double misfitNear = MISFITS_PX[0];
        double fringe = fringe(scan, page, levels, expected, misfitNear);
        for (int k = 1; k < MISFITS_PX.length && fringe > MAX_FRINGE; k++) {
            misfitNear = MISFITS_PX[k];
            fringe = fringe(scan, page, levels, expected, misfitNear);
        }
        for (int i = 0; i < n; i++) {
            double misfit = page.nearName[i] ? misfitNear : Math.max(misfitNear, FAR_MISFIT_PX);
            double limit = limit(expected, levels, i, misfit);
            boolean onRule = page.fromRule[i] <= rule;
            unseen[i] = limit > UNSEEN || onRule;
            if (!onRule && limit < OPAQUE && scan.at(i) > limit) {
                mask[i] = INK;
            }
        }
        // A line along a name stays visible to the search for faint strikes: it might be one after all.
        boolean[] crossed = new boolean[n];
        for (LineFinder.Line line : lines) {
            boolean[] erased = line.upright() ? crossed : new boolean[n];
            erase(line, scan, page, levels, mask, erased);
            for (int i = 0; i < n; i++) {
                unseen[i] |= erased[i];
            }
        }
        int bridge = (int) (BRIDGE_MM * page.pxPerMm);
        byte[] joined = mask.clone();
        for (int y = 0; y < page.height; y++) {
            bridge(mask, unseen, scan, levels, joined, y * page.width, 1, page.width, bridge);
        }
        for (int x = 0; x < page.width; x++) {
            bridge(mask, unseen, scan, levels, joined, x, page.width, page.height, bridge);
        }
        return new VoterInk(page.width, page.height, joined, unseen, crossed, fringe);
    }

    /** Ink above this is not what was printed there. */
    private static double limit(PrintModel.Expected expected, InkLevels levels, int i, double misfit) {
        return levels.cut()
                + expected.ink(i, levels.printHigh()) * (1 + UNEVEN_TONER)
                + expected.slope(i, levels.printHigh()) * misfit;
    }

    /**
     * Share of the pixels around the letters that are darker than the print explains, on the names that have least of
     * them: struck names have more. High where this sheet's print does not look like the blank's.
     */
    private static double fringe(
            ScanInk scan, PrintedPage page, InkLevels levels, PrintModel.Expected expected, double misfit) {
        double[] shares = page.rows().stream()
                .flatMap(row -> row.lines().stream())
                .mapToDouble(line -> fringe(page.pixels(line.ink()), scan, page, levels, expected, misfit))
                .sorted()
                .toArray();
        return shares[Math.max(0, shares.length / 3 - 1)];
    }

    /** Share of the pixels around a name's letters that are darker than its print explains. */
    private static double fringe(
            PixelBox name,
            ScanInk scan,
            PrintedPage page,
            InkLevels levels,
            PrintModel.Expected expected,
            double misfit) {
        int around = 0;
        int darker = 0;
        for (int y = name.top(); y <= name.bottom(); y++) {
            for (int x = name.left(); x <= name.right(); x++) {
                int i = y * page.width + x;
                if (page.fromPrint[i] <= 2) {
                    around++;
                    darker += scan.at(i) > limit(expected, levels, i, misfit) ? 1 : 0;
                }
            }
        }
        return around == 0 ? 0 : darker / (double) around;
    }

    /** What a streak or fold darkened is no longer ink, unless it is much darker than the line itself. */
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

    private static void bridge(
            byte[] mask,
            boolean[] unseen,
            ScanInk scan,
            InkLevels levels,
            byte[] joined,
            int start,
            int step,
            int count,
            int longest) {
        int last = -1;
        boolean open = false;
        for (int j = 0; j < count; j++) {
            int i = start + j * step;
            if (mask[i] == INK) {
                if (open && j - last - 1 <= longest) {
                    for (int q = last + 1; q < j; q++) {
                        joined[start + q * step] = HIDDEN;
                    }
                }
                last = j;
                open = true;
            } else if (!unseen[i] || scan.at(i) <= levels.cut()) {
                open = false;
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
        /** Whether the piece is one straight solid bar with a length between two limits, pixels. */
        boolean isBar(double shortest, double longest) {
            return major >= shortest && major <= longest && minor < major / 5 && area > 0.7 * major * minor;
        }
    }

    /** Pieces (eight neighbours), largest area first is not promised; hidden parts join but do not count as area. */
    List<Piece> pieces(int[] labels) {
        List<Piece> pieces = new ArrayList<>();
        int[] stack = new int[mask.length / 8 + 64];
        for (int seed = 0; seed < mask.length; seed++) {
            if (mask[seed] != INK || labels[seed] != 0) {
                continue;
            }
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
                for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                    for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                        int j = v * width + u;
                        if (mask[j] != NONE && labels[j] == 0) {
                            labels[j] = label;
                            if (depth == stack.length) {
                                stack = java.util.Arrays.copyOf(stack, 2 * depth);
                            }
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
        }
        return pieces;
    }
}
