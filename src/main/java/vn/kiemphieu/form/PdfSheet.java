package vn.kiemphieu.form;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import vn.kiemphieu.ballot.MmBox;

/** PDF pages on which text and rules are placed in millimetres from the top left corner. */
final class PdfSheet implements AutoCloseable {
    private static final double PT = 72 / 25.4;

    private final PDDocument document = new PDDocument();
    private final SheetFonts fonts;
    private final double widthMm;
    private final double heightMm;
    private PDPageContentStream out;

    PdfSheet(double widthMm, double heightMm, PrintFace face) throws IOException {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.fonts = new SheetFonts(document, face);
        // A fixed id, so that equal ballots are equal files.
        document.setDocumentId(2026L);
        nextPage();
    }

    /** Goes on on a fresh page; what comes next is black. */
    void nextPage() throws IOException {
        if (out != null) {
            out.close();
        }
        PDPage page = new PDPage(new PDRectangle((float) (widthMm * PT), (float) (heightMm * PT)));
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        ink(Color.BLACK);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    void ink(Color color) throws IOException {
        out.setNonStrokingColor(color);
        out.setStrokingColor(color);
    }

    void text(double x, double baseline, PrintFace.Weight weight, double pt, String text) throws IOException {
        turnedText(x, baseline, 0, weight, pt, text);
    }

    /** Text that begins at the point and runs at an angle, radians, clockwise on the page. */
    void turnedText(double x, double baseline, double angle, PrintFace.Weight weight, double pt, String text)
            throws IOException {
        for (SheetFonts.Run run : fonts.runs(weight, pt, text)) {
            double left = x + run.x() * Math.cos(angle) + run.up() * Math.sin(angle);
            double base = baseline + run.x() * Math.sin(angle) - run.up() * Math.cos(angle);
            out.beginText();
            out.setFont(run.font(), (float) pt);
            out.setTextMatrix(Matrix.getRotateInstance(-angle, (float) (left * PT), (float) ((heightMm - base) * PT)));
            out.showText(run.text());
            out.endText();
        }
    }

    void rule(double x1, double y1, double x2, double y2, double widthMm) throws IOException {
        out.setLineWidth((float) (widthMm * PT));
        out.moveTo((float) (x1 * PT), (float) ((heightMm - y1) * PT));
        out.lineTo((float) (x2 * PT), (float) ((heightMm - y2) * PT));
        out.stroke();
    }

    void frame(MmBox box, double widthMm) throws IOException {
        rule(box.left(), box.top(), box.right(), box.top(), widthMm);
        rule(box.left(), box.bottom(), box.right(), box.bottom(), widthMm);
        rule(box.left(), box.top(), box.left(), box.bottom(), widthMm);
        rule(box.right(), box.top(), box.right(), box.bottom(), widthMm);
    }

    /** A closed shape through the points (x, y in turn), filled or drawn as a line. */
    void shape(double[] points, boolean fill, double lineMm) throws IOException {
        out.setLineWidth((float) (lineMm * PT));
        for (int i = 0; i < points.length; i += 2) {
            float x = (float) (points[i] * PT);
            float y = (float) ((heightMm - points[i + 1]) * PT);
            if (i == 0) {
                out.moveTo(x, y);
            } else {
                out.lineTo(x, y);
            }
        }
        out.closePath();
        if (fill) {
            out.fill();
        } else {
            out.stroke();
        }
    }

    double width(PrintFace.Weight weight, double pt, String text) {
        return fonts.width(weight, pt, text);
    }

    /** Bounding box of the ink that {@link #text} leaves. */
    MmBox inkOf(double x, double baseline, PrintFace.Weight weight, double pt, String text) throws IOException {
        return fonts.ink(x, baseline, weight, pt, text);
    }

    /** Height of the letter's ink over the baseline, millimetres. */
    double heightOf(char letter, PrintFace.Weight weight, double pt) throws IOException {
        MmBox box = inkOf(0, 0, weight, pt, String.valueOf(letter));
        return -box.top();
    }

    /** The text in lines no wider than {@code mm}, broken at spaces. */
    List<String> wrap(String text, PrintFace.Weight weight, double pt, double mm) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(weight, pt, longer) > mm) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** The file; its title is all it tells about itself. */
    byte[] finish(String title) throws IOException {
        out.close();
        document.getDocumentInformation().setTitle(title);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
        fonts.close();
    }
}
