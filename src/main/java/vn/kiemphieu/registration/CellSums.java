package vn.kiemphieu.registration;

/** Counts of set pixels in any square of a picture at once (summed-area table, Crow 1984); filled row by row. */
final class CellSums {
    private final int width;
    private final int height;
    private final int[] sums;

    CellSums(int width, int height) {
        this.width = width;
        this.height = height;
        this.sums = new int[(width + 1) * (height + 1)];
    }

    /** Pixels must come from left to right, row after row. */
    void add(int x, int y, boolean set) {
        int stride = width + 1;
        sums[(y + 1) * stride + x + 1] =
                sums[(y + 1) * stride + x] + sums[y * stride + x + 1] - sums[y * stride + x] + (set ? 1 : 0);
    }

    int whole() {
        return sums[sums.length - 1];
    }

    /** Set pixels of the square with its top left corner here, as far as it lies inside. */
    int in(int x, int y, int side) {
        int right = Math.min(width, x + side);
        int bottom = Math.min(height, y + side);
        int stride = width + 1;
        return sums[bottom * stride + right]
                - sums[y * stride + right]
                - sums[bottom * stride + x]
                + sums[y * stride + x];
    }
}
