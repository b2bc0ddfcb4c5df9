package vn.kiemphieu.image;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * A colour page's red, green and blue light at half its size. Scanners' JPEGs keep colours no finer, so that at half the
 * size brightness and colour are those of the same spot.
 */
final class ColourPlanes implements AutoCloseable {
    private static final double SHRINK = 0.5;
    private static final int LEAST_SIDE = 32;
    private static final double NO_COLOUR = 2; // of 255, what rounding may leave

    /** Red, green, blue. */
    private final List<Plane> planes = new ArrayList<>();

    /**
     * Without planes if the file cannot be decoded or holds a gray scan.
     *
     * @param width of the page in full, pixels
     */
    ColourPlanes(ScannedPage page, int width) {
        Mat pixels = Decoder.pixels(page, Imgcodecs.IMREAD_REDUCED_COLOR_2);
        if (pixels.cols() > SHRINK * width + 1) { // only some decoders do the shrinking themselves
            Imgproc.resize(pixels, pixels, new Size(), SHRINK, SHRINK, Imgproc.INTER_AREA);
        }
        if (Math.min(pixels.cols(), pixels.rows()) >= LEAST_SIDE && pixels.channels() == 3) {
            List<Mat> blueGreenRed = new ArrayList<>();
            Core.split(pixels, blueGreenRed);
            if (gray(blueGreenRed)) {
                blueGreenRed.forEach(plane -> NativeMemory.release(plane));
                blueGreenRed.clear();
            }
            for (int k = blueGreenRed.size() - 1; k >= 0; k--) {
                planes.add(new Plane(blueGreenRed.get(k)));
            }
        }
        NativeMemory.release(pixels);
    }

    /** Whether this is a gray scan in a file for colours: a scanner's colours are never the same all over a page. */
    private static boolean gray(List<Mat> blueGreenRed) {
        Mat green = blueGreenRed.get(1);
        return Core.norm(green, blueGreenRed.get(0), Core.NORM_INF) <= NO_COLOUR
                && Core.norm(green, blueGreenRed.get(2), Core.NORM_INF) <= NO_COLOUR;
    }

    boolean empty() {
        return planes.isEmpty();
    }

    /** @param discs on the whole page */
    void whiten(List<Disc> discs) {
        for (Plane plane : planes) {
            discs.forEach(disc -> plane.whiten(disc.scaled(SHRINK)));
        }
    }

    /** @param toPage pixels of the patch to those of the whole page */
    ColourPatch ink(Affine toPage, int width, int height) {
        Affine toPlane = Affine.resampling(SHRINK).after(toPage);
        List<byte[]> ink = planes.stream()
                .map(plane -> plane.ink(toPlane, width, height).pixels())
                .toList();
        return new ColourPatch(width, height, ink.get(0), ink.get(1), ink.get(2));
    }

    @Override
    public void close() {
        planes.forEach(Plane::close);
    }
}
