package vn.kiemphieu.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes broken inputs of whole ones; the same seed gives the same ones. */
final class Mutation {
    private static final int[] NUMBERS = {
        0, 1, -1, 0x7fffffff, 0x80000000, 0xffff, 0x8000, 0x7fff, 100_000, 65_536, 1 << 30
    };
    private static final List<String> WORDS = List.of(
            "99999999999999999999",
            "-1",
            "1e999",
            "NaN",
            "\"",
            "'",
            "{",
            "[[[[[[[[",
            "]]",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
            "&b;",
            "../../../../etc/passwd",
            "=HYPERLINK(\"http://x\")",
            "\u202e",
            "\u0000",
            "%s%n",
            "'; DROP TABLE sheet; --",
            "\r\n",
            ";",
            ",");
    private static final int MOST_CHANGES = 6;
    private static final int HEADER = 700;

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    byte[] of(List<byte[]> seeds) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes = changed(bytes, seeds);
        }
        return bytes;
    }

    /** Up to so many bytes changed behind the headers, as a failing medium does, the length kept. */
    byte[] inside(byte[] whole) {
        byte[] bytes = whole.clone();
        int header = Math.min(HEADER, bytes.length / 2);
        int at = header + random.nextInt(bytes.length - header);
        int run = 1 + random.nextInt(random.nextInt(4) == 0 ? 512 : 4);
        for (int i = at; i < Math.min(bytes.length, at + run); i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, List<byte[]> seeds) {
        int at = random.nextInt(bytes.length);
        // headers stand in front, and are where most is decided
        int place = random.nextInt(3) == 0 ? at : at % Math.min(bytes.length, 512);
        switch (random.nextInt(8)) {
            case 0:
                bytes[place] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            case 1:
                bytes[place] = (byte) random.nextInt(256);
                return bytes;
            case 2:
                return number(bytes, place);
            case 3:
                return Arrays.copyOf(bytes, at);
            case 4:
                return joined(Arrays.copyOf(bytes, place), rest(bytes, place + 1 + random.nextInt(64)));
            case 5:
                int end = Math.min(bytes.length, at + 1 + random.nextInt(4096));
                return joined(Arrays.copyOf(bytes, end), rest(bytes, at));
            case 6:
                byte[] word = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
                return joined(
                        joined(Arrays.copyOf(bytes, at), word), rest(bytes, at + random.nextInt(2) * word.length));
            default:
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                return joined(Arrays.copyOf(bytes, at), rest(other, random.nextInt(other.length + 1)));
        }
    }

    private byte[] number(byte[] bytes, int at) {
        if (at + 4 > bytes.length) {
            return bytes;
        }
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes).order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int value = NUMBERS[random.nextInt(NUMBERS.length)];
        if (random.nextBoolean()) {
            buffer.putInt(at, value);
        } else {
            buffer.putShort(at, (short) value);
        }
        return bytes;
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
