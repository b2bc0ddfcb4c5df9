package vn.kiemphieu.ocr;

/**
 * A word as the text reader sees it in a picture of one line.
 *
 * @param text Unicode NFC, never empty
 * @param left first pixel column
 * @param right first pixel column behind the word
 * @param confidence 0–1, as Tesseract feels about it; not calibrated
 */
public record PrintedWord(String text, int left, int right, double confidence) {}
