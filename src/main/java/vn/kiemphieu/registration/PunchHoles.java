package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.Disc;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;

/**
 * Finds the holes of a filing punch where the scanner's dark back is seen through them: at least two discs of one size on
 * one line along an edge of the sheet, rounder than a hand draws. One of two is on bare paper; the other, if print or a
 * seal touches it, is as far from it as the standard has holes. No name and no answer cell is touched by any. Whatever
 * else is dark there stays ink.
 */
public final class PunchHoles {
    private static final double STEP_MM = 1.2; // four points in a square lie well within every hole
    private static final double DARK = 0.55; // of the paper's brightness
    private static final double BRIGHT = 0.8; // the same of what is bare paper
    private static final double[] FROM_EDGE_MM = {4, 18}; // ISO 838 has 12 ± 1
    private static final double[] RADIUS_MM = {2.2, 4.1}; // 6 ± 0.5 mm across by ISO 838, 8 elsewhere
    private static final double LOOK_MM = 8.6; // about what is first seen of a hole, its rim
    private static final double FINE_PX_PER_MM = 8;
    private static final int RAYS = 48;
    private static final double ROUND_MM = 0.25;
    private static final double MOST = 0.7; // of a hole's edge, where the rest is touched by print or a seal
    private static final int REFITS = 3;
    private static final double SOFT_MM = 0.4; // of a hole's edge, blurred by the scanner
    private static final double BARE_MM = 0.9; // beyond a hole's edge nothing but paper
    private static final double NEARLY_ALL = 0.97;
    private static final int PRINT = 40; // of 255
    private static final double SAME_RADIUS_MM = 0.35;
    private static final double SAME_EDGE_MM = 2.5; // sheets are pushed into a punch askew
    private static final double LEAST_APART_MM = 40;
    private static final double ISO_APART_MM = 80; // ISO 838, and where four are punched
    private static final double ISO_OFF_MM = 2; // scans are stretched a little
    private static final double VOTERS_MM = 3; // round names and answer cells

    private final BlankImage blank;
    private final List<MmBox> voters;
    private final double widthMm;
    private final double heightMm;

    public PunchHoles(BallotStyle style, BlankImage blank) {
        this.blank = blank;
        this.voters = style.rows().stream()
                .flatMap(PunchHoles::marked)
                .map(box -> box.grown(VOTERS_MM))
                .toList();
        this.widthMm = blank.page().width() / blank.pxPerMm();
        this.heightMm = blank.page().height() / blank.pxPerMm();
    }

    /** Where voters mark a row. */
    private static Stream<MmBox> marked(StyleRow row) {
        Stream<MmBox> cells = row.answers().stream().flatMap(answers -> Stream.of(answers.agree(), answers.disagree()));
        return Stream.concat(row.lines().stream().map(NameLine::ink), cells);
    }

    /**
     * A hole's place on the form, millimetres.
     *
     * @param free whether nothing but paper is around it; one that a seal or a mark touches needs one like that beside it
     */
    private record Hole(double x, double y, double radius, boolean free) {}

    /**
     * The holes as they lie on the scan, with their blurred edges.
     *
     * @param toPage maps the blank's pixels to the scan's
     */
    public List<Disc> find(PageImage page, Affine toPage) {
        Affine fromMm = toPage.after(Affine.scale(blank.pxPerMm()));
        int columns = (int) (widthMm / STEP_MM);
        int rows = (int) (heightMm / STEP_MM);
        GrayImage points = page.sample(fromMm.after(Affine.scale(STEP_MM)), columns, rows);
        int paper = median(points.pixels());
        List<Hole> holes = new ArrayList<>();
        for (int r = 0; r + 1 < rows; r++) {
            for (int c = 0; c + 1 < columns; c++) {
                double x = (c + 0.5) * STEP_MM;
                double y = (r + 0.5) * STEP_MM;
                boolean dark = brightest(points, c, r) < DARK * paper;
                if (dark && nearEdge(x, y) && holes.stream().noneMatch(hole -> within(hole, x, y))) {
                    hole(page, fromMm, x, y, paper).ifPresent(holes::add);
                }
            }
        }
        return holes.stream()
                .filter(hole -> unprinted(hole)
                        && voters.stream().noneMatch(box -> touches(hole, box))
                        && holes.stream().anyMatch(other -> punchedWith(hole, other)))
                .map(hole -> new Disc(
                        fromMm.x(hole.x, hole.y), fromMm.y(hole.x, hole.y), (hole.radius + SOFT_MM) * fromMm.scale()))
                .toList();
    }

    /** The brightest of four points in a square. */
    private static int brightest(GrayImage points, int c, int r) {
        return Math.max(
                Math.max(points.at(c, r), points.at(c + 1, r)), Math.max(points.at(c, r + 1), points.at(c + 1, r + 1)));
    }

    private boolean nearEdge(double x, double y) {
        double edge = fromEdge(x, y);
        return edge >= FROM_EDGE_MM[0] && edge <= FROM_EDGE_MM[1];
    }

    private double fromEdge(double x, double y) {
        return Math.min(Math.min(x, widthMm - x), Math.min(y, heightMm - y));
    }

    private static boolean within(Hole hole, double x, double y) {
        return Math.hypot(hole.x - x, hole.y - y) < hole.radius + 1;
    }

    /** The hole round a dark place, if it is one. */
    private Optional<Hole> hole(PageImage page, Affine fromMm, double x, double y, int paper) {
        Affine look =
                fromMm.after(Affine.translation(x - LOOK_MM, y - LOOK_MM)).after(Affine.scale(1 / FINE_PX_PER_MM));
        int side = (int) (2 * LOOK_MM * FINE_PX_PER_MM);
        GrayImage around = page.sample(look, side, side);
        double[][] edge = edge(around, side / 2.0, (at(around, side / 2.0, side / 2.0) + paper) / 2.0);
        double[][] kept = edge;
        double[] circle = circle(kept);
        for (int k = 0; k < REFITS && kept.length >= MOST * RAYS; k++) {
            kept = onCircle(edge, circle);
            circle = kept.length >= MOST * RAYS ? circle(kept) : circle;
        }
        double radius = circle[2] / FINE_PX_PER_MM;
        double cx = x - LOOK_MM + circle[0] / FINE_PX_PER_MM;
        double cy = y - LOOK_MM + circle[1] / FINE_PX_PER_MM;
        boolean found = kept.length >= MOST * RAYS
                && radius >= RADIUS_MM[0]
                && radius <= RADIUS_MM[1]
                && nearEdge(cx, cy)
                && darkWithin(around, circle, paper);
        boolean free = found && onCircle(edge, circle).length == RAYS && bareAround(around, circle, paper);
        return found ? Optional.of(new Hole(cx, cy, radius, free)) : Optional.empty();
    }

    private static double[][] onCircle(double[][] edge, double[] circle) {
        return Arrays.stream(edge)
                .filter(p -> Math.abs(Math.hypot(p[0] - circle[0], p[1] - circle[1]) - circle[2])
                        <= ROUND_MM * FINE_PX_PER_MM)
                .toArray(double[][]::new);
    }

    /** Where rays from the middle first come upon something brighter than {@code level}; at the picture's edge if never. */
    private static double[][] edge(GrayImage around, double middle, double level) {
        double[][] edge = new double[RAYS][];
        for (int k = 0; k < RAYS; k++) {
            double dx = Math.cos(2 * Math.PI * k / RAYS);
            double dy = Math.sin(2 * Math.PI * k / RAYS);
            double far = 0;
            while (far < middle - 1 && at(around, middle + far * dx, middle + far * dy) < level) {
                far += 0.5;
            }
            edge[k] = new double[] {middle + far * dx, middle + far * dy};
        }
        return edge;
    }

    /** Middle and radius of the circle that fits points best: least squares of x² + y² = 2ax + 2by + c (Kåsa 1976). */
    private static double[] circle(double[][] points) {
        double mx = Arrays.stream(points).mapToDouble(p -> p[0]).average().orElseThrow();
        double my = Arrays.stream(points).mapToDouble(p -> p[1]).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xz = 0;
        double yz = 0;
        double zs = 0;
        for (double[] p : points) {
            double u = p[0] - mx;
            double v = p[1] - my;
            double z = u * u + v * v;
            xx += u * u;
            xy += u * v;
            yy += v * v;
            xz += u * z;
            yz += v * z;
            zs += z;
        }
        double det = 2 * (xx * yy - xy * xy);
        double a = (xz * yy - yz * xy) / det;
        double b = (yz * xx - xz * xy) / det;
        return new double[] {mx + a, my + b, Math.sqrt(zs / points.length + a * a + b * b)};
    }

    private static boolean darkWithin(GrayImage around, double[] circle, int paper) {
        return share(around, circle, -LOOK_MM, -SOFT_MM, 0, DARK * paper) == 1;
    }

    private static boolean bareAround(GrayImage around, double[] circle, int paper) {
        return share(around, circle, SOFT_MM, BARE_MM, BRIGHT * paper, 255) >= NEARLY_ALL;
    }

    /** Share of the pixels between two distances from a circle, mm, whose brightness lies between two levels. */
    private static double share(
            GrayImage around, double[] circle, double fromMm, double toMm, double least, double most) {
        int all = 0;
        int such = 0;
        for (int y = 0; y < around.height(); y++) {
            for (int x = 0; x < around.width(); x++) {
                double out = (Math.hypot(x - circle[0], y - circle[1]) - circle[2]) / FINE_PX_PER_MM;
                if (out > fromMm && out < toMm) {
                    all++;
                    such += around.at(x, y) >= least && around.at(x, y) <= most ? 1 : 0;
                }
            }
        }
        return such / (double) Math.max(1, all);
    }

    private boolean unprinted(Hole hole) {
        double reach = (hole.radius + SOFT_MM) * blank.pxPerMm();
        double cx = hole.x * blank.pxPerMm();
        double cy = hole.y * blank.pxPerMm();
        for (int y = (int) (cy - reach); y <= cy + reach; y++) {
            for (int x = (int) (cx - reach); x <= cx + reach; x++) {
                boolean inside = x >= 0
                        && y >= 0
                        && x < blank.ink().width()
                        && y < blank.ink().height();
                if (inside && Math.hypot(x - cx, y - cy) <= reach && blank.ink().at(x, y) > PRINT) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean touches(Hole hole, MmBox box) {
        return hole.x + hole.radius > box.left()
                && hole.x - hole.radius < box.right()
                && hole.y + hole.radius > box.top()
                && hole.y - hole.radius < box.bottom();
    }

    /** Whether two holes were made by one push of a punch along the same edge. */
    private boolean punchedWith(Hole a, Hole b) {
        boolean upright = atSide(a.x, widthMm) && Math.abs(a.x - b.x) <= SAME_EDGE_MM;
        boolean level = atSide(a.y, heightMm) && Math.abs(a.y - b.y) <= SAME_EDGE_MM;
        double apart = Math.max(upright ? Math.abs(a.y - b.y) : 0, level ? Math.abs(a.x - b.x) : 0);
        boolean sure = a.free && b.free || (a.free || b.free) && isoApart(apart);
        return sure && apart >= LEAST_APART_MM && Math.abs(a.radius - b.radius) <= SAME_RADIUS_MM;
    }

    private static boolean atSide(double place, double length) {
        return Math.min(place, length - place) <= FROM_EDGE_MM[1];
    }

    private static boolean isoApart(double mm) {
        double times = Math.rint(mm / ISO_APART_MM);
        return times >= 1 && Math.abs(mm - times * ISO_APART_MM) <= ISO_OFF_MM;
    }

    private static int at(GrayImage image, double x, double y) {
        return image.at((int) Math.round(x), (int) Math.round(y));
    }

    private static int median(byte[] pixels) {
        int[] histogram = new int[256];
        for (byte pixel : pixels) {
            histogram[pixel & 0xff]++;
        }
        int level = 0;
        for (int below = histogram[0]; below <= pixels.length / 2; below += histogram[level]) {
            level++;
        }
        return level;
    }
}
