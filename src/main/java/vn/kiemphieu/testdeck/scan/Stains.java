package vn.kiemphieu.testdeck.scan;

import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;

/** Draws folds, creases, stains and staples onto a canvas. */
final class Stains {
    private Stains() {}

    static void add(Mat canvas, Blemish blemish, double perMm, double widthMm, double heightMm) {
        if (blemish instanceof Blemish.Fold fold) {
            fold(canvas, fold, perMm, widthMm, heightMm);
        } else if (blemish instanceof Blemish.Crease crease) {
            line(canvas, crease.points(), crease.width(), crease.dark(), 0.12, perMm);
        } else if (blemish instanceof Blemish.Stain stain) {
            stain(canvas, stain, perMm);
        } else if (blemish instanceof Blemish.Staple staple) {
            staple(canvas, staple, perMm);
        }
    }

    private static void fold(Mat canvas, Blemish.Fold fold, double perMm, double widthMm, double heightMm) {
        double length = fold.vertical() ? heightMm : widthMm;
        double a = fold.at() - fold.tilt() * length / 2;
        double b = fold.at() + fold.tilt() * length / 2;
        double far = length + PagePainter.MARGIN_MM;
        double near = -PagePainter.MARGIN_MM;
        double[] points = fold.vertical() ? new double[] {a, near, b, far} : new double[] {near, a, far, b};
        line(canvas, points, fold.width(), fold.dark(), 0.08, perMm);
        // The paper bends: a soft shade on one side of the line.
        double side = 2.2;
        double[] beside = fold.vertical()
                ? new double[] {a + side, near, b + side, far}
                : new double[] {near, a + side, far, b + side};
        line(canvas, beside, 3, fold.shade(), 1.3, perMm);
    }

    /** A dark (or shining) line through points in millimetres. */
    private static void line(Mat canvas, double[] mm, double width, double dark, double blurMm, double perMm) {
        double pad = width + 4 * blurMm + 1;
        double x0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double y1 = -Double.MAX_VALUE;
        for (int i = 0; i < mm.length; i += 2) {
            x0 = Math.min(x0, mm[i] - pad);
            x1 = Math.max(x1, mm[i] + pad);
            y0 = Math.min(y0, mm[i + 1] - pad);
            y1 = Math.max(y1, mm[i + 1] + pad);
        }
        int left = (int) ((x0 + PagePainter.MARGIN_MM) * perMm);
        int top = (int) ((y0 + PagePainter.MARGIN_MM) * perMm);
        int rows = (int) ((y1 - y0) * perMm) + 1;
        int cols = (int) ((x1 - x0) * perMm) + 1;
        // What is soft needs no fine pixels.
        int coarse = Math.max(1, (int) (blurMm * perMm / 2));
        double drawn = perMm / coarse;
        Mat layer = Mat.zeros(rows / coarse + 1, cols / coarse + 1, CvType.CV_8UC1);
        for (int i = 0; i + 3 < mm.length; i += 2) {
            Imgproc.line(
                    layer,
                    fixed(mm[i] - x0, mm[i + 1] - y0, drawn),
                    fixed(mm[i + 2] - x0, mm[i + 3] - y0, drawn),
                    Scalar.all(255),
                    Math.max(1, (int) Math.round(width * drawn)),
                    Imgproc.LINE_AA,
                    4);
        }
        Imgproc.GaussianBlur(layer, layer, new Size(0, 0), Math.max(0.4, blurMm * drawn));
        if (coarse > 1) {
            Imgproc.resize(layer, layer, new Size(), coarse, coarse, Imgproc.INTER_LINEAR);
        }
        apply(canvas, layer, left, top, dark);
        NativeMemory.release(layer);
    }

    private static void stain(Mat canvas, Blemish.Stain s, double perMm) {
        double r = Math.max(s.rx(), s.ry()) + 2;
        int side = (int) (2 * r * perMm);
        Mat layer = Mat.zeros(side, side, CvType.CV_8UC1);
        Point middle = new Point(side / 2.0, side / 2.0);
        Size axes = new Size(s.rx() * perMm, s.ry() * perMm);
        if (s.coffee()) {
            Imgproc.ellipse(layer, middle, axes, s.angle(), 0, 360, Scalar.all(120), Imgproc.FILLED);
            Imgproc.ellipse(layer, middle, axes, s.angle(), 0, 360, Scalar.all(255), (int) (1.1 * perMm));
            Imgproc.GaussianBlur(layer, layer, new Size(0, 0), 0.35 * perMm);
        } else {
            for (double f = 0.1; f <= 1; f += 0.42 / Math.max(s.rx(), s.ry())) {
                Imgproc.ellipse(
                        layer,
                        middle,
                        new Size(axes.width * f, axes.height * f),
                        s.angle(),
                        0,
                        360,
                        Scalar.all(255),
                        Math.max(1, (int) (0.2 * perMm)),
                        Imgproc.LINE_AA);
            }
            Imgproc.GaussianBlur(layer, layer, new Size(0, 0), 0.16 * perMm);
        }
        Mat coarse = Light.noise(9, 9, 150, 70, s.seed());
        Mat field = new Mat();
        Imgproc.resize(coarse, field, layer.size(), 0, 0, Imgproc.INTER_CUBIC);
        Core.multiply(layer, field, layer, 1 / 200.0);
        int x = (int) ((s.x() + PagePainter.MARGIN_MM) * perMm - side / 2.0);
        int y = (int) ((s.y() + PagePainter.MARGIN_MM) * perMm - side / 2.0);
        double red = s.coffee() ? 0.65 : 0.95;
        Light.absorb(canvas, layer, x, y, s.dark() * red, s.dark(), s.dark() * 1.1);
        NativeMemory.release(coarse);
        NativeMemory.release(field);
        NativeMemory.release(layer);
    }

    private static void staple(Mat canvas, Blemish.Staple s, double perMm) {
        double dx = 5.5 * StrictMath.cos(s.angle());
        double dy = 5.5 * StrictMath.sin(s.angle());
        double[] ends = {s.x() - dx, s.y() - dy, s.x() + dx, s.y() + dy};
        line(canvas, new double[] {ends[0] + 0.4, ends[1] + 0.5, ends[2] + 0.4, ends[3] + 0.5}, 0.7, 0.35, 0.3, perMm);
        line(canvas, ends, 0.5, 0.6, 0.06, perMm);
    }

    private static void apply(Mat canvas, Mat layer, int left, int top, double dark) {
        if (dark >= 0) {
            Light.absorb(canvas, layer, left, top, dark, dark, dark);
            return;
        }
        int x0 = Math.max(0, left);
        int y0 = Math.max(0, top);
        int x1 = Math.min(canvas.cols(), left + layer.cols());
        int y1 = Math.min(canvas.rows(), top + layer.rows());
        if (x0 < x1 && y0 < y1) {
            Mat part = layer.submat(y0 - top, y1 - top, x0 - left, x1 - left);
            Mat light = new Mat();
            part.convertTo(light, -1, -dark, 0);
            Mat wide = light;
            if (canvas.channels() == 3) {
                wide = new Mat();
                Core.merge(List.of(light, light, light), wide);
            }
            Mat under = canvas.submat(y0, y1, x0, x1);
            Core.add(under, wide, under);
            NativeMemory.release(under);
            NativeMemory.release(wide);
            NativeMemory.release(light);
            NativeMemory.release(part);
        }
    }

    private static Point fixed(double x, double y, double perMm) {
        return new Point(Math.round(x * perMm * 16), Math.round(y * perMm * 16));
    }
}
