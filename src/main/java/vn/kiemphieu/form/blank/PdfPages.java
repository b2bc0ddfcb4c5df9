package vn.kiemphieu.form.blank;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.nativelib.NativeMemory;

/** A PDF's page: the print itself, drawn, or a scan that somebody wrapped as PDF, at its own resolution. */
final class PdfPages {
    private static final int LOOK_DPI = 75;
    private static final double FINEST_SCAN_DPI = 600;

    private PdfPages() {}

    static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    static RawPage open(byte[] bytes, Path file, OptionalInt page) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PageChoice choice =
                    PageChoice.of(file, document.getNumberOfPages(), page, i -> isPrinted(document, file, i));
            PDPage chosen = document.getPage(choice.index());
            PDRectangle box = chosen.getCropBox();
            PaperSize.check(file, box.getWidth() / 72 * PaperSize.INCH_MM, box.getHeight() / 72 * PaperSize.INCH_MM);
            OptionalDouble scan = ScannedPdfPage.dpi(chosen);
            double dpi = Math.min(scan.orElse(BlankLoader.DPI), FINEST_SCAN_DPI);
            Mat colour = drawn(new PDFRenderer(document), choice.index(), dpi);
            Mat underneath =
                    scan.isPresent() ? colour.clone() : drawn(new ColourlessRenderer(document), choice.index(), dpi);
            return new RawPage(colour, underneath, OptionalDouble.of(dpi), scan.isPresent(), choice.notes());
        } catch (InvalidPasswordException e) {
            throw new StationException(e, Trouble.BLANK_ENCRYPTED, file);
        } catch (StationException told) {
            throw told;
        } catch (IOException | RuntimeException | StackOverflowError e) { // PDFBox meets damage with all of these
            throw new StationException(e, Trouble.BLANK_DAMAGED, file);
        }
    }

    private static boolean isPrinted(PDDocument document, Path file, int index) {
        try {
            PDRectangle box = document.getPage(index).getCropBox();
            PaperSize.check(file, box.getWidth() / 72 * PaperSize.INCH_MM, box.getHeight() / 72 * PaperSize.INCH_MM);
            Mat look = drawn(new PDFRenderer(document), index, LOOK_DPI);
            try {
                return PrintMask.anyPrint(look);
            } finally {
                NativeMemory.release(look);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mat drawn(PDFRenderer renderer, int index, double dpi) throws IOException {
        BufferedImage image = renderer.renderImageWithDPI(index, (float) dpi, ImageType.BGR);
        Mat mat = new Mat(image.getHeight(), image.getWidth(), CvType.CV_8UC3);
        mat.put(0, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        return mat;
    }
}
