package vn.kiemphieu.measurement.pen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.measurement.pen.Branch.End;
import vn.kiemphieu.measurement.pen.Branch.Node;

/** Gaps in a stroke: where a printed rule hides it, and where the pen skipped. */
final class Gaps {
    private static final double LOOK_MM = 1.4; // how far back one looks to see where a stroke is heading
    private static final double MAX_GAP_TURN = 35;
    private static final double SKIP_MM = 1.0; // a pen that skips
    private static final double HIDDEN_GAP_MM = 2.6; // under a rule, aslant
    private static final double HIDDEN_SHARE = 0.4;
    private static final double NEAR_MM = 0.6; // over so small a gap nobody can say where an end points
    private static final double MAX_CORNER_TURN = 100;
    private static final double CORNER_MM = 2.6; // between two ends whose corner lies under a rule
    private static final double CORNER_HIDDEN_SHARE = 0.8;
    private static final double BESIDE_MM = 1.6; // from a rule's middle to plain paper
    private static final double AHEAD_MM = 0.9; // from an end's middle to the rule that cuts the stroke
    private static final double SHORT_MM = 1.1; // what is no longer has no direction of its own

    private Gaps() {}

    /** Joins free ends that print hides the middle of, and those a pen left between them by skipping. */
    static void bridge(StrokeGraph graph, InkField field, Map<End, List<Node>> passed) {
        List<End> free = new ArrayList<>();
        for (Branch b : graph.branches) {
            for (End end : List.of(b.from, b.to)) {
                if (end.node.ends.size() == 1) {
                    free.add(end);
                }
            }
        }
        List<Pair> straight = new ArrayList<>();
        List<Pair> corners = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            for (int j = i + 1; j < free.size(); j++) {
                gap(free.get(i), free.get(j), field, straight, corners);
            }
        }
        List<Pair> joined = Pair.join(straight, Double.POSITIVE_INFINITY);
        for (int i = 0; i < joined.size(); i++) {
            for (int j = i + 1; j < joined.size(); j++) {
                crossing(joined.get(i), joined.get(j), passed);
            }
        }
        Pair.join(corners, Double.POSITIVE_INFINITY);
    }

    private static void gap(End a, End b, InkField field, List<Pair> straight, List<Pair> corners) {
        double mm = field.pxPerMm();
        double dx = b.node.x() - a.node.x();
        double dy = b.node.y() - a.node.y();
        double px = Math.hypot(dx, dy);
        if (px > HIDDEN_GAP_MM * mm || a.branch() == b.branch()) {
            return;
        }
        double[] fromA = a.at(LOOK_MM * mm);
        double[] fromB = b.at(LOOK_MM * mm);
        double ax = a.node.x() - fromA[0];
        double ay = a.node.y() - fromA[1];
        double bx = b.node.x() - fromB[0];
        double by = b.node.y() - fromB[1];
        double share = hiddenShare(new double[] {a.node.x(), a.node.y()}, new double[] {b.node.x(), b.node.y()}, field);
        double offA = Pair.turn(ax, ay, dx, dy);
        double offB = Pair.turn(bx, by, -dx, -dy);
        double sway;
        if (Math.min(a.branch().length(), b.branch().length()) < SHORT_MM * mm) {
            sway = a.branch().length() < b.branch().length() ? offB : offA;
        } else {
            double between = Pair.turn(ax, ay, -bx, -by);
            sway = px < NEAR_MM * mm ? between : Math.max(between, Math.max(offA, offB));
        }
        boolean strokeGoesOn = sway < MAX_GAP_TURN && (share >= HIDDEN_SHARE || px <= SKIP_MM * mm);
        if (strokeGoesOn) {
            straight.add(new Pair(a, b, px * (1 + sway / MAX_GAP_TURN)));
        } else if (px <= CORNER_MM * mm
                && Math.max(offA, offB) < MAX_CORNER_TURN
                && corner(a.node, ax, ay, b.node, bx, by, field)) {
            corners.add(new Pair(a, b, px));
        }
    }

    /** Whether two ends run from one side under one printed line, which hides all that may be between them. */
    private static boolean corner(Node a, double ax, double ay, Node b, double bx, double by, InkField field) {
        double[] p = intoHidden(a, ax, ay, field);
        double[] q = intoHidden(b, bx, by, field);
        if (p == null || q == null || hiddenShare(p, q, field) < CORNER_HIDDEN_SHARE) {
            return false;
        }
        double side = BESIDE_MM * field.pxPerMm();
        double lengthA = Math.hypot(ax, ay);
        double lengthB = Math.hypot(bx, by);
        double nx = ax / lengthA + bx / lengthB;
        double ny = ay / lengthA + by / lengthB;
        double n = Math.max(1e-9, Math.hypot(nx, ny));
        double x = (p[0] + q[0]) / 2;
        double y = (p[1] + q[1]) / 2;
        return n > 0.3
                && !field.hidden(x + side * nx / n, y + side * ny / n)
                && !field.hidden(x - side * nx / n, y - side * ny / n);
    }

    /** The first place ahead of an end where ink would be hidden, or null. */
    private static double[] intoHidden(Node end, double dx, double dy, InkField field) {
        double length = Math.hypot(dx, dy);
        for (double px = 0; length > 0 && px <= AHEAD_MM * field.pxPerMm(); px++) {
            double x = end.x() + px * dx / length;
            double y = end.y() + px * dy / length;
            if (field.hidden(x, y)) {
                return new double[] {x, y};
            }
        }
        return null;
    }

    private static double hiddenShare(double[] a, double[] b, InkField field) {
        int steps = Math.max(1, (int) Math.hypot(b[0] - a[0], b[1] - a[1]));
        int hidden = 0;
        for (int k = 0; k <= steps; k++) {
            double t = k / (double) steps;
            hidden += field.hidden(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])) ? 1 : 0;
        }
        return hidden / (steps + 1.0);
    }

    /** Notes where two strokes cross unseen. */
    private static void crossing(Pair one, Pair two, Map<End, List<Node>> passed) {
        Node a = one.one().node;
        Node b = one.other().node;
        Node c = two.one().node;
        Node d = two.other().node;
        double cross = (b.x() - a.x()) * (d.y() - c.y()) - (b.y() - a.y()) * (d.x() - c.x());
        double t = ((c.x() - a.x()) * (d.y() - c.y()) - (c.y() - a.y()) * (d.x() - c.x())) / cross;
        double u = ((c.x() - a.x()) * (b.y() - a.y()) - (c.y() - a.y()) * (b.x() - a.x())) / cross;
        if (cross != 0 && t >= 0 && t <= 1 && u >= 0 && u <= 1) {
            Node meeting = new Node();
            meeting.add(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y()));
            for (End end : List.of(one.one(), one.other(), two.one(), two.other())) {
                passed.computeIfAbsent(end, k -> new ArrayList<>()).add(meeting);
            }
        }
    }
}
