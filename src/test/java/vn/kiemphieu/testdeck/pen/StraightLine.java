package vn.kiemphieu.testdeck.pen;

import java.util.Arrays;
import vn.kiemphieu.testdeck.pen.Definition.InkLine;

/** A straight stroke of even width and darkness, without a hand's unsteadiness. */
final class StraightLine {
    private static final int POINTS = 400;
    private static final double INK = 0.8;

    private StraightLine() {}

    /** From one point to another, all in millimetres. */
    static InkLine of(double width, double fromX, double fromY, double toX, double toY) {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        double[] widths = new double[POINTS];
        double[] ink = new double[POINTS];
        Arrays.fill(widths, width);
        Arrays.fill(ink, INK);
        for (int i = 0; i < POINTS; i++) {
            double share = i / (POINTS - 1.0);
            x[i] = fromX + share * (toX - fromX);
            y[i] = fromY + share * (toY - fromY);
        }
        return new InkLine(new Stroke(x, y, widths, ink), 1);
    }
}
