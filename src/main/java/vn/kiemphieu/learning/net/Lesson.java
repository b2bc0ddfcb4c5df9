package vn.kiemphieu.learning.net;

/**
 * Two pictures of one row with the right answer. Pictures are bytes 0–255 (0 = paper, 255 = black), rows of pixels one
 * after the other.
 *
 * @param closeScan the marked place on the scan
 * @param closeBlank the same place on the blank
 * @param wideScan the row on the scan
 * @param wideBlank the row on the blank
 * @param label number of the right class
 */
public record Lesson(byte[] closeScan, byte[] closeBlank, byte[] wideScan, byte[] wideBlank, int label) {}
