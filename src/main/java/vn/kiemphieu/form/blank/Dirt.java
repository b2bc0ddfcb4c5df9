package vn.kiemphieu.form.blank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

/** Takes specks, what hangs over the sheet's edge, and gray without ink off a blank. */
final class Dirt {
    private static final int INK = 200;
    /** Gray within so many pixels of ink is the ink's own soft edge. */
    private static final int SOFT_EDGE = 2;

    private static final double EDGE_MM = 1.2;
    private static final double SMALLEST_PRINT_MM = 0.26;
    /** What stands alone must be as large as a letter. */
    private static final double SMALLEST_ALONE_MM = 1.0;

    private static final double ALONE_MM = 1.6;

    private Dirt() {}

    static BlankPicture removed(BlankPicture blank) {
        GrayImage gray = blank.gray();
        Mat picture = new Mat(gray.height(), gray.width(), CvType.CV_8U);
        Mat ink = new Mat();
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        Mat kernel = Mat.ones(2 * SOFT_EDGE + 1, 2 * SOFT_EDGE + 1, CvType.CV_8U);
        try {
            picture.put(0, 0, gray.pixels());
            Core.compare(picture, Scalar.all(INK), ink, Core.CMP_LT);
            int count = Imgproc.connectedComponentsWithStats(ink, labels, stats, centroids, 8, CvType.CV_32S);
            boolean[] dirt = dirt(stats, count, blank);
            int[] label = new int[(int) labels.total()];
            labels.get(0, 0, label);
            byte[] kept = new byte[label.length];
            for (int i = 0; i < label.length; i++) {
                kept[i] = (byte) (label[i] != 0 && !dirt[label[i]] ? 255 : 0);
            }
            ink.put(0, 0, kept);
            Imgproc.dilate(ink, ink, kernel);
            ink.get(0, 0, kept);
            byte[] clean = gray.pixels().clone();
            for (int i = 0; i < clean.length; i++) {
                if (kept[i] == 0 || dirt[label[i]]) {
                    clean[i] = (byte) 255;
                }
            }
            return new BlankPicture(
                    new GrayImage(gray.width(), gray.height(), clean), blank.dpi(), blank.seal(), blank.notes());
        } finally {
            NativeMemory.release(picture, ink, labels, stats, centroids, kernel);
        }
    }

    private static boolean[] dirt(Mat stats, int count, BlankPicture blank) {
        int edge = blank.px(EDGE_MM);
        int alone = blank.px(SMALLEST_ALONE_MM);
        double least = SMALLEST_PRINT_MM * blank.dpi() / PaperSize.INCH_MM;
        boolean[] dirt = new boolean[count];
        List<PxBox> letters = new ArrayList<>();
        List<Pieces.Piece> small = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            Pieces.Piece piece = Pieces.piece(stats, i);
            int largest = Math.max(piece.box().width(), piece.box().height());
            if (Pieces.touches(piece.box(), blank.gray().width(), blank.gray().height(), edge)
                    || piece.area() < least * least) {
                dirt[i] = true;
            } else if (largest >= alone) {
                letters.add(piece.box());
            } else {
                small.add(piece);
            }
        }
        PxBox[] ordered = letters.toArray(PxBox[]::new);
        Arrays.sort(ordered, java.util.Comparator.comparingInt(PxBox::top));
        int near = blank.px(ALONE_MM);
        for (Pieces.Piece piece : small) {
            boolean company = Arrays.stream(ordered).anyMatch(l -> gap(l, piece.box()) <= near)
                    || small.stream()
                                    .filter(other -> inRow(other.box(), piece.box(), near))
                                    .count()
                            > 2;
            dirt[piece.label()] = !company;
        }
        return dirt;
    }

    private static int gap(PxBox a, PxBox b) {
        return Math.max(-a.sharedColumns(b), -a.sharedRows(b));
    }

    // Dots that lead from a word to the place where something is to be written.
    private static boolean inRow(PxBox a, PxBox b, int near) {
        return Math.abs(a.middleY() - b.middleY()) <= 2 && -a.sharedColumns(b) <= 2 * near;
    }
}
