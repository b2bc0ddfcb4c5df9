package vn.kiemphieu.testdeck.pen;

/**
 * One pen-down movement as a fine chain of points on the form, millimetres from its top left corner.
 *
 * @param width ink width at each point, millimetres
 * @param ink share of the light the ink takes at each point, 0–1
 */
public record Stroke(double[] x, double[] y, double[] width, double[] ink) {
    public int length() {
        return x.length;
    }

    /** The stroke seen through the paper from behind, mirrored about the page's vertical middle. */
    public Stroke mirrored(double pageWidthMm) {
        double[] turned = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            turned[i] = pageWidthMm - x[i];
        }
        return new Stroke(turned, y, width, ink);
    }

    /** The stroke as it prints off when the sheet is folded along this height. */
    public Stroke folded(double foldMm) {
        double[] turned = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            turned[i] = 2 * foldMm - y[i];
        }
        return new Stroke(x, turned, width, ink);
    }

    /** The same movement with this share of the ink. */
    public Stroke faded(double share) {
        double[] less = new double[ink.length];
        for (int i = 0; i < ink.length; i++) {
            less[i] = ink[i] * share;
        }
        return new Stroke(x, y, width, less);
    }

    /** The same path gone over with a brush of this width, millimetres, that takes all the light. */
    Stroke brushed(double brushMm) {
        double[] wide = new double[width.length];
        double[] full = new double[ink.length];
        java.util.Arrays.fill(wide, brushMm);
        java.util.Arrays.fill(full, 1);
        return new Stroke(x, y, wide, full);
    }

    public Stroke moved(double dx, double dy) {
        double[] movedX = new double[x.length];
        double[] movedY = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            movedX[i] = x[i] + dx;
            movedY[i] = y[i] + dy;
        }
        return new Stroke(movedX, movedY, width, ink);
    }
}
