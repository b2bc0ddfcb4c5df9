package vn.kiemphieu.measurement.pen;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Thins ink to connected lines one pixel wide: takes off its skin, side after side, but for what joins something or ends a
 * line (Rosenfeld 1975).
 */
final class Thinning {
    private static final int[] SIDES = {0, 4, 2, 6};

    private final boolean[] line;
    private final int[] around;
    private final int[] live;
    private int count;

    private Thinning(InkField field) {
        int w = field.width();
        this.line = new boolean[field.ink().length];
        this.around = new int[] {-w, -w + 1, 1, w + 1, w, w - 1, -1, -w - 1}; // north, then as the clock goes
        this.live = IntStream.range(w, line.length - w)
                .filter(i -> field.ink()[i] && i % w > 0 && i % w < w - 1)
                .toArray();
        this.count = live.length;
        for (int i : live) {
            line[i] = true;
        }
    }

    static Thinning of(InkField field) {
        Thinning thinning = new Thinning(field);
        boolean more = true;
        while (more) {
            more = false;
            for (int side : SIDES) {
                more |= thinning.peel(side);
            }
        }
        return thinning;
    }

    /** Whether a pixel is left, for each of the field. */
    boolean[] line() {
        return line;
    }

    /** What is left, in order. */
    int[] pixels() {
        return Arrays.copyOf(live, count);
    }

    private boolean peel(int side) {
        int[] skin = new int[count];
        int n = 0;
        for (int k = 0; k < count; k++) {
            if (!set(live[k], side)) {
                skin[n++] = live[k];
            }
        }
        boolean peeled = false;
        for (int k = 0; k < n; k++) {
            if (needless(skin[k])) {
                line[skin[k]] = false;
                peeled = true;
            }
        }
        int left = 0;
        for (int k = 0; k < count; k++) {
            if (line[live[k]]) {
                live[left++] = live[k];
            }
        }
        count = left;
        return peeled;
    }

    /** Whether a pixel ends no line and joins nothing that would not be joined without it. */
    private boolean needless(int i) {
        int neighbours = 0;
        int parts = 0;
        for (int d = 0; d < 8; d++) {
            neighbours += set(i, d) ? 1 : 0;
            if (d % 2 == 0 && !set(i, d) && (set(i, (d + 1) % 8) || set(i, (d + 2) % 8))) {
                parts++;
            }
        }
        return neighbours >= 2 && parts == 1;
    }

    private boolean set(int i, int direction) {
        return line[i + around[direction]];
    }
}
