package vn.kiemphieu.image;

import java.util.OptionalDouble;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * One scanned side as pixels; the only owner of a page's native memory. Not thread-safe: one page, one thread.
 *
 * <p>Stages ask for samples of it in ordinary memory, at the resolution and place they need, so that a page is never
 * warped as a whole.
 */
public final class PageImage implements AutoCloseable {
    private static final int BACKGROUND_LONG_SIDE = 420;
    private static final double BLUR_PER_SHRINK = 0.45;
    private static final double HALF_FROM = 1.9;

    static {
        NativeLibraries.loadOpenCv();
    }

    private final Mat gray;
    private final Mat background;
    private final Mat half = new Mat();
    private final OptionalDouble dpi;

    private PageImage(Mat gray, OptionalDouble dpi) {
        this.gray = gray;
        this.dpi = dpi;
        Imgproc.resize(gray, half, new Size(), 0.5, 0.5, Imgproc.INTER_AREA);
        this.background = backgroundOf(half, gray);
    }

    /** A decoded page, or why there is none. */
    public sealed interface Decoded {
        record Page(PageImage image) implements Decoded {}

        record Broken(UnreadableCause cause) implements Decoded {}
    }

    /**
     * Decodes a page; a picture of more than {@code maxPixels} is refused by its header, before any pixel is decoded.
     */
    public static Decoded decode(ScannedPage page, long maxPixels) {
        ImageHeader header = ImageHeader.parse(page.bytes(), page.frame());
        if (header instanceof ImageHeader.NoPicture nothing) {
            return new Decoded.Broken(nothing.cause());
        }
        ImageHeader.Picture picture = (ImageHeader.Picture) header;
        if (picture.pixels() > maxPixels) {
            return new Decoded.Broken(UnreadableCause.TOO_LARGE);
        }
        Mat gray = GrayPixels.of(page);
        if (gray.empty() || gray.cols() < 16 || gray.rows() < 16) {
            NativeMemory.release(gray);
            return new Decoded.Broken(UnreadableCause.CORRUPT);
        }
        return new Decoded.Page(new PageImage(gray, picture.dpi()));
    }

    /** The paper's gray without print: at about 0.5 mm a pixel, print closed away, smoothed. */
    private static Mat backgroundOf(Mat half, Mat gray) {
        double shrink = Math.min(1, BACKGROUND_LONG_SIDE / (double) Math.max(gray.cols(), gray.rows()));
        Mat small = new Mat();
        Imgproc.resize(
                half,
                small,
                new Size(Math.ceil(gray.cols() * shrink), Math.ceil(gray.rows() * shrink)),
                0,
                0,
                Imgproc.INTER_AREA);
        Mat kernel = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(13, 13));
        Imgproc.morphologyEx(small, small, Imgproc.MORPH_CLOSE, kernel);
        Imgproc.GaussianBlur(small, small, new Size(0, 0), 3);
        NativeMemory.release(kernel);
        return small;
    }

    /** Pixels per inch as the file claims; often wrong, so a hint only. */
    public OptionalDouble dpi() {
        return dpi;
    }

    public int width() {
        return gray.cols();
    }

    public int height() {
        return gray.rows();
    }

    /** The whole page shrunk (never enlarged) by {@code factor} ≤ 1. */
    public GrayImage reduced(double factor) {
        if (Math.abs(factor - 0.5) < 1e-3) {
            return takeOut(half.clone());
        }
        Mat small = new Mat();
        Imgproc.resize(gray, small, new Size(), Math.min(1, factor), Math.min(1, factor), Imgproc.INTER_AREA);
        return takeOut(small);
    }

    /** Gray values of a patch; {@code toPage} maps patch pixels to page pixels. Outside the page is white. */
    public GrayImage sample(Affine toPage, int width, int height) {
        return takeOut(warpGray(toPage, width, height));
    }

    /** Ink of a patch: 0 = the paper around, 255 = black. Outside the page is 0. */
    public GrayImage sampleInk(Affine toPage, int width, int height) {
        Mat patch = warpGray(toPage, width, height);
        double shrink = background.cols() / (double) gray.cols();
        Affine toBackground = new Affine(shrink, 0, shrink / 2 - 0.5, 0, shrink, shrink / 2 - 0.5).after(toPage);
        Mat paper = warp(background, toBackground, width, height, 255);
        Core.max(paper, new Scalar(24), paper);
        Mat share = new Mat();
        Core.divide(patch, paper, share, 255);
        Core.bitwise_not(share, share);
        NativeMemory.release(patch);
        NativeMemory.release(paper);
        return takeOut(share);
    }

    /** Share of the page's inner part with ink of at least {@code level} of 255, seen at about 0.3 mm a pixel. */
    public double inkShare(int level) {
        double shrink = Math.max(gray.cols(), gray.rows()) / 700.0;
        int margin = (int) (0.06 * 700);
        int w = (int) (gray.cols() / shrink) - 2 * margin;
        int h = (int) (gray.rows() / shrink) - 2 * margin;
        GrayImage ink = sampleInk(new Affine(shrink, 0, margin * shrink, 0, shrink, margin * shrink), w, h);
        int dark = 0;
        for (byte pixel : ink.pixels()) {
            dark += (pixel & 0xff) >= level ? 1 : 0;
        }
        return dark / (double) ink.pixels().length;
    }

    /** Far smaller samples come from the page at half size: the same picture for a quarter of the work. */
    private Mat warpGray(Affine toPage, int width, int height) {
        if (toPage.scale() < HALF_FROM) {
            return warp(gray, toPage, width, height, 255);
        }
        Affine toHalf = new Affine(0.5, 0, -0.25, 0, 0.5, -0.25);
        return warp(half, toHalf.after(toPage), width, height, 255);
    }

    private static Mat warp(Mat source, Affine toPage, int width, int height, double outside) {
        double[] xs = new double[4];
        double[] ys = new double[4];
        for (int i = 0; i < 4; i++) {
            double x = (i & 1) * (width - 1.0);
            double y = (i >> 1) * (height - 1.0);
            xs[i] = toPage.x(x, y);
            ys[i] = toPage.y(x, y);
        }
        java.util.Arrays.sort(xs);
        java.util.Arrays.sort(ys);
        Mat result = new Mat();
        Rect whole = new Rect(0, 0, source.cols(), source.rows());
        int left = (int) Math.max(0, Math.floor(xs[0]) - 4);
        int top = (int) Math.max(0, Math.floor(ys[0]) - 4);
        int right = (int) Math.min(whole.width, Math.ceil(xs[3]) + 5);
        int bottom = (int) Math.min(whole.height, Math.ceil(ys[3]) + 5);
        if (left >= right || top >= bottom) {
            return new Mat(height, width, CvType.CV_8UC1, new Scalar(outside));
        }
        Mat part = source.submat(new Rect(left, top, right - left, bottom - top));
        Mat soft = part;
        double shrink = toPage.scale();
        if (shrink > 1.2) { // otherwise linear sampling would skip pixels
            soft = new Mat();
            Imgproc.GaussianBlur(part, soft, new Size(0, 0), BLUR_PER_SHRINK * shrink);
        }
        Mat map = new Mat(2, 3, CvType.CV_64F);
        map.put(0, 0, toPage.a(), toPage.b(), toPage.c() - left, toPage.d(), toPage.e(), toPage.f() - top);
        Imgproc.warpAffine(
                soft,
                result,
                map,
                new Size(width, height),
                Imgproc.INTER_LINEAR | Imgproc.WARP_INVERSE_MAP,
                Core.BORDER_CONSTANT,
                new Scalar(outside));
        NativeMemory.release(map);
        if (soft != part) {
            NativeMemory.release(soft);
        }
        NativeMemory.release(part);
        return result;
    }

    private static GrayImage takeOut(Mat mat) {
        byte[] pixels = new byte[mat.cols() * mat.rows()];
        mat.get(0, 0, pixels);
        GrayImage image = new GrayImage(mat.cols(), mat.rows(), pixels);
        NativeMemory.release(mat);
        return image;
    }

    @Override
    public void close() {
        NativeMemory.release(gray);
        NativeMemory.release(background);
        NativeMemory.release(half);
    }
}
