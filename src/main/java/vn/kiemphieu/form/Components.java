package vn.kiemphieu.form;

import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.form.blank.PxBox;

/** Connected pieces of ink as OpenCV counts them. */
final class Components {
    private Components() {}

    /** The box of piece {@code i} in the statistics of {@code connectedComponentsWithStats}. */
    static PxBox box(Mat stats, int i) {
        int[] row = new int[5];
        stats.get(i, 0, row);
        int left = row[Imgproc.CC_STAT_LEFT];
        int top = row[Imgproc.CC_STAT_TOP];
        return new PxBox(left, top, left + row[Imgproc.CC_STAT_WIDTH], top + row[Imgproc.CC_STAT_HEIGHT]);
    }
}
