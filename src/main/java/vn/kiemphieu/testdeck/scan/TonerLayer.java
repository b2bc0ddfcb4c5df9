package vn.kiemphieu.testdeck.scan;

import java.util.SplittableRandom;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;

/** What a printer made of a page: gain, softness, uneven toner. */
final class TonerLayer {
    private static final int REACH = 16;

    private final PageDrawing.Toner toner;
    private final Mat print;
    private final double perMm;
    private final Mat blotches;

    /**
     * The caller releases {@code print} after this.
     *
     * @param print the page as it should be, 255 = full toner
     */
    TonerLayer(PageDrawing.Toner toner, Mat print, double perMm) {
        this.toner = toner;
        this.print = print;
        this.perMm = perMm;
        this.blotches = toner.blotches() > 0 ? unevenness() : new Mat();
    }

    private Mat unevenness() {
        double t = toner.blotches();
        Mat coarse = Light.noise(print.rows() / 40 + 2, print.cols() / 40 + 2, 255 - 110 * t, 90 * t, toner.seed());
        Mat field = new Mat();
        Imgproc.resize(coarse, field, print.size(), 0, 0, Imgproc.INTER_LINEAR);
        NativeMemory.release(coarse);
        // A worn drum prints paler bands along the paper's way.
        SplittableRandom random = new SplittableRandom(toner.seed());
        for (int bands = random.nextInt(4) - 1; bands > 0; bands--) {
            int at = random.nextInt(field.cols());
            int wide = Math.min(field.cols() - at, (int) (perMm * (0.5 + 7 * random.nextDouble())));
            Mat band = field.colRange(at, at + wide);
            band.convertTo(band, -1, 1 - t * random.nextDouble(), 0);
            NativeMemory.release(band);
        }
        return field;
    }

    /**
     * Prints onto a canvas, band by band: between the lines of a ballot there is nothing to do.
     *
     * @param offset place of the page's corner on the canvas, pixels
     * @param dark share of the light that full toner takes
     */
    void absorb(Mat canvas, int offset, double dark) {
        int cols = Math.min(print.cols(), canvas.cols() - offset);
        int rows = Math.min(print.rows(), canvas.rows() - offset);
        for (int top = 0; top < rows; top += Light.BAND) {
            int bottom = Math.min(rows, top + Light.BAND);
            Mat about = print.submat(Math.max(0, top - REACH), Math.min(print.rows(), bottom + REACH), 0, cols);
            if (Core.countNonZero(about) > 0) {
                Mat part = print.submat(top, bottom, 0, cols);
                Mat developed = developed(part, new Rect(0, top, cols, bottom - top));
                Mat under = canvas.submat(offset + top, offset + bottom, offset, offset + cols);
                Light.absorb(under, developed, 0.96 * dark, 0.96 * dark, 0.95 * dark);
                NativeMemory.release(under);
                NativeMemory.release(developed);
                NativeMemory.release(part);
            }
            NativeMemory.release(about);
        }
    }

    /** A part of the print as it comes out; the pixels around it are looked at too. */
    private Mat developed(Mat part, Rect place) {
        Mat out = new Mat();
        if (toner.blurMm() > 0 || toner.gainMm() != 0) {
            // Less blur than this for so much gain, and the steep step would leave a haze where there is no print.
            double sigma = Math.max(0.3, Math.max(toner.blurMm(), 1.5 * Math.abs(toner.gainMm())) * perMm);
            Imgproc.GaussianBlur(part, out, new Size(0, 0), sigma);
            // Near an edge the blurred step runs through 0.5 with slope 1 / (σ √(2π)).
            double middle = 0.5 - toner.gainMm() * perMm / (sigma * 2.5066);
            double steep = toner.gainMm() == 0 ? 1.25 : 2.2;
            out.convertTo(out, -1, steep, 127.5 - 255 * middle * steep);
        } else {
            part.copyTo(out);
        }
        if (!blotches.empty()) {
            Mat field = blotches.submat(place);
            Core.multiply(out, field, out, 1 / 255.0);
            NativeMemory.release(field);
        }
        return out;
    }

    void free() {
        NativeMemory.release(blotches);
    }
}
