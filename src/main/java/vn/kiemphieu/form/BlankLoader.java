package vn.kiemphieu.form;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.nativelib.NativeMemory;

/** Opens a blank ballot, a PDF or a picture of one page, as the colour picture all further work starts from. */
final class BlankLoader {
    static final int DPI = 200;

    private static final long LARGEST_BYTES = 200_000_000;
    private static final int LOWEST_DPI = 140;
    private static final double SHORTEST_SIDE_MM = 95;
    private static final double LONGEST_SIDE_MM = 430;

    private BlankLoader() {}

    static BlankPicture load(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StationException(Trouble.FILE_MISSING, file);
        }
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new StationException(Trouble.FILE_TOO_LARGE, file, LARGEST_BYTES / 1_000_000 + " MB");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, e.getMessage());
        }
        return isPdf(bytes) ? pdf(bytes, file) : picture(bytes, file);
    }

    private static boolean isPdf(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(1024, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-");
    }

    private static BlankPicture pdf(byte[] bytes, Path file) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() != 1) {
                throw new StationException(Trouble.BLANK_PAGES, file, document.getNumberOfPages());
            }
            PDRectangle page = document.getPage(0).getCropBox();
            checkSize(file, page.getWidth() / 72 * 25.4, page.getHeight() / 72 * 25.4);
            Mat colour = mat(new PDFRenderer(document));
            Mat underneath = mat(new ColourlessRenderer(document));
            try {
                return SealRemoval.apply(colour, underneath, DPI);
            } finally {
                NativeMemory.release(colour);
                NativeMemory.release(underneath);
            }
        } catch (InvalidPasswordException e) {
            throw new StationException(e, Trouble.BLANK_ENCRYPTED, file);
        } catch (IOException e) {
            throw new StationException(e, Trouble.BLANK_DAMAGED, file);
        }
    }

    private static Mat mat(PDFRenderer renderer) throws IOException {
        BufferedImage image = renderer.renderImageWithDPI(0, DPI, ImageType.BGR);
        Mat mat = new Mat(image.getHeight(), image.getWidth(), CvType.CV_8UC3);
        mat.put(0, 0, ((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData());
        return mat;
    }

    private static BlankPicture picture(byte[] bytes, Path file) {
        PictureSize size = PictureSize.of(bytes, file);
        double dpi = size.dpi();
        if (dpi < LOWEST_DPI) {
            throw new StationException(Trouble.BLANK_SIZE, file, paper(size.widthMm(), size.heightMm()));
        }
        checkSize(file, size.widthMm(), size.heightMm());
        Mat encoded = new Mat(1, bytes.length, CvType.CV_8U);
        encoded.put(0, 0, bytes);
        Mat decoded = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR);
        NativeMemory.release(encoded);
        if (decoded.empty()) {
            NativeMemory.release(decoded);
            throw new StationException(Trouble.BLANK_DAMAGED, file);
        }
        Mat scaled = new Mat();
        double scale = DPI / dpi;
        Imgproc.resize(decoded, scaled, new Size(), scale, scale, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC);
        NativeMemory.release(decoded);
        try {
            return SealRemoval.apply(scaled, scaled, DPI);
        } finally {
            NativeMemory.release(scaled);
        }
    }

    private static void checkSize(Path file, double widthMm, double heightMm) {
        if (Math.min(widthMm, heightMm) < SHORTEST_SIDE_MM || Math.max(widthMm, heightMm) > LONGEST_SIDE_MM) {
            throw new StationException(Trouble.BLANK_SIZE, file, paper(widthMm, heightMm));
        }
    }

    private static String paper(double widthMm, double heightMm) {
        return String.format(Locale.ROOT, "%.0f × %.0f", widthMm, heightMm);
    }
}
