package vn.kiemphieu.image;

import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;

/** Samples a picture under an affine map, smoothed first where it is shrunk. */
final class Warp {
    private static final double BLUR_PER_SHRINK = 0.45;
    private static final double SHARP_UP_TO = 1.2;
    private static final double THREE_TAPS_UP_TO = 0.8; // of sigma, pixels: a wider kernel would add under one percent
    private static final int MARGIN = 4;

    private Warp() {}

    /** What lies outside the picture. */
    enum Outside {
        WHITE(Core.BORDER_CONSTANT),
        AS_AT_THE_EDGE(Core.BORDER_REPLICATE);

        private final int border;

        Outside(int border) {
            this.border = border;
        }
    }

    /** @param toSource pixels of the result to pixels of the source */
    static Mat of(Mat source, Affine toSource, int width, int height, Outside outside) {
        Rect seen = seen(source, toSource, width, height);
        if (seen.width <= 0 || seen.height <= 0) {
            return new Mat(height, width, CvType.CV_8UC1, new Scalar(255));
        }
        Mat part = source.submat(seen);
        Mat soft = softened(part, toSource.scale());
        Mat map = new Mat(2, 3, CvType.CV_64F);
        map.put(
                0,
                0,
                toSource.a(),
                toSource.b(),
                toSource.c() - seen.x,
                toSource.d(),
                toSource.e(),
                toSource.f() - seen.y);
        Mat result = new Mat();
        Imgproc.warpAffine(
                soft,
                result,
                map,
                new Size(width, height),
                Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                outside.border,
                new Scalar(255));
        NativeMemory.release(map);
        if (soft != part) {
            NativeMemory.release(soft);
        }
        NativeMemory.release(part);
        return result;
    }

    /** Otherwise linear sampling would skip pixels. */
    private static Mat softened(Mat part, double shrink) {
        if (shrink <= SHARP_UP_TO) {
            return part;
        }
        double sigma = BLUR_PER_SHRINK * shrink;
        Mat soft = new Mat();
        Imgproc.GaussianBlur(part, soft, sigma < THREE_TAPS_UP_TO ? new Size(3, 3) : new Size(), sigma);
        return soft;
    }

    private static Rect seen(Mat source, Affine toSource, int width, int height) {
        double[] xs = new double[4];
        double[] ys = new double[4];
        for (int i = 0; i < 4; i++) {
            double x = (i & 1) * (width - 1.0);
            double y = (i >> 1) * (height - 1.0);
            xs[i] = toSource.x(x, y);
            ys[i] = toSource.y(x, y);
        }
        Arrays.sort(xs);
        Arrays.sort(ys);
        int left = (int) Math.max(0, Math.floor(xs[0]) - MARGIN);
        int top = (int) Math.max(0, Math.floor(ys[0]) - MARGIN);
        int right = (int) Math.min(source.cols(), Math.ceil(xs[3]) + MARGIN + 1);
        int bottom = (int) Math.min(source.rows(), Math.ceil(ys[3]) + MARGIN + 1);
        return new Rect(left, top, right - left, bottom - top);
    }
}
