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
    /** Rows worked on at a time. */
    static final int BAND = 32;

    /** Share of the light that the shadow at a thick edge takes at most, against a density of a quarter. */
    private static final double EDGE = 0.6;

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
        // Band by band, so that everything stays in the processor's cache; most of a page is bare paper.
        for (int from = top; from < bottom; from += BAND) {
            int to = Math.min(bottom, from + BAND);
            Mat part = density.submat(from - y, to - y, left - x, right - x);
            if (Core.countNonZero(part) > 0) {
                Mat under = canvas.submat(from, to, left, right);
                absorb(under, part, red, green, blue);
                NativeMemory.release(under);
            }
            NativeMemory.release(part);
        }
    }

    /** Takes light away from {@code under} where {@code part}, of the same size, lies. */
    static void absorb(Mat under, Mat part, double red, double green, double blue) {
        if (under.channels() == 1) {
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
    }

    /** Lays an opaque white over {@code under} where {@code part} lies; its thick edge throws a thin shadow. */
    static void cover(Mat under, Mat part, double hides, double white) {
        Mat share = new Mat();
        part.convertTo(share, CvType.CV_32F, hides / 255);
        Mat edge = new Mat();
        Core.multiply(part, part, edge, 1 / 255.0);
        Core.subtract(part, edge, edge);
        List<Mat> lights = new ArrayList<>();
        Core.split(under, lights);
        for (Mat light : lights) {
            Mat fine = new Mat();
            light.convertTo(fine, CvType.CV_32F);
            Mat gap = new Mat();
            fine.convertTo(gap, -1, -1, white);
            Core.multiply(gap, share, gap);
            Core.add(fine, gap, fine);
            fine.convertTo(light, CvType.CV_8U);
            NativeMemory.release(gap);
            NativeMemory.release(fine);
        }
        Core.merge(lights, under);
        absorb(under, edge, EDGE, EDGE, EDGE);
        lights.forEach(NativeMemory::release);
        NativeMemory.release(edge);
        NativeMemory.release(share);
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
