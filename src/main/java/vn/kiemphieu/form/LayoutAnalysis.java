package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

/** Finds the rules and the text lines of a blank page by its ink alone. */
final class LayoutAnalysis {
    /** Darker than this is ink: also hairlines that antialiasing spreads over two pixels. */
    private static final int INK = 170;

    /** A hairline that was levelled lies between two rows of pixels here and there, and is half as dark. */
    private static final int RULE = 210;

    private static final double SHORTEST_RULE_MM = 12;
    private static final double THICKEST_RULE_MM = 1.5;
    /** A rule that was scanned crooked in black and white has steps of this many pixels once it is level. */
    private static final int JAG_PX = 1;

    private static final double TALLEST_LETTER_MM = 14;

    private LayoutAnalysis() {}

    static PageLayout of(BlankPicture blank) {
        GrayImage gray = blank.gray();
        Mat ink = new Mat();
        Mat soft = new Mat();
        Mat across = new Mat();
        Mat upright = new Mat();
        Mat source = new Mat(gray.height(), gray.width(), CvType.CV_8U);
        try {
            source.put(0, 0, gray.pixels());
            Core.compare(source, new Scalar(INK), ink, Core.CMP_LT);
            int length = blank.px(SHORTEST_RULE_MM);
            Core.compare(source, new Scalar(RULE), soft, Core.CMP_LT);
            runs(soft, across, new Size(length, 1), new Size(1, 2 * JAG_PX + 1));
            runs(soft, upright, new Size(1, length), new Size(2 * JAG_PX + 1, 1));
            int thickest = blank.px(THICKEST_RULE_MM);
            List<PxBox> acrossRules = boxes(across).stream()
                    .map(box -> new PxBox(box.left(), box.top() + JAG_PX, box.right(), box.bottom() - JAG_PX))
                    .filter(box -> box.height() > 0 && box.height() <= thickest)
                    .toList();
            List<PxBox> uprightRules = boxes(upright).stream()
                    .map(box -> new PxBox(box.left() + JAG_PX, box.top(), box.right() - JAG_PX, box.bottom()))
                    .filter(box -> box.width() > 0 && box.width() <= thickest)
                    .toList();
            erase(ink, acrossRules);
            erase(ink, uprightRules);
            List<PxBox> squares = boxes(ink).stream()
                    .filter(box -> TickSquares.is(box, gray, blank.dpi()))
                    .toList();
            List<TextLine> lines = lines(ink, gray, uprightRules, squares, blank.px(TALLEST_LETTER_MM));
            return new PageLayout(acrossRules, uprightRules, squares, lines);
        } finally {
            NativeMemory.release(ink, soft, across, upright, source);
        }
    }

    private static void runs(Mat ink, Mat to, Size length, Size jags) {
        Mat wide = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, jags);
        Mat element = Imgproc.getStructuringElement(Imgproc.MORPH_RECT, length);
        Imgproc.dilate(ink, to, wide);
        Imgproc.morphologyEx(to, to, Imgproc.MORPH_OPEN, element);
        NativeMemory.release(wide);
        NativeMemory.release(element);
    }

    private static List<PxBox> boxes(Mat mask) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        try {
            int count = Imgproc.connectedComponentsWithStats(mask, labels, stats, centroids, 8, CvType.CV_32S);
            List<PxBox> boxes = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                boxes.add(Components.box(stats, i));
            }
            return boxes;
        } finally {
            NativeMemory.release(labels, stats, centroids);
        }
    }

    private static void erase(Mat ink, List<PxBox> rules) {
        for (PxBox r : rules) {
            int top = Math.max(0, r.top() - 1);
            int left = Math.max(0, r.left() - 1);
            Mat part = ink.submat(top, Math.min(ink.rows(), r.bottom() + 1), left, Math.min(ink.cols(), r.right() + 1));
            part.setTo(Scalar.all(0));
            NativeMemory.release(part);
        }
    }

    private static List<TextLine> lines(
            Mat ink, GrayImage gray, List<PxBox> upright, List<PxBox> squares, int tallest) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        try {
            int count = Imgproc.connectedComponentsWithStats(ink, labels, stats, centroids, 8, CvType.CV_32S);
            List<LineGrouping.Piece> pieces = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                PxBox box = Components.box(stats, i);
                if (box.height() <= tallest && box.width() <= 4 * tallest && !squares.contains(box)) {
                    pieces.add(new LineGrouping.Piece(i, box));
                }
            }
            int[] label = new int[labels.rows() * labels.cols()];
            labels.get(0, 0, label);
            return LineGrouping.group(pieces, upright).stream()
                    .map(group -> line(group, label, gray))
                    .sorted(Comparator.comparingInt((TextLine l) -> l.box().top())
                            .thenComparingInt(l -> l.box().left()))
                    .toList();
        } finally {
            NativeMemory.release(labels, stats, centroids);
        }
    }

    private static TextLine line(List<LineGrouping.Piece> group, int[] label, GrayImage gray) {
        List<PxBox> boxes = group.stream()
                .map(LineGrouping.Piece::box)
                .sorted(Comparator.comparingInt(PxBox::left).thenComparingInt(PxBox::top))
                .toList();
        PxBox box = PxBox.around(boxes);
        byte[] picture = new byte[box.width() * box.height()];
        java.util.Arrays.fill(picture, (byte) 255);
        for (LineGrouping.Piece piece : group) {
            copy(piece, label, gray, box, picture);
        }
        return new TextLine(box, boxes, new GrayImage(box.width(), box.height(), picture));
    }

    // With the soft edge of one pixel that the threshold cut off, so that the reader sees whole letters.
    private static void copy(LineGrouping.Piece piece, int[] label, GrayImage gray, PxBox box, byte[] picture) {
        PxBox p = piece.box();
        for (int y = p.top(); y < p.bottom(); y++) {
            for (int x = p.left(); x < p.right(); x++) {
                if (label[y * gray.width() + x] != piece.label()) {
                    continue;
                }
                for (int ny = Math.max(box.top(), y - 1); ny <= Math.min(box.bottom() - 1, y + 1); ny++) {
                    for (int nx = Math.max(box.left(), x - 1); nx <= Math.min(box.right() - 1, x + 1); nx++) {
                        int owner = label[ny * gray.width() + nx];
                        if (owner == 0 || owner == piece.label()) {
                            picture[(ny - box.top()) * box.width() + nx - box.left()] =
                                    gray.pixels()[ny * gray.width() + nx];
                        }
                    }
                }
            }
        }
    }
}
