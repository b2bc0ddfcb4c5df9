package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * How the blank's print looks on a scan: spread by toner (dot gain), blurred by optics, lighter or darker as a whole.
 *
 * <p>A few such looks are prepared once; each page is given the one that explains it best.
 */
final class PrintModel {
    private static final double[] BLUR_PX = {0.6, 1.0, 1.5};
    private static final int[] SPREAD_PX = {0, 1};
    private static final int STRONG = 90;
    private static final int CLIP = 60;

    private final List<Look> looks = new ArrayList<>();

    /**
     * One way the print may look.
     *
     * @param ink expected ink at full print darkness, 0–255
     * @param slope change of the expected ink a pixel, 0–255: how much a small misfit may show
     */
    private record Look(byte[] ink, byte[] slope) {}

    /**
     * The print as it should be on one page.
     *
     * @param gain print darkness of the page against full black, 0–1
     */
    record Expected(byte[] ink, byte[] slope, double gain) {
        /** Expected ink of a pixel, 0–255, where print is as dark as {@code full}, 0–255. */
        double ink(int i, int full) {
            return Math.max(gain, full / 255.0) * (ink[i] & 0xff);
        }

        double slope(int i, int full) {
            return Math.max(gain, full / 255.0) * (slope[i] & 0xff);
        }
    }

    PrintModel(GrayImage blank) {
        Mat print = new Mat(blank.height(), blank.width(), CvType.CV_8UC1);
        print.put(0, 0, blank.pixels());
        for (int spread : SPREAD_PX) {
            Mat bold = print.clone();
            if (spread > 0) {
                Mat kernel = Imgproc.getStructuringElement(
                        Imgproc.MORPH_CROSS, new Size(2 * spread + 1.0, 2 * spread + 1.0));
                Imgproc.dilate(print, bold, kernel);
                NativeMemory.release(kernel);
            }
            for (double blur : BLUR_PX) {
                Mat soft = new Mat();
                Imgproc.GaussianBlur(bold, soft, new Size(0, 0), blur);
                looks.add(new Look(bytes(soft), slopeOf(soft)));
                NativeMemory.release(soft);
            }
            NativeMemory.release(bold);
        }
        NativeMemory.release(print);
    }

    /** The look that explains the page's print best, over the candidates' part of the page. */
    Expected fit(ScanInk scan, PixelBox area) {
        Expected best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Look look : looks) {
            double gain = gain(look, scan, area);
            double error = 0;
            for (int y = area.top(); y <= area.bottom(); y += 2) {
                for (int x = area.left(); x <= area.right(); x++) {
                    int i = y * scan.width() + x;
                    int expected = look.ink[i] & 0xff;
                    if (expected > 4) {
                        error += Math.min(CLIP, Math.abs(scan.at(i) - gain * expected));
                    }
                }
            }
            // pixels just off the print vote too, else the boldest look would always explain most
            error += offPrint(look, scan, area);
            if (error < least) {
                least = error;
                best = new Expected(look.ink, look.slope, gain);
            }
        }
        return best;
    }

    private static double offPrint(Look look, ScanInk scan, PixelBox area) {
        double error = 0;
        for (int y = area.top(); y <= area.bottom(); y += 2) {
            for (int x = area.left(); x <= area.right(); x++) {
                int i = y * scan.width() + x;
                if ((look.ink[i] & 0xff) <= 4) {
                    error += Math.min(CLIP, scan.at(i));
                }
            }
        }
        return error;
    }

    private static double gain(Look look, ScanInk scan, PixelBox area) {
        double found = 0;
        double full = 0;
        for (int y = area.top(); y <= area.bottom(); y += 2) {
            for (int x = area.left(); x <= area.right(); x++) {
                int i = y * scan.width() + x;
                int expected = look.ink[i] & 0xff;
                if (expected >= STRONG) {
                    found += scan.at(i);
                    full += expected;
                }
            }
        }
        return full == 0 ? 1 : Math.min(1.3, found / full);
    }

    private static byte[] slopeOf(Mat soft) {
        Mat dx = new Mat();
        Mat dy = new Mat();
        Imgproc.Sobel(soft, dx, CvType.CV_32F, 1, 0, 3, 0.125);
        Imgproc.Sobel(soft, dy, CvType.CV_32F, 0, 1, 3, 0.125);
        Mat size = new Mat();
        Core.magnitude(dx, dy, size);
        Mat out = new Mat();
        size.convertTo(out, CvType.CV_8U);
        byte[] result = bytes(out);
        for (Mat mat : List.of(dx, dy, size, out)) {
            NativeMemory.release(mat);
        }
        return result;
    }

    private static byte[] bytes(Mat mat) {
        byte[] result = new byte[mat.rows() * mat.cols()];
        mat.get(0, 0, result);
        return result;
    }
}
