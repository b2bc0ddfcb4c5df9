package vn.kiemphieu.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** The embedded serif type of a document, which has every Vietnamese letter and the measures of Times New Roman. */
final class PdfType {
    private static final String[] FACES = {"Regular", "Bold", "Italic", "BoldItalic"};
    private static final String UNKNOWN = "?";

    private final PDDocument document;
    private final Map<String, PDFont> fonts = new HashMap<>();

    PdfType(PDDocument document) {
        this.document = document;
    }

    /** A face is loaded when it is first needed. */
    PDFont face(boolean bold, boolean italic) throws IOException {
        String name = "LiberationSerif-" + FACES[(bold ? 1 : 0) + (italic ? 2 : 0)] + ".ttf";
        PDFont known = fonts.get(name);
        if (known == null) {
            known = load(name);
            fonts.put(name, known);
        }
        return known;
    }

    /** A letter the type lacks becomes a question mark rather than a failure. */
    static String printable(String text, PDFont font) throws IOException {
        StringBuilder kept = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String one = Character.toString(letter);
            kept.append(has(font, one) ? one : UNKNOWN);
        }
        return kept.toString();
    }

    /** In points. */
    static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private static boolean has(PDFont font, String letter) throws IOException {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private PDFont load(String name) throws IOException {
        try (InputStream in = PDType0Font.class.getClassLoader().getResourceAsStream("liberation/" + name)) {
            if (in == null) {
                throw new StationException(Trouble.FILE_MISSING, name);
            }
            return PDType0Font.load(document, in, true);
        }
    }
}
