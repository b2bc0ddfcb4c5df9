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

    /** This box with {@code px} more on every side, perhaps beyond the page. */
    PixelBox grown(int px) {
        return new PixelBox(left - px, top - px, right + px, bottom + px);
    }

    /** Whether the box comes within a distance of the page's edge. */
    boolean touchesEdge(PrintedPage page, double px) {
        return left <= px || top <= px || right >= page.width - 1 - px || bottom >= page.height - 1 - px;
    }

    /** Whether the whole box lies within a distance of one of the page's edges. */
    boolean withinEdge(PrintedPage page, double px) {
        return right <= px || bottom <= px || left >= page.width - 1 - px || top >= page.height - 1 - px;
    }
}
