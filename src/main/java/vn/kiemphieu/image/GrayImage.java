package vn.kiemphieu.image;

/**
 * An 8-bit gray picture in ordinary memory; what travels between stages, so that no native memory does.
 *
 * @param pixels row by row, {@code width * height} bytes, 0 = black, 255 = white; not to be changed
 */
public record GrayImage(int width, int height, byte[] pixels) {
    public GrayImage {
        if (pixels.length != width * height) {
            throw new IllegalArgumentException(pixels.length + " bytes for " + width + " × " + height);
        }
    }

    /** Gray value 0–255. */
    public int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }
}
