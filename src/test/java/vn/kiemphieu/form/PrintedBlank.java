package vn.kiemphieu.form;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.kiemphieu.ballot.MmBox;

/** A blank ballot printed by a test, which knows to the hundredth of a millimetre where each letter's ink is. */
final class PrintedBlank implements AutoCloseable {
    enum Face {
        SERIF("/liberation/LiberationSerif-Regular.ttf"),
        SERIF_BOLD("/liberation/LiberationSerif-Bold.ttf"),
        SANS("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf");

        private final String resource;

        Face(String resource) {
            this.resource = resource;
        }
    }

    /** Where a text was printed; {@code xHeight} and {@code capHeight} are of the font at this size. */
    record Printed(MmBox ink, double baseline, double xHeight, double capHeight) {}

    private static final Color RED = new Color(206, 32, 41);
    private static final double POINT_MM = 25.4 / 72;
    private static final Map<Face, TrueTypeFont> OUTLINES = new EnumMap<>(Face.class);

    private final PDDocument document = new PDDocument();
    private final PDPage page;
    private final Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);

    PrintedBlank(double widthMm, double heightMm) {
        page = new PDPage(new PDRectangle((float) (widthMm / POINT_MM), (float) (heightMm / POINT_MM)));
        document.addPage(page);
    }

    static PrintedBlank a5Upright() {
        return new PrintedBlank(148, 210);
    }

    /** Prints a text with its first letter's origin at {@code x} and its baseline at {@code y}, millimetres. */
    Printed text(double x, double y, double points, Face face, String text) {
        return text(x, y, points, face, text, Color.BLACK);
    }

    Printed redText(double x, double y, double points, Face face, String text) {
        return text(x, y, points, face, text, RED);
    }

    private Printed text(double x, double y, double points, Face face, String text, Color colour) {
        try (PDPageContentStream out = stream()) {
            out.setNonStrokingColor(colour);
            out.beginText();
            out.setFont(font(face), (float) points);
            out.newLineAtOffset((float) (x / POINT_MM), page.getMediaBox().getHeight() - (float) (y / POINT_MM));
            out.showText(text);
            out.endText();
            return measured(x, y, points, face, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints a table with numbers, names and positions: rows 10 mm high, the first from y = 60; where a name is empty its cell
     * stays white.
     */
    List<Printed> table(Face face, double points, String... names) {
        List<Printed> printed = new ArrayList<>();
        text(36, 56, 11, Face.SERIF_BOLD, "Họ và tên");
        for (int i = 0; i < names.length; i++) {
            double baseline = 66.5 + 10 * i;
            text(19, baseline, points, face, String.valueOf(i + 1));
            if (!names[i].isEmpty()) {
                printed.add(text(32, baseline, points, face, names[i]));
            }
            text(97, baseline, 10, Face.SERIF, i % 2 == 0 ? "Bí thư Đảng ủy" : "Chủ tịch UBND xã");
        }
        double bottom = 60 + 10 * names.length;
        for (double y = 50; y <= bottom; y += 10) {
            rule(15, y, 135, y);
        }
        for (double x : new double[] {15, 28, 95, 135}) {
            rule(x, 50, x, bottom);
        }
        return printed;
    }

    void rule(double x1, double y1, double x2, double y2) {
        try (PDPageContentStream out = stream()) {
            out.setLineWidth(0.6f);
            out.moveTo((float) (x1 / POINT_MM), page.getMediaBox().getHeight() - (float) (y1 / POINT_MM));
            out.lineTo((float) (x2 / POINT_MM), page.getMediaBox().getHeight() - (float) (y2 / POINT_MM));
            out.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void frame(double left, double top, double right, double bottom) {
        rule(left, top, right, top);
        rule(left, bottom, right, bottom);
        rule(left, top, left, bottom);
        rule(right, top, right, bottom);
    }

    /** Two rings and a dot of red ink. */
    void seal(double x, double y, double radius) {
        try (PDPageContentStream out = stream()) {
            out.setStrokingColor(RED);
            out.setNonStrokingColor(RED);
            out.setLineWidth(3);
            for (double r : new double[] {radius, radius * 0.7, radius * 0.1}) {
                circle(out, x, y, r);
                if (r == radius * 0.1) {
                    out.fill();
                } else {
                    out.stroke();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void turned(int degrees) {
        page.setRotation(degrees);
    }

    void emptyPage() {
        document.addPage(new PDPage(page.getMediaBox()));
    }

    PDDocument document() {
        return document;
    }

    Path write(Path folder) {
        try {
            Path file = folder.resolve("blank.pdf");
            document.save(file.toFile());
            return file;
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

    private void circle(PDPageContentStream out, double x, double y, double r) throws IOException {
        float cx = (float) (x / POINT_MM);
        float cy = page.getMediaBox().getHeight() - (float) (y / POINT_MM);
        float a = (float) (r / POINT_MM);
        float k = 0.5523f * a;
        out.moveTo(cx + a, cy);
        out.curveTo(cx + a, cy + k, cx + k, cy + a, cx, cy + a);
        out.curveTo(cx - k, cy + a, cx - a, cy + k, cx - a, cy);
        out.curveTo(cx - a, cy - k, cx - k, cy - a, cx, cy - a);
        out.curveTo(cx + k, cy - a, cx + a, cy - k, cx + a, cy);
        out.closePath();
    }

    private PDPageContentStream stream() throws IOException {
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false, true);
    }

    private PDType0Font font(Face face) throws IOException {
        if (!fonts.containsKey(face)) {
            try (InputStream in = PrintedBlank.class.getResourceAsStream(face.resource)) {
                fonts.put(face, PDType0Font.load(document, in));
            }
        }
        return fonts.get(face);
    }

    private static TrueTypeFont outlines(Face face) throws IOException {
        if (!OUTLINES.containsKey(face)) {
            try (InputStream in = PrintedBlank.class.getResourceAsStream(face.resource)) {
                OUTLINES.put(face, new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
            }
        }
        return OUTLINES.get(face);
    }

    private static Printed measured(double x, double y, double points, Face face, String text) throws IOException {
        TrueTypeFont outlines = outlines(face);
        double unit = points * POINT_MM / outlines.getUnitsPerEm();
        Rectangle2D ink = null;
        double pen = 0;
        for (int letter : text.codePoints().toArray()) {
            int glyph = outlines.getUnicodeCmapLookup().getGlyphId(letter);
            if (letter != ' ') {
                Rectangle2D box = bounds(outlines, glyph);
                Rectangle2D placed =
                        new Rectangle2D.Double(box.getX() + pen, box.getY(), box.getWidth(), box.getHeight());
                ink = ink == null ? placed : ink.createUnion(placed);
            }
            pen += outlines.getAdvanceWidth(glyph);
        }
        return new Printed(
                new MmBox(
                        x + ink.getMinX() * unit,
                        y - ink.getMaxY() * unit,
                        x + ink.getMaxX() * unit,
                        y - ink.getMinY() * unit),
                y,
                bounds(outlines, outlines.getUnicodeCmapLookup().getGlyphId('x'))
                                .getMaxY()
                        * unit,
                bounds(outlines, outlines.getUnicodeCmapLookup().getGlyphId('H'))
                                .getMaxY()
                        * unit);
    }

    private static Rectangle2D bounds(TrueTypeFont font, int glyph) throws IOException {
        return font.getGlyph().getGlyph(glyph).getPath().getBounds2D();
    }
}
