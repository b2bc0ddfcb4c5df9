package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import vn.kiemphieu.measurement.pen.PenStroke;
import vn.kiemphieu.measurement.pen.PenStrokes;

/** Strokes that belong together, where they lie on the blank, and the cell they answer. */
final class CellMark {
    private static final double STRAIGHT = 0.9; // distance against way

    /** Numbers of the strokes. */
    final Set<Integer> members = new TreeSet<>();
    /** The cell, or −1 where nobody can say. */
    int home = -1;
    /** Whether it is only a bit of the mark beside it. */
    boolean bit;

    double length;
    /** Middle of its strokes. */
    double x;

    double y;
    PixelBox box;
    /** Of each place: x, y, its share of the length, the way to the stroke's nearer end, the stroke's number. */
    private final List<double[]> places = new ArrayList<>();

    /** Takes its measures once its members are known. */
    void weigh(PenStrokes strokes, PixelBox area) {
        for (int member : members) {
            PenStroke s = strokes.all().get(member);
            for (int k = 0; k < s.places(); k++) {
                double weight = s.places() == 1 ? 1 : s.step(k);
                double u = area.left() + s.x(k);
                double v = area.top() + s.y(k);
                double toEnd = Math.min(s.along(k), s.length() - s.along(k));
                places.add(new double[] {u, v, weight, toEnd, member});
                length += weight;
                x += weight * u;
                y += weight * v;
                PixelBox one = new PixelBox(
                        (int) Math.round(u), (int) Math.round(v), (int) Math.round(u), (int) Math.round(v));
                box = box == null ? one : box.union(one);
            }
        }
        x /= length;
        y /= length;
    }

    /** Length of its strokes inside a box. */
    double inside(PixelBox cell) {
        return !box.meets(cell)
                ? 0
                : places.stream()
                        .filter(p -> cell.depth(p[0], p[1]) >= 0)
                        .mapToDouble(p -> p[2])
                        .sum();
    }

    /** Whether a place of its strokes, outside a cell or anywhere, is such a one. */
    boolean any(PixelBox outside, BiPredicate<Double, Double> such) {
        return places.stream()
                .anyMatch(p -> (outside == null || outside.depth(p[0], p[1]) < 0) && such.test(p[0], p[1]));
    }

    /** Distance between the middles of the nearest strokes of two marks; as good as endless beyond {@code reach}. */
    double away(CellMark other, int reach) {
        double least = Double.MAX_VALUE;
        if (box.grown(reach + 1).meets(other.box)) {
            for (double[] p : places) {
                for (double[] q : other.places) {
                    least = Math.min(least, Math.hypot(p[0] - q[0], p[1] - q[1]));
                }
            }
        }
        return least;
    }

    /** Distance of a place from the middle of its nearest stroke. */
    double awayFrom(double u, double v) {
        return places.stream()
                .mapToDouble(p -> Math.hypot(p[0] - u, p[1] - v))
                .min()
                .orElseThrow();
    }

    /** Whether any of its strokes comes near to a place from outside a cell. */
    boolean near(double u, double v, double reach, PixelBox cell) {
        return places.stream().anyMatch(p -> near(p, u, v, reach, cell));
    }

    /** Whether strokes pass, turn or end in twos near to a place, outside a cell; a single straight tip says nothing. */
    boolean faces(double u, double v, double reach, PixelBox cell) {
        Map<Double, List<double[]>> strokes = places.stream()
                .filter(p -> near(p, u, v, reach, cell))
                .collect(Collectors.groupingBy(p -> p[4], TreeMap::new, Collectors.toList()));
        return strokes.size() > 1 || strokes.values().stream().anyMatch(part -> !tip(part, reach));
    }

    private static boolean near(double[] place, double u, double v, double reach, PixelBox cell) {
        return cell.depth(place[0], place[1]) < 0 && Math.hypot(place[0] - u, place[1] - v) <= reach;
    }

    private static boolean tip(List<double[]> part, double reach) {
        double[] one = part.get(0);
        double[] other = part.get(part.size() - 1);
        double way = part.stream().skip(1).mapToDouble(p -> p[2]).sum();
        boolean straight = Math.hypot(one[0] - other[0], one[1] - other[1]) >= STRAIGHT * way;
        return straight && Math.min(one[3], other[3]) <= reach;
    }
}
