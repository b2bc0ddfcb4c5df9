package vn.kiemphieu.measurement.pen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kiemphieu.measurement.pen.Branch.End;
import vn.kiemphieu.measurement.pen.Branch.Node;

/**
 * The movements of the pen that made the ink of a part of a page: straight on where strokes cross, and straight on where
 * a printed rule or a skipping pen cuts them.
 *
 * @param all the strokes
 * @param crossings where two of them cross, or one crosses itself
 * @param owner for every pixel the number of the stroke that inked it, counted from 1; 0 for paper
 */
public record PenStrokes(List<PenStroke> all, List<Crossing> crossings, int[] owner) {
    private static final double LOOK_MM = 1.4; // how far back one looks to see where a stroke is heading
    private static final double MAX_TURN = 50; // degrees, where strokes meet; sharper turns are others' strokes
    private static final double STEM_WIDTHS = 1.8;
    private static final double STEM_SHARE = 0.5; // of the strokes it is the foot of
    private static final double MAX_GAP_TURN = 35;
    private static final double SKIP_MM = 1.0; // a pen that skips
    private static final double HIDDEN_GAP_MM = 2.6; // under a rule, aslant
    private static final double HIDDEN_SHARE = 0.5;
    private static final double NEAR_MM = 0.6; // over so small a gap nobody can say where an end points
    private static final double MAX_CORNER_TURN = 100;
    private static final double CORNER_MM = 2.6; // between two ends whose corner lies under a rule
    private static final double CORNER_HIDDEN_SHARE = 0.8;
    private static final double BESIDE_MM = 1.6; // from a rule's middle to plain paper
    private static final double AHEAD_MM = 0.9; // from an end's middle to the rule that cuts the stroke
    private static final double SHORT_MM = 1.1; // what is no longer has no direction of its own

    /**
     * @param a a stroke's index
     * @param atA the place on it
     */
    public record Crossing(int a, int atA, int b, int atB) {}

    private record Pass(int stroke, int place) {}

    private record Pair(End one, End other, double cost, boolean corner) {}

    /** The strokes as the pen made them. */
    public static PenStrokes trace(InkField field) {
        return trace(field, true);
    }

    /** The strokes as they are seen, cut where a rule or a skipping pen cuts them. */
    public static PenStrokes traceCut(InkField field) {
        return trace(field, false);
    }

    private static PenStrokes trace(InkField field, boolean bridged) {
        StrokeGraph graph = new StrokeGraph(field);
        Map<End, List<Node>> passedInGap = new HashMap<>();
        goStraightOn(graph, field);
        if (bridged) {
            bridge(graph, field, passedInGap);
        }
        return follow(graph, field, passedInGap);
    }

    /** These strokes and others of the same part of the page, which own their pixels from now on. */
    public PenStrokes with(PenStrokes others) {
        int n = all.size();
        List<PenStroke> both = new ArrayList<>(all);
        both.addAll(others.all);
        List<Crossing> cross = new ArrayList<>(crossings);
        others.crossings.forEach(c -> cross.add(new Crossing(c.a() + n, c.atA(), c.b() + n, c.atB())));
        int[] owners = owner.clone();
        for (int i = 0; i < owners.length; i++) {
            owners[i] = others.owner[i] == 0 ? owners[i] : others.owner[i] + n;
        }
        return new PenStrokes(both, cross, owners);
    }

    /** Where branches meet the pen goes on the straightest way. */
    private static void goStraightOn(StrokeGraph graph, InkField field) {
        Set<Node> nodes = new HashSet<>();
        graph.branches.forEach(b -> nodes.addAll(List.of(b.from.node, b.to.node)));
        double look = LOOK_MM * field.pxPerMm();
        for (Node node : nodes) {
            End stem = stem(node, field);
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < node.ends.size(); i++) {
                for (int j = i + 1; j < node.ends.size(); j++) {
                    double[] a = node.ends.get(i).at(look);
                    double[] b = node.ends.get(j).at(look);
                    double turn = turn(node.x() - a[0], node.y() - a[1], b[0] - node.x(), b[1] - node.y());
                    if (node.ends.get(i) != stem && node.ends.get(j) != stem) {
                        pairs.add(new Pair(node.ends.get(i), node.ends.get(j), turn, false));
                    }
                }
            }
            join(pairs, pairs.size() == 1 ? 181 : MAX_TURN);
        }
    }

    /** The foot that thinning leaves where a stroke turns back sharply: the two others there are one stroke. */
    private static End stem(Node node, InkField field) {
        End shortest = node.ends.stream()
                .min(Comparator.comparingDouble(e -> e.branch().length()))
                .orElseThrow();
        double most = STEM_WIDTHS * field.widthAt(node.x(), node.y());
        boolean foot = node.ends.size() == 3
                && shortest.other().node.ends.size() == 1
                && shortest.branch().length() < most
                && node.ends.stream()
                        .filter(e -> e != shortest)
                        .allMatch(e -> e.branch().length() * STEM_SHARE > shortest.branch().length());
        return foot ? shortest : null;
    }

    private static List<Pair> join(List<Pair> pairs, double most) {
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
    private static double turn(double ax, double ay, double bx, double by) {
        double lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
        double cos = lengths == 0 ? 1 : (ax * bx + ay * by) / lengths;
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cos))));
    }

    /** Joins free ends that print hides the middle of, and those a pen left between them by skipping. */
    private static void bridge(StrokeGraph graph, InkField field, Map<End, List<Node>> passed) {
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
                Pair pair = gap(free.get(i), free.get(j), field);
                if (pair != null) {
                    (pair.corner() ? corners : straight).add(pair);
                }
            }
        }
        List<Pair> joined = join(straight, Double.POSITIVE_INFINITY);
        for (int i = 0; i < joined.size(); i++) {
            for (int j = i + 1; j < joined.size(); j++) {
                crossing(joined.get(i), joined.get(j), passed);
            }
        }
        join(corners, Double.POSITIVE_INFINITY);
    }

    private static Pair gap(End a, End b, InkField field) {
        double mm = field.pxPerMm();
        double dx = b.node.x() - a.node.x();
        double dy = b.node.y() - a.node.y();
        double px = Math.hypot(dx, dy);
        if (px > HIDDEN_GAP_MM * mm) {
            return null;
        }
        double[] fromA = a.at(LOOK_MM * mm);
        double[] fromB = b.at(LOOK_MM * mm);
        double ax = a.node.x() - fromA[0];
        double ay = a.node.y() - fromA[1];
        double bx = b.node.x() - fromB[0];
        double by = b.node.y() - fromB[1];
        double share =
                hiddenShare(new double[] {a.node.x(), a.node.y()}, new double[] {b.node.x(), b.node.y()}, field);
        double offA = turn(ax, ay, dx, dy);
        double offB = turn(bx, by, -dx, -dy);
        double sway;
        if (Math.min(a.branch().length(), b.branch().length()) < SHORT_MM * mm) {
            sway = a.branch().length() < b.branch().length() ? offB : offA;
        } else {
            double between = turn(ax, ay, -bx, -by);
            sway = px < NEAR_MM * mm ? between : Math.max(between, Math.max(offA, offB));
        }
        if (a.branch() != b.branch() && sway < MAX_GAP_TURN && (share >= HIDDEN_SHARE || px <= SKIP_MM * mm)) {
            return new Pair(a, b, px * (1 + sway / MAX_GAP_TURN), false);
        }
        boolean meet = a.branch() != b.branch()
                && px <= CORNER_MM * mm
                && Math.max(offA, offB) < MAX_CORNER_TURN
                && corner(a.node, ax, ay, b.node, bx, by, field);
        return meet ? new Pair(a, b, px, true) : null;
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

    private static PenStrokes follow(StrokeGraph graph, InkField field, Map<End, List<Node>> passedInGap) {
        Map<Node, List<Pass>> passes = new HashMap<>();
        List<PenStroke> strokes = new ArrayList<>();
        Set<Branch> done = new HashSet<>();
        for (boolean rings : new boolean[] {false, true}) {
            for (Branch b : graph.branches) {
                for (End end : List.of(b.from, b.to)) {
                    if (!done.contains(b) && (rings || end.next == null)) {
                        strokes.add(follow(end, strokes.size(), done, passes, passedInGap));
                    }
                }
            }
        }
        graph.dots.forEach(dot -> strokes.add(new PenStroke(List.of(new double[] {dot.x(), dot.y()}))));
        List<Crossing> crossings = new ArrayList<>();
        for (List<Pass> here : passes.values()) {
            for (int i = 0; i < here.size(); i++) {
                for (int j = i + 1; j < here.size(); j++) {
                    Pass p = here.get(i);
                    Pass q = here.get(j);
                    crossings.add(new Crossing(p.stroke(), p.place(), q.stroke(), q.place()));
                }
            }
        }
        return new PenStrokes(strokes, crossings, owner(strokes, field));
    }

    private static PenStroke follow(
            End begin, int number, Set<Branch> done, Map<Node, List<Pass>> passes, Map<End, List<Node>> passedInGap) {
        List<double[]> points = new ArrayList<>();
        End end = begin;
        while (end != null && done.add(end.branch())) {
            List<double[]> path = end.path();
            boolean sameNode = !points.isEmpty() && points.get(points.size() - 1)[0] == path.get(0)[0]
                    && points.get(points.size() - 1)[1] == path.get(0)[1];
            points.addAll(sameNode ? path.subList(1, path.size()) : path);
            End last = end.other();
            end = last.next;
            if (end != null && end.node == last.node && end.node.ends.size() > 2) {
                passes.computeIfAbsent(end.node, k -> new ArrayList<>()).add(new Pass(number, points.size() - 1));
            } else if (end != null) {
                for (Node meeting : passedInGap.getOrDefault(last, List.of())) {
                    points.add(new double[] {meeting.x(), meeting.y()});
                    passes.computeIfAbsent(meeting, k -> new ArrayList<>()).add(new Pass(number, points.size() - 1));
                }
            }
        }
        return new PenStroke(points);
    }

    private static int[] owner(List<PenStroke> strokes, InkField field) {
        int[] owner = new int[field.ink().length];
        Deque<Integer> edge = new ArrayDeque<>();
        for (int s = 0; s < strokes.size(); s++) {
            PenStroke stroke = strokes.get(s);
            for (int k = 0; k < stroke.places(); k++) {
                int i = (int) Math.round(stroke.y(k)) * field.width() + (int) Math.round(stroke.x(k));
                if (field.ink()[i] && owner[i] == 0) {
                    owner[i] = s + 1;
                    edge.add(i);
                }
            }
        }
        while (!edge.isEmpty()) {
            int i = edge.remove();
            for (int v = -1; v <= 1; v++) {
                for (int u = -1; u <= 1; u++) {
                    int j = i + v * field.width() + u;
                    if (j >= 0 && j < owner.length && field.ink()[j] && owner[j] == 0) {
                        owner[j] = owner[i];
                        edge.add(j);
                    }
                }
            }
        }
        return owner;
    }
}
