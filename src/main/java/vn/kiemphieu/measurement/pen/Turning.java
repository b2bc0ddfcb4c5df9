package vn.kiemphieu.measurement.pen;

/** How much a stroke changes its direction, however unevenly its ink was thinned. */
public final class Turning {
    private static final double ROUGH_MM = 0.25; // a stroke's middle wanders so far by itself

    private Turning() {}

    /** Sum of all changes of direction along the stroke, 1 = 360°, whichever way it turns. */
    public static double of(PenStroke stroke, double pxPerMm) {
        int[] corners = new int[stroke.places()];
        int n = 0;
        corners[n++] = 0;
        n = corners(stroke, 0, stroke.places() - 1, ROUGH_MM * pxPerMm, corners, n);
        double sum = 0;
        for (int k = 1; k + 1 < n; k++) {
            sum += turn(stroke, corners[k - 1], corners[k], corners[k + 1]);
        }
        return sum / 360;
    }

    /** Adds the corners of the polygon nearest to the stroke between two places, the last place included. */
    private static int corners(PenStroke stroke, int from, int to, double rough, int[] corners, int before) {
        int n = before;
        int farthest = -1;
        double most = rough;
        for (int i = from + 1; i < to; i++) {
            double off = off(stroke, from, to, i);
            if (off > most) {
                most = off;
                farthest = i;
            }
        }
        if (farthest < 0) {
            if (to > from) {
                corners[n++] = to;
            }
            return n;
        }
        n = corners(stroke, from, farthest, rough, corners, n);
        return corners(stroke, farthest, to, rough, corners, n);
    }

    /** Distance of a place from the line between two others, or from the first where these are one, pixels. */
    private static double off(PenStroke s, int from, int to, int i) {
        double dx = s.x(to) - s.x(from);
        double dy = s.y(to) - s.y(from);
        double length = Math.hypot(dx, dy);
        double u = s.x(i) - s.x(from);
        double v = s.y(i) - s.y(from);
        return length < 1 ? Math.hypot(u, v) : Math.abs(dx * v - dy * u) / length;
    }

    private static double turn(PenStroke s, int a, int b, int c) {
        return Pair.turn(s.x(b) - s.x(a), s.y(b) - s.y(a), s.x(c) - s.x(b), s.y(c) - s.y(b));
    }
}
