package vn.kiemphieu.form;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import vn.kiemphieu.form.PrintFace.Weight;

/** What is printed for a test of a scanner: ballots with marks already on them, and the list that goes with the pile. */
public final class MarkedPrint {
    private static final float PT = 72 / 25.4f;
    /** Points of a stroke drawn as one straight piece: what is between them no printer can show. */
    private static final int STEP = 3;

    private static final double LIST_WIDTH_MM = 210;
    private static final double LIST_HEIGHT_MM = 297;
    private static final double MARGIN_MM = 18;
    private static final double LINE_MM = 5;

    private MarkedPrint() {}

    /**
     * One movement of a pen.
     *
     * @param x places from the page's left edge, millimetres; {@code y} from its top
     * @param width of the line at each point, millimetres; 0 where the pen left none
     */
    public record Line(double[] x, double[] y, double[] width, Color color) {}

    /** One page of the list: a heading for each sheet of paper, and what is on it. */
    public record Entry(String heading, List<String> lines) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /** The ballot's page once for each of these, with its lines on it; nothing else tells the pages apart. */
    public static byte[] ballots(byte[] ballot, List<List<Line>> sheets) {
        try (PDDocument source = Loader.loadPDF(ballot);
                PDDocument document = new PDDocument()) {
            document.setDocumentId(2026L);
            PDFormXObject print = new LayerUtility(document).importPageAsForm(source, 0);
            for (List<Line> lines : sheets) {
                PDPage page = new PDPage(source.getPage(0).getMediaBox());
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.drawForm(print);
                    out.setLineCapStyle(1);
                    for (Line line : lines) {
                        draw(out, line, page.getMediaBox().getHeight());
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw on our own print", e);
        }
    }

    private static void draw(PDPageContentStream out, Line line, float height) throws IOException {
        out.setStrokingColor(line.color());
        int n = line.x().length;
        for (int i = 0; i < n - 1; i += STEP) {
            int to = Math.min(n - 1, i + STEP);
            double width = (line.width()[i] + line.width()[to]) / 2;
            if (line.width()[i] > 0 && line.width()[to] > 0) {
                out.setLineWidth((float) width * PT);
                out.moveTo((float) line.x()[i] * PT, height - (float) line.y()[i] * PT);
                out.lineTo((float) line.x()[to] * PT, height - (float) line.y()[to] * PT);
                out.stroke();
            }
        }
    }

    /** The list on A4 pages; what belongs to one sheet of paper stays together. */
    public static byte[] list(String title, List<String> before, List<Entry> entries) {
        try (PdfSheet sheet = new PdfSheet(LIST_WIDTH_MM, LIST_HEIGHT_MM, PrintFace.LIBERATION_SERIF)) {
            double y = MARGIN_MM;
            for (String line : sheet.wrap(title, Weight.BOLD, 15, LIST_WIDTH_MM - 2 * MARGIN_MM)) {
                sheet.text(MARGIN_MM, y, Weight.BOLD, 15, line);
                y += 1.4 * LINE_MM;
            }
            y = paragraphs(sheet, before, 0, y) + 0.4 * LINE_MM;
            for (Entry entry : entries) {
                double room = LINE_MM * (1.6 + entry.lines().size());
                if (y + room > LIST_HEIGHT_MM - MARGIN_MM) {
                    sheet.nextPage();
                    y = MARGIN_MM;
                }
                sheet.text(MARGIN_MM, y, Weight.BOLD, 11, entry.heading());
                y = paragraphs(sheet, entry.lines(), 6, y + LINE_MM) + 0.6 * LINE_MM;
            }
            return sheet.finish(title);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the list", e);
        }
    }

    private static double paragraphs(PdfSheet sheet, List<String> texts, double indent, double top) throws IOException {
        double y = top;
        for (String text : texts) {
            for (String line : sheet.wrap(text, Weight.REGULAR, 11, LIST_WIDTH_MM - 2 * MARGIN_MM - indent)) {
                sheet.text(MARGIN_MM + indent, y, Weight.REGULAR, 11, line);
                y += LINE_MM;
            }
        }
        return y;
    }
}
