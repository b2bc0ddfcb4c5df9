package vn.kiemphieu.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Makes a PDF's pages smaller or larger, with everything on them. */
public final class PdfResized {
    private PdfResized() {}

    /** Each page is scaled evenly to fit into the size and lies in its middle. */
    public static void to(double widthMm, double heightMm, Path file) throws IOException {
        float width = (float) widthMm * PdfLines.MM;
        float height = (float) heightMm * PdfLines.MM;
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            // the same content gives the same bytes
            document.setDocumentId(0L);
            for (PDPage page : document.getPages()) {
                PDRectangle was = page.getMediaBox();
                float scale = Math.min(width / was.getWidth(), height / was.getHeight());
                float left = (width - scale * was.getWidth()) / 2;
                float low = (height - scale * was.getHeight()) / 2;
                try (PDPageContentStream before = new PDPageContentStream(document, page, AppendMode.PREPEND, true)) {
                    before.transform(new Matrix(scale, 0, 0, scale, left, low));
                }
                page.setMediaBox(new PDRectangle(width, height));
            }
            document.save(file.toFile());
        }
    }
}
