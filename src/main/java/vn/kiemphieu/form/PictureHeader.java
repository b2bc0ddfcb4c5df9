package vn.kiemphieu.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * What a picture says of itself before it is decoded.
 *
 * @param dpi as written in the file where that gives a page from A6 to A3, else the resolution at which it is A5 or A4
 */
record PictureHeader(int width, int height, double dpi) {
    private static final long MOST_PIXELS = 64_000_000;
    private static final double INCH_MM = 25.4;
    private static final double[] USUAL_DPI = {150, 200, 240, 250, 300, 400, 600};
    private static final double A4_WIDTH_INCH = 210 / INCH_MM;
    private static final double A5_WIDTH_INCH = 148 / INCH_MM;

    double widthMm() {
        return width / dpi * INCH_MM;
    }

    double heightMm() {
        return height / dpi * INCH_MM;
    }

    static PictureHeader of(byte[] bytes, Path file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new StationException(Trouble.BLANK_DAMAGED, file);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return read(reader, file);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new StationException(e, Trouble.BLANK_DAMAGED, file);
        }
    }

    private static PictureHeader read(ImageReader reader, Path file) throws IOException {
        int pages = reader.getNumImages(true);
        if (pages != 1) {
            throw new StationException(Trouble.BLANK_PAGES, file, pages);
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new StationException(Trouble.BLANK_ENORMOUS, file, width + " × " + height);
        }
        double dpi = written(reader.getImageMetadata(0)).stream()
                .filter(d -> plausible(Math.min(width, height) / d))
                .findFirst()
                .orElseGet(() -> guessed(Math.min(width, height)));
        return new PictureHeader(width, height, dpi);
    }

    private static boolean plausible(double shortSideInch) {
        return shortSideInch * INCH_MM > 95 && shortSideInch * INCH_MM < 305;
    }

    private static OptionalDouble written(IIOMetadata metadata) {
        if (metadata == null) {
            return OptionalDouble.empty();
        }
        if (metadata.getNativeMetadataFormatName() != null
                && metadata.getNativeMetadataFormatName().contains("jpeg")) {
            return jfif((Element) metadata.getAsTree(metadata.getNativeMetadataFormatName()));
        }
        Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList sizes = root.getElementsByTagName("HorizontalPixelSize");
        if (sizes.getLength() == 0) {
            return OptionalDouble.empty();
        }
        double mm = Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
        return mm > 0 ? OptionalDouble.of(INCH_MM / mm) : OptionalDouble.empty();
    }

    private static OptionalDouble jfif(Element root) {
        NodeList headers = root.getElementsByTagName("app0JFIF");
        if (headers.getLength() == 0) {
            return OptionalDouble.empty();
        }
        Element header = (Element) headers.item(0);
        double density = Double.parseDouble(header.getAttribute("Xdensity"));
        return switch (header.getAttribute("resUnits")) {
            case "1" -> OptionalDouble.of(density);
            case "2" -> OptionalDouble.of(density * 2.54);
            default -> OptionalDouble.empty();
        };
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
