package vn.kiemphieu.ballot;

/**
 * The blank ballot as an 8-bit gray picture (255 = paper).
 *
 * @param png lossless PNG
 * @param dpi resolution of the picture, dots per inch
 */
public record BlankPage(byte[] png, int dpi) {}
