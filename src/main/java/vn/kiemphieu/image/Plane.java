package vn.kiemphieu.image;

import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;

/** A page in one kind of light, with its paper's tone; samples of it at any resolution and place. */
final class Plane implements AutoCloseable {
    /** A level serves samples that are at most a twentieth finer than itself. */
    private static final double LEVEL_FROM = 0.95;

    private static final int SHIFT = 4; // bits of a circle's place after the point
    private static final int SUBPIXELS = 1 << SHIFT;
    private static final int RING = 64; // places round a disc at which the paper is looked at
    private static final double RING_PX = 1; // beyond its edge

    private final Pyramid pyramid;
    private final PaperTone paper;

    /** @param pixels 8 bits, white paper bright; owned from now on */
    Plane(Mat pixels) {
        this.pyramid = new Pyramid(pixels);
        this.paper = new PaperTone(pyramid);
    }

    int width() {
        return pyramid.full().cols();
    }

    int height() {
        return pyramid.full().rows();
    }

    /** Gives a disc the brightness of the paper round it. */
    void whiten(Disc disc) {
        int bright = ringMedian(disc);
        for (int level = 0; level < pyramid.levels(); level++) {
            Disc here = disc.scaled(Pyramid.scale(level));
            Point middle = new Point(here.x() * SUBPIXELS, here.y() * SUBPIXELS);
            int radius = (int) Math.ceil(here.radius() * SUBPIXELS);
            Imgproc.circle(
                    pyramid.level(level), middle, radius, Scalar.all(bright), Imgproc.FILLED, Imgproc.LINE_8, SHIFT);
        }
    }

    private int ringMedian(Disc disc) {
        int[] ring = new int[RING];
        for (int k = 0; k < RING; k++) {
            double angle = 2 * Math.PI * k / RING;
            double far = disc.radius() + RING_PX;
            int x = (int) Math.round(disc.x() + far * Math.cos(angle));
            int y = (int) Math.round(disc.y() + far * Math.sin(angle));
            byte[] pixel = new byte[1];
            pyramid.full().get(Math.max(0, Math.min(height() - 1, y)), Math.max(0, Math.min(width() - 1, x)), pixel);
            ring[k] = pixel[0] & 0xff;
        }
        Arrays.sort(ring);
        return ring[RING / 2];
    }

    /** The whole page shrunk (never enlarged) by {@code factor} ≤ 1. */
    GrayImage reduced(double factor) {
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

    /** Brightness of a patch; {@code toPlane} maps patch pixels to the plane's. Outside it is white. */
    GrayImage sample(Affine toPlane, int width, int height) {
        return takeOut(bright(toPlane, width, height));
    }

    /** Ink of a patch: 0 = the paper around, 255 = no light at all. Outside the plane is 0. */
    GrayImage ink(Affine toPlane, int width, int height) {
        Mat patch = bright(toPlane, width, height);
        Mat tone = paper.of(toPlane, width, height);
        Core.divide(patch, tone, patch, 255);
        Core.bitwise_not(patch, patch);
        NativeMemory.release(tone);
        return takeOut(patch);
    }

    /** Far smaller samples come from a smaller level: the same picture for a fraction of the work. */
    private Mat bright(Affine toPlane, int width, int height) {
        int level = pyramid.levelFor(LEVEL_FROM / toPlane.scale());
        Affine toLevel = Pyramid.toLevel(level).after(toPlane);
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
