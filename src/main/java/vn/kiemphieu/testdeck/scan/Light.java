package vn.kiemphieu.testdeck.scan;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

/** How layers of ink and dirt take light from a canvas. */
final class Light {
    private Light() {}

    /** Takes light away where {@code density} lies; its top left corner is at x, y and it may hang over the canvas. */
    static void absorb(Mat canvas, Mat density, int x, int y, double red, double green, double blue) {
        int left = Math.max(0, x);
        int top = Math.max(0, y);
        int right = Math.min(canvas.cols(), x + density.cols());
        int bottom = Math.min(canvas.rows(), y + density.rows());
        if (left >= right || top >= bottom) {
            return;
        }
        Mat part = density.submat(top - y, bottom - y, left - x, right - x);
        Mat under = canvas.submat(top, bottom, left, right);
        if (canvas.channels() == 1) {
            Mat pass = new Mat();
            part.convertTo(pass, -1, -(0.299 * red + 0.587 * green + 0.114 * blue), 255);
            Core.multiply(under, pass, under, 1 / 255.0);
            NativeMemory.release(pass);
        } else {
            List<Mat> passes = new ArrayList<>();
            for (double take : new double[] {blue, green, red}) {
                Mat pass = new Mat();
                part.convertTo(pass, -1, -take, 255);
                passes.add(pass);
            }
            Mat pass = new Mat();
            Core.merge(passes, pass);
            Core.multiply(under, pass, under, 1 / 255.0);
            passes.forEach(NativeMemory::release);
            NativeMemory.release(pass);
        }
        NativeMemory.release(part);
        NativeMemory.release(under);
    }

    static Mat density(GrayImage print) {
        Mat mat = new Mat(print.height(), print.width(), CvType.CV_8UC1);
        mat.put(0, 0, print.pixels());
        Core.bitwise_not(mat, mat);
        return mat;
    }

    static Mat noise(int rows, int cols, double mean, double deviation, long seed) {
        Core.setRNGSeed((int) (seed ^ (seed >>> 32)));
        Mat mat = new Mat(rows, cols, CvType.CV_8UC1);
        Core.randn(mat, mean, deviation);
        return mat;
    }

    static Rect union(Rect a, Rect b) {
        int x = Math.min(a.x, b.x);
        int y = Math.min(a.y, b.y);
        return new Rect(x, y, Math.max(a.x + a.width, b.x + b.width) - x, Math.max(a.y + a.height, b.y + b.height) - y);
    }
}
