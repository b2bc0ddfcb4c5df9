package vn.kiemphieu.form;

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
    private static final Scalar STAMP = new Scalar(0, 140, 255);

    private final Mat canvas;
    private final double pixelsPerMm;

    private StylePicture(Mat canvas, double pixelsPerMm) {
        this.canvas = canvas;
        this.pixelsPerMm = pixelsPerMm;
    }

    /** The picture as PNG. */
    public static byte[] png(BallotStyle style) {
        NativeLibraries.loadOpenCv();
        MatOfByte encoded = new MatOfByte(style.blank().png());
        Mat blank = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR);
        Mat large = new Mat();
        try {
            Imgproc.resize(blank, large, new org.opencv.core.Size(), SCALE, SCALE, Imgproc.INTER_NEAREST);
            var picture = new StylePicture(large, style.blank().dpi() / 25.4 * SCALE);
            style.stampPlace().ifPresent(place -> picture.box(place, STAMP, 3));
            style.rows().forEach(picture::row);
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
