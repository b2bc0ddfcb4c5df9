package vn.kiemphieu.measurement.pen;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.kiemphieu.ballot.MarkForm;
import vn.kiemphieu.measurement.pen.PenStrokes.Crossing;

/** What the strokes of one mark look like together. */
public final class Form {
    private static final double STRAIGHT = 0.07; // of a stroke's length: how far a hand's straight line may bow
    private static final double LINE = 0.85; // end to end over its length: a straight line
    private static final double LONG = 0.4; // of the cross's longer stroke
    private static final int ENOUGH_PX = 5; // longer arms do not make a better cross
    private static final double SAME_LEAN = 25; // degrees between strokes that are one drawn again

    private Form() {}

    /** @param members numbers of the strokes, from 0 */
    public static MarkForm of(PenStrokes strokes, Set<Integer> members, double pxPerMm) {
        if (members.isEmpty()) {
            return MarkForm.NONE;
        }
        List<PenStroke> own = members.stream().map(strokes.all()::get).toList();
        double all = own.stream().mapToDouble(PenStroke::length).sum();
        PenStroke longest = own.stream()
                .max(Comparator.comparingDouble(PenStroke::length))
                .orElseThrow();
        Bend bend = Bend.of(longest);
        Cross best = strokes.crossings().stream()
                .filter(c -> members.contains(c.a()) && members.contains(c.b()))
                .map(c -> Cross.of(strokes, c))
                .max(Comparator.comparingDouble(Cross::worth))
                .orElse(new Cross(0, 0, null, null));
        return new MarkForm(
                best.shortestArm() / pxPerMm,
                best.ratio(),
                best.a() == null ? 0 : diagonal(List.of(best.a(), best.b())) / diagonal(own),
                own.stream().filter(best::leavesOut).mapToDouble(PenStroke::length).sum() / pxPerMm,
                bend.degrees(),
                bend.shorter() / pxPerMm,
                (all - longest.length()) / pxPerMm);
    }

    private static double diagonal(List<PenStroke> strokes) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (PenStroke s : strokes) {
            for (int i = 0; i < s.places(); i++) {
                left = Math.min(left, s.x(i));
                right = Math.max(right, s.x(i));
                top = Math.min(top, s.y(i));
                bottom = Math.max(bottom, s.y(i));
            }
        }
        return Math.max(1, Math.hypot(right - left, bottom - top));
    }

    /** Two strokes that cross, or one that crosses itself. */
    private record Cross(double shortestArm, double ratio, PenStroke a, PenStroke b) {
        static Cross of(PenStrokes strokes, Crossing c) {
            PenStroke a = strokes.all().get(c.a());
            PenStroke b = strokes.all().get(c.b());
            double[] arms = {a.along(c.atA()), a.length() - a.along(c.atA()), b.along(c.atB()), b.length() - b.along(c.atB())};
            if (c.a() == c.b()) {
                // Half of the loop between the two passages belongs to either stroke of the cross.
                double first = Math.min(arms[0], arms[2]);
                double last = Math.min(arms[1], arms[3]);
                double loop = a.length() - first - last;
                arms = new double[] {first, loop / 2, last, loop / 2};
            }
            double shortest = Math.min(Math.min(arms[0], arms[1]), Math.min(arms[2], arms[3]));
            if (c.a() != c.b() && again(a, b)) {
                return new Cross(0, 0, null, null);
            }
            double one = arms[0] + arms[1];
            double two = arms[2] + arms[3];
            return new Cross(shortest, Math.min(one, two) / Math.max(1e-9, Math.max(one, two)), a, b);
        }

        double worth() {
            return a == null ? 0 : Math.min(shortestArm, ENOUGH_PX) * (a.length() + b.length());
        }

        /** Whether another stroke is a line of its own: long, straight, and not one of these two drawn again. */
        boolean leavesOut(PenStroke other) {
            if (other == a || other == b || a == null) {
                return other != a && other != b;
            }
            int last = other.places() - 1;
            double chord = Math.hypot(other.x(last) - other.x(0), other.y(last) - other.y(0));
            boolean line = chord >= LINE * other.length();
            boolean across = other.length() >= LONG * Math.max(a.length(), b.length());
            return line && across && !again(other, a) && !again(other, b);
        }

        private static boolean again(PenStroke other, PenStroke stroke) {
            double between = Math.abs(lean(other) - lean(stroke));
            return Math.min(between, 180 - between) < SAME_LEAN;
        }

        private static double lean(PenStroke stroke) {
            return stroke.lean(0, stroke.places() - 1);
        }
    }

    /**
     * How a stroke turns.
     *
     * @param degrees between its first and its last straight part, turns to and fro taken off
     * @param shorter length of the shorter of these, pixels
     */
    private record Bend(double degrees, double shorter) {
        static Bend of(PenStroke stroke) {
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
            for (int i = 1; i <= last; i++) {
                if (corner[i]) {
                    if (before >= 0) {
                        sum += turn(stroke, before, at, i);
                        end = at;
                    } else {
                        first = i;
                    }
                    before = at;
                    at = i;
                }
            }
            return new Bend(Math.abs(sum), Math.min(stroke.along(first), stroke.length() - stroke.along(end)));
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
}
