package vn.kiemphieu.measurement.pen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /**
     * @param a a stroke's index
     * @param atA the place on it
     */
    public record Crossing(int a, int atA, int b, int atB) {}

    /** Kept by meeting place in the order of the strokes: hashes of objects differ from run to run, a reading must not. */
    private record Pass(int stroke, int place) {}

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
            Gaps.bridge(graph, field, passedInGap);
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
        Set<Node> nodes = new LinkedHashSet<>();
        graph.branches.forEach(b -> nodes.addAll(List.of(b.from.node, b.to.node)));
        double look = LOOK_MM * field.pxPerMm();
        for (Node node : nodes) {
            End stem = stem(node, field);
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < node.ends.size(); i++) {
                for (int j = i + 1; j < node.ends.size(); j++) {
                    double[] a = node.ends.get(i).at(look);
                    double[] b = node.ends.get(j).at(look);
                    double turn = Pair.turn(node.x() - a[0], node.y() - a[1], b[0] - node.x(), b[1] - node.y());
                    if (node.ends.get(i) != stem && node.ends.get(j) != stem) {
                        pairs.add(new Pair(node.ends.get(i), node.ends.get(j), turn));
                    }
                }
            }
            Pair.join(pairs, pairs.size() == 1 ? 181 : MAX_TURN);
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
                        .allMatch(e -> e.branch().length() * STEM_SHARE
                                > shortest.branch().length());
        return foot ? shortest : null;
    }

    private static PenStrokes follow(StrokeGraph graph, InkField field, Map<End, List<Node>> passedInGap) {
        Map<Node, List<Pass>> passes = new LinkedHashMap<>();
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
        crossings.addAll(Crossings.unseen(strokes, crossings, field.pxPerMm()));
        return new PenStrokes(strokes, crossings, owner(strokes, field));
    }

    private static PenStroke follow(
            End begin, int number, Set<Branch> done, Map<Node, List<Pass>> passes, Map<End, List<Node>> passedInGap) {
        List<double[]> points = new ArrayList<>();
        End end = begin;
        while (end != null && done.add(end.branch())) {
            List<double[]> path = end.path();
            boolean sameNode = !points.isEmpty()
                    && points.get(points.size() - 1)[0] == path.get(0)[0]
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
