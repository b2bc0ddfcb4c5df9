package vn.kiemphieu.testdeck.scan;

import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/** An office scanner: feeds a sheet crookedly, sees it blurred and noisy, writes a file. Safe for several threads. */
public final class Scanner {

    /** The feed is so slow to change that within so many rows its course is straight. */
    private static final int FEED_ROWS = 32;

    private final PageDrawing page;
    private final ScanSetting setting;
    private final double perMm;
    private final double outPerMm;

    public Scanner(PageDrawing page, ScanSetting setting) {
        this.page = page;
        this.setting = setting;
        this.outPerMm = setting.dpi() / 25.4;
        this.perMm = page.printDpi() / 25.4;
    }

    /** The file the scanner writes. */
    public byte[] scan(Optional<PageDrawing> overlapping, double overlapMm) {
        NativeLibraries.loadOpenCv();
        boolean color = setting.mode() == ScanSetting.Mode.COLOR;
        Mat canvas = PagePainter.paint(page, perMm, color, setting.backdrop());
        overlapping.ifPresent(second -> lay(second, overlapMm, canvas));
        blur(canvas);
        Mat seen = feed(canvas);
        NativeMemory.release(canvas);
        setting.streaks().forEach(s -> streak(seen, s));
        new SensorNoise(setting.noise(), setting.seed()).add(seen);
        if (setting.upsideDown()) {
            Core.rotate(seen, seen, Core.ROTATE_180);
        }
        Mat out = bilevel(seen);
        byte[] file = ImageFile.encode(out, setting);
        NativeMemory.release(out);
        if (out != seen) {
            NativeMemory.release(seen);
        }
        return file;
    }

    /** Where a box on the form comes to lie in the frame, millimetres, before any turning upside down. */
    public MmBox inFrame(MmBox box) {
        double[] xs = {box.left(), box.right(), box.left(), box.right()};
        double[] ys = {box.top(), box.top(), box.bottom(), box.bottom()};
        double l = Double.MAX_VALUE;
        double r = -Double.MAX_VALUE;
        double t = Double.MAX_VALUE;
        double b = -Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            double[] at = forward(xs[i], ys[i]);
            l = Math.min(l, at[0]);
            r = Math.max(r, at[0]);
            t = Math.min(t, at[1]);
            b = Math.max(b, at[1]);
        }
        return new MmBox(l, t, r, b);
    }

    private double[] forward(double x, double y) {
        double px = (x - middleX()) * page.paper().scale();
        double py = (y - middleY()) * page.paper().scale();
        double a = Math.toRadians(setting.skew() + page.paper().turn());
        double fx = px * StrictMath.cos(a) - py * StrictMath.sin(a);
        double fy = (px * StrictMath.sin(a) + py * StrictMath.cos(a)) * setting.stretch();
        return new double[] {
            fx + setting.frameWidth() / 2 + setting.shiftX(), fy + setting.frameHeight() / 2 + setting.shiftY()
        };
    }

    /** The sheet's middle on the form. */
    private double middleX() {
        Point[] c = SheetOutline.corners(page);
        return (c[0].x + c[2].x) / 2;
    }

    private double middleY() {
        Point[] c = SheetOutline.corners(page);
        return (c[0].y + c[2].y) / 2;
    }

    /** A second sheet drawn in with the first: it covers the first from {@code mm} below its top. */
    private void lay(PageDrawing second, double mm, Mat canvas) {
        Mat over = PagePainter.paint(second, perMm, setting.mode() == ScanSetting.Mode.COLOR, setting.backdrop());
        int skip = (int) Math.round(PagePainter.MARGIN_MM * perMm);
        int from = skip + (int) Math.round(mm * perMm);
        int rows = canvas.rows() - from - skip;
        Mat part = over.submat(new Rect(skip, skip, over.cols() - 2 * skip, Math.min(rows, over.rows() - 2 * skip)));
        Mat under = canvas.submat(new Rect(skip, from, Math.min(part.cols(), canvas.cols() - skip), part.rows()));
        Mat fit = part.submat(0, part.rows(), 0, under.cols());
        fit.copyTo(under);
        Mat edge = canvas.submat(from - Math.max(1, (int) (0.5 * perMm)), from, skip, skip + under.cols());
        edge.convertTo(edge, -1, 0.75, 0);
        for (Mat mat : List.of(edge, fit, under, part, over)) {
            NativeMemory.release(mat);
        }
    }

    private void blur(Mat canvas) {
        double sigma = Math.max(setting.blurMm(), 0.38 / outPerMm) * perMm;
        Imgproc.GaussianBlur(canvas, canvas, new Size(0, 0), sigma);
    }

    /** Picks up the canvas along the unsteady feed, in the lamp's light. */
    private Mat feed(Mat canvas) {
        int width = (int) Math.round(setting.frameWidth() * outPerMm);
        int height = (int) Math.round(setting.frameHeight() * outPerMm);
        double a = Math.toRadians(-setting.skew() - page.paper().turn());
        double cos = StrictMath.cos(a) / page.paper().scale();
        double sin = StrictMath.sin(a) / page.paper().scale();
        double cx = setting.frameWidth() / 2 + setting.shiftX();
        double cy = setting.frameHeight() / 2 + setting.shiftY();
        double mx = middleX() + PagePainter.MARGIN_MM;
        double my = middleY() + PagePainter.MARGIN_MM;
        double phase = (setting.seed() & 1023) / 163.0;
        Mat out = new Mat(height, width, canvas.type());
        Lamp lamp = new Lamp(setting, width, out.type());
        Mat map = new Mat(2, 3, CvType.CV_64FC1);
        for (int top = 0; top < height; top += FEED_ROWS) {
            int rows = Math.min(FEED_ROWS, height - top);
            double[][] ends = new double[2][];
            for (int end = 0; end < 2; end++) {
                double mm = (top + end * rows + 0.5) / outPerMm;
                double fy = (mm - cy) / setting.stretch()
                        + setting.wobbleMm()
                                * (StrictMath.sin(mm * 0.045 + phase) + 0.3 * StrictMath.sin(mm * 0.21 + 2 * phase));
                ends[end] = new double[] {
                    (cos * ((0.5 / outPerMm) - cx) - sin * fy + mx) * perMm - 0.5,
                    (sin * ((0.5 / outPerMm) - cx) + cos * fy + my) * perMm - 0.5
                };
            }
            double step = perMm / outPerMm;
            map.put(
                    0,
                    0,
                    cos * step,
                    (ends[1][0] - ends[0][0]) / rows,
                    ends[0][0],
                    sin * step,
                    (ends[1][1] - ends[0][1]) / rows,
                    ends[0][1]);
            Mat part = out.rowRange(top, top + rows);
            Imgproc.warpAffine(
                    canvas,
                    part,
                    map,
                    part.size(),
                    Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                    Core.BORDER_CONSTANT,
                    Scalar.all(setting.backdrop()));
            lamp.shine(part);
            NativeMemory.release(part);
        }
        NativeMemory.release(map);
        lamp.free();
        return out;
    }

    private void streak(Mat seen, ScanSetting.Streak s) {
        int limit = s.vertical() ? seen.cols() : seen.rows();
        int from = (int) Math.round(s.at() * outPerMm);
        int to = from + Math.max(1, (int) Math.round(s.width() * outPerMm));
        if (from < 0 || to > limit) {
            return;
        }
        int along = s.vertical() ? seen.rows() : seen.cols();
        int begin = (int) (s.from() * along);
        int end = Math.max(begin + 1, (int) (s.to() * along));
        Mat line = s.vertical() ? seen.submat(begin, end, from, to) : seen.submat(from, to, begin, end);
        if (s.dark() >= 0) {
            line.convertTo(line, -1, 1 - s.dark(), 0);
        } else {
            line.convertTo(line, -1, 1 + s.dark(), -255 * s.dark());
        }
        NativeMemory.release(line);
    }

    private Mat bilevel(Mat seen) {
        switch (setting.mode()) {
            case BILEVEL -> Imgproc.threshold(seen, seen, setting.threshold(), 255, Imgproc.THRESH_BINARY);
            case BILEVEL_ADAPTIVE -> {
                int block = ((int) (8 * outPerMm)) | 1;
                Imgproc.adaptiveThreshold(
                        seen,
                        seen,
                        255,
                        Imgproc.ADAPTIVE_THRESH_MEAN_C,
                        Imgproc.THRESH_BINARY,
                        block,
                        255 - setting.threshold());
            }
            default -> {}
        }
        return seen;
    }
}
