package vn.kiemphieu.form;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import vn.kiemphieu.ballot.MmBox;

/** One PDF page on which text and rules are placed in millimetres from the top left corner. */
final class PdfSheet implements AutoCloseable {
    private static final double PT = 72 / 25.4;

    private final PDDocument document = new PDDocument();
    private final PDPageContentStream out;
    private final double heightMm;
    private final PrintFace face;
    private final Map<PrintFace.Weight, TrueTypeFont> outlines = new EnumMap<>(PrintFace.Weight.class);
    private final Map<PrintFace.Weight, PDType0Font> fonts = new EnumMap<>(PrintFace.Weight.class);

    PdfSheet(double widthMm, double heightMm, PrintFace face) throws IOException {
        this.heightMm = heightMm;
        this.face = face;
        // A fixed id, so that equal ballots are equal files.
        document.setDocumentId(2026L);
        PDPage page = new PDPage(new PDRectangle((float) (widthMm * PT), (float) (heightMm * PT)));
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        for (PrintFace.Weight weight : PrintFace.Weight.values()) {
            try (InputStream in = PdfSheet.class.getResourceAsStream(face.resource(weight))) {
                if (in == null) {
                    throw new IllegalStateException("font is not on the class path: " + face.resource(weight));
                }
                TrueTypeFont outline = new TTFParser().parse(new RandomAccessReadBuffer(in));
                outlines.put(weight, outline);
                fonts.put(weight, PDType0Font.load(document, outline, true));
            }
        }
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
        if (text.isEmpty()) {
            return;
        }
        out.beginText();
        out.setFont(fonts.get(weight), (float) pt);
        out.setTextMatrix(Matrix.getRotateInstance(-angle, (float) (x * PT), (float) ((heightMm - baseline) * PT)));
        out.showText(text);
        out.endText();
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
        double units = 0;
        TrueTypeFont outline = outlines.get(weight);
        try {
            for (int cp : text.codePoints().toArray()) {
                units += outline.getAdvanceWidth(outline.getUnicodeCmapLookup().getGlyphId(cp));
            }
            return units * pt / PT / outline.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bounding box of the ink that {@link #text} leaves. */
    MmBox inkOf(double x, double baseline, PrintFace.Weight weight, double pt, String text) throws IOException {
        TrueTypeFont outline = outlines.get(weight);
        double scale = pt / PT / outline.getUnitsPerEm();
        double pen = 0;
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = -Double.MAX_VALUE;
        double bottom = Double.MAX_VALUE;
        for (int cp : text.codePoints().toArray()) {
            int gid = outline.getUnicodeCmapLookup().getGlyphId(cp);
            if (gid == 0) {
                throw new IllegalArgumentException(face + " has no letter " + Character.toString(cp));
            }
            GlyphData glyph = outline.getGlyph().getGlyph(gid);
            if (glyph != null && !Character.isWhitespace(cp)) {
                var box = glyph.getBoundingBox();
                left = Math.min(left, pen + box.getLowerLeftX());
                right = Math.max(right, pen + box.getUpperRightX());
                bottom = Math.min(bottom, box.getLowerLeftY());
                top = Math.max(top, box.getUpperRightY());
            }
            pen += outline.getAdvanceWidth(gid);
        }
        return new MmBox(x + left * scale, baseline - top * scale, x + right * scale, baseline - bottom * scale);
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

    byte[] finish() throws IOException {
        out.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
        for (TrueTypeFont outline : outlines.values()) {
            outline.close();
        }
    }
}
