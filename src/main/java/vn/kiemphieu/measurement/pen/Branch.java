package vn.kiemphieu.measurement.pen;

import java.util.ArrayList;
import java.util.List;

/** A stretch of thinned ink between two places where it ends or meets others. */
final class Branch {
    final End from;
    final End to;
    /** Places along it, pixels, the ends' own nodes left out. */
    private final List<double[]> points;

    Branch(Node a, Node b, List<double[]> points) {
        this.points = points;
        this.from = new End(a, true);
        this.to = new End(b, false);
        a.ends.add(from);
        b.ends.add(to);
    }

    /** Where thinned ink ends, or where stretches of it meet. */
    static final class Node {
        final List<End> ends = new ArrayList<>();
        private double sumX;
        private double sumY;
        private int n;

        void add(double x, double y) {
            sumX += x;
            sumY += y;
            n++;
        }

        void takeIn(Node other) {
            sumX += other.sumX;
            sumY += other.sumY;
            n += other.n;
        }

        double x() {
            return sumX / n;
        }

        double y() {
            return sumY / n;
        }
    }

    /** One end of a branch, and the end with which the pen goes on from there, if any. */
    final class End {
        Node node;
        End next;
        private final boolean first;

        private End(Node node, boolean first) {
            this.node = node;
            this.first = first;
        }

        Branch branch() {
            return Branch.this;
        }

        End other() {
            return first ? to : from;
        }

        /** The places from this end to the other, nodes included. */
        List<double[]> path() {
            List<double[]> path = new ArrayList<>();
            path.add(new double[] {node.x(), node.y()});
            for (int i = 0; i < points.size(); i++) {
                path.add(points.get(first ? i : points.size() - 1 - i));
            }
            path.add(new double[] {other().node.x(), other().node.y()});
            return path;
        }

        /** The place a distance along the branch from this end, or its other end where it is shorter. */
        double[] at(double px) {
            double gone = 0;
            double[] before = null;
            for (double[] p : path()) {
                gone += before == null ? 0 : Math.hypot(p[0] - before[0], p[1] - before[1]);
                before = p;
                if (gone >= px) {
                    break;
                }
            }
            return before;
        }
    }

    boolean ring() {
        return from.node == to.node;
    }

    double length() {
        double sum = 0;
        double[] before = null;
        for (double[] p : from.path()) {
            sum += before == null ? 0 : Math.hypot(p[0] - before[0], p[1] - before[1]);
            before = p;
        }
        return sum;
    }

    void remove() {
        from.node.ends.remove(from);
        to.node.ends.remove(to);
    }

    /** The two branches that meet in a node and nothing else does there, as one. */
    static Branch joined(End a, End b) {
        List<double[]> points = new ArrayList<>();
        List<double[]> before = a.other().path();
        points.addAll(before.subList(1, before.size()));
        List<double[]> after = b.path();
        points.addAll(after.subList(1, after.size() - 1));
        Node begin = a.other().node;
        Node end = b.other().node;
        a.branch().remove();
        b.branch().remove();
        return new Branch(begin, end, points);
    }
}
