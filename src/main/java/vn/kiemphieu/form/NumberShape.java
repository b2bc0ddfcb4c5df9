package vn.kiemphieu.form;

import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * Whether two printed numbers look the same.
 *
 * <p>Tesseract is sure of itself on single digits of some faces and wrong ("7" as "1", "5" as "9"); the page's own print of
 * the number it claims to see tells.
 */
final class NumberShape {
    /** Both numbers are laid on a field of this size, pixels. */
    private static final Size FIELD = new Size(32, 32);
    /** How far one may be moved to lie on the other, pixels of the field. */
    private static final int SHIFT = 2;
    /** The same number twice on a page correlates by more, also at 9.5 pt; 7 and 1, 5 and 9 by less. */
    private static final double DIFFERENT = 0.65;
    /** Widths over heights of the same number are as near as this share. */
    private static final double PROPORTION = 1.5;
    /** Lower than this share of the number is a full stop or a bracket's end. */
    private static final double DIGIT = 0.6;

    /** A taller piece belongs to something else. */
    private static final double TALLER = 1.2;

    private final PageText page;

    NumberShape(PageText page) {
        this.page = page;
    }

    /** Whether the numbers in two boxes are plainly not the same, full stops left out. */
    boolean differ(PxBox one, PxBox other) {
        PxBox a = digits(one);
        PxBox b = digits(other);
        double proportion = (double) a.width() * b.height() / ((double) a.height() * b.width());
        return proportion > PROPORTION || proportion < 1 / PROPORTION || likeness(a, b) < DIFFERENT;
    }

    PxBox digits(PxBox box) {
        List<PxBox> pieces = page.layout().lines().stream()
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> piece.sharedColumns(box) > 0 && piece.sharedRows(box) > 0)
                .filter(piece -> piece.height() >= DIGIT * box.height() && piece.height() <= TALLER * box.height())
                .toList();
        return pieces.isEmpty() ? box : PxBox.around(pieces);
    }

    double likeness(PxBox a, PxBox b) {
        Mat first = field(a);
        Mat second = field(b);
        Mat result = new Mat();
        try {
            Core.copyMakeBorder(first, first, SHIFT, SHIFT, SHIFT, SHIFT, Core.BORDER_CONSTANT, Scalar.all(255));
            Imgproc.matchTemplate(first, second, result, Imgproc.TM_CCOEFF_NORMED);
            return Core.minMaxLoc(result).maxVal;
        } finally {
            NativeMemory.release(first, second, result);
        }
    }

    private Mat field(PxBox box) {
        Mat mat = new Mat(box.height(), box.width(), CvType.CV_8U);
        mat.put(0, 0, page.blank().cut(box).pixels());
        Imgproc.resize(mat, mat, FIELD, 0, 0, Imgproc.INTER_AREA);
        return mat;
    }
}
