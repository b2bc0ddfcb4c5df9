package vn.kiemphieu.measurement;

/** A rectangle of pixels, all four edges inside it. */
record PixelBox(int left, int top, int right, int bottom) {
    /** The smallest box that holds these pixels, at least one, of a picture {@code width} px wide. */
    static PixelBox of(int[] pixels, int width) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        for (int i : pixels) {
            left = Math.min(left, i % width);
            top = Math.min(top, i / width);
            right = Math.max(right, i % width);
            bottom = Math.max(bottom, i / width);
        }
        return new PixelBox(left, top, right, bottom);
    }

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    boolean meets(PixelBox other) {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }

    boolean holds(int x, int y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** Distance of a place inside from the nearest edge, negative outside. */
    double depth(double x, double y) {
        return Math.min(Math.min(x - left, right - x), Math.min(y - top, bottom - y));
    }

    /** What both boxes share; inside out where they share nothing. */
    PixelBox part(PixelBox other) {
        return new PixelBox(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    /** On which side of the box a place outside lies: 0 left, 1 right, 2 above, 3 below; beside comes before above. */
    int side(int x, int y) {
        if (x < left) {
            return 0;
        }
        return x > right ? 1 : y < top ? 2 : 3;
    }

    PixelBox union(PixelBox other) {
        return new PixelBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
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
