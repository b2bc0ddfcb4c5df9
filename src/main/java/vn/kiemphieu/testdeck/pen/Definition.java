package vn.kiemphieu.testdeck.pen;

import java.util.Arrays;
import java.util.List;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;

/**
 * The definition of a clear mark (product.md), measured on the strokes that were drawn, never on a reading.
 *
 * @param lengthShare how much of a printed line a strike must pass through, 0.95 in a state election, 0.75 elsewhere
 * @param blurMm deviation of the scanner's blur, which thins out narrow ink
 * @param visible least contrast against the paper at which the scan still shows a pixel as ink, 0–1
 * @param trace least contrast at which a person who looks closely sees that something is there, 0–1
 */
public record Definition(double lengthShare, double blurMm, double visible, double trace) {
    /** Ink nearer than this to the printed name keeps the row from being clearly kept. */
    public static final double KEPT_DISTANCE_MM = 1.0;

    /** A strike's ink must be plainly darker than stains, folds and show-through, which this generator keeps below 0.18. */
    public static final double PLAIN_CONTRAST = 0.24;

    // Ink that leaves the letters' band by more than this is under or over the name, not through it (band heights).
    private static final double OVER = 0.35;
    private static final double UNDER = 0.15;
    private static final double CORE_SHARE = 0.65;
    // A line along the letters' feet or heads touches them and is under or over the name all the same: so much of the
    // name must be passed this far above the feet, and so much this far below the heads (heights of small letters).
    private static final double FEET = 0.25;
    private static final double ABOVE_FEET = 0.5;
    private static final double HEADS = 0.15;
    private static final double BELOW_HEADS = 0.25;
    /** What lies nearer than this to a limit is no clear mark: who looks at the scan cannot say on which side it is. */
    private static final double NEAR_LENGTH = 0.03;

    static final double NEAR_CONTRAST = 1.12;
    /** A whole line this much stronger than the least trace is found by who looks for it. */
    private static final double FOUND = 1.6;
    /** A name with ink between the distance of the law and this is not called kept either. */
    public static final double FREE_MM = 1.15;

    private static final double CELL_MM = 0.1;
    /** How far outside a band a stroke's middle may run and still count as in it, in half widths of the stroke. */
    private static final double NIB = 0.5;

    /**
     * What was found on a row.
     *
     * @param through least share of a printed line's length with the row's ink through its letters
     * @param best greatest such share over the lines
     * @param core whether every line is passed where its letters are, not along their feet or heads
     */
    public record Found(double through, double best, boolean core) {}

    /** Whether this ink passes clearly through every line of the name. */
    public boolean struck(Found found) {
        return found.through() >= Math.min(0.985, lengthShare + NEAR_LENGTH) && found.core();
    }

    /** Whether this ink passes through most of the name and leaves enough of an end that one regime calls it struck and another not. */
    public boolean nearlyStruck(Found found) {
        return found.core() && found.through() >= 0.75 + NEAR_LENGTH && found.through() < 0.985;
    }

    /** Least contrast of plain ink in this scan. */
    public double plain() {
        return Math.max(PLAIN_CONTRAST, visible);
    }

    /** Median contrast of these lines, 0–1; 0 without any. */
    public double strength(List<InkLine> ink) {
        double[] all = ink.stream()
                .flatMapToDouble(line -> java.util.stream.IntStream.range(
                                0, line.stroke().length())
                        .mapToDouble(i -> contrast(line, i)))
                .sorted()
                .toArray();
        return all.length == 0 ? 0 : all[all.length / 2];
    }

    /** Whether an ordinary line of this pen can be told from the paper in the scan at all. */
    public boolean shows(Pen pen) {
        double ink = pen.darkness() * (1 - pen.fading()) * 0.85;
        Stroke line = new Stroke(new double[1], new double[1], new double[] {pen.widthMm() * 0.8}, new double[] {ink});
        return contrast(new InkLine(line, pen.scanned()), 0) > 1.25 * plain();
    }

    /** Whether these lines of a pen are too weak for plain ink, yet found by who looks closely, in gray or in colour. */
    public boolean hardlyShows(List<InkLine> ink, Pen pen) {
        double strength = strength(ink);
        return strength > FOUND * trace && strength * pen.inColour() < 0.95 * plain();
    }

    /** Measures the ink that was meant for this row. */
    public Found measure(List<InkLine> ink, StyleRow row) {
        double least = 1;
        double best = 0;
        boolean core = true;
        for (NameLine line : row.lines()) {
            double h = line.baseline() - line.xHeightTop();
            double gap = Math.max(2.0, 1.2 * h);
            double high = line.xHeightTop() - OVER * h;
            double low = line.baseline() + UNDER * h;
            double through = share(ink, line, high, low, NIB, gap);
            core &= share(ink, line, line.xHeightTop(), line.baseline(), NIB, gap) >= CORE_SHARE
                    && share(ink, line, high, line.baseline() - FEET * h, 0, gap) >= ABOVE_FEET
                    && share(ink, line, line.xHeightTop() + HEADS * h, low, 0, gap) >= BELOW_HEADS;
            least = Math.min(least, through);
            best = Math.max(best, through);
        }
        return new Found(least, best, core);
    }

    /** Distance from the printed name's ink to the nearest ink of any strength, millimetres. */
    public static double distance(List<InkLine> ink, StyleRow row) {
        double nearest = Double.MAX_VALUE;
        for (InkLine one : ink) {
            Stroke s = one.stroke();
            for (int i = 0; i < s.length(); i++) {
                for (NameLine line : row.lines()) {
                    MmBox box = line.ink();
                    double dx = Math.max(0, Math.max(box.left() - s.x()[i], s.x()[i] - box.right()));
                    double dy = Math.max(0, Math.max(box.top() - s.y()[i], s.y()[i] - box.bottom()));
                    nearest = Math.min(nearest, StrictMath.hypot(dx, dy) - s.width()[i] / 2);
                }
            }
        }
        return nearest;
    }

    /** Contrast of a point of a stroke in the scan, 0–1. */
    double contrast(InkLine line, int i) {
        // Peak of a bar of this width under a Gaussian: erf(w / (2 √2 σ)), by a close rational form.
        double z = line.stroke().width()[i] / (2 * StrictMath.sqrt(2) * Math.max(1e-3, blurMm));
        double peak = StrictMath.tanh(z * (1.1283791671 + 0.1009108 * z * z));
        return line.stroke().ink()[i] * line.absorption() * peak;
    }

    private double share(List<InkLine> ink, NameLine line, double top, double bottom, double nib, double gap) {
        double left = line.ink().left();
        int n = Math.max(1, (int) Math.round(line.ink().width() / CELL_MM));
        boolean[] covered = new boolean[n];
        double needed = NEAR_CONTRAST * plain();
        for (InkLine one : ink) {
            Stroke s = one.stroke();
            for (int i = 0; i < s.length(); i++) {
                double r = s.width()[i] / 2;
                if (s.y()[i] >= top - r * nib && s.y()[i] <= bottom + r * nib && contrast(one, i) >= needed) {
                    int from = (int) Math.floor((s.x()[i] - r - left) / CELL_MM);
                    int to = (int) Math.ceil((s.x()[i] + r - left) / CELL_MM);
                    if (to > 0 && from < n) {
                        Arrays.fill(covered, Math.max(0, from), Math.min(n, to), true);
                    }
                }
            }
        }
        return closed(covered, (int) (gap / CELL_MM)) / (double) n;
    }

    /** Covered cells, gaps inside the stroke no longer than {@code gap} cells counted as passed. */
    private static int closed(boolean[] covered, int gap) {
        int count = 0;
        int last = -1;
        for (int i = 0; i < covered.length; i++) {
            if (covered[i]) {
                count += last >= 0 && i - last - 1 <= gap ? i - last : 1;
                last = i;
            }
        }
        return count;
    }

    /**
     * A stroke with the share of the light its full ink takes from the scanner.
     *
     * @param absorption 0–1
     */
    public record InkLine(Stroke stroke, double absorption) {}
}
