package vn.kiemphieu.measurement.pen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One movement of the pen, as a line of places a pixel or more apart; a dot has one place. */
public final class PenStroke {
    /** Places farther apart than this have no ink between them, pixels. */
    static final double GAP_PX = 2.5;

    private final double[] x;
    private final double[] y;
    private final double[] along;

    PenStroke(List<double[]> points) {
        int n = points.size();
        this.x = new double[n];
        this.y = new double[n];
        this.along = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = points.get(i)[0];
            y[i] = points.get(i)[1];
            along[i] = i == 0 ? 0 : along[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
    }

    public int places() {
        return x.length;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /** Pixels from its beginning to a place. */
    public double along(int i) {
        return along[i];
    }

    /** Pixels. */
    public double length() {
        return along[along.length - 1];
    }

    /** Pixels of the way from a place to the one before it. */
    public double step(int i) {
        return i == 0 ? 0 : along[i] - along[i - 1];
    }

    /** The part of it between two places, both included. */
    public PenStroke part(int from, int to) {
        List<double[]> points = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            points.add(new double[] {x[i], y[i]});
        }
        return new PenStroke(points);
    }

    /** Whether the boxes round two strokes have anything in common. */
    boolean meets(PenStroke other) {
        return Arrays.stream(x).min().orElseThrow()
                        <= Arrays.stream(other.x).max().orElseThrow()
                && Arrays.stream(other.x).min().orElseThrow()
                        <= Arrays.stream(x).max().orElseThrow()
                && Arrays.stream(y).min().orElseThrow()
                        <= Arrays.stream(other.y).max().orElseThrow()
                && Arrays.stream(other.y).min().orElseThrow()
                        <= Arrays.stream(y).max().orElseThrow();
    }

    /** The direction between two places, degrees, 0–180: a line has no front. */
    public double lean(int from, int to) {
        double degrees = Math.toDegrees(Math.atan2(y[to] - y[from], x[to] - x[from]));
        return (degrees + 360) % 180;
    }

    /** The place nearest to a distance from its beginning. */
    public int placeAt(double px) {
        int i = 0;
        while (i < along.length - 1 && along[i] < px) {
            i++;
        }
        return i;
    }
}
