package vn.kiemphieu.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;
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
    static {
        NativeLibraries.loadOpenCv();
    }

    private static final double LONG_SIDE = 700; // pixels in which ink is looked for as a whole
    private static final int MARGIN = 42; // of them at each side: the scanner's edge, folded corners

    private final ScannedPage file;
    private final ImageHeader.Picture header;
    private final Plane gray;
    private final List<Disc> whitened = new ArrayList<>();
    private Optional<ColourPlanes> colours;

    private PageImage(ScannedPage file, ImageHeader.Picture header, Mat gray) {
        this.file = file;
        this.header = header;
        this.gray = new Plane(gray);
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
        Mat gray = Decoder.pixels(page, Imgcodecs.IMREAD_GRAYSCALE);
        if (gray.empty() || gray.cols() < 16 || gray.rows() < 16) {
            NativeMemory.release(gray);
            return new Decoded.Broken(UnreadableCause.CORRUPT);
        }
        return new Decoded.Page(new PageImage(page, picture, gray));
    }

    /** Pixels per inch as the file claims; often wrong, so a hint only. */
    public OptionalDouble dpi() {
        return header.dpi();
    }

    public int width() {
        return gray.width();
    }

    public int height() {
        return gray.height();
    }

    /** The whole page shrunk (never enlarged) by {@code factor} ≤ 1. */
    public GrayImage reduced(double factor) {
        return gray.reduced(factor);
    }

    /** Gray values of a patch; {@code toPage} maps patch pixels to page pixels. Outside the page is white. */
    public GrayImage sample(Affine toPage, int width, int height) {
        return gray.sample(toPage, width, height);
    }

    /** Ink of a patch: 0 = the paper around, 255 = black. Outside the page is 0. */
    public GrayImage sampleInk(Affine toPage, int width, int height) {
        return gray.ink(toPage, width, height);
    }

    /** Takes away what lies in round places as if the paper around went on there. */
    public void whiten(List<Disc> discs) {
        discs.forEach(gray::whiten);
        whitened.addAll(discs);
        if (colours != null) {
            colours.ifPresent(planes -> planes.whiten(discs));
        }
    }

    /** The same in red, green and blue light, at up to half the page's resolution; empty where the scan has no colours. */
    public Optional<ColourPatch> sampleColours(Affine toPage, int width, int height) {
        if (colours == null) {
            colours = header.colour() ? Optional.of(new ColourPlanes(file, width())) : Optional.empty();
            colours.ifPresent(planes -> planes.whiten(whitened));
        }
        return colours.filter(planes -> !planes.empty()).map(planes -> planes.ink(toPage, width, height));
    }

    /** Share of the page's inner part with ink of at least {@code level} of 255, seen at about 0.3 mm a pixel. */
    public double inkShare(int level) {
        double shrink = Math.max(width(), height()) / LONG_SIDE;
        int across = (int) (width() / shrink);
        int down = (int) (height() / shrink);
        int aside =
                Math.min(MARGIN, across / 4); // of a strip too narrow for the margins there is an inner part as well
        int above = Math.min(MARGIN, down / 4);
        Affine inner = new Affine(shrink, 0, aside * shrink, 0, shrink, above * shrink);
        GrayImage ink = sampleInk(inner, Math.max(1, across - 2 * aside), Math.max(1, down - 2 * above));
        int dark = 0;
        for (byte pixel : ink.pixels()) {
            dark += (pixel & 0xff) >= level ? 1 : 0;
        }
        return dark / (double) ink.pixels().length;
    }

    @Override
    public void close() {
        gray.close();
        if (colours != null) {
            colours.ifPresent(ColourPlanes::close);
        }
    }
}
