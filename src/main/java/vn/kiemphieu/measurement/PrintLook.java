package vn.kiemphieu.measurement;

import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * One way the blank's print may look on a scan. Its pixels are made when the first page looks so: most batches need one or
 * two looks of all. Thread-safe.
 */
final class PrintLook {
    static {
        NativeLibraries.loadOpenCv();
    }

    private final GrayImage blank;
    private final int spreadPx;
    private final double blurPx;
    private Pixels pixels;

    /**
     * The whole page.
     *
     * @param ink expected ink at full print darkness, 0–255
     * @param slope change of the expected ink a pixel, 0–255: how much a small misfit may show
     */
    record Pixels(byte[] ink, byte[] slope) {}

    /**
     * @param spreadPx how far toner spreads
     * @param blurPx how far optics blur, sigma
     */
    PrintLook(GrayImage blank, int spreadPx, double blurPx) {
        this.blank = blank;
        this.spreadPx = spreadPx;
        this.blurPx = blurPx;
    }

    synchronized Pixels pixels() {
        if (pixels == null) {
            Mat soft = soft();
            pixels = new Pixels(bytes(soft), slopeOf(soft));
            NativeMemory.release(soft);
        }
        return pixels;
    }

    /** Its ink alone, not kept. */
    byte[] ink() {
        Mat soft = soft();
        byte[] ink = bytes(soft);
        NativeMemory.release(soft);
        return ink;
    }

    private Mat soft() {
        Mat soft = new Mat(blank.height(), blank.width(), CvType.CV_8UC1);
        soft.put(0, 0, blank.pixels());
        if (spreadPx > 0) {
            Mat kernel = Imgproc.getStructuringElement(
                    Imgproc.MORPH_CROSS, new Size(2 * spreadPx + 1.0, 2 * spreadPx + 1.0));
            Imgproc.dilate(soft, soft, kernel);
            NativeMemory.release(kernel);
        }
        Imgproc.GaussianBlur(soft, soft, new Size(0, 0), blurPx);
        return soft;
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
