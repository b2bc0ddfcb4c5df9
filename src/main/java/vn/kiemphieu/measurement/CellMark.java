package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.kiemphieu.measurement.pen.PenStroke;
import vn.kiemphieu.measurement.pen.PenStrokes;

/** Strokes that belong together, where they lie on the blank, and the cell they answer. */
final class CellMark {
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
        return places.stream()
                .filter(p -> cell.depth(p[0], p[1]) >= 0)
                .mapToDouble(p -> p[2])
                .sum();
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

    /** Whether strokes turn or end in twos near to a place outside a cell; a single tip says nothing. */
    boolean faces(double u, double v, double reach, double tip, PixelBox cell) {
        Set<Double> tips = new TreeSet<>();
        for (double[] p : places) {
            if (cell.depth(p[0], p[1]) < 0 && Math.hypot(p[0] - u, p[1] - v) <= reach) {
                if (p[3] > tip) {
                    return true;
                }
                tips.add(p[4]);
            }
        }
        return tips.size() > 1;
    }
}
