package vn.kiemphieu.form;

import java.nio.file.Path;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.image.ImageHeader;

/**
 * How large a picture of a blank is on paper, known before it is decoded.
 *
 * @param dpi as written in the file where that gives a page from A6 to A3, else the resolution at which it is A5 or A4
 */
record PictureSize(int width, int height, double dpi) {
    private static final long MOST_PIXELS = 64_000_000;
    private static final double INCH_MM = 25.4;
    private static final double[] USUAL_DPI = {150, 200, 240, 250, 300, 400, 600};
    private static final double A4_WIDTH_INCH = 210 / INCH_MM;
    private static final double A5_WIDTH_INCH = 148 / INCH_MM;
    private static final double A6_WIDTH_INCH = 95 / INCH_MM;
    private static final double A3_WIDTH_INCH = 305 / INCH_MM;

    static PictureSize of(byte[] bytes, Path file) {
        ImageHeader header = ImageHeader.parse(bytes);
        if (header instanceof ImageHeader.NoPicture none) {
            throw new StationException(
                    none.cause() == UnreadableCause.TOO_LARGE ? Trouble.BLANK_ENORMOUS : Trouble.BLANK_DAMAGED,
                    file,
                    ImageHeader.LONGEST_SIDE + "+");
        }
        var picture = (ImageHeader.Picture) header;
        if (picture.frames() != 1) {
            throw new StationException(Trouble.BLANK_PAGES, file, picture.frames());
        }
        if (picture.pixels() > MOST_PIXELS) {
            throw new StationException(Trouble.BLANK_ENORMOUS, file, picture.width() + " × " + picture.height());
        }
        int shortSide = Math.min(picture.width(), picture.height());
        double dpi = picture.dpi().stream()
                .filter(d -> shortSide / d > A6_WIDTH_INCH && shortSide / d < A3_WIDTH_INCH)
                .findFirst()
                .orElseGet(() -> guessed(shortSide));
        return new PictureSize(picture.width(), picture.height(), dpi);
    }

    double widthMm() {
        return width / dpi * INCH_MM;
    }

    double heightMm() {
        return height / dpi * INCH_MM;
    }

    private static double guessed(int shortSide) {
        double a4 = shortSide / A4_WIDTH_INCH;
        double a5 = shortSide / A5_WIDTH_INCH;
        return fromUsual(a5) < fromUsual(a4) ? a5 : a4;
    }

    private static double fromUsual(double dpi) {
        double least = Double.MAX_VALUE;
        for (double usual : USUAL_DPI) {
            least = Math.min(least, Math.abs(dpi - usual) / usual);
        }
        return least;
    }
}
