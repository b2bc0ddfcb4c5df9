package vn.kiemphieu.image;

import java.util.OptionalDouble;
import org.opencv.core.Core;
import org.opencv.core.Mat;
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
    /** A level serves samples that are at most a twentieth finer than itself. */
    private static final double LEVEL_FROM = 0.95;

    static {
        NativeLibraries.loadOpenCv();
    }

    private final Pyramid pyramid;
    private final PaperTone paper;
    private final OptionalDouble dpi;

    private PageImage(Mat gray, OptionalDouble dpi) {
        this.pyramid = new Pyramid(gray);
        this.paper = new PaperTone(pyramid);
        this.dpi = dpi;
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

    /** Pixels per inch as the file claims; often wrong, so a hint only. */
    public OptionalDouble dpi() {
        return dpi;
    }

    public int width() {
        return pyramid.full().cols();
    }

    public int height() {
        return pyramid.full().rows();
    }

    /** The whole page shrunk (never enlarged) by {@code factor} ≤ 1. */
    public GrayImage reduced(double factor) {
        double wanted = Math.min(1, factor);
        int level = pyramid.levelFor(wanted - 1e-3);
        double rest = wanted / Pyramid.scale(level);
        if (rest > 1 - 1e-3) {
            return takeOut(pyramid.level(level).clone());
        }
        Mat small = new Mat();
        Imgproc.resize(pyramid.level(level), small, new Size(), rest, rest, Imgproc.INTER_AREA);
        return takeOut(small);
    }

    /** Gray values of a patch; {@code toPage} maps patch pixels to page pixels. Outside the page is white. */
    public GrayImage sample(Affine toPage, int width, int height) {
        return takeOut(gray(toPage, width, height));
    }

    /** Ink of a patch: 0 = the paper around, 255 = black. Outside the page is 0. */
    public GrayImage sampleInk(Affine toPage, int width, int height) {
        Mat patch = gray(toPage, width, height);
        Mat tone = paper.of(toPage, width, height);
        Core.divide(patch, tone, patch, 255);
        Core.bitwise_not(patch, patch);
        NativeMemory.release(tone);
        return takeOut(patch);
    }

    /** Share of the page's inner part with ink of at least {@code level} of 255, seen at about 0.3 mm a pixel. */
    public double inkShare(int level) {
        double shrink = Math.max(width(), height()) / 700.0;
        int margin = (int) (0.06 * 700);
        int w = (int) (width() / shrink) - 2 * margin;
        int h = (int) (height() / shrink) - 2 * margin;
        GrayImage ink = sampleInk(new Affine(shrink, 0, margin * shrink, 0, shrink, margin * shrink), w, h);
        int dark = 0;
        for (byte pixel : ink.pixels()) {
            dark += (pixel & 0xff) >= level ? 1 : 0;
        }
        return dark / (double) ink.pixels().length;
    }

    /** Far smaller samples come from a smaller level: the same picture for a fraction of the work. */
    private Mat gray(Affine toPage, int width, int height) {
        int level = pyramid.levelFor(LEVEL_FROM / toPage.scale());
        Affine toLevel = Pyramid.toLevel(level).after(toPage);
        return Warp.of(pyramid.level(level), toLevel, width, height, Warp.Outside.WHITE);
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
        pyramid.close();
        paper.close();
    }
}
