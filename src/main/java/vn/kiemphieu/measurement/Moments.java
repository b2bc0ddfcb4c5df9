package vn.kiemphieu.measurement;

/** Second moments of a set of pixels, added one by one. */
final class Moments {
    private double n;
    private double x;
    private double y;
    private double xx;
    private double xy;
    private double yy;

    void add(int px, int py) {
        add(px, py, 1);
    }

    /** Adds {@code weight} pixels at one place. */
    void add(double px, double py, double weight) {
        n += weight;
        x += weight * px;
        y += weight * py;
        xx += weight * px * px;
        xy += weight * px * py;
        yy += weight * py * py;
    }

    double meanX() {
        return x / n;
    }

    double meanY() {
        return y / n;
    }

    /** Length of the solid bar with these moments, pixels. */
    double major() {
        return Math.sqrt(12 * (mean() + spread()) + 1);
    }

    /** Thickness of that bar. */
    double minor() {
        return Math.sqrt(12 * Math.max(0, mean() - spread()) + 1);
    }

    /** Angle between the bar and the nearer of the page's two axes, degrees, 0–45. */
    double tilt() {
        double degrees = Math.abs(Math.toDegrees(0.5 * Math.atan2(2 * (xy / n - x / n * (y / n)), varX() - varY())));
        return Math.min(degrees, 90 - degrees);
    }

    private double mean() {
        return (varX() + varY()) / 2;
    }

    private double spread() {
        double cov = xy / n - x / n * (y / n);
        return Math.hypot((varX() - varY()) / 2, cov);
    }

    private double varX() {
        return xx / n - x / n * (x / n);
    }

    private double varY() {
        return yy / n - y / n * (y / n);
    }
}
