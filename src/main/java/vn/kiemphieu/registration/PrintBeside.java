package vn.kiemphieu.registration;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/** Print on the scan that lies outside the ballot: another sheet came with it. */
final class PrintBeside {
    private static final double PX_PER_MM = 4;
    private static final double LEAST_BESIDE_MM = 8; // a bed that is no larger shows no other sheet's print
    private static final double MARGIN_MM = 3; // about the ballot: shadows of its edges
    private static final double MOST_MM = 1000; // no scanner is larger; a registration gone wrong might be
    private static final int DARK = 80; // of 255
    private static final double[] LETTER_MM = {0.9, 7}; // longer side
    private static final double PAPER = 0.8; // of the ballot's brightness: the scanner's dark bed is no paper
    private static final int AROUND_PX = 2;
    private static final double LEAST_THICK_MM = 0.5; // shorter side: dust lines are thinner

    static {
        NativeLibraries.loadOpenCv();
    }

    private PrintBeside() {}

    /**
     * Number of shapes as large as letters.
     *
     * @param toPage maps the blank's pixels to the scan's
     */
    static int letters(PageImage page, Affine toPage, double widthMm, double heightMm, double pxPerMm) {
        Affine fromMm = toPage.after(Affine.scale(pxPerMm));
        Affine toMm = fromMm.inverse();
        double[] box = {0, 0, widthMm, heightMm};
        for (double[] corner : new double[][] {
            {0, 0}, {page.width() - 1.0, 0}, {0, page.height() - 1.0}, {page.width() - 1.0, page.height() - 1.0}
        }) {
            double x = toMm.x(corner[0], corner[1]);
            double y = toMm.y(corner[0], corner[1]);
            box = new double[] {Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)};
        }
        double beside = Math.max(Math.max(-box[0], -box[1]), Math.max(box[2] - widthMm, box[3] - heightMm));
        if (beside < LEAST_BESIDE_MM || Math.max(box[2] - box[0], box[3] - box[1]) > MOST_MM) {
            return 0;
        }
        int columns = (int) ((box[2] - box[0]) * PX_PER_MM);
        int rows = (int) ((box[3] - box[1]) * PX_PER_MM);
        Affine grid = fromMm.after(Affine.translation(box[0], box[1])).after(Affine.scale(1 / PX_PER_MM));
        byte[] dark = dark(page.sampleInk(grid, columns, rows), box, widthMm, heightMm);
        GrayImage gray = page.sample(grid, columns, rows);
        return count(dark, gray, PAPER * brightness(gray, box, widthMm, heightMm));
    }

    /** Dark pixels outside the ballot as 255. */
    private static byte[] dark(GrayImage ink, double[] box, double widthMm, double heightMm) {
        byte[] dark = new byte[ink.pixels().length];
        for (int i = 0; i < dark.length; i++) {
            double x = box[0] + i % ink.width() / PX_PER_MM;
            double y = box[1] + i / ink.width() / PX_PER_MM;
            boolean inside = x > -MARGIN_MM && y > -MARGIN_MM && x < widthMm + MARGIN_MM && y < heightMm + MARGIN_MM;
            dark[i] = (byte) (!inside && (ink.pixels()[i] & 0xff) > DARK ? 255 : 0);
        }
        return dark;
    }

    /** Median brightness of the ballot itself, 0–255. */
    private static int brightness(GrayImage gray, double[] box, double widthMm, double heightMm) {
        int[] seen = new int[256];
        int all = 0;
        for (int i = 0; i < gray.pixels().length; i += 7) {
            double x = box[0] + i % gray.width() / PX_PER_MM;
            double y = box[1] + i / gray.width() / PX_PER_MM;
            if (x > 0 && y > 0 && x < widthMm && y < heightMm) {
                seen[gray.pixels()[i] & 0xff]++;
                all++;
            }
        }
        int middle = 0;
        for (int below = seen[0]; 2 * below < all && middle < 255; below += seen[middle]) {
            middle++;
        }
        return middle;
    }

    /** Whether there is paper at every corner of the box round a shape. */
    private static boolean onPaper(GrayImage gray, int left, int top, int right, int bottom, double paper) {
        for (int x : new int[] {left, right}) {
            for (int y : new int[] {top, bottom}) {
                if (x < 0 || y < 0 || x >= gray.width() || y >= gray.height() || gray.at(x, y) < paper) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int count(byte[] dark, GrayImage gray, double paper) {
        Mat mask = new Mat(gray.height(), gray.width(), CvType.CV_8UC1);
        mask.put(0, 0, dark);
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        int found = Imgproc.connectedComponentsWithStats(mask, labels, stats, centroids);
        int[] numbers = new int[found * 5]; // left, top, width, height, area of each
        stats.get(0, 0, numbers);
        int letters = 0;
        for (int k = 1; k < found; k++) {
            double longer = Math.max(numbers[5 * k + 2], numbers[5 * k + 3]) / PX_PER_MM;
            double shorter = Math.min(numbers[5 * k + 2], numbers[5 * k + 3]) / PX_PER_MM;
            boolean sized = longer >= LETTER_MM[0] && longer <= LETTER_MM[1] && shorter >= LEAST_THICK_MM;
            letters += sized
                            && onPaper(
                                    gray,
                                    numbers[5 * k] - AROUND_PX,
                                    numbers[5 * k + 1] - AROUND_PX,
                                    numbers[5 * k] + numbers[5 * k + 2] + AROUND_PX,
                                    numbers[5 * k + 1] + numbers[5 * k + 3] + AROUND_PX,
                                    paper)
                    ? 1
                    : 0;
        }
        NativeMemory.release(mask);
        NativeMemory.release(labels);
        NativeMemory.release(stats);
        NativeMemory.release(centroids);
        return letters;
    }
}
