package vn.kiemphieu.form;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.kiemphieu.image.GrayImage;

/** A page of our own print as pixels. */
public final class PrintRaster {
    private PrintRaster() {}

    /** The first page in gray at {@code dpi} dots per inch. */
    public static GrayImage gray(byte[] pdf, int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
            byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
            return new GrayImage(picture.getWidth(), picture.getHeight(), pixels);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw our own print", e);
        }
    }
}
