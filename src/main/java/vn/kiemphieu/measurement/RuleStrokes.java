package vn.kiemphieu.measurement;

import java.util.Arrays;
import java.util.List;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;

/** A stroke on a table rule hides in it, but there the rule is thicker or darker than along the rest of it. */
final class RuleStrokes {
    private static final double AROUND_MM = 1.3;
    private static final double WINDOW_MM = 2.5;
    private static final double BESIDE_MM = 4; // past the name's ends, where such a stroke may run on
    private static final double THICKER_MM = 0.06; // of full ink
    private static final double NOISE = 4;
    private static final double FULL = 255;

    private final PrintedPage page;
    private final ScanInk scan;
    private final PrintModel.Expected expected;
    private final double[] printed = new double[256]; // by the look's ink
    private final double[] ofFull = new double[256]; // ink as a share of full ink
    private final boolean[] leftOut; // by label
    private final PieceMap pieces;
    private final List<Seal> seals;
    private PixelBox lastEdge;
    private double[] lastInk;

    RuleStrokes(
            PrintedPage page,
            ScanInk scan,
            InkLevels levels,
            PrintModel.Expected expected,
            PieceMap pieces,
            List<Seal> seals) {
        this.page = page;
        this.scan = scan;
        this.expected = expected;
        for (int v = 0; v < printed.length; v++) {
            printed[v] = expected.fullInk(levels.print()) * v;
            ofFull[v] = v / FULL;
        }
        this.pieces = pieces;
        this.leftOut = new boolean[pieces.all().size() + 1];
        for (int label = 1; label < leftOut.length; label++) {
            leftOut[label] = pieces.speck(label) || pieces.marksAnyName(label);
        }
        this.seals = seals;
    }

    /** Share of the name's length along which the strip's upper or lower edge is thicker than elsewhere. */
    double share(StyleRow row) {
        NameLine first = row.lines().get(0);
        NameLine last = row.lines().get(row.lines().size() - 1);
        return Math.max(
                share(row, first, row.strip().top()),
                share(row, last, row.strip().bottom()));
    }

    private double share(StyleRow row, NameLine name, double edgeMm) {
        PixelBox strip = page.pixels(row.strip());
        double[] ink = along(strip, edgeMm);
        int left = page.x(name.ink().left()) - strip.left();
        int right = Math.min(ink.length - 1, page.x(name.ink().right()) - strip.left());
        if (plain(ink, Math.max(0, left), right)) {
            return 0;
        }
        int beside = (int) (BESIDE_MM * page.pxPerMm);
        double[] usual = new double[ink.length];
        int n = 0;
        for (int c = 0; c < ink.length; c++) {
            if ((c < left - beside || c > right + beside) && !sealed(strip.left() + c, edgeMm)) {
                usual[n++] = ink[c];
            }
        }
        if (n < WINDOW_MM * page.pxPerMm) {
            System.arraycopy(ink, 0, usual, 0, n = ink.length);
        }
        Arrays.sort(usual, 0, n);
        double middle = usual[n / 2];
        double limit = middle + Math.max(THICKER_MM, NOISE * (usual[n * 4 / 5] - middle));
        int thicker = 0;
        for (int c = Math.max(0, left); c <= right; c++) {
            thicker += ink[c] > limit && !sealed(strip.left() + c, edgeMm) ? 1 : 0;
        }
        return thicker / (double) Math.max(1, right - left + 1);
    }

    /** Whether no part of an edge can be thicker than usual, whatever is: usual is no less than the least of it. */
    private static boolean plain(double[] ink, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int c = 0; c < ink.length; c++) {
            least = Math.min(least, ink[c]);
            most = c >= from && c <= to ? Math.max(most, ink[c]) : most;
        }
        return most <= least + THICKER_MM;
    }

    /** Ink along an edge; the lower edge of a row is most often the upper one of the next. */
    private double[] along(PixelBox strip, double edgeMm) {
        int top = page.y(edgeMm - AROUND_MM);
        int bottom = page.y(edgeMm + AROUND_MM);
        PixelBox edge = new PixelBox(strip.left(), top, strip.right(), bottom);
        if (!edge.equals(lastEdge)) {
            lastEdge = edge;
            lastInk = smooth(excess(edge));
        }
        return lastInk;
    }

    private boolean sealed(int x, double edgeMm) {
        return Seal.cover(seals, x, page.y(edgeMm), (AROUND_MM + WINDOW_MM) * page.pxPerMm);
    }

    /** Ink about the rule beyond the print's, mm of full ink, for each column; marks on names left out. */
    private double[] excess(PixelBox edge) {
        double[] ink = new double[edge.width()];
        for (int y = edge.top(); y <= edge.bottom(); y++) {
            addExcess(y * page.width + edge.left(), ink);
        }
        for (int c = 0; c < ink.length; c++) {
            ink[c] /= page.pxPerMm;
        }
        return ink;
    }

    private void addExcess(int from, double[] ink) {
        byte[] prints = expected.ink();
        byte[] inks = scan.ink();
        for (int c = 0; c < ink.length; c++) {
            int print = prints[from + c] & 0xff;
            int here = inks[from + c] & 0xff;
            boolean more = print == 0 || here > printed[print];
            if (more && !leftOut[pieces.inkLabel(from + c)]) {
                ink[c] += print == 0 ? ofFull[here] : (here - printed[print]) / FULL;
            }
        }
    }

    private double[] smooth(double[] ink) {
        int half = Math.max(1, (int) (WINDOW_MM * page.pxPerMm / 2));
        double[] smooth = new double[ink.length];
        double sum = 0;
        for (int c = -half; c < ink.length; c++) {
            sum += c + half < ink.length ? ink[c + half] : 0;
            sum -= c - half - 1 >= 0 ? ink[c - half - 1] : 0;
            if (c >= 0) {
                int n = Math.min(ink.length - 1, c + half) - Math.max(0, c - half) + 1;
                smooth[c] = sum / n;
            }
        }
        return smooth;
    }
}
