package vn.kiemphieu.measurement;

/** A rectangle of pixels, all four edges inside it. */
record PixelBox(int left, int top, int right, int bottom) {
    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    boolean meets(PixelBox other) {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }
}
