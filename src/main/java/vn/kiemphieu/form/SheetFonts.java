package vn.kiemphieu.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.form.PrintFace.Weight;

/** A document's embedded fonts: a face, and for the rare letters it lacks the face that has them. */
final class SheetFonts implements AutoCloseable {
    private static final double PT = 72 / 25.4;

    private final PDDocument document;
    private final List<PrintFace> faces;
    private final Map<String, Cut> cuts = new HashMap<>();

    SheetFonts(PDDocument document, PrintFace face) {
        this.document = document;
        this.faces = List.of(face, face.fallback());
    }

    /** One cut of one face; {@code pdf} is what the document embeds. */
    private record Cut(TrueTypeFont outline, PDType0Font pdf) {
        int glyph(int letter) throws IOException {
            return outline.getUnicodeCmapLookup().getGlyphId(letter);
        }
    }

    /** Letters that one font prints, beginning {@code x} millimetres right of the text's start. */
    record Run(String text, PDType0Font font, double x) {}

    private record Placed(Cut cut, int letter, int glyph, double x, double scale) {}

    /**
     * The text in stretches of one font.
     *
     * @throws StationException naming a letter that no font has
     */
    List<Run> runs(Weight weight, double pt, String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        Cut current = null;
        double start = 0;
        for (Placed placed : placed(weight, pt, text)) {
            if (placed.cut() != current && !letters.isEmpty()) {
                runs.add(new Run(letters.toString(), current.pdf(), start));
                letters.setLength(0);
            }
            if (letters.isEmpty()) {
                start = placed.x();
            }
            current = placed.cut();
            letters.appendCodePoint(placed.letter());
        }
        if (!letters.isEmpty()) {
            runs.add(new Run(letters.toString(), current.pdf(), start));
        }
        return runs;
    }

    double width(Weight weight, double pt, String text) {
        List<Placed> placed = placed(weight, pt, text);
        if (placed.isEmpty()) {
            return 0;
        }
        Placed last = placed.get(placed.size() - 1);
        return last.x() + advance(last);
    }

    /** Bounding box of the ink of text that begins at {@code x} on a baseline. */
    MmBox ink(double x, double baseline, Weight weight, double pt, String text) throws IOException {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = -Double.MAX_VALUE;
        double bottom = Double.MAX_VALUE;
        for (Placed placed : placed(weight, pt, text)) {
            GlyphData glyph = placed.cut().outline().getGlyph().getGlyph(placed.glyph());
            if (glyph != null && !Character.isWhitespace(placed.letter())) {
                var box = glyph.getBoundingBox();
                left = Math.min(left, placed.x() + box.getLowerLeftX() * placed.scale());
                right = Math.max(right, placed.x() + box.getUpperRightX() * placed.scale());
                bottom = Math.min(bottom, box.getLowerLeftY() * placed.scale());
                top = Math.max(top, box.getUpperRightY() * placed.scale());
            }
        }
        return new MmBox(x + left, baseline - top, x + right, baseline - bottom);
    }

    private List<Placed> placed(Weight weight, double pt, String text) {
        List<Placed> placed = new ArrayList<>();
        double pen = 0;
        try {
            for (int letter : text.codePoints().toArray()) {
                Cut cut = cut(weight, letter, text);
                double scale = pt / PT / cut.outline().getUnitsPerEm();
                Placed next = new Placed(cut, letter, cut.glyph(letter), pen, scale);
                placed.add(next);
                pen += advance(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return placed;
    }

    private static double advance(Placed placed) {
        try {
            return placed.cut().outline().getAdvanceWidth(placed.glyph()) * placed.scale();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cut cut(Weight weight, int letter, String text) throws IOException {
        for (PrintFace face : faces) {
            Cut cut = cut(face, weight);
            if (cut.glyph(letter) != 0) {
                return cut;
            }
        }
        throw new StationException(
                Trouble.LETTER_MISSING, Character.toString(letter), String.format("U+%04X", letter), text);
    }

    private Cut cut(PrintFace face, Weight weight) throws IOException {
        String resource = face.resource(weight);
        Cut known = cuts.get(resource);
        if (known != null) {
            return known;
        }
        try (InputStream in = SheetFonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("font is not on the class path: " + resource);
            }
            TrueTypeFont outline = new TTFParser().parse(new RandomAccessReadBuffer(in));
            Cut cut = new Cut(outline, PDType0Font.load(document, outline, true));
            cuts.put(resource, cut);
            return cut;
        }
    }

    @Override
    public void close() throws IOException {
        for (Cut cut : cuts.values()) {
            cut.outline().close();
        }
    }
}
