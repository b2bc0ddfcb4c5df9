package vn.kiemphieu.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** Many copies of a ballot in one file, one or two on a sheet; every copy is the same to the letter. */
public final class Imposition {
    private static final float CUT_MARK_PT = 14;
    private static final float CUT_LINE_PT = 0.4f;

    private Imposition() {}

    /** The ballot's pages {@code copies} times. */
    public static byte[] copies(byte[] ballot, int copies) {
        if (copies == 1) {
            return ballot;
        }
        try (PDDocument document = Loader.loadPDF(ballot)) {
            List<PDPage> pages = new ArrayList<>();
            document.getPages().forEach(pages::add);
            for (int copy = 1; copy < copies; copy++) {
                for (PDPage page : pages) {
                    // Shares what the page draws; only the page itself is another.
                    document.addPage(new PDPage(new COSDictionary(page.getCOSObject())));
                }
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy our own print", e);
        }
    }

    /**
     * The same beside (upright ballots) or above one another, two on a sheet of twice the size, with marks where to cut.
     * Both halves of a sheet are the same page, so that a cut pile is {@code copies} or one more of each page.
     */
    public static byte[] twoUp(byte[] ballot, int copies) {
        try (PDDocument source = Loader.loadPDF(ballot);
                PDDocument document = new PDDocument()) {
            document.setDocumentId(2026L);
            document.getDocumentInformation()
                    .setTitle(source.getDocumentInformation().getTitle());
            LayerUtility layers = new LayerUtility(document);
            List<PDFormXObject> forms = new ArrayList<>();
            for (int i = 0; i < source.getNumberOfPages(); i++) {
                forms.add(layers.importPageAsForm(source, i));
            }
            for (int sheet = 0; sheet < (copies + 1) / 2; sheet++) {
                for (PDFormXObject form : forms) {
                    pair(document, form);
                }
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot arrange our own print", e);
        }
    }

    private static void pair(PDDocument document, PDFormXObject form) throws IOException {
        float width = form.getBBox().getWidth();
        float height = form.getBBox().getHeight();
        boolean beside = height > width;
        float right = beside ? width : 0;
        float up = beside ? 0 : height;
        PDRectangle sheet = new PDRectangle(width + right, height + up);
        PDPage page = new PDPage(sheet);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            out.drawForm(form);
            out.saveGraphicsState();
            out.transform(Matrix.getTranslateInstance(right, up));
            out.drawForm(form);
            out.restoreGraphicsState();
            out.setLineWidth(CUT_LINE_PT);
            if (beside) {
                line(out, width, 0, width, CUT_MARK_PT);
                line(out, width, height - CUT_MARK_PT, width, height);
            } else {
                line(out, 0, height, CUT_MARK_PT, height);
                line(out, width - CUT_MARK_PT, height, width, height);
            }
        }
    }

    private static void line(PDPageContentStream out, float x1, float y1, float x2, float y2) throws IOException {
        out.moveTo(x1, y1);
        out.lineTo(x2, y2);
        out.stroke();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        document.setDocumentId(2026L);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
