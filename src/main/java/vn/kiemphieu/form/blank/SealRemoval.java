package vn.kiemphieu.form.blank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

/** Takes a coloured seal out of a blank ballot and remembers its place; black print under it stays. */
final class SealRemoval {
    /** Difference of the largest and smallest channel from which a pixel is plainly coloured. */
    static final int PLAIN_COLOUR = 60;
    /** The same in a scan, whose colour is coarser than its light. */
    private static final int SCANNED_COLOUR = 38;
    /** The faint edge of a coloured stroke. */
    private static final int TINGE = 20;

    private static final double SMALLEST_MM = 12;
    private static final double LARGEST_MM = 60;
    private static final double MARGIN_MM = 1;
    private static final double SCANNED_MARGIN_MM = 4;

    private SealRemoval() {}

    /**
     * The page without its seal.
     *
     * @param page at {@code dpi}; its picture is changed
     */
    static BlankPicture apply(RawPage page, int dpi) {
        Mat colour = page.colour();
        Mat underneath = page.underneath();
        Mat gray = new Mat();
        Mat brightest = new Mat();
        Mat chroma = new Mat();
        try {
            split(colour, brightest, chroma);
            Optional<PxBox> seal = place(chroma, dpi, page.scanned() ? SCANNED_COLOUR : PLAIN_COLOUR);
            int ink = seal.map(box -> inkBrightness(box, bytes(brightest), bytes(chroma), colour.cols()))
                    .orElse(255);
            int margin = (int) Math.round((page.scanned() ? SCANNED_MARGIN_MM : MARGIN_MM) * dpi / 25.4);
            Optional<PxBox> region = seal.map(box -> new PxBox(
                    Math.max(0, box.left() - margin),
                    Math.max(0, box.top() - margin),
                    Math.min(colour.cols(), box.right() + margin),
                    Math.min(colour.rows(), box.bottom() + margin)));
            region.ifPresent(box -> copy(underneath, colour, box));
            split(colour, brightest, chroma);
            Imgproc.cvtColor(colour, gray, Imgproc.COLOR_BGR2GRAY);
            byte[] pixels = bytes(gray);
            region.ifPresent(box -> clean(pixels, gray.cols(), box, bytes(brightest), bytes(chroma), ink));
            return new BlankPicture(
                    new GrayImage(gray.cols(), gray.rows(), pixels),
                    dpi,
                    seal.map(box -> new BlankSeal(box, BlankSeal.Ink.COLOURED)),
                    page.notes());
        } finally {
            NativeMemory.release(gray);
            NativeMemory.release(brightest);
            NativeMemory.release(chroma);
        }
    }

    private static void copy(Mat from, Mat to, PxBox box) {
        Mat source = from.submat(box.top(), box.bottom(), box.left(), box.right());
        Mat target = to.submat(box.top(), box.bottom(), box.left(), box.right());
        source.copyTo(target);
        NativeMemory.release(source);
        NativeMemory.release(target);
    }

    private static void split(Mat colour, Mat brightest, Mat chroma) {
        List<Mat> channels = new ArrayList<>();
        Core.split(colour, channels);
        Mat darkest = new Mat();
        Core.max(channels.get(0), channels.get(1), brightest);
        Core.max(brightest, channels.get(2), brightest);
        Core.min(channels.get(0), channels.get(1), darkest);
        Core.min(darkest, channels.get(2), darkest);
        Core.subtract(brightest, darkest, chroma);
        NativeMemory.release(darkest);
        channels.forEach(NativeMemory::release);
    }

    /** The largest roundish coloured region. */
    private static Optional<PxBox> place(Mat chroma, int dpi, int plain) {
        double mm = dpi / 25.4;
        Mat mask = new Mat();
        Mat kernel = Mat.ones(new Size(Math.round(2 * mm), Math.round(2 * mm)), CvType.CV_8U);
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        try {
            Core.compare(chroma, new Scalar(plain), mask, Core.CMP_GE);
            Imgproc.morphologyEx(mask, mask, Imgproc.MORPH_CLOSE, kernel);
            int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, centroids);
            List<PxBox> regions = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                PxBox box = Pieces.piece(stats, i).box();
                double shape = (double) box.width() / box.height();
                if (Math.min(box.width(), box.height()) >= SMALLEST_MM * mm
                        && Math.max(box.width(), box.height()) <= LARGEST_MM * mm
                        && shape > 0.6
                        && shape < 1.7) {
                    regions.add(box);
                }
            }
            return regions.stream().max(Comparator.comparingInt(box -> box.width() * box.height()));
        } finally {
            NativeMemory.release(mask, kernel, labels, stats, centroids);
        }
    }

    private static int inkBrightness(PxBox seal, byte[] brightest, byte[] chroma, int width) {
        int[] histogram = new int[256];
        for (int y = seal.top(); y < seal.bottom(); y++) {
            for (int x = seal.left(); x < seal.right(); x++) {
                int at = y * width + x;
                if ((chroma[at] & 0xff) >= PLAIN_COLOUR) {
                    histogram[brightest[at] & 0xff]++;
                }
            }
        }
        return median(histogram);
    }

    // The brightest channel of the seal's own ink is what paper would be: scaled up to white, black print stays black.
    private static void clean(byte[] gray, int width, PxBox region, byte[] brightest, byte[] chroma, int ink) {
        for (int y = region.top(); y < region.bottom(); y++) {
            for (int x = region.left(); x < region.right(); x++) {
                int at = y * width + x;
                if ((chroma[at] & 0xff) >= TINGE) {
                    gray[at] = (byte) Math.min(255, (brightest[at] & 0xff) * 255 / ink);
                }
            }
        }
    }

    private static int median(int[] histogram) {
        int half = java.util.Arrays.stream(histogram).sum() / 2;
        int value = 0;
        for (int seen = histogram[0]; seen <= half && value < 255; seen += histogram[value]) {
            value++;
        }
        return Math.max(1, value);
    }

    private static byte[] bytes(Mat mat) {
        byte[] bytes = new byte[mat.cols() * mat.rows()];
        mat.get(0, 0, bytes);
        return bytes;
    }
}
