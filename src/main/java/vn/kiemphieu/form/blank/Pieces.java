package vn.kiemphieu.form.blank;

import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Connected pieces of a mask as OpenCV counts them. */
final class Pieces {
    private Pieces() {}

    /**
     * A connected piece.
     *
     * @param area pixels
     */
    record Piece(int label, PxBox box, int area) {}

    /** Piece {@code label} in the statistics of {@code connectedComponentsWithStats}. */
    static Piece piece(Mat stats, int label) {
        int[] row = new int[5];
        stats.get(label, 0, row);
        int left = row[Imgproc.CC_STAT_LEFT];
        int top = row[Imgproc.CC_STAT_TOP];
        PxBox box = new PxBox(left, top, left + row[Imgproc.CC_STAT_WIDTH], top + row[Imgproc.CC_STAT_HEIGHT]);
        return new Piece(label, box, row[Imgproc.CC_STAT_AREA]);
    }

    /** Whether a box comes within {@code margin} pixels of the picture's edge. */
    static boolean touches(PxBox box, int width, int height, int margin) {
        return box.left() < margin
                || box.top() < margin
                || box.right() > width - margin
                || box.bottom() > height - margin;
    }
}
