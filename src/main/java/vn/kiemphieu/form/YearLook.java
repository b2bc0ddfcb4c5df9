package vn.kiemphieu.form;

import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.ocr.PrintedWord;
import vn.kiemphieu.ocr.TextReader;

/**
 * A second, digit-only look at years of birth, which alone tell namesakes apart. Where the two looks differ the digits count
 * as unread.
 */
final class YearLook {
    /** Stands for a digit that nobody can be sure of. */
    static final char UNREAD = '\u2588';

    private static final String DIGITS = "[^0-9]";

    private YearLook() {}

    /** @param word in columns of {@code line}, a line on white paper */
    static PrintedWord confirmed(PrintedWord word, GrayImage line, TextReader reader, int dpi) {
        String digits = word.text().replaceAll(DIGITS, "");
        if (digits.length() < 3) {
            return word;
        }
        int slack = line.height() / 8;
        int left = Math.max(0, word.left() - slack);
        int right = Math.min(line.width(), word.right() + slack);
        StringBuilder again = new StringBuilder();
        GrayImage cut = ReadLine.onPaper(columns(line, left, right), line.height() / 4);
        reader.readDigits(cut, dpi).forEach(w -> again.append(w.text().replaceAll(DIGITS, "")));
        if (digits.contentEquals(again)) {
            return word;
        }
        String unsure = word.text().replaceAll("[0-9]", String.valueOf(UNREAD));
        return new PrintedWord(unsure, word.left(), word.right(), word.confidence());
    }

    static GrayImage columns(GrayImage from, int left, int right) {
        int width = right - left;
        byte[] pixels = new byte[width * from.height()];
        for (int y = 0; y < from.height(); y++) {
            System.arraycopy(from.pixels(), y * from.width() + left, pixels, y * width, width);
        }
        return new GrayImage(width, from.height(), pixels);
    }
}
