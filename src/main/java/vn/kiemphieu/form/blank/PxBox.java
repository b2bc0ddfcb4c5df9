package vn.kiemphieu.form.blank;

import java.util.List;
import vn.kiemphieu.ballot.MmBox;

/** A rectangle of pixels on the blank; {@code right} and {@code bottom} are the first pixels outside. */
public record PxBox(int left, int top, int right, int bottom) {
    public static PxBox around(List<PxBox> boxes) {
        return boxes.stream().reduce(PxBox::union).orElseThrow();
    }

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    public double middleX() {
        return (left + right) / 2.0;
    }

    public double middleY() {
        return (top + bottom) / 2.0;
    }

    public PxBox union(PxBox other) {
        return new PxBox(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Shared pixel columns, negative where there is a gap between the two. */
    public int sharedColumns(PxBox other) {
        return Math.min(right, other.right) - Math.max(left, other.left);
    }

    /** Shared pixel rows, negative where there is a gap between the two. */
    public int sharedRows(PxBox other) {
        return Math.min(bottom, other.bottom) - Math.max(top, other.top);
    }

    public MmBox toMm(int dpi) {
        return new MmBox(mm(left, dpi), mm(top, dpi), mm(right, dpi), mm(bottom, dpi));
    }

    /** Millimetres of a pixel edge, rounded to a thousandth so that a written style reads back equal. */
    public static double mm(double px, int dpi) {
        return Math.round(px * 25.4 / dpi * 1000) / 1000.0;
    }
}
