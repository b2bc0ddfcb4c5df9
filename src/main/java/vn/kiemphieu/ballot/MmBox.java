package vn.kiemphieu.ballot;

/** A rectangle on the blank page in millimetres, origin at its top left corner, y downwards. */
public record MmBox(double left, double top, double right, double bottom) {
    public MmBox {
        if (!(left <= right && top <= bottom)) {
            throw new IllegalArgumentException("box is inside out: " + left + " " + top + " " + right + " " + bottom);
        }
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    /** This box with {@code mm} more on every side. */
    public MmBox grown(double mm) {
        return new MmBox(left - mm, top - mm, right + mm, bottom + mm);
    }

    /** The smallest box that holds both. */
    public MmBox union(MmBox other) {
        return new MmBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
