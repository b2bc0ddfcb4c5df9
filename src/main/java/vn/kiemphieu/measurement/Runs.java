package vn.kiemphieu.measurement;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Where a picture is dark, as runs of pixels line by line. Most of a sheet is bare paper, so that what is done run by run
 * costs a fraction of what is done pixel by pixel.
 */
final class Runs {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x80 * EACH;
    private static final int HALF = 128;

    private final int[] firstOfLine;
    private int[] bounds = new int[1 << 12]; // begin and end of each run, the end excluded
    private int count;

    private Runs(int height) {
        this.firstOfLine = new int[height + 1];
    }

    /** @param above values over this, 0–255, are dark */
    static Runs of(byte[] picture, int width, int height, int above) {
        Runs runs = new Runs(height);
        for (int y = 0; y < height; y++) {
            runs.firstOfLine[y] = runs.count;
            runs.addLine(picture, y * width, (y + 1) * width, above);
        }
        runs.firstOfLine[height] = runs.count;
        return runs;
    }

    private void addLine(byte[] picture, int from, int to, int above) {
        int i = from;
        while (i < to) {
            i = nextDark(picture, i, to, above);
            int begin = i;
            while (i < to && (picture[i] & 0xff) > above) {
                i++;
            }
            if (i > begin) {
                add(begin, i);
            }
        }
    }

    /** Eight pixels at a time: adding what is missing to 128 carries into a byte's highest bit. */
    private static int nextDark(byte[] picture, int from, int to, int above) {
        int i = from;
        if (above < HALF) {
            long missing = (HALF - 1 - above) * EACH;
            while (i + Long.BYTES <= to) {
                long eight = (long) EIGHT.get(picture, i);
                if ((((eight & ~HIGH) + missing | eight) & HIGH) != 0) {
                    break;
                }
                i += Long.BYTES;
            }
        }
        while (i < to && (picture[i] & 0xff) <= above) {
            i++;
        }
        return i;
    }

    private void add(int begin, int end) {
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * count] = begin;
        bounds[2 * count + 1] = end;
        count++;
    }

    int lines() {
        return firstOfLine.length - 1;
    }

    int count() {
        return count;
    }

    /** The first run of a line; the first of the next line is the one after its last. */
    int first(int line) {
        return firstOfLine[line];
    }

    /** Index of a run's first pixel. */
    int begin(int run) {
        return bounds[2 * run];
    }

    /** Index after a run's last pixel. */
    int end(int run) {
        return bounds[2 * run + 1];
    }
}
