package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

/** The blank's ink on a small picture, and the cells of it whose print fixes their place. */
final class PrintedCells implements AutoCloseable {
    private static final double WIDTH_MM = 18;
    private static final double HEIGHT_MM = 9;
    private static final double MIN_INK = 0.025;
    private static final double MIN_BALANCE = 0.3;

    private final double dpi;
    private final Affine toBlank;
    private final GrayImage pixels;
    private final Mat ink;
    private final List<PrintedPatch> cells = new ArrayList<>();

    /** @param dpi of the small picture, dots per inch */
    PrintedCells(BlankImage blank, double dpi) {
        this.dpi = dpi;
        this.toBlank = Affine.resampling(blank.dpi() / dpi);
        int width = (int) (blank.page().width() / toBlank.a());
        int height = (int) (blank.page().height() / toBlank.a());
        this.pixels = blank.page().sampleInk(toBlank, width, height);
        this.ink = Mats.of(pixels);
        int w = (int) (WIDTH_MM * dpi / 25.4);
        int h = (int) (HEIGHT_MM * dpi / 25.4);
        for (int y = 0; y + h <= height; y += h) {
            for (int x = 0; x + w <= width; x += w) {
                Rect cell = new Rect(x, y, w, h);
                Mat patch = ink.submat(cell);
                if (Core.mean(patch).val[0] / 255 > MIN_INK && holdsBothWays(patch)) {
                    cells.add(new PrintedPatch(pixels, cell));
                }
                NativeMemory.release(patch);
            }
        }
    }

    /** Whether the patch fixes its place across as well as down: a lone rule slides along itself. */
    private static boolean holdsBothWays(Mat patch) {
        Mat dx = new Mat();
        Mat dy = new Mat();
        Imgproc.Sobel(patch, dx, CvType.CV_32F, 1, 0);
        Imgproc.Sobel(patch, dy, CvType.CV_32F, 0, 1);
        double x = Core.norm(dx, Core.NORM_L1);
        double y = Core.norm(dy, Core.NORM_L1);
        NativeMemory.release(dx, dy);
        return Math.min(x, y) > MIN_BALANCE * Math.max(x, y);
    }

    List<PrintedPatch> all() {
        return cells;
    }

    /** At least so many of them where there are so many, evenly over the page. */
    List<PrintedPatch> some(int count) {
        List<PrintedPatch> some = new ArrayList<>();
        int step = Math.max(1, cells.size() / count);
        for (int i = 0; i < cells.size(); i += step) {
            some.add(cells.get(i));
        }
        return some;
    }

    /** A length on paper in pixels of the small picture. */
    int pixels(double mm) {
        return (int) Math.ceil(mm * dpi / 25.4);
    }

    int width() {
        return pixels.width();
    }

    int height() {
        return pixels.height();
    }

    /** The blank's ink, 8-bit. */
    Mat ink() {
        return ink;
    }

    /** Pixels of the small picture to pixels of the blank. */
    Affine toBlank() {
        return toBlank;
    }

    @Override
    public void close() {
        NativeMemory.release(ink);
    }
}
