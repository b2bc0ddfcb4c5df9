package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
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
     * Whether there are more than {@code most} shapes as large as letters.
     *
     * @param toPage maps the blank's pixels to the scan's
     */
    static boolean moreLetters(
            int most, PageImage page, Affine toPage, double widthMm, double heightMm, double pxPerMm) {
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
            return false;
        }
        int columns = (int) ((box[2] - box[0]) * PX_PER_MM);
        int rows = (int) ((box[3] - box[1]) * PX_PER_MM);
        Affine grid = fromMm.after(Affine.translation(box[0], box[1])).after(Affine.scale(1 / PX_PER_MM));
        List<int[]> shapes = sized(dark(page, grid, columns, rows, box, widthMm, heightMm));
        if (shapes.size() <= most) {
            return false; // whatever they lie on
        }
        GrayImage gray = page.sample(grid, columns, rows);
        double paper = PAPER * brightness(gray, box, widthMm, heightMm);
        return shapes.stream()
                        .filter(shape -> onPaper(
                                gray,
                                shape[0] - AROUND_PX,
                                shape[1] - AROUND_PX,
                                shape[0] + shape[2] + AROUND_PX,
                                shape[1] + shape[3] + AROUND_PX,
                                paper))
                        .count()
                > most;
    }

    /** Dark pixels outside the ballot as 255; only that part of the page is sampled. */
    private static GrayImage dark(
            PageImage page, Affine grid, int columns, int rows, double[] box, double widthMm, double heightMm) {
        int left = first(box[0], -MARGIN_MM, columns);
        int top = first(box[1], -MARGIN_MM, rows);
        int right = Math.max(left, past(box[0], widthMm + MARGIN_MM, columns));
        int bottom = Math.max(top, past(box[1], heightMm + MARGIN_MM, rows));
        GrayImage dark = new GrayImage(columns, rows, new byte[columns * rows]);
        for (Rect part : List.of(
                new Rect(0, 0, columns, top),
                new Rect(0, top, left, bottom - top),
                new Rect(right, top, columns - right, bottom - top),
                new Rect(0, bottom, columns, rows - bottom))) {
            if (part.width > 0 && part.height > 0) {
                GrayImage ink = page.sampleInk(grid.after(Affine.translation(part.x, part.y)), part.width, part.height);
                for (int i = 0; i < ink.pixels().length; i++) {
                    if ((ink.pixels()[i] & 0xff) > DARK) {
                        dark.pixels()[(part.y + i / part.width) * columns + part.x + i % part.width] = (byte) 255;
                    }
                }
            }
        }
        return dark;
    }

    /** The first pixel farther than {@code mm}, up to {@code size}. */
    private static int first(double from, double mm, int size) {
        return (int) Math.max(0, Math.min(size, Math.floor((mm - from) * PX_PER_MM) + 1));
    }

    /** The first pixel as far as {@code mm}, up to {@code size}. */
    private static int past(double from, double mm, int size) {
        return (int) Math.max(0, Math.min(size, Math.ceil((mm - from) * PX_PER_MM)));
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

    /** Left, top, width and height of shapes as large as letters, pixels. */
    private static List<int[]> sized(GrayImage dark) {
        Mat mask = Mats.of(dark);
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        int found = Imgproc.connectedComponentsWithStats(mask, labels, stats, centroids);
        int[] numbers = new int[found * 5]; // left, top, width, height, area of each
        stats.get(0, 0, numbers);
        NativeMemory.release(mask, labels, stats, centroids);
        List<int[]> shapes = new ArrayList<>();
        for (int k = 1; k < found; k++) {
            double longer = Math.max(numbers[5 * k + 2], numbers[5 * k + 3]) / PX_PER_MM;
            double shorter = Math.min(numbers[5 * k + 2], numbers[5 * k + 3]) / PX_PER_MM;
            if (longer >= LETTER_MM[0] && longer <= LETTER_MM[1] && shorter >= LEAST_THICK_MM) {
                shapes.add(Arrays.copyOfRange(numbers, 5 * k, 5 * k + 4));
            }
        }
        return shapes;
    }
}
