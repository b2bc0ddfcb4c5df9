package vn.kiemphieu.form.blank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeMemory;

/** Print on any paper under any light: narrow things plainly darker than what surrounds them. */
final class PrintMask {
    /** Resolution at which print is looked for, dots per inch. */
    static final int DPI = 100;

    private static final double PX_PER_MM = DPI / 25.4;
    /** Nothing wider than this is a stroke of print. */
    private static final double WIDEST_STROKE_MM = 4;
    /** Print is darker than this share of its paper. */
    private static final double DARK = 0.75;

    private static final int LEAST_LEVELS = 25;
    /** Long side of a page whose resolution does not matter, pixels. */
    private static final double LOOK_PX = 1000;

    private static final double LEAST_PRINT = 0.0008;
    private static final double WORD_GAP_MM = 3;
    private static final double SMALLEST_BLOCK_MM = 1.6;
    private static final double THINNEST_BLOCK = 0.015;

    private PrintMask() {}

    /** 255 where a gray page at {@link #DPI} has print; the caller releases it. */
    static Mat of(Mat gray) {
        Mat paper = closed(gray, WIDEST_STROKE_MM);
        Mat limit = new Mat();
        Mat less = new Mat();
        Mat mask = new Mat();
        try {
            Core.multiply(paper, Scalar.all(DARK), limit);
            Core.subtract(paper, Scalar.all(LEAST_LEVELS), less);
            Core.min(limit, less, limit);
            Core.compare(gray, limit, mask, Core.CMP_LT);
            return mask;
        } finally {
            NativeMemory.release(paper, limit, less);
        }
    }

    /** Whether a page of unknown resolution shows more print than the back of a sheet. */
    static boolean anyPrint(Mat colour) {
        Mat gray = new Mat();
        try {
            double scale = LOOK_PX / Math.max(colour.cols(), colour.rows());
            Imgproc.resize(colour, gray, new Size(), scale, scale, Imgproc.INTER_AREA);
            Imgproc.cvtColor(gray, gray, Imgproc.COLOR_BGR2GRAY);
            Mat mask = of(gray);
            int edge = (int) (0.04 * LOOK_PX);
            Mat middle = mask.submat(new Rect(edge, edge, mask.cols() - 2 * edge, mask.rows() - 2 * edge));
            double share = (double) Core.countNonZero(middle) / middle.total();
            NativeMemory.release(middle);
            NativeMemory.release(mask);
            return share > LEAST_PRINT;
        } finally {
            NativeMemory.release(gray);
        }
    }

    /** The mask without what touches the picture's edge; the caller releases it. */
    static Mat withoutFrame(Mat mask) {
        Mat inner = mask.clone();
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        try {
            int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, centroids, 8, CvType.CV_32S);
            for (int i = 1; i < count; i++) {
                PxBox box = Pieces.piece(stats, i).box();
                if (Pieces.touches(box, mask.cols(), mask.rows(), 1)) {
                    Mat part = inner.submat(box.top(), box.bottom(), box.left(), box.right());
                    Mat label = labels.submat(box.top(), box.bottom(), box.left(), box.right());
                    Mat own = new Mat();
                    Core.compare(label, Scalar.all(i), own, Core.CMP_EQ);
                    part.setTo(Scalar.all(0), own);
                    NativeMemory.release(part, label, own);
                }
            }
            return inner;
        } finally {
            NativeMemory.release(labels, stats, centroids);
        }
    }

    /** The box round all text and tables; what touches the picture's edge is no print of the page. */
    static Optional<PxBox> around(Mat mask) {
        Mat joined = closed(mask, WORD_GAP_MM);
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        try {
            int count = Imgproc.connectedComponentsWithStats(joined, labels, stats, centroids, 8, CvType.CV_32S);
            List<PxBox> blocks = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                Pieces.Piece piece = Pieces.piece(stats, i);
                PxBox box = piece.box();
                boolean block = Math.min(box.width(), box.height()) >= SMALLEST_BLOCK_MM * PX_PER_MM
                        && piece.area() >= THINNEST_BLOCK * box.width() * box.height();
                if (block && !Pieces.touches(box, mask.cols(), mask.rows(), 1)) {
                    blocks.add(box);
                }
            }
            return blocks.isEmpty() ? Optional.empty() : Optional.of(PxBox.around(blocks));
        } finally {
            NativeMemory.release(joined, labels, stats, centroids);
        }
    }

    private static Mat closed(Mat gray, double mm) {
        int side = (int) Math.round(mm * PX_PER_MM) | 1;
        Mat kernel = Mat.ones(side, side, CvType.CV_8U);
        Mat closed = new Mat();
        Imgproc.morphologyEx(gray, closed, Imgproc.MORPH_CLOSE, kernel);
        NativeMemory.release(kernel);
        return closed;
    }
}
