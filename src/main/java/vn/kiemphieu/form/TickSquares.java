package vn.kiemphieu.form;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.image.GrayImage;

/** Knows the empty squares a form prints to be ticked, which are no text. */
final class TickSquares {
    private static final double SMALLEST_MM = 2.3;
    private static final double LARGEST_MM = 14;
    private static final double SQUARE = 1.3;
    private static final int INK = 170;
    /** Share of a side that is inked: a letter O or D has round corners. */
    private static final double SIDE = 0.9;

    private static final double EDGE = 0.15;
    private static final double INSIDE = 0.25;
    private static final double EMPTY = 0.02;

    private TickSquares() {}

    /** Whether a piece of ink is one. */
    static boolean is(PxBox box, GrayImage gray, int dpi) {
        int shorter = Math.min(box.width(), box.height());
        int longer = Math.max(box.width(), box.height());
        if (PxBox.mm(shorter, dpi) < SMALLEST_MM || PxBox.mm(longer, dpi) > LARGEST_MM || longer > SQUARE * shorter) {
            return false;
        }
        int edge = Math.max(2, (int) (EDGE * shorter));
        boolean framed = side(box.left(), box.right(), x -> column(gray, x, box.top(), box.top() + edge))
                && side(box.left(), box.right(), x -> column(gray, x, box.bottom() - edge, box.bottom()))
                && side(box.top(), box.bottom(), y -> row(gray, y, box.left(), box.left() + edge))
                && side(box.top(), box.bottom(), y -> row(gray, y, box.right() - edge, box.right()));
        return framed && isEmpty(box, gray);
    }

    private static boolean side(int from, int to, IntPredicate inked) {
        return IntStream.range(from, to).filter(inked).count() >= SIDE * (to - from);
    }

    private static boolean column(GrayImage gray, int x, int top, int bottom) {
        return IntStream.range(top, bottom).anyMatch(y -> gray.at(x, y) < INK);
    }

    private static boolean row(GrayImage gray, int y, int left, int right) {
        return IntStream.range(left, right).anyMatch(x -> gray.at(x, y) < INK);
    }

    private static boolean isEmpty(PxBox box, GrayImage gray) {
        int across = (int) (INSIDE * box.width());
        int down = (int) (INSIDE * box.height());
        long inked = IntStream.range(box.top() + down, box.bottom() - down)
                .mapToLong(y -> IntStream.range(box.left() + across, box.right() - across)
                        .filter(x -> gray.at(x, y) < INK)
                        .count())
                .sum();
        return inked <= EMPTY * (box.width() - 2 * across) * (box.height() - 2 * down);
    }
}
