package vn.kiemphieu.source.scanner;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether a PNG holds every row it promises. A scanner's program may end without a word in the middle of a page, and a
 * picture library then shows the missing rows as white paper: a ballot without strikes.
 */
public final class WholePng {
    private static final int HEADER = 8;
    private static final int FRAME = 12; // a chunk's length, type and checksum
    private static final long MOST_BYTES = 1L << 30;

    private WholePng() {}

    /** @param bytes a PNG without interlacing, as scanning programs write it */
    public static boolean is(byte[] bytes) {
        try {
            return check(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | DataFormatException e) {
            return false;
        }
    }

    private static boolean check(ByteBuffer file) throws DataFormatException {
        if (file.getLong(0) != 0x89504e470d0a1a0aL || !"IHDR".equals(type(file, HEADER))) {
            return false;
        }
        long width = file.getInt(16);
        long height = file.getInt(20);
        int bits = file.get(24) * samples(file.get(25));
        long promised = ((width * bits + 7) / 8 + 1) * height;
        if (width <= 0 || height <= 0 || bits <= 0 || file.get(28) != 0 || promised > MOST_BYTES) {
            return false;
        }
        Inflater inflater = new Inflater();
        try {
            return rows(file, inflater) == promised;
        } finally {
            inflater.end();
        }
    }

    /** Bytes of rows in all data chunks up to a whole end; −1 where a chunk is damaged or the end is missing. */
    private static long rows(ByteBuffer file, Inflater inflater) throws DataFormatException {
        byte[] row = new byte[1 << 16];
        long found = 0;
        int chunk = HEADER;
        while (chunk + FRAME <= file.limit()) {
            int length = file.getInt(chunk);
            if (length < 0 || (long) chunk + FRAME + length > file.limit() || !sound(file, chunk, length)) {
                return -1;
            }
            String type = type(file, chunk);
            if (type.equals("IEND")) {
                return found;
            }
            if (type.equals("IDAT")) {
                inflater.setInput(file.array(), chunk + 8, length);
                for (int n = inflater.inflate(row); n > 0; n = inflater.inflate(row)) {
                    found += n;
                }
            }
            chunk += FRAME + length;
        }
        return -1;
    }

    private static boolean sound(ByteBuffer file, int chunk, int length) {
        CRC32 crc = new CRC32();
        crc.update(file.array(), chunk + 4, length + 4);
        return (int) crc.getValue() == file.getInt(chunk + 8 + length);
    }

    private static String type(ByteBuffer file, int chunk) {
        return new String(file.array(), chunk + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static int samples(byte colourType) {
        return switch (colourType) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 0;
        };
    }
}
