package vn.kiemphieu.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** Text set from top to bottom on A4 pages, in an embedded serif type that has every Vietnamese letter. */
final class PdfDocument implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float MM = 72 / 25.4f;
    /** Margins of an official paper: 30 mm left, 15 mm right, 20 mm above and below. */
    static final float LEFT = 30 * MM;

    static final float RIGHT = WIDTH - 15 * MM;
    private static final float TOP = PDRectangle.A4.getHeight() - 20 * MM;
    private static final float BOTTOM = 20 * MM;
    private static final float LEADING = 1.3f;

    private final PDDocument document = new PDDocument();
    private final PDFont regular;
    private final PDFont bold;
    private final String mark;
    private PDPageContentStream page;
    private float y;

    /** Where a line stands between two edges. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Size in points. */
    record Style(boolean bold, float size) {
        static final Style TEXT = new Style(false, 12);
        static final Style STRONG = new Style(true, 12);
        static final Style TITLE = new Style(true, 15);
        static final Style SMALL = new Style(false, 9);
    }

    /** @param mark stands at the head of every page; may be empty */
    PdfDocument(String mark) throws IOException {
        this.mark = mark;
        regular = font("LiberationSerif-Regular.ttf");
        bold = font("LiberationSerif-Bold.ttf");
        // the same content gives the same bytes
        document.setDocumentId(0L);
        newPage();
    }

    void paragraph(String text) throws IOException {
        paragraph(text, Style.TEXT, Align.LEFT);
    }

    void paragraph(String text, Style style, Align align) throws IOException {
        for (String line : wrapped(text, style, RIGHT - LEFT)) {
            room(style.size() * LEADING);
            y -= style.size() * LEADING;
            put(line, style, align, LEFT, RIGHT);
        }
    }

    /** Lines side by side, each column centred in its share of the width; all start at the same height. */
    void columns(List<Float> widths, List<List<String>> columns, List<Style> styles) throws IOException {
        float left = LEFT;
        float top = y;
        float lowest = y;
        for (int i = 0; i < columns.size(); i++) {
            float share = (RIGHT - LEFT) * widths.get(i);
            y = top;
            for (int line = 0; line < columns.get(i).size(); line++) {
                Style style = styles.get(Math.min(line, styles.size() - 1));
                for (String part : wrapped(columns.get(i).get(line), style, share - 6)) {
                    y -= style.size() * LEADING;
                    put(part, style, Align.CENTRE, left, left + share);
                }
            }
            lowest = Math.min(lowest, y);
            left += share;
        }
        y = lowest;
    }

    /**
     * A ruled table; {@code widths} are shares of the width, cells of numbers stand right. Its first row, the heading,
     * stands again on every page it reaches.
     */
    void table(List<Float> widths, List<List<String>> rows) throws IOException {
        for (int i = 0; i < rows.size(); i++) {
            Style style = i == 0 ? Style.STRONG : Style.TEXT;
            List<List<String>> lines = wrapped(widths, rows.get(i), style);
            if (y - height(lines, style) < BOTTOM) {
                newPage();
                if (i > 0) {
                    row(widths, wrapped(widths, rows.get(0), Style.STRONG), Style.STRONG);
                }
            }
            row(widths, lines, style);
        }
    }

    void gap(float points) {
        y -= points;
    }

    /** Starts a new page unless this much height is left. */
    void room(float points) throws IOException {
        if (y - points < BOTTOM) {
            newPage();
        }
    }

    /** Writes the file whole or not at all. */
    void save(Path file) throws IOException {
        page.close();
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        Path part = Files.createTempFile(absolute.getParent(), "minutes", ".part");
        try {
            document.save(part.toFile());
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
        document.close();
    }

    private List<List<String>> wrapped(List<Float> widths, List<String> cells, Style style) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(wrapped(cells.get(i), style, (RIGHT - LEFT) * widths.get(i) - 10));
        }
        return lines;
    }

    private static float height(List<List<String>> cells, Style style) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(0);
        return lines * style.size() * LEADING + 5;
    }

    private void row(List<Float> widths, List<List<String>> cells, Style style) throws IOException {
        float height = height(cells, style);
        float top = y;
        float x = LEFT;
        for (int i = 0; i < cells.size(); i++) {
            float width = (RIGHT - LEFT) * widths.get(i);
            page.addRect(x, top - height, width, height);
            page.stroke();
            y = top - 1;
            boolean number = String.join("", cells.get(i)).matches("[0-9.]+");
            for (String line : cells.get(i)) {
                y -= style.size() * LEADING;
                put(line, style, number ? Align.RIGHT : Align.LEFT, x + 5, x + width - 5);
            }
            x += width;
        }
        y = top - height;
    }

    private void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        page.setLineWidth(0.5f);
        y = TOP;
        if (!mark.isEmpty()) {
            y = TOP + 14;
            put(mark, Style.STRONG, Align.RIGHT, LEFT, RIGHT);
            y = TOP;
        }
    }

    private void put(String line, Style style, Align align, float left, float right) throws IOException {
        float width = width(line, style);
        float x = switch (align) {
            case LEFT -> left;
            case CENTRE -> left + (right - left - width) / 2;
            case RIGHT -> right - width;
        };
        page.beginText();
        page.setFont(font(style), style.size());
        page.newLineAtOffset(x, y);
        page.showText(line);
        page.endText();
    }

    private List<String> wrapped(String text, Style style, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text, style).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, style) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** NFC, as the type has composed letters only; a letter it lacks becomes a question mark rather than a failure. */
    private String printable(String text, Style style) throws IOException {
        StringBuilder kept = new StringBuilder();
        for (int letter :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            String one = Character.toString(letter);
            kept.append(has(style, one) ? one : "?");
        }
        return kept.toString();
    }

    private boolean has(Style style, String letter) throws IOException {
        try {
            font(style).encode(letter);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private float width(String text, Style style) throws IOException {
        return font(style).getStringWidth(text) / 1000 * style.size();
    }

    private PDFont font(Style style) {
        return style.bold() ? bold : regular;
    }

    private PDFont font(String name) throws IOException {
        try (InputStream in = PDType0Font.class.getClassLoader().getResourceAsStream("liberation/" + name)) {
            if (in == null) {
                throw new StationException(Trouble.FILE_MISSING, name);
            }
            return PDType0Font.load(document, in, true);
        }
    }
}
