package vn.kiemphieu.measurement.pen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kiemphieu.measurement.pen.Branch.End;
import vn.kiemphieu.measurement.pen.Branch.Node;

/** Thinned ink as branches between ends and meeting places, without what thinning alone makes of wide ink. */
final class StrokeGraph {
    private static final double SPUR_WIDTHS = 0.1; // a corner of a blunt end sticks out of the stroke so far
    private static final double SPUR_MM = 0.06;
    private static final double LOOP_WIDTHS = 0.6; // a hole that only two edges' roughness leaves
    private static final double SHARED_WIDTHS = 1.6; // two strokes that cross aslant run as one for a while
    private static final double SHARED_MM = 0.2;

    private final InkField field;
    private final boolean[] line;
    private final int[] around;
    private final Node[] nodeAt;
    private final boolean[] walked;
    final List<Branch> branches = new ArrayList<>();
    /** Dots: ink without any length. */
    final List<Node> dots = new ArrayList<>();

    StrokeGraph(InkField field) {
        int w = field.width();
        this.field = field;
        Thinning thin = Thinning.of(field);
        int[] pixels = thin.pixels();
        this.line = thin.line();
        this.around = new int[] {-w, 1, w, -1, -w + 1, w + 1, w - 1, -w - 1};
        this.nodeAt = new Node[line.length];
        this.walked = new boolean[line.length];
        findNodes(pixels);
        for (int i : pixels) {
            if (nodeAt[i] != null) {
                walkFrom(i);
            }
        }
        for (int i : pixels) {
            if (nodeAt[i] == null && !walked[i]) {
                nodeAt[i] = new Node(); // a ring without any end
                nodeAt[i].add(i % w, i / w);
                walkFrom(i);
            }
        }
        tidy();
    }

    private int neighbours(int i) {
        int n = 0;
        for (int step : around) {
            n += line[i + step] ? 1 : 0;
        }
        return n;
    }

    private void findNodes(int[] pixels) {
        int[] stack = new int[pixels.length];
        for (int seed : pixels) {
            if (nodeAt[seed] != null || neighbours(seed) == 2) {
                continue;
            }
            Node node = new Node();
            boolean meeting = neighbours(seed) > 2;
            int depth = 0;
            stack[depth++] = seed;
            nodeAt[seed] = node;
            while (depth > 0) {
                int i = stack[--depth];
                node.add(i % field.width(), i / field.width());
                for (int step : around) {
                    int j = i + step;
                    if (meeting && line[j] && nodeAt[j] == null && neighbours(j) > 2) {
                        nodeAt[j] = node;
                        stack[depth++] = j;
                    }
                }
            }
            if (neighbours(seed) == 0) {
                dots.add(node);
            }
        }
    }

    private void walkFrom(int start) {
        for (int step : around) {
            int i = start + step;
            if (!line[i]) {
                continue;
            }
            if (nodeAt[i] != null) {
                if (nodeAt[i] != nodeAt[start] && i > start) {
                    branches.add(new Branch(nodeAt[start], nodeAt[i], new ArrayList<>()));
                }
                continue;
            }
            if (!walked[i]) {
                walk(start, i);
            }
        }
    }

    private void walk(int start, int first) {
        List<double[]> points = new ArrayList<>();
        int before = start;
        int i = first;
        while (nodeAt[i] == null) {
            walked[i] = true;
            points.add(new double[] {i % field.width(), i / field.width()});
            int next = i;
            for (int step : around) {
                next = line[i + step] && i + step != before ? i + step : next;
            }
            before = i;
            i = next;
        }
        branches.add(new Branch(nodeAt[start], nodeAt[i], points));
    }

    private void tidy() {
        boolean more = true;
        while (more) {
            more = dropSpurs() | joinPassing() | dropShared();
        }
    }

    private double width(Node node) {
        return field.widthAt(node.x(), node.y());
    }

    private boolean dropSpurs() {
        int before = branches.size();
        List<Branch> shortest = new ArrayList<>(branches);
        shortest.sort(Comparator.comparingDouble(Branch::length));
        for (Branch b : shortest) {
            Node free = b.from.node.ends.size() == 1 ? b.from.node : b.to.node;
            Node held = free == b.from.node ? b.to.node : b.from.node;
            boolean loop = b.ring() && free.ends.size() > 2;
            boolean spur = free.ends.size() == 1 && held.ends.size() > 2;
            double out = b.length() + width(free) / 2 - width(held) / 2;
            double most = SPUR_WIDTHS * width(held) + SPUR_MM * field.pxPerMm();
            if (loop && b.length() < LOOP_WIDTHS * width(held) || spur && out < most) {
                remove(b);
            }
        }
        return branches.size() < before;
    }

    private void remove(Branch branch) {
        branch.remove();
        branches.remove(branch);
    }

    private boolean dropShared() {
        int before = branches.size();
        for (Branch b : List.copyOf(branches)) {
            Node a = b.from.node;
            Node c = b.to.node;
            double most = SHARED_WIDTHS * Math.max(width(a), width(c)) + SHARED_MM * field.pxPerMm();
            if (a != c && a.ends.size() > 2 && c.ends.size() > 2 && b.length() < most) {
                remove(b);
                a.takeIn(c);
                for (End end : c.ends) {
                    end.node = a;
                    a.ends.add(end);
                }
                c.ends.clear();
            }
        }
        return branches.size() < before;
    }

    /** Makes one of two branches that meet where nothing else does. */
    private boolean joinPassing() {
        int before = branches.size();
        for (Branch b : List.copyOf(branches)) {
            Branch now = b;
            for (End end : List.of(b.from, b.to)) {
                Node node = end.node;
                if (node.ends.size() == 2
                        && node.ends.get(0).branch() != node.ends.get(1).branch()
                        && branches.contains(now)) {
                    End a = node.ends.get(0);
                    End c = node.ends.get(1);
                    branches.remove(a.branch());
                    branches.remove(c.branch());
                    now = Branch.joined(a, c);
                    branches.add(now);
                }
            }
        }
        return branches.size() < before;
    }
}
