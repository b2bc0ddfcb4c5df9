package vn.kiemphieu.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final double MARK_GAP_EM = 0.03;

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

    /** Letters that one font prints, beginning {@code x} millimetres right of the text's start, {@code up} above its baseline. */
    record Run(String text, PDType0Font font, double x, double up) {}

    private record Placed(Cut cut, int letter, int glyph, double x, double up, double scale) {
        Optional<MmBox> ink() throws IOException {
            GlyphData data = cut.outline().getGlyph().getGlyph(glyph);
            if (data == null || Character.isWhitespace(letter)) {
                return Optional.empty();
            }
            var box = data.getBoundingBox();
            return Optional.of(new MmBox(
                    x + box.getLowerLeftX() * scale,
                    -up - box.getUpperRightY() * scale,
                    x + box.getUpperRightX() * scale,
                    -up - box.getLowerLeftY() * scale));
        }

        boolean mark() {
            return Character.getType(letter) == Character.NON_SPACING_MARK;
        }

        double advance() throws IOException {
            return cut.outline().getAdvanceWidth(glyph) * scale;
        }
    }

    /**
     * The text in stretches of one font.
     *
     * @throws StationException naming a letter that no font has
     */
    List<Run> runs(Weight weight, double pt, String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        Placed first = null;
        for (Placed placed : placed(weight, pt, text)) {
            if (first != null && (placed.cut() != first.cut() || placed.mark() || first.mark())) {
                runs.add(new Run(letters.toString(), first.cut().pdf(), first.x(), first.up()));
                letters.setLength(0);
                first = null;
            }
            first = first == null ? placed : first;
            letters.appendCodePoint(placed.letter());
        }
        if (first != null) {
            runs.add(new Run(letters.toString(), first.cut().pdf(), first.x(), first.up()));
        }
        return runs;
    }

    double width(Weight weight, double pt, String text) {
        try {
            double width = 0;
            for (Placed placed : placed(weight, pt, text)) {
                width += placed.mark() ? 0 : placed.advance();
            }
            return width;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bounding box of the ink of text that begins at {@code x} on a baseline. */
    MmBox ink(double x, double baseline, Weight weight, double pt, String text) throws IOException {
        List<MmBox> boxes = new ArrayList<>();
        for (Placed placed : placed(weight, pt, text)) {
            placed.ink().ifPresent(boxes::add);
        }
        return new MmBox(
                x + boxes.stream().mapToDouble(MmBox::left).min().orElseThrow(),
                baseline + boxes.stream().mapToDouble(MmBox::top).min().orElseThrow(),
                x + boxes.stream().mapToDouble(MmBox::right).max().orElseThrow(),
                baseline + boxes.stream().mapToDouble(MmBox::bottom).max().orElseThrow());
    }

    private List<Placed> placed(Weight weight, double pt, String text) {
        List<Placed> placed = new ArrayList<>();
        double pen = 0;
        try {
            for (int letter : text.codePoints().toArray()) {
                Cut cut = cut(weight, letter, text);
                double scale = pt / PT / cut.outline().getUnitsPerEm();
                Placed next = new Placed(cut, letter, cut.glyph(letter), pen, 0, scale);
                boolean onto = next.mark() && !placed.isEmpty();
                placed.add(onto ? over(placed.get(placed.size() - 1), next) : next);
                pen += next.mark() ? 0 : next.advance();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return placed;
    }

    /** A mark over its letter, or over the mark that is there already, as in the ê̆ of the highlands' languages. */
    private static Placed over(Placed below, Placed mark) throws IOException {
        Optional<MmBox> letter = below.ink();
        Optional<MmBox> own = mark.ink();
        if (letter.isEmpty() || own.isEmpty()) {
            return mark;
        }
        double right = (letter.get().left()
                        + letter.get().right()
                        - own.get().left()
                        - own.get().right())
                / 2;
        boolean above = own.get().bottom() < 0;
        double gap = MARK_GAP_EM * mark.scale() * mark.cut().outline().getUnitsPerEm();
        double up = above ? Math.max(0, own.get().bottom() + gap - letter.get().top()) : 0;
        return new Placed(mark.cut(), mark.letter(), mark.glyph(), mark.x() + right, up, mark.scale());
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
