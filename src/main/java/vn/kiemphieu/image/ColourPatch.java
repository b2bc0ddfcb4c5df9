package vn.kiemphieu.image;

/**
 * How much light a patch of a page takes, colour by colour: 0 = as the paper around, 255 = all of it. Red ink takes hardly
 * any red light, blue ink less blue than other light, black ink takes of each alike.
 *
 * @param red row by row, {@code width * height} bytes
 * @param green the same
 * @param blue the same
 */
public record ColourPatch(int width, int height, byte[] red, byte[] green, byte[] blue) {}
