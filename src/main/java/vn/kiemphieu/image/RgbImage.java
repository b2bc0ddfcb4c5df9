package vn.kiemphieu.image;

/**
 * An 8-bit colour picture in ordinary memory, to be drawn on.
 *
 * @param pixels row by row, red, green, blue, {@code 3 * width * height} bytes
 */
public record RgbImage(int width, int height, byte[] pixels) {

    /** A white picture. */
    public static RgbImage white(int width, int height) {
        byte[] pixels = new byte[3 * width * height];
        java.util.Arrays.fill(pixels, (byte) 255);
        return new RgbImage(width, height, pixels);
    }

    /** The gray picture in colour. */
    public static RgbImage of(GrayImage gray) {
        RgbImage image = white(gray.width(), gray.height());
        for (int i = 0; i < gray.pixels().length; i++) {
            int v = gray.pixels()[i] & 0xff;
            image.set(i % gray.width(), i / gray.width(), v << 16 | v << 8 | v);
        }
        return image;
    }

    /** Sets one pixel, if it is inside, to a colour 0xRRGGBB. */
    public void set(int x, int y, int rgb) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            int i = 3 * (y * width + x);
            pixels[i] = (byte) (rgb >> 16);
            pixels[i + 1] = (byte) (rgb >> 8);
            pixels[i + 2] = (byte) rgb;
        }
    }

    /** The outline of a rectangle, edges inside. */
    public void outline(int left, int top, int right, int bottom, int rgb) {
        for (int x = left; x <= right; x++) {
            set(x, top, rgb);
            set(x, bottom, rgb);
        }
        for (int y = top; y <= bottom; y++) {
            set(left, y, rgb);
            set(right, y, rgb);
        }
    }
}
