package vn.kiemphieu.form;

import java.util.List;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.ocr.PrintedWord;
import vn.kiemphieu.ocr.TextReader;

/**
 * A text line with its words.
 *
 * @param words in page pixels (only columns; a word is as high as its line)
 */
record ReadLine(TextLine line, List<PrintedWord> words) {
    /** White paper round a line, as Tesseract expects it; share of the line's height. */
    private static final double PAPER = 0.5;

    ReadLine {
        words = List.copyOf(words);
    }

    static ReadLine of(TextLine line, TextReader reader, int dpi) {
        int margin = Math.max(8, (int) (PAPER * line.box().height()));
        int offset = line.box().left() - margin;
        GrayImage picture = onPaper(line.picture(), margin);
        List<PrintedWord> words = reader.readLine(picture, dpi).stream()
                .map(w -> YearLook.confirmed(w, picture, reader, dpi))
                .map(w -> new PrintedWord(w.text(), w.left() + offset, w.right() + offset, w.confidence()))
                .toList();
        return new ReadLine(line, words);
    }

    String text() {
        return String.join(" ", words.stream().map(PrintedWord::text).toList());
    }

    /** The same line with only those words whose middle lies from one pixel column to before another. */
    ReadLine between(int left, int right) {
        return new ReadLine(
                line,
                words.stream()
                        .filter(word ->
                                word.left() + word.right() >= 2 * left && word.left() + word.right() < 2 * right)
                        .toList());
    }

    static GrayImage onPaper(GrayImage ink, int margin) {
        int width = ink.width() + 2 * margin;
        int height = ink.height() + 2 * margin;
        byte[] pixels = new byte[width * height];
        java.util.Arrays.fill(pixels, (byte) 255);
        for (int y = 0; y < ink.height(); y++) {
            System.arraycopy(ink.pixels(), y * ink.width(), pixels, (y + margin) * width + margin, ink.width());
        }
        return new GrayImage(width, height, pixels);
    }
}
