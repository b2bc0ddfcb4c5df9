package vn.kiemphieu.image;

/**
 * A plane affine map: {@code x' = a·x + b·y + c, y' = d·x + e·y + f}.
 *
 * <p>Pixel coordinates are continuous with the centre of the first pixel at (0, 0), as OpenCV's warps have it.
 */
public record Affine(double a, double b, double c, double d, double e, double f) {
    public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

    public static Affine translation(double dx, double dy) {
        return new Affine(1, 0, dx, 0, 1, dy);
    }

    public static Affine scale(double s) {
        return new Affine(s, 0, 0, 0, s, 0);
    }

    /** A scaling that keeps pixel corners, not pixel centres, at the origin: how a resized picture lies on the other. */
    public static Affine resampling(double s) {
        return new Affine(s, 0, s / 2 - 0.5, 0, s, s / 2 - 0.5);
    }

    public double x(double x, double y) {
        return a * x + b * y + c;
    }

    public double y(double x, double y) {
        return d * x + e * y + f;
    }

    /** First {@code first}, then this. */
    public Affine after(Affine first) {
        return new Affine(
                a * first.a + b * first.d,
                a * first.b + b * first.e,
                x(first.c, first.f),
                d * first.a + e * first.d,
                d * first.b + e * first.e,
                y(first.c, first.f));
    }

    /** The way back. */
    public Affine inverse() {
        double det = a * e - b * d;
        double ia = e / det;
        double ib = -b / det;
        double id = -d / det;
        double ie = a / det;
        return new Affine(ia, ib, -(ia * c + ib * f), id, ie, -(id * c + ie * f));
    }

    /** Length of the image of a unit length, averaged over both directions. */
    public double scale() {
        return Math.sqrt(Math.abs(a * e - b * d));
    }

    /** Turn in degrees, −180…180; positive is clockwise on the page. */
    public double degrees() {
        return Math.toDegrees(Math.atan2(d - b, a + e));
    }

    /** Turn against the nearest of the four ways a sheet can be fed, −45…45 degrees. */
    public double skewDegrees() {
        double turn = degrees();
        return turn - 90 * Math.rint(turn / 90);
    }

    public double[] toArray() {
        return new double[] {a, b, c, d, e, f};
    }
}
