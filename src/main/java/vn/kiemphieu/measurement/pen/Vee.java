package vn.kiemphieu.measurement.pen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two straight arms that meet in a foot, as a tick's do and as the upper half of a cross. Beyond the foot a cross goes on
 * along both arms; a tick has turned there.
 *
 * @param x where the lines of both arms meet, which a rule may hide, pixels
 * @param one towards the foot, of length 1
 */
public record Vee(double x, double y, Way one, Way other, double pxPerMm) {
    private static final double SECOND = 0.15; // of the longer: what is shorter is no arm
    private static final double LOOK_MM = 3; // of an arm, from the foot
    private static final double ROUND_MM = 0.5; // of it, which the foot of a fast hand rounds off
    private static final double LEAST_ARM_MM = 1;
    private static final double STRAIGHT = 0.85; // distance against way, which goes by pixels
    private static final double LEAST_TURN = 45; // degrees; less is one bowed stroke
    private static final double MOST_TURN = 150; // more is one that comes back on itself
    private static final double HIDDEN_MM = 2.2; // a rule hides this much of arms aslant to it, and a foot below it
    private static final double PASSED_MM = 0.8; // a stroke's end may lie this far beyond the foot
    private static final double BEYOND_MM = 2.2;
    private static final double ASIDE_MM = 0.4; // of its straight way: where an arm may go on
    private static final double ASIDE_SHARE = 0.45; // and of that way, for no hand is straight

    /** A direction, of length 1. */
    public record Way(double x, double y) {}

    private record Arm(double toX, double toY, Way way) {}

    /** The arms of a mark; none where it has other strokes or is not made of two straight ones. */
    public static Optional<Vee> of(List<PenStroke> own, double pxPerMm) {
        double longest = own.stream().mapToDouble(PenStroke::length).max().orElse(0);
        List<PenStroke> arms = own.stream()
                .filter(s -> s.length() > SECOND * longest)
                .sorted(Comparator.comparingDouble(PenStroke::length).reversed())
                .toList();
        if (arms.size() == 1) {
            PenStroke s = arms.get(0);
            int foot = foot(s);
            return of(arm(s, foot, 0, pxPerMm), arm(s, foot, s.places() - 1, pxPerMm), pxPerMm);
        }
        return arms.size() == 2 ? ofTwo(arms.get(0), arms.get(1), pxPerMm) : Optional.empty();
    }

    private static Optional<Vee> ofTwo(PenStroke a, PenStroke b, double pxPerMm) {
        int endA = 0;
        int endB = 0;
        double least = Double.MAX_VALUE;
        for (int i : new int[] {0, a.places() - 1}) {
            for (int j : new int[] {0, b.places() - 1}) {
                double away = Math.hypot(a.x(i) - b.x(j), a.y(i) - b.y(j));
                if (away < least) {
                    least = away;
                    endA = i;
                    endB = j;
                }
            }
        }
        return of(arm(a, endA, a.places() - 1 - endA, pxPerMm), arm(b, endB, b.places() - 1 - endB, pxPerMm), pxPerMm);
    }

    private static Optional<Vee> of(Arm a, Arm b, double pxPerMm) {
        if (a == null || b == null) {
            return Optional.empty();
        }
        double sine = a.way.x * b.way.y - a.way.y * b.way.x;
        double turn = Math.toDegrees(Math.atan2(Math.abs(sine), -(a.way.x * b.way.x + a.way.y * b.way.y)));
        if (turn < LEAST_TURN || turn > MOST_TURN) {
            return Optional.empty();
        }
        double toA = ((b.toX - a.toX) * b.way.y - (b.toY - a.toY) * b.way.x) / sine;
        double toB = ((b.toX - a.toX) * a.way.y - (b.toY - a.toY) * a.way.x) / sine;
        double least = -(PASSED_MM + ROUND_MM) * pxPerMm;
        double most = (HIDDEN_MM + ROUND_MM) * pxPerMm;
        return Math.min(toA, toB) < least || Math.max(toA, toB) > most
                ? Optional.empty()
                : Optional.of(new Vee(a.toX + toA * a.way.x, a.toY + toA * a.way.y, a.way, b.way, pxPerMm));
    }

    /** Where a stroke is farthest from the line between its ends. */
    private static int foot(PenStroke s) {
        int last = s.places() - 1;
        double dx = s.x(last) - s.x(0);
        double dy = s.y(last) - s.y(0);
        int foot = 0;
        double most = 0;
        for (int i = 1; i < last; i++) {
            double away = Math.abs((s.x(i) - s.x(0)) * dy - (s.y(i) - s.y(0)) * dx);
            if (away > most) {
                most = away;
                foot = i;
            }
        }
        return foot;
    }

    /** The part of a stroke that leads to a foot from the side of one of its ends; null where that is short or crooked. */
    private static Arm arm(PenStroke s, int foot, int end, double pxPerMm) {
        int step = end < foot ? -1 : 1;
        int to = foot;
        while (to != end && Math.abs(s.along(to) - s.along(foot)) < ROUND_MM * pxPerMm) {
            to += step;
        }
        int from = to;
        while (from != end && Math.abs(s.along(from) - s.along(to)) < LOOK_MM * pxPerMm) {
            from += step;
        }
        double way = Math.abs(s.along(from) - s.along(to));
        double x = s.x(to) - s.x(from);
        double y = s.y(to) - s.y(from);
        double chord = Math.hypot(x, y);
        double whole = Math.abs(s.along(end) - s.along(to));
        boolean straight =
                chord >= STRAIGHT * way && Math.hypot(s.x(to) - s.x(end), s.y(to) - s.y(end)) >= STRAIGHT * whole;
        return way < (LEAST_ARM_MM - ROUND_MM) * pxPerMm || !straight
                ? null
                : new Arm(s.x(to), s.y(to), new Way(x / chord, y / chord));
    }

    /** Whether a place lies where an arm would go on beyond the foot. */
    public boolean beyond(Way arm, double u, double v) {
        double on = (u - x) * arm.x + (v - y) * arm.y;
        double aside = Math.abs((u - x) * arm.y - (v - y) * arm.x);
        return on >= PASSED_MM * pxPerMm && on <= BEYOND_MM * pxPerMm && aside <= ASIDE_MM * pxPerMm + ASIDE_SHARE * on;
    }
}
