package vn.kiemphieu.measurement.pen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the longest stroke of a mark turns, with the one that begins at its foot, if there is one.
 *
 * @param degrees between its first and its last straight part, turns to and fro taken off
 * @param shorter length of the shorter of these, pixels
 * @param rest length of the mark's other strokes, pixels
 * @param footX where it turns most; its beginning where it does not turn
 */
public record Bend(double degrees, double shorter, double rest, double footX, double footY) {
    private static final double STRAIGHT = 0.07; // of a stroke's length: how far a hand's straight line may bow
    private static final double MEETING_MM = 1.6; // between the ends of two strokes that meet in a foot
    private static final double FOOT_MM = 1.3; // what one of them goes on beyond it
    private static final double FOOT_SHARE = 0.35;
    private static final double SECOND = 0.15; // of the longest: what is shorter is no arm

    /** @param own at least one stroke */
    public static Bend of(List<PenStroke> own, double pxPerMm) {
        List<PenStroke> longest = new ArrayList<>(own);
        longest.sort(Comparator.comparingDouble(PenStroke::length).reversed());
        double all = own.stream().mapToDouble(PenStroke::length).sum();
        PenStroke first = longest.get(0);
        if (longest.size() > 1 && longest.get(1).length() > SECOND * first.length()) {
            PenStroke second = longest.get(1);
            PenStroke both = met(first, second, pxPerMm);
            if (both != null) {
                return of(both, Math.max(0, all - first.length() - second.length()));
            }
        }
        return of(first, all - first.length());
    }

    /** Two strokes that meet near an end of each as one, or null. */
    private static PenStroke met(PenStroke a, PenStroke b, double pxPerMm) {
        int last = b.places() - 1;
        for (int end : new int[] {0, last}) {
            int nearest = 0;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < a.places(); i++) {
                double away = Math.hypot(a.x(i) - b.x(end), a.y(i) - b.y(end));
                if (away < least) {
                    least = away;
                    nearest = i;
                }
            }
            double before = a.along(nearest);
            double after = a.length() - before;
            double beyond = Math.min(before, after);
            if (least <= MEETING_MM * pxPerMm && beyond <= FOOT_MM * pxPerMm && beyond <= FOOT_SHARE * a.length()) {
                List<double[]> points = new ArrayList<>();
                for (int i = before > after ? 0 : a.places() - 1; i != nearest; i += before > after ? 1 : -1) {
                    points.add(new double[] {a.x(i), a.y(i)});
                }
                for (int i = end; i >= 0 && i <= last; i += end == 0 ? 1 : -1) {
                    points.add(new double[] {b.x(i), b.y(i)});
                }
                return new PenStroke(points);
            }
        }
        return null;
    }

    private static Bend of(PenStroke stroke, double rest) {
        boolean[] corner = new boolean[stroke.places()];
        int last = stroke.places() - 1;
        corner[0] = true;
        corner[last] = true;
        split(stroke, 0, last, STRAIGHT * stroke.length(), corner);
        double sum = 0;
        int before = -1;
        int at = 0;
        int first = last;
        int end = 0;
        int foot = 0;
        double most = 0;
        for (int i = 1; i <= last; i++) {
            if (corner[i]) {
                if (before >= 0) {
                    double turn = turn(stroke, before, at, i);
                    sum += turn;
                    end = at;
                    foot = Math.abs(turn) > most ? at : foot;
                    most = Math.max(most, Math.abs(turn));
                } else {
                    first = i;
                }
                before = at;
                at = i;
            }
        }
        return new Bend(
                Math.abs(sum),
                Math.min(stroke.along(first), stroke.length() - stroke.along(end)),
                rest,
                stroke.x(foot),
                stroke.y(foot));
    }

    private static double turn(PenStroke s, int a, int b, int c) {
        double before = Math.atan2(s.y(b) - s.y(a), s.x(b) - s.x(a));
        double after = Math.atan2(s.y(c) - s.y(b), s.x(c) - s.x(b));
        return Math.toDegrees(Math.IEEEremainder(after - before, 2 * Math.PI));
    }

    /** Douglas and Peucker 1973. */
    private static void split(PenStroke s, int from, int to, double tolerance, boolean[] corner) {
        double dx = s.x(to) - s.x(from);
        double dy = s.y(to) - s.y(from);
        double chord = Math.hypot(dx, dy);
        int farthest = from;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double ux = s.x(i) - s.x(from);
            double uy = s.y(i) - s.y(from);
            double along = chord == 0 ? 0 : Math.max(0, Math.min(1, (ux * dx + uy * dy) / (chord * chord)));
            double away = Math.hypot(ux - along * dx, uy - along * dy);
            if (away > most) {
                most = away;
                farthest = i;
            }
        }
        if (farthest > from) {
            corner[farthest] = true;
            split(s, from, farthest, tolerance, corner);
            split(s, farthest, to, tolerance, corner);
        }
    }
}
