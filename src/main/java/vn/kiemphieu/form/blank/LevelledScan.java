package vn.kiemphieu.form.blank;

import java.nio.file.Path;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.nativelib.NativeMemory;

/** A scan, and how it must be turned for its print to lie level. Keeps the scan's picture, which stays the caller's. */
final class LevelledScan {
    private static final double NO_TURN = 0.03;
    private static final double EDGE_MM = 0.7;

    private final Mat colour;
    private final double dpi;
    private final double skew;
    /** From pixel corners of the scan to pixel corners of the levelled canvas at {@link PrintMask#DPI}: 2 × 3. */
    private final double[] toCanvas;

    private final Size canvas;

    private LevelledScan(Mat colour, double dpi, double skew) {
        this.colour = colour;
        this.dpi = dpi;
        this.skew = skew;
        double k = PrintMask.DPI / dpi;
        double a = Math.toRadians(Math.abs(skew) < NO_TURN ? 0 : skew);
        double cos = Math.cos(a);
        double sin = Math.sin(a);
        double w = colour.cols() * k;
        double h = colour.rows() * k;
        double width = Math.ceil(w * cos + h * Math.abs(sin));
        double height = Math.ceil(h * cos + w * Math.abs(sin));
        this.canvas = new Size(width, height);
        this.toCanvas = new double[] {
            k * cos, k * sin, width / 2 - (cos * w + sin * h) / 2,
            -k * sin, k * cos, height / 2 - (-sin * w + cos * h) / 2
        };
    }

    static LevelledScan of(Mat colour, double dpi) {
        Mat gray = small(colour, dpi);
        Mat mask = PrintMask.of(gray);
        double skew = Skew.of(mask);
        NativeMemory.release(gray);
        NativeMemory.release(mask);
        return new LevelledScan(colour, dpi, skew);
    }

    /** Degrees clockwise by which the scan lay crooked. */
    double skew() {
        return skew;
    }

    /** Finds the sheet of paper round the print. */
    SheetPlace sheet(Path file) {
        Mat gray = new Mat();
        Mat level = warped(colour, toCanvas, canvas, Scalar.all(255));
        Imgproc.cvtColor(level, gray, Imgproc.COLOR_BGR2GRAY);
        Mat inside = inside(toCanvas, canvas);
        Mat all = PrintMask.of(gray);
        Mat outside = new Mat();
        Core.bitwise_not(inside, outside);
        Imgproc.dilate(outside, outside, Mat.ones(5, 5, CvType.CV_8U));
        Core.bitwise_or(all, outside, all);
        Mat mask = PrintMask.withoutFrame(all);
        try {
            PxBox print = PrintMask.around(mask).orElseThrow(() -> new StationException(Trouble.BLANK_EMPTY, file));
            double k = PrintMask.DPI / dpi;
            return SheetPlace.of(
                    PaperEdges.around(gray, inside, print),
                    print,
                    new Size(colour.cols() * k, colour.rows() * k),
                    canvas);
        } finally {
            NativeMemory.release(gray, level, inside, all, outside, mask);
        }
    }

    /** The sheet alone at {@code outDpi}, white where the scanner saw nothing and along its edges; the caller releases it. */
    Mat cut(SheetPlace sheet, int outDpi) {
        double fine = Math.max(dpi, outDpi);
        double sx = SheetPlace.px(sheet.paper().widthMm()) / sheet.width() * fine / PrintMask.DPI;
        double sy = SheetPlace.px(sheet.paper().heightMm()) / sheet.height() * fine / PrintMask.DPI;
        double[] m = toCanvas;
        double[] toSheet = {
            sx * m[0], sx * m[1], sx * (m[2] - sheet.left()), sy * m[3], sy * m[4], sy * (m[5] - sheet.top())
        };
        Size large = size(sheet.paper(), fine);
        Mat cut = warped(colour, toSheet, large, Scalar.all(255));
        Mat inside = inside(toSheet, large);
        int edge = (int) Math.round(EDGE_MM * fine / PaperSize.INCH_MM);
        Imgproc.rectangle(
                inside,
                new org.opencv.core.Point(0, 0),
                new org.opencv.core.Point(large.width - 1, large.height - 1),
                Scalar.all(0),
                2 * edge);
        Core.bitwise_not(inside, inside);
        PaperWhite.fill(cut, inside);
        NativeMemory.release(inside);
        if (fine > outDpi) {
            Imgproc.resize(cut, cut, size(sheet.paper(), outDpi), 0, 0, Imgproc.INTER_AREA);
        }
        return cut;
    }

    private Mat inside(double[] map, Size size) {
        Mat all = new Mat(colour.size(), CvType.CV_8U, Scalar.all(255));
        Mat inside = warped(all, map, size, Scalar.all(0));
        Imgproc.threshold(inside, inside, 254, 255, Imgproc.THRESH_BINARY);
        NativeMemory.release(all);
        return inside;
    }

    private static Size size(PaperSize paper, double dpi) {
        return new Size(
                Math.round(paper.widthMm() / PaperSize.INCH_MM * dpi),
                Math.round(paper.heightMm() / PaperSize.INCH_MM * dpi));
    }

    private static Mat small(Mat colour, double dpi) {
        Mat gray = new Mat();
        double k = PrintMask.DPI / dpi;
        Imgproc.resize(colour, gray, new Size(), k, k, Imgproc.INTER_AREA);
        Imgproc.cvtColor(gray, gray, Imgproc.COLOR_BGR2GRAY);
        return gray;
    }

    // OpenCV maps pixel centres, we pixel corners; a picture that shrinks is averaged first, or hairlines would be
    // lost.
    private static Mat warped(Mat from, double[] map, Size size, Scalar outside) {
        double scale = Math.hypot(map[0], map[3]);
        Mat source = from;
        double shrink = 1;
        if (scale < 0.9) {
            source = new Mat();
            Imgproc.resize(from, source, new Size(), scale, scale, Imgproc.INTER_AREA);
            shrink = (double) source.cols() / from.cols();
        }
        double a = map[0] / shrink;
        double b = map[1] / shrink;
        double c = map[3] / shrink;
        double d = map[4] / shrink;
        Mat matrix = new Mat(2, 3, CvType.CV_64F);
        matrix.put(0, 0, a, b, map[2] + (a + b) / 2 - 0.5, c, d, map[5] + (c + d) / 2 - 0.5);
        Mat to = new Mat();
        Imgproc.warpAffine(source, to, matrix, size, Imgproc.INTER_CUBIC, Core.BORDER_CONSTANT, outside);
        NativeMemory.release(matrix);
        if (source != from) {
            NativeMemory.release(source);
        }
        return to;
    }
}
