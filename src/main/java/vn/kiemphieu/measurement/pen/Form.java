package vn.kiemphieu.measurement.pen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.kiemphieu.ballot.MarkForm;
import vn.kiemphieu.measurement.pen.PenStrokes.Crossing;

/** What the strokes of one mark look like together. */
public final class Form {
    private static final double LINE = 0.85; // end to end over its length: a straight line
    private static final double LONG = 0.4; // of the cross's longer stroke
    private static final double MEETING_MM = 1.3;
    private static final double ABOUT_MM = 1.2; // about a crossing, to either side
    private static final int ENOUGH_PX = 5; // longer arms do not make a better cross
    private static final double SAME_LEAN = 35; // degrees between strokes that are one drawn again

    private Form() {}

    /**
     * @param members numbers of the strokes, from 0
     * @param withBits the same with what print or a skipping pen cut off: too little for a form, but it has its way
     */
    public static MarkForm of(PenStrokes strokes, Set<Integer> members, Set<Integer> withBits, double pxPerMm) {
        if (members.isEmpty()) {
            return MarkForm.NONE;
        }
        List<PenStroke> own = members.stream().map(strokes.all()::get).toList();
        Bend bend = Bend.of(own, pxPerMm);
        Cross best = strokes.crossings().stream()
                .filter(c -> members.contains(c.a()) && members.contains(c.b()))
                .map(c -> Cross.of(strokes, c, pxPerMm))
                .max(Comparator.comparingDouble(Cross::worth).thenComparingDouble(Cross::shortestArm))
                .filter(c -> c.worth() > 0)
                .orElseGet(() -> Cross.unseen(own, pxPerMm));
        Ways ways = Ways.of(withBits.stream().map(strokes.all()::get).toList());
        return new MarkForm(
                best.shortestArm() / pxPerMm,
                best.ratio(),
                best.a() == null ? 0 : diagonal(List.of(best.a(), best.b())) / diagonal(own),
                own.stream()
                                .filter(stroke -> best.leavesOut(stroke, pxPerMm))
                                .mapToDouble(PenStroke::length)
                                .sum()
                        / pxPerMm,
                bend.degrees(),
                bend.shorter() / pxPerMm,
                bend.rest() / pxPerMm,
                ways.two(),
                ways.weaker());
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
        static Cross of(PenStrokes strokes, Crossing c, double pxPerMm) {
            PenStroke a = strokes.all().get(c.a());
            PenStroke b = strokes.all().get(c.b());
            int lastA = a.places() - 1;
            int lastB = b.places() - 1;
            double[] arms = {
                reach(a, c.atA(), 0), reach(a, c.atA(), lastA), reach(b, c.atB(), 0), reach(b, c.atB(), lastB)
            };
            if (c.a() == c.b()) {
                // Half of the loop between the two passages belongs to either stroke of the cross.
                int first = Math.min(c.atA(), c.atB());
                int second = Math.max(c.atA(), c.atB());
                int half = a.placeAt((a.along(first) + a.along(second)) / 2);
                arms = new double[] {
                    reach(a, first, 0), reach(a, first, half), reach(a, second, lastA), reach(a, second, half)
                };
            }
            double shortest = Math.min(Math.min(arms[0], arms[1]), Math.min(arms[2], arms[3]));
            if (c.a() != c.b() && alike(leanAbout(a, c.atA(), pxPerMm), leanAbout(b, c.atB(), pxPerMm))) {
                return new Cross(0, 0, null, null);
            }
            double one = arms[0] + arms[1];
            double two = arms[2] + arms[3];
            return new Cross(shortest, Math.min(one, two) / Math.max(1e-9, Math.max(one, two)), a, b);
        }

        /** How far a stroke gets from a crossing on its way to another place: what turns back there gets no farther. */
        private static double reach(PenStroke stroke, int crossing, int to) {
            double most = 0;
            for (int i = crossing; i != to; i += Integer.signum(to - crossing)) {
                most = Math.max(most, Math.hypot(stroke.x(i) - stroke.x(crossing), stroke.y(i) - stroke.y(crossing)));
            }
            return Math.max(most, Math.hypot(stroke.x(to) - stroke.x(crossing), stroke.y(to) - stroke.y(crossing)));
        }

        /** Two strokes that only seem to turn back where they meet: print hides that they cross there. */
        static Cross unseen(List<PenStroke> own, double pxPerMm) {
            List<PenStroke> longest = new ArrayList<>(own);
            longest.sort(Comparator.comparingDouble(PenStroke::length).reversed());
            if (longest.size() > 1) {
                PenStroke a = longest.get(0);
                PenStroke b = longest.get(1);
                Bend one = Bend.of(List.of(a), pxPerMm);
                Bend two = Bend.of(List.of(b), pxPerMm);
                boolean meet = Math.hypot(one.footX() - two.footX(), one.footY() - two.footY()) <= MEETING_MM * pxPerMm;
                if (meet && one.degrees() > 0 && two.degrees() > 0) {
                    double ratio = Math.min(a.length(), b.length()) / Math.max(a.length(), b.length());
                    return new Cross(Math.min(one.shorter(), two.shorter()), ratio, a, b);
                }
            }
            return new Cross(0, 0, null, null);
        }

        double worth() {
            return a == null ? 0 : Math.min(shortestArm, ENOUGH_PX) * (a.length() + b.length());
        }

        /**
         * Whether another stroke is a line of its own: long, straight, not one of these two drawn again, and not the way a
         * pen that was not lifted took from one to the other.
         */
        boolean leavesOut(PenStroke other, double pxPerMm) {
            if (a == null || other == a || other == b) {
                return false;
            }
            int last = other.places() - 1;
            double chord = Math.hypot(other.x(last) - other.x(0), other.y(last) - other.y(0));
            boolean line = chord >= LINE * other.length();
            boolean across = other.length() >= LONG * Math.max(a.length(), b.length());
            return line
                    && across
                    && !alike(lean(other), lean(a))
                    && !alike(lean(other), lean(b))
                    && !between(other, a, b, MEETING_MM * pxPerMm);
        }

        private static boolean between(PenStroke way, PenStroke a, PenStroke b, double near) {
            int last = way.places() - 1;
            return fromEnd(a, way, 0) <= near && fromEnd(b, way, last) <= near
                    || fromEnd(b, way, 0) <= near && fromEnd(a, way, last) <= near;
        }

        private static double fromEnd(PenStroke stroke, PenStroke way, int place) {
            int last = stroke.places() - 1;
            return Math.min(
                    Math.hypot(stroke.x(0) - way.x(place), stroke.y(0) - way.y(place)),
                    Math.hypot(stroke.x(last) - way.x(place), stroke.y(last) - way.y(place)));
        }

        private static boolean alike(double lean, double other) {
            double between = Math.abs(lean - other);
            return Math.min(between, 180 - between) < SAME_LEAN;
        }

        private static double lean(PenStroke stroke) {
            return stroke.lean(0, stroke.places() - 1);
        }

        /** Where a stroke goes as it passes a place: its ends may have turned to the next stroke. */
        private static double leanAbout(PenStroke stroke, int place, double pxPerMm) {
            double reach = ABOUT_MM * pxPerMm;
            return stroke.lean(
                    stroke.placeAt(stroke.along(place) - reach), stroke.placeAt(stroke.along(place) + reach));
        }
    }
}
