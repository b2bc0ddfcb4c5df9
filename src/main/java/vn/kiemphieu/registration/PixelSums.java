package vn.kiemphieu.registration;

import org.opencv.core.Rect;

/** Counts of set pixels in any part of a picture at once (summed-area table, Crow 1984). */
final class PixelSums {
    private final int width;
    private final int height;
    private final int[] sums; // a line and a column of nothing before the first

    PixelSums(int width, int height) {
        this.width = width;
        this.height = height;
        this.sums = new int[(width + 1) * (height + 1)];
    }

    /** Before {@link #sum()}, each pixel once. */
    void set(int pixel) {
        sums[(pixel / width + 1) * (width + 1) + pixel % width + 1] = 1;
    }

    void sum() {
        int stride = width + 1;
        for (int y = 1; y <= height; y++) {
            int line = 0;
            for (int i = y * stride + 1; i < (y + 1) * stride; i++) {
                line += sums[i];
                sums[i] = line + sums[i - stride];
            }
        }
    }

    int in(Rect part) {
        int stride = width + 1;
        int top = part.y * stride;
        int bottom = (part.y + part.height) * stride;
        int right = part.x + part.width;
        return sums[bottom + right] - sums[top + right] - sums[bottom + part.x] + sums[top + part.x];
    }
}
