package vn.kiemphieu.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.report.pdf.PdfPaper;

/** A paper as pictures of its pages, exactly as the PDF has them: to be looked at before printing, and printed. For one thread. */
public final class PaperPages implements AutoCloseable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    /**
     * One page.
     *
     * @param pixels row by row, red, green, blue, {@code 3 * width * height} bytes
     */
    public record Page(int width, int height, byte[] pixels) {}

    public PaperPages(Paper paper) {
        try {
            document = Loader.loadPDF(pdf(paper));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renderer = new PDFRenderer(document);
    }

    private static byte[] pdf(Paper paper) throws IOException {
        Path file = Files.createTempFile("kiemphieu", ".pdf");
        try {
            PdfPaper.write(paper, file);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    public int size() {
        return document.getNumberOfPages();
    }

    /**
     * @param index from 0
     * @param dpi pixels an inch
     */
    public Page page(int index, int dpi) {
        try {
            BufferedImage drawn = renderer.renderImageWithDPI(index, dpi, ImageType.RGB);
            int width = drawn.getWidth();
            int[] row = new int[width];
            byte[] pixels = new byte[3 * width * drawn.getHeight()];
            int at = 0;
            for (int y = 0; y < drawn.getHeight(); y++) {
                drawn.getRGB(0, y, width, 1, row, 0, width);
                for (int rgb : row) {
                    pixels[at++] = (byte) (rgb >> 16);
                    pixels[at++] = (byte) (rgb >> 8);
                    pixels[at++] = (byte) rgb;
                }
            }
            return new Page(width, drawn.getHeight(), pixels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
