package vn.kiemphieu.testdeck.pen;

import java.util.List;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.testdeck.pen.Definition.InkLine;

/**
 * What lies in and about one cell, measured on the strokes that were drawn, never on a reading.
 *
 * @param plain length of the plainly visible ink, millimetres
 * @param inside length of that part of it whose middle lies in the cell
 * @param heartX its centre of gravity
 * @param deepest how far ink of any strength reaches into the cell, millimetres from the nearest rule; negative: how
 *     far it stays away
 * @param arm how far the middle of a stroke of any strength reaches into the cell
 * @param beyond how far the middle of one leaves the cell
 */
public record CellInk(
        double plain, double inside, double heartX, double heartY, double deepest, double arm, double beyond) {
    /** A mark is in a cell when its centre of gravity is at least so far inside. */
    public static final double HEART_MM = 1.2;

    /** An arm of a clear mark may leave its cell by so much. */
    public static final double ARM_MM = 2.2;

    private static final double LEAST_MM = 2.3;
    private static final double INSIDE_SHARE = 0.65;
    /** Ink that reaches less far over a rule is on the rule. */
    private static final double FREE_MM = 0.2;

    public static CellInk measure(List<InkLine> ink, MmBox cell, Definition definition) {
        double plain = 0;
        double inside = 0;
        double x = 0;
        double y = 0;
        double deepest = Double.NEGATIVE_INFINITY;
        double arm = Double.NEGATIVE_INFINITY;
        double beyond = 0;
        double needed = Definition.NEAR_CONTRAST * definition.plain();
        for (InkLine one : ink) {
            Stroke s = one.stroke();
            for (int i = 0; i < s.length(); i++) {
                double in = depth(s.x()[i], s.y()[i], cell);
                deepest = Math.max(deepest, in + s.width()[i] / 2);
                arm = Math.max(arm, in);
                beyond = Math.max(beyond, -in);
                if (i > 0 && definition.contrast(one, i) >= needed) {
                    double step = StrictMath.hypot(s.x()[i] - s.x()[i - 1], s.y()[i] - s.y()[i - 1]);
                    plain += step;
                    inside += in >= 0 ? step : 0;
                    x += step * s.x()[i];
                    y += step * s.y()[i];
                }
            }
        }
        return new CellInk(plain, inside, plain > 0 ? x / plain : 0, plain > 0 ? y / plain : 0, deepest, arm, beyond);
    }

    /** Whether these strokes are a clear mark in this cell, arms up to {@code armMm} out of it. */
    public boolean marks(MmBox cell, double armMm) {
        return plain >= LEAST_MM
                && inside >= INSIDE_SHARE * plain
                && beyond <= armMm
                && depth(heartX, heartY, cell) >= HEART_MM;
    }

    /** Whether the cell is as free as the ends of clear neighbouring marks leave it, measured as {@link #marks} does. */
    public boolean touchesAtMost(double armMm) {
        return arm <= armMm;
    }

    /** Whether ink of any strength is inside the rules at all. */
    public boolean touched() {
        return deepest > FREE_MM;
    }

    /** Distance from the nearest side of the box, positive inside. */
    private static double depth(double x, double y, MmBox box) {
        double dx = Math.min(x - box.left(), box.right() - x);
        double dy = Math.min(y - box.top(), box.bottom() - y);
        return dx >= 0 && dy >= 0 ? Math.min(dx, dy) : -StrictMath.hypot(Math.min(0, dx), Math.min(0, dy));
    }
}
