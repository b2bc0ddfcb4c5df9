package vn.kiemphieu.report.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import vn.kiemphieu.report.paper.Look;
import vn.kiemphieu.report.paper.Paper;

/** A4 pages written from top to bottom; margins of an official paper: 30 mm left, 15 mm right, 20 mm above and below. */
final class PdfSheet implements AutoCloseable {
    private static final float MM = PdfLines.MM;
    static final float LEFT = 30 * MM;
    static final float RIGHT = PDRectangle.A4.getWidth() - 15 * MM;
    private static final float TOP = PDRectangle.A4.getHeight() - 20 * MM;
    private static final float BOTTOM = 20 * MM;
    private static final float HEADER = TOP + 7 * MM;
    /** A line that lacks more than this share of its width stays as it is. */
    private static final float WIDEST_SPREAD = 0.25f;

    private static final float MARK_GRAY = 0.88f;
    private static final float MARK_SIZE = 84;
    private static final float MARK_TURN = (float) Math.toRadians(54);

    private final PDDocument document = new PDDocument();
    private final PdfType type = new PdfType(document);
    private final Paper paper;
    private PDPageContentStream page;
    private int pages;
    private float y;

    PdfSheet(Paper paper) throws IOException {
        this.paper = paper;
        // the same content gives the same bytes
        document.setDocumentId(0L);
        newPage();
    }

    PdfType type() {
        return type;
    }

    /** Where the last line stands, points from the lower edge. */
    float y() {
        return y;
    }

    void moveTo(float height) {
        y = height;
    }

    void gap(float points) {
        y -= points;
    }

    boolean has(float points) {
        return y - points >= BOTTOM;
    }

    /** What one page holds at most. */
    static float pageHeight() {
        return TOP - BOTTOM;
    }

    boolean atTop() {
        return y == TOP;
    }

    /** Starts a new page unless this much height is left, or nothing stands on this one. */
    boolean room(float points) throws IOException {
        if (has(points) || atTop()) {
            return false;
        }
        newPage();
        return true;
    }

    void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        page.setLineWidth(0.5f);
        pages++;
        y = TOP;
        mark();
        header();
    }

    /** One line below the last; {@code left} and {@code right} are the paragraph's edges. */
    void line(PdfLine line, Look look, float left, Look.Align align) throws IOException {
        y -= line.height();
        float base = y + look.size() * 0.22f;
        float space = PdfLines.spaceWidth(look, type);
        float rest = line.width() - line.natural(space);
        boolean spread = align == Look.Align.JUSTIFIED
                && !line.last()
                && line.spaces() > 0
                && !line.endsInLeader()
                && rest < line.width() * WIDEST_SPREAD;
        float wider = spread ? rest / line.spaces() : 0;
        float x = left
                + line.indent()
                + switch (align) {
                    case CENTRE -> rest / 2;
                    case RIGHT -> rest;
                    default -> 0;
                };
        List<PdfLine.Box> boxes = line.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            PdfLine.Box box = boxes.get(i);
            x += i > 0 && box.spaced() ? space + wider : 0;
            put(box, x, base, look, left + line.indent() + line.width());
            x += box.width();
        }
    }

    void rule(float x1, float x2, float height) throws IOException {
        page.moveTo(x1, height);
        page.lineTo(x2, height);
        page.stroke();
    }

    void frame(float x, float height, float width, float tall) throws IOException {
        page.addRect(x, height, width, tall);
        page.stroke();
    }

    /** Ends the document, fit for keeping, and writes it. */
    void save(Path file) throws IOException {
        page.close();
        PdfKeeping.declare(document, paper.title());
        document.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        page.close();
        document.close();
    }

    private void put(PdfLine.Box box, float x, float base, Look look, float edge) throws IOException {
        if (box instanceof PdfLine.Letters letters) {
            float at = x;
            for (PdfLine.Run run : letters.runs()) {
                show(run.text(), run.font(), run.size(), at, base + run.rise());
                at += run.width();
            }
        } else if (box instanceof PdfLine.Image image) {
            PDImageXObject drawn = PdfPicture.of(document, image.picture().png());
            page.drawImage(drawn, x, y + 1, image.width(), image.height());
        } else {
            PDFont font = type.face(false, false);
            int dots = (int) ((edge - x) / PdfType.width(".", font, look.size()));
            show(".".repeat(Math.max(3, dots)), font, look.size(), x, base);
        }
    }

    private void show(String text, PDFont font, float size, float x, float base) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, base);
        page.showText(text);
        page.endText();
    }

    /** What the paper is as long as it is not official, large and pale from corner to corner, below the text. */
    private void mark() throws IOException {
        if (paper.mark().isEmpty()) {
            return;
        }
        PDFont font = type.face(true, false);
        float half = PdfType.width(paper.mark(), font, MARK_SIZE) / 2;
        double cos = Math.cos(MARK_TURN);
        double sin = Math.sin(MARK_TURN);
        page.saveGraphicsState();
        page.setNonStrokingColor(MARK_GRAY);
        page.beginText();
        page.setFont(font, MARK_SIZE);
        page.setTextMatrix(Matrix.getRotateInstance(
                MARK_TURN, (float) (PDRectangle.A4.getWidth() / 2 - half * cos + MARK_SIZE / 3 * sin), (float)
                        (PDRectangle.A4.getHeight() / 2 - half * sin - MARK_SIZE / 3 * cos)));
        page.showText(paper.mark());
        page.endText();
        page.restoreGraphicsState();
    }

    /** The page's number from the second page on, and the issue. */
    private void header() throws IOException {
        PDFont font = type.face(false, false);
        if (pages > 1) {
            show(String.valueOf(pages), font, Look.CELL.size(), (LEFT + RIGHT) / 2, HEADER);
        }
        String words = paper.mark().isEmpty() || paper.issue().isEmpty()
                ? paper.mark() + paper.issue()
                : paper.mark() + " - " + paper.issue();
        if (!words.isEmpty()) {
            PDFont bold = type.face(true, false);
            float size = Look.SMALL.size();
            show(words, bold, size, RIGHT - PdfType.width(words, bold, size), HEADER);
        }
    }
}
