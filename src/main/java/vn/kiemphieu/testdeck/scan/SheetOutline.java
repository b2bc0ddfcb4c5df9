package vn.kiemphieu.testdeck.scan;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;

/** Where the sheet ends: its edges, and a corner torn off or folded over. */
final class SheetOutline {
    private static final int COARSE = 4;

    private final PageDrawing page;
    private final double perMm;
    private final Mat canvas;
    private final Scalar paper;

    /** The canvas stays the caller's. */
    SheetOutline(PageDrawing page, double perMm, Mat canvas, Scalar paper) {
        this.page = page;
        this.perMm = perMm;
        this.canvas = canvas;
        this.paper = paper;
    }

    /** The sheet's corners on the form, millimetres: top left, top right, bottom right, bottom left. */
    static Point[] corners(PageDrawing page) {
        PageDrawing.Paper paper = page.paper();
        double turn = Math.toRadians(-paper.turn());
        double cx = page.widthMm() / 2;
        double cy = page.heightMm() / 2;
        double[][] at = {{-cx, -cy}, {cx, -cy}, {cx, cy}, {-cx, cy}};
        Point[] corners = new Point[4];
        for (int i = 0; i < 4; i++) {
            double x = (at[i][0] - paper.shiftX()) / paper.scale();
            double y = (at[i][1] - paper.shiftY()) / paper.scale();
            corners[i] = new Point(
                    cx + x * StrictMath.cos(turn) - y * StrictMath.sin(turn),
                    cy + x * StrictMath.sin(turn) + y * StrictMath.cos(turn));
        }
        return corners;
    }

    /** What is behind the sheet is seen through its holes. */
    void punch(double backdrop) {
        for (Blemish blemish : page.blemishes()) {
            if (blemish instanceof Blemish.Holes punched) {
                for (Blemish.Hole hole : punched.holes()) {
                    Imgproc.circle(
                            canvas,
                            PagePainter.at(hole.x(), hole.y(), perMm),
                            (int) Math.round(hole.radius() * perMm * 16),
                            Scalar.all(backdrop),
                            Imgproc.FILLED,
                            Imgproc.LINE_AA,
                            4);
                }
            }
        }
    }

    /** Everything outside the sheet becomes backdrop, with a soft shadow along the sheet's edge. */
    void cutOut(double backdrop) {
        Point[] corners = corners(page);
        List<Point> edge = new ArrayList<>(List.of(corners));
        page.lostCorner().ifPresent(lost -> cut(edge, lost));
        shade(edge);
        MatOfPoint shape = polygon(edge);
        MatOfPoint all = new MatOfPoint(
                new Point(-1600, -1600),
                new Point(16.0 * canvas.cols() + 1600, -1600),
                new Point(16.0 * canvas.cols() + 1600, 16.0 * canvas.rows() + 1600),
                new Point(-1600, 16.0 * canvas.rows() + 1600));
        Imgproc.fillPoly(canvas, List.of(all, shape), Scalar.all(backdrop), Imgproc.LINE_AA, 4, new Point());
        NativeMemory.release(shape);
        NativeMemory.release(all);
    }

    /** A soft shadow along the edges; it needs no fine pixels, and there is none further in. */
    private void shade(List<Point> edge) {
        int width = canvas.cols() / COARSE + 1;
        int height = canvas.rows() / COARSE + 1;
        Mat shadow = new Mat(height, width, CvType.CV_8UC1, Scalar.all(89));
        MatOfPoint shape = new MatOfPoint(edge.stream()
                .map(p -> PagePainter.at(p.x, p.y, perMm))
                .map(p -> new Point(Math.round(p.x / COARSE), Math.round(p.y / COARSE)))
                .toArray(Point[]::new));
        Imgproc.fillPoly(shadow, List.of(shape), Scalar.all(0), Imgproc.LINE_AA, 4, new Point());
        Imgproc.GaussianBlur(shadow, shadow, new Size(0, 0), 0.35 * perMm / COARSE);
        int reach = (int) ((PagePainter.MARGIN_MM + 8) * perMm) / COARSE;
        int corner = page.lostCorner().isPresent() ? height : 0;
        for (Rect part : List.of(
                new Rect(0, 0, width, Math.min(reach, height)),
                new Rect(0, Math.max(0, height - reach), width, Math.min(reach, height)),
                new Rect(0, reach, Math.min(reach, width), Math.max(0, height - 2 * reach)),
                new Rect(Math.max(0, width - reach), reach, Math.min(reach, width), Math.max(0, height - 2 * reach)),
                new Rect(reach, reach, width - 2 * reach, corner - 2 * reach))) {
            if (part.width <= 0 || part.height <= 0) {
                continue;
            }
            Mat coarse = shadow.submat(part);
            Mat fine = new Mat();
            Imgproc.resize(coarse, fine, new Size(), COARSE, COARSE, Imgproc.INTER_LINEAR);
            Light.absorb(canvas, fine, part.x * COARSE, part.y * COARSE, 1, 1, 1);
            NativeMemory.release(fine);
            NativeMemory.release(coarse);
        }
        NativeMemory.release(shape);
        NativeMemory.release(shadow);
    }

    private void cut(List<Point> edge, PageDrawing.LostCorner lost) {
        int k = lost.corner();
        Point corner = edge.get(k);
        boolean nextIsX = k % 2 == 0;
        Point next = toward(corner, edge.get((k + 1) % 4), nextIsX ? lost.alongX() : lost.alongY());
        Point before = toward(corner, edge.get((k + 3) % 4), nextIsX ? lost.alongY() : lost.alongX());
        if (lost.folded()) {
            Point flap = reflected(corner, before, next);
            MatOfPoint triangle = polygon(List.of(before, flap, next));
            double light = 0.93;
            Imgproc.fillPoly(
                    canvas,
                    List.of(triangle),
                    new Scalar(paper.val[0] * light, paper.val[1] * light, paper.val[2] * light),
                    Imgproc.LINE_AA,
                    4,
                    new Point());
            Imgproc.polylines(
                    canvas,
                    List.of(triangle),
                    true,
                    new Scalar(paper.val[0] * 0.7, paper.val[1] * 0.7, paper.val[2] * 0.7),
                    1,
                    Imgproc.LINE_AA,
                    4);
            NativeMemory.release(triangle);
        }
        edge.set(k, before);
        edge.add(k + 1, next);
    }

    private static Point toward(Point from, Point to, double mm) {
        double d = StrictMath.hypot(to.x - from.x, to.y - from.y);
        return new Point(from.x + (to.x - from.x) * mm / d, from.y + (to.y - from.y) * mm / d);
    }

    private static Point reflected(Point p, Point a, Point b) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double t = ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy);
        return new Point(2 * (a.x + t * dx) - p.x, 2 * (a.y + t * dy) - p.y);
    }

    private MatOfPoint polygon(List<Point> mm) {
        return new MatOfPoint(
                mm.stream().map(p -> PagePainter.at(p.x, p.y, perMm)).toArray(Point[]::new));
    }
}
