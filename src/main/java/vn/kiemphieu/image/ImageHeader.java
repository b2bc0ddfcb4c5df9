package vn.kiemphieu.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import vn.kiemphieu.ballot.UnreadableCause;

/**
 * What a picture file says about itself, without decoding a pixel.
 *
 * <p>Read by hand, not by ImageIO: a fed file may be hostile (text chunks that inflate to gigabytes, directories that
 * point at themselves), and this runs for every page, so it must cost microseconds.
 */
public sealed interface ImageHeader {
    /** Kinds of picture the reader decodes. */
    enum Format {
        JPEG,
        PNG,
        TIFF,
        BMP,
        PNM,
        WEBP
    }

    /**
     * A picture that may be decoded once {@link #pixels()} was found bearable.
     *
     * @param frames pictures in the file, 1 or more; width, height and dpi are those of the frame asked for
     * @param colour whether the picture may hold colours fine enough to tell inks by
     * @param dpi pixels per inch as the file claims, empty where it makes no or no sensible claim
     */
    record Picture(Format format, int width, int height, int frames, boolean colour, OptionalDouble dpi)
            implements ImageHeader {
        public long pixels() {
            return (long) width * height;
        }
    }

    /** Bytes from which no picture can be had. */
    record NoPicture(UnreadableCause cause) implements ImageHeader {}

    /** No scanner makes longer sides, and no decoder here takes them. */
    int LONGEST_SIDE = 65_500;

    /** The first picture's header. */
    static ImageHeader parse(byte[] bytes) {
        return parse(bytes, 0);
    }

    /** @param frame index of the picture inside a many-page TIFF, else 0 */
    static ImageHeader parse(byte[] bytes, int frame) {
        if (bytes.length == 0) {
            return new NoPicture(UnreadableCause.EMPTY);
        }
        ByteBuffer file = ByteBuffer.wrap(bytes);
        try {
            if (starts(bytes, 0xff, 0xd8, 0xff)) {
                return JpegHeader.read(file);
            }
            if (starts(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
                return png(file);
            }
            if (starts(bytes, 'I', 'I', 42, 0) || starts(bytes, 'M', 'M', 0, 42)) {
                List<TiffDirectory> frames = TiffDirectory.readAll(file);
                return frame < frames.size() ? frames.get(frame).header(frames.size()) : corrupt();
            }
            if (starts(bytes, 'B', 'M')) {
                return bmp(file.order(ByteOrder.LITTLE_ENDIAN));
            }
            if (bytes[0] == 'P' && bytes.length > 2 && bytes[1] >= '1' && bytes[1] <= '6' && isSpace(bytes[2])) {
                return pnm(file);
            }
            if (starts(bytes, 'R', 'I', 'F', 'F')
                    && bytes.length > 12
                    && ascii(bytes, 8, 4).equals("WEBP")) {
                return webp(file.order(ByteOrder.LITTLE_ENDIAN));
            }
            return new NoPicture(UnreadableCause.NOT_AN_IMAGE);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return corrupt(); // the header promises bytes that are not there
        }
    }

    /** A picture of this size, or why it cannot be one. */
    static ImageHeader of(Format format, long width, long height, int frames, boolean colour, OptionalDouble dpi) {
        if (width <= 0 || height <= 0) {
            return corrupt();
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            return new NoPicture(UnreadableCause.TOO_LARGE);
        }
        boolean sensible = dpi.isPresent() && dpi.getAsDouble() >= 30 && dpi.getAsDouble() <= 4800;
        return new Picture(format, (int) width, (int) height, frames, colour, sensible ? dpi : OptionalDouble.empty());
    }

    private static ImageHeader png(ByteBuffer file) {
        if (!ascii(file.array(), 12, 4).equals("IHDR")) {
            return corrupt();
        }
        int width = file.getInt(16);
        int height = file.getInt(20);
        boolean colour = file.get(25) == 2 || file.get(25) == 6; // a palette is too coarse to tell inks
        OptionalDouble dpi = OptionalDouble.empty();
        long chunk = 33;
        boolean hasPixels = false;
        // A chunk's length, type and checksum take 12 bytes, so every step moves on.
        while (chunk + 12 <= file.limit()) {
            long length = Integer.toUnsignedLong(file.getInt((int) chunk));
            String type = ascii(file.array(), (int) chunk + 4, 4);
            if (length > file.limit() - chunk - 12) {
                return corrupt(); // the decoder would ask for as much memory as the chunk claims to hold
            }
            if (type.equals("IEND")) {
                return hasPixels ? of(Format.PNG, width, height, 1, colour, dpi) : corrupt();
            }
            hasPixels |= type.equals("IDAT");
            if (type.equals("pHYs") && length >= 9 && file.get((int) chunk + 16) == 1) {
                dpi = OptionalDouble.of(file.getInt((int) chunk + 8) * 0.0254);
            }
            chunk += 12 + length;
        }
        return corrupt();
    }

    private static ImageHeader bmp(ByteBuffer file) {
        int size = file.getInt(14);
        if (size < 40) {
            return of(
                    Format.BMP,
                    file.getShort(18) & 0xffff,
                    file.getShort(20) & 0xffff,
                    1,
                    true,
                    OptionalDouble.empty());
        }
        long height = Math.abs((long) file.getInt(22)); // negative where the rows run downwards
        return of(Format.BMP, file.getInt(18), height, 1, true, OptionalDouble.of(file.getInt(38) * 0.0254));
    }

    private static ImageHeader pnm(ByteBuffer file) {
        boolean colour = file.get(1) == '3' || file.get(1) == '6';
        file.position(2);
        long width = number(file);
        long height = number(file);
        return of(Format.PNM, width, height, 1, colour, OptionalDouble.empty());
    }

    private static long number(ByteBuffer file) {
        int c = file.get();
        while (isSpace(c) || c == '#') {
            if (c == '#') {
                skipLine(file);
            }
            c = file.get();
        }
        long value = 0;
        while (c >= '0' && c <= '9' && value <= LONGEST_SIDE) {
            value = 10 * value + c - '0';
            c = file.get();
        }
        return value;
    }

    private static void skipLine(ByteBuffer file) {
        int c = file.get();
        while (c != '\n') {
            c = file.get();
        }
    }

    private static ImageHeader webp(ByteBuffer file) {
        return switch (ascii(file.array(), 12, 4)) {
            case "VP8 " ->
                of(
                        Format.WEBP,
                        file.getShort(26) & 0x3fff,
                        file.getShort(28) & 0x3fff,
                        1,
                        true,
                        OptionalDouble.empty());
            case "VP8L" -> {
                int bits = file.getInt(21);
                yield of(Format.WEBP, (bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1, 1, true, OptionalDouble.empty());
            }
            case "VP8X" ->
                of(
                        Format.WEBP,
                        (file.getInt(24) & 0xffffff) + 1,
                        (file.getInt(26) >>> 8 & 0xffffff) + 1,
                        1,
                        true,
                        OptionalDouble.empty());
            default -> corrupt();
        };
    }

    private static NoPicture corrupt() {
        return new NoPicture(UnreadableCause.CORRUPT);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static String ascii(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
