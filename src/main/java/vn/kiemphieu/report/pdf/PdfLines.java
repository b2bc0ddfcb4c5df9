package vn.kiemphieu.report.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import vn.kiemphieu.report.paper.Block.Paragraph;
import vn.kiemphieu.report.paper.Look;
import vn.kiemphieu.report.paper.Piece;
import vn.kiemphieu.report.pdf.PdfLine.Box;
import vn.kiemphieu.report.pdf.PdfLine.Letters;
import vn.kiemphieu.report.pdf.PdfLine.Run;

/** Breaks a paragraph into lines. */
final class PdfLines {
    static final float MM = 72 / 25.4f;
    private static final float LEADING = 1.2f;
    private static final float SHORTEST_LEADER = 15 * MM;
    /** Dots no longer than this stay in one line. */
    private static final double WHOLE_DOTS_MM = 15;

    /** Longer ones may be broken between groups of so many. */
    private static final int DOTS_TOGETHER = 4;

    private static final float RAISED_SIZE = 0.7f;
    private static final float RAISED_BY = 0.33f;
    /** Width and height stand here in every PNG file. */
    private static final int PNG_SIZE_AT = 16;

    private final PdfType type;
    private final Look look;
    private final float width;
    private final List<PdfLine> lines = new ArrayList<>();
    private List<Box> line = new ArrayList<>();
    private float used;
    private boolean space;

    private PdfLines(PdfType type, Look look, float width) {
        this.type = type;
        this.look = look;
        this.width = width - look.leftMm() * MM;
    }

    static List<PdfLine> of(Paragraph paragraph, float width, PdfType type) throws IOException {
        PdfLines setting = new PdfLines(type, paragraph.look(), width);
        for (Piece piece : paragraph.pieces()) {
            setting.add(piece);
        }
        setting.end(true);
        return setting.lines;
    }

    static float spaceWidth(Look look, PdfType type) throws IOException {
        return PdfType.width(" ", type.face(false, false), look.size());
    }

    private void add(Piece piece) throws IOException {
        if (piece instanceof Piece.Words words) {
            add(words);
        } else if (piece instanceof Piece.Dots dots) {
            String all = dots.text();
            int together = dots.mm() <= WHOLE_DOTS_MM ? all.length() : DOTS_TOGETHER;
            for (int i = 0; i < all.length(); i += together) {
                String few = all.substring(i, Math.min(all.length(), i + together));
                Run run = run(new Piece.Words(few, false, false, false));
                if (together < all.length()) {
                    put(new Letters(List.of(run), space));
                } else {
                    join(run);
                }
                space = false;
            }
        } else if (piece instanceof Piece.Leader) {
            if (room() < SHORTEST_LEADER) {
                end(false);
            }
            line.add(new PdfLine.Leader(space));
        } else {
            put(image((Piece.Picture) piece));
        }
    }

    private void add(Piece.Words words) throws IOException {
        boolean first = true;
        for (String word : words.text().split(" ", -1)) {
            space |= !first;
            first = false;
            if (word.isEmpty()) {
                continue;
            }
            Run run = run(new Piece.Words(word, words.bold(), words.italic(), words.raised()));
            join(run);
            space = false;
        }
    }

    /** Behind the letters before, unless a space stands between. */
    private void join(Run run) throws IOException {
        if (!space && !line.isEmpty() && line.get(line.size() - 1) instanceof Letters before) {
            line.remove(line.size() - 1);
            used -= before.width() + gap(before);
            List<Run> runs = new ArrayList<>(before.runs());
            runs.add(run);
            put(new Letters(runs, before.spaced()));
        } else {
            put(new Letters(List.of(run), space));
        }
    }

    private Run run(Piece.Words words) throws IOException {
        PDFont font = type.face(words.bold(), words.italic());
        float size = words.raised() ? look.size() * RAISED_SIZE : look.size();
        String text = PdfType.printable(words.text(), font);
        return new Run(text, font, size, words.raised() ? look.size() * RAISED_BY : 0, PdfType.width(text, font, size));
    }

    private Box image(Piece.Picture picture) {
        ByteBuffer png = ByteBuffer.wrap(picture.png());
        float across = png.getInt(PNG_SIZE_AT);
        float down = png.getInt(PNG_SIZE_AT + Integer.BYTES);
        float scale = (float) picture.mm() * MM / Math.max(across, down);
        return new PdfLine.Image(picture, Math.min(across * scale, width), down * scale, space);
    }

    private void put(Box box) throws IOException {
        if (!line.isEmpty() && box.width() + gap(box) > room()) {
            end(false);
        }
        if (box instanceof Letters letters && box.width() > room()) {
            cut(letters);
        } else {
            used += box.width() + gap(box);
            line.add(box);
        }
    }

    /** A word longer than a line goes on in the next. */
    private void cut(Letters letters) throws IOException {
        boolean spaced = letters.spaced();
        for (Run run : letters.runs()) {
            StringBuilder part = new StringBuilder();
            for (int letter : run.text().codePoints().toArray()) {
                String longer = part + Character.toString(letter);
                if (!part.isEmpty() && PdfType.width(longer, run.font(), run.size()) > room()) {
                    take(part.toString(), run, spaced);
                    end(false);
                    spaced = false;
                    part.setLength(0);
                }
                part.appendCodePoint(letter);
            }
            take(part.toString(), run, spaced);
            spaced = false;
        }
    }

    private void take(String text, Run like, boolean spaced) throws IOException {
        Run run = new Run(text, like.font(), like.size(), like.rise(), PdfType.width(text, like.font(), like.size()));
        Box box = new Letters(List.of(run), spaced);
        used += box.width() + gap(box);
        line.add(box);
    }

    private float gap(Box box) throws IOException {
        return box.spaced() && !line.isEmpty() ? spaceWidth(look, type) : 0;
    }

    private float room() {
        return width - indent() - used;
    }

    private float indent() {
        return lines.isEmpty() ? look.firstMm() * MM : 0;
    }

    private void end(boolean last) {
        float height = (float) line.stream()
                .mapToDouble(box -> box instanceof PdfLine.Image image ? image.height() + 2 : 0)
                .max()
                .orElse(0);
        float indent = indent();
        lines.add(new PdfLine(
                line,
                look.leftMm() * MM + indent,
                width - indent,
                Math.max(height, look.size() * LEADING),
                last || line.isEmpty()));
        line = new ArrayList<>();
        used = 0;
    }
}
