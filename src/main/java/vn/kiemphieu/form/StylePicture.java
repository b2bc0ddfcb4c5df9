package vn.kiemphieu.form;

import java.util.List;
import java.util.Locale;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * Draws what a style holds on its blank: strips gray-blue, ink boxes red, x-height and baseline green, numbers violet, the
 * stamp's place orange.
 */
public final class StylePicture {
    private static final int SCALE = 2;
    private static final Scalar STRIP = new Scalar(220, 170, 120);
    private static final Scalar INK = new Scalar(40, 40, 220);
    private static final Scalar BAND = new Scalar(60, 160, 0);
    private static final Scalar ORDINAL = new Scalar(200, 60, 160);
    private static final Scalar DOUBT = new Scalar(0, 0, 230);
    private static final Scalar STAMP = new Scalar(0, 140, 255);

    private final Mat canvas;
    private final double pixelsPerMm;

    private StylePicture(Mat canvas, double pixelsPerMm) {
        this.canvas = canvas;
        this.pixelsPerMm = pixelsPerMm;
    }

    /** The picture as PNG. */
    public static byte[] png(BallotStyle style) {
        return png(new StyleDraft(style, List.of()));
    }

    /** The same of an unfinished style: doubted names have thick frames, with their numbers and a question mark. */
    public static byte[] png(StyleDraft draft) {
        BallotStyle style = draft.style();
        NativeLibraries.loadOpenCv();
        MatOfByte encoded = new MatOfByte(style.blank().png());
        Mat blank = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR);
        Mat large = new Mat();
        try {
            Imgproc.resize(blank, large, new org.opencv.core.Size(), SCALE, SCALE, Imgproc.INTER_NEAREST);
            var picture = new StylePicture(large, style.blank().dpi() / 25.4 * SCALE);
            style.stampPlace().ifPresent(place -> picture.box(place, STAMP, 3));
            style.rows().forEach(picture::row);
            draft.open().forEach(open -> open.proposal().ifPresent(picture::doubted));
            return PngPicture.encode(large);
        } finally {
            NativeMemory.release(encoded);
            NativeMemory.release(blank);
            NativeMemory.release(large);
        }
    }

    private void row(StyleRow row) {
        box(row.strip(), STRIP, 2);
        row.ordinal().ifPresent(place -> box(place, ORDINAL, 1));
        row.answers().ifPresent(cells -> {
            box(cells.agree(), BAND, 2);
            box(cells.disagree(), DOUBT, 2);
        });
        for (NameLine line : row.lines()) {
            box(line.ink(), INK, 1);
            across(line.ink(), line.xHeightTop());
            across(line.ink(), line.baseline());
        }
        Imgproc.putText(
                canvas,
                String.format(Locale.ROOT, "%d", row.no()),
                point(row.strip().left() + 1, row.strip().bottom() - 1),
                Imgproc.FONT_HERSHEY_SIMPLEX,
                0.9,
                STRIP,
                2);
    }

    private void doubted(StyleRow row) {
        row.lines().forEach(line -> box(line.ink().grown(0.6), DOUBT, 4));
        MmBox first = row.lines().get(0).ink();
        Imgproc.putText(
                canvas,
                String.format(Locale.ROOT, "%d ?", row.no()),
                point(first.right() + 2, first.bottom()),
                Imgproc.FONT_HERSHEY_SIMPLEX,
                1.1,
                DOUBT,
                3);
    }

    private void box(MmBox box, Scalar colour, int thickness) {
        Imgproc.rectangle(canvas, point(box.left(), box.top()), point(box.right(), box.bottom()), colour, thickness);
    }

    private void across(MmBox ink, double y) {
        Imgproc.line(canvas, point(ink.left(), y), point(ink.right(), y), BAND, 1);
    }

    private Point point(double x, double y) {
        return new Point(Math.round(x * pixelsPerMm), Math.round(y * pixelsPerMm));
    }
}
