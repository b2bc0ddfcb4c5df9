package vn.kiemphieu.measurement.pen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kiemphieu.measurement.pen.Branch.End;

/**
 * Two ends of which the pen may have gone from one to the other.
 *
 * @param cost the less, the likelier
 */
record Pair(End one, End other, double cost) {
    /** Joins the likeliest pairs below a cost, each end once. */
    static List<Pair> join(List<Pair> pairs, double most) {
        List<Pair> joined = new ArrayList<>();
        pairs.sort(Comparator.comparingDouble(Pair::cost));
        for (Pair pair : pairs) {
            if (pair.cost() < most && pair.one().next == null && pair.other().next == null) {
                pair.one().next = pair.other();
                pair.other().next = pair.one();
                joined.add(pair);
            }
        }
        return joined;
    }

    /** Angle between two directions, degrees, 0–180. */
    static double turn(double ax, double ay, double bx, double by) {
        double lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
        double cos = lengths == 0 ? 1 : (ax * bx + ay * by) / lengths;
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cos))));
    }
}
