package vn.kiemphieu.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The entries of one TIFF frame that tell its size (TIFF 6.0, section 8).
 *
 * @param colour whether its pixels have colours of their own, neither gray nor out of a palette
 * @param dpi pixels per inch, empty where not said
 */
record TiffDirectory(long width, long height, boolean colour, OptionalDouble dpi) {
    /** More pages than any feeder holds; beyond it a file is hostile. */
    private static final int MOST_FRAMES = 20_000;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int PHOTOMETRIC = 262;
    private static final int BLACK_IS_ZERO = 1;
    private static final int PALETTE = 3;
    private static final int X_RESOLUTION = 282;
    private static final int RESOLUTION_UNIT = 296;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;

    ImageHeader header(int frames) {
        return ImageHeader.of(ImageHeader.Format.TIFF, width, height, frames, colour, dpi);
    }

    /**
     * Every frame's directory, in file order.
     *
     * @throws IllegalArgumentException when directories run in a circle or without end
     */
    static List<TiffDirectory> readAll(ByteBuffer file) {
        file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        List<TiffDirectory> frames = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int at = file.getInt(4);
        while (at != 0) {
            if (!seen.add(at) || frames.size() == MOST_FRAMES) {
                throw new IllegalArgumentException("TIFF directories without end");
            }
            int entries = file.getShort(at) & 0xffff;
            frames.add(read(file, at + 2, entries));
            at = file.getInt(at + 2 + entries * ENTRY_BYTES);
        }
        return frames;
    }

    private static TiffDirectory read(ByteBuffer file, int first, int entries) {
        long width = 0;
        long height = 0;
        boolean colour = false;
        double resolution = 0;
        long unit = 2;
        for (int i = 0; i < entries; i++) {
            int entry = first + i * ENTRY_BYTES;
            switch (file.getShort(entry) & 0xffff) {
                case WIDTH -> width = number(file, entry);
                case HEIGHT -> height = number(file, entry);
                case PHOTOMETRIC -> {
                    long how = number(file, entry);
                    colour = how > BLACK_IS_ZERO && how != PALETTE;
                }
                case X_RESOLUTION -> resolution = fraction(file, file.getInt(entry + 8));
                case RESOLUTION_UNIT -> unit = number(file, entry);
                default -> {}
            }
        }
        double dpi = unit == 3 ? resolution * 2.54 : unit == 2 ? resolution : 0;
        return new TiffDirectory(width, height, colour, dpi > 0 ? OptionalDouble.of(dpi) : OptionalDouble.empty());
    }

    private static long number(ByteBuffer file, int entry) {
        return (file.getShort(entry + 2) & 0xffff) == SHORT
                ? file.getShort(entry + 8) & 0xffff
                : Integer.toUnsignedLong(file.getInt(entry + 8));
    }

    private static double fraction(ByteBuffer file, int at) {
        return (double) Integer.toUnsignedLong(file.getInt(at))
                / Math.max(1, Integer.toUnsignedLong(file.getInt(at + 4)));
    }
}
