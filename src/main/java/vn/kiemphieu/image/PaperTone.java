package vn.kiemphieu.image;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;

/** The paper's gray all over a page as if nothing were on it: at about 0.5 mm a pixel, print closed away, smoothed. */
final class PaperTone implements AutoCloseable {
    private static final int LONG_SIDE = 420;
    private static final int CLOSED_PX = 13;
    private static final double SMOOTH_PX = 3;
    private static final int DARKEST = 24; // darker is no paper, and a share of it would be noise
    /** The tone is smooth: knots this many of its own pixels apart with straight lines between say as much. */
    private static final double KNOT_PX = 1.2;

    private final Mat tone = new Mat();
    private final double shrink;

    PaperTone(Pyramid page) {
        double longSide = Math.max(page.full().cols(), page.full().rows());
        double wanted = Math.min(1, LONG_SIDE / longSide);
        Size size = new Size(
                Math.ceil(page.full().cols() * wanted), Math.ceil(page.full().rows() * wanted));
        Imgproc.resize(page.level(page.levelFor(wanted)), tone, size, 0, 0, Imgproc.INTER_LINEAR);
        Mat kernel = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(CLOSED_PX, CLOSED_PX));
        Imgproc.morphologyEx(tone, tone, Imgproc.MORPH_CLOSE, kernel);
        Imgproc.GaussianBlur(tone, tone, new Size(), SMOOTH_PX);
        Core.max(tone, new Scalar(DARKEST), tone);
        NativeMemory.release(kernel);
        this.shrink = tone.cols() / (double) page.full().cols();
    }

    /** The tone of a patch, whose pixels {@code toPage} maps to the page's. */
    Mat of(Affine toPage, int width, int height) {
        Affine toTone = Affine.resampling(shrink).after(toPage);
        int step = (int) Math.max(1, KNOT_PX / toTone.scale());
        int across = width / step + 3;
        int down = height / step + 3;
        Affine toPatch = new Affine(step, 0, -(step + 1) / 2.0, 0, step, -(step + 1) / 2.0);
        Mat knots = Warp.of(tone, toTone.after(toPatch), across, down, Warp.Outside.AS_AT_THE_EDGE);
        Mat between = new Mat();
        Imgproc.resize(knots, between, new Size(across * step, down * step), 0, 0, Imgproc.INTER_LINEAR);
        NativeMemory.release(knots);
        Mat patch = between.submat(new Rect(step, step, width, height));
        NativeMemory.release(between); // the patch keeps the pixels
        return patch;
    }

    @Override
    public void close() {
        NativeMemory.release(tone);
    }
}
