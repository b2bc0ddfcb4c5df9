package vn.kiemphieu.form;

import java.util.List;
import vn.kiemphieu.form.blank.PxBox;

/**
 * What a blank page is made of.
 *
 * @param across horizontal rules
 * @param upright vertical rules
 * @param squares empty squares to be ticked, top to bottom
 * @param lines text, top to bottom
 */
record PageLayout(List<PxBox> across, List<PxBox> upright, List<PxBox> squares, List<TextLine> lines) {
    PageLayout {
        across = List.copyOf(across);
        upright = List.copyOf(upright);
        squares = List.copyOf(squares);
        lines = List.copyOf(lines);
    }

    /** Whether a vertical rule stands between two boxes. */
    boolean ruleBetween(PxBox a, PxBox b) {
        return separates(upright, a, b);
    }

    static boolean separates(List<PxBox> upright, PxBox a, PxBox b) {
        int from = Math.min(a.right(), b.right());
        int to = Math.max(a.left(), b.left());
        int middle = (int) ((a.middleY() + b.middleY()) / 2);
        return upright.stream()
                .anyMatch(r ->
                        r.middleX() > from - 1 && r.middleX() < to + 1 && r.top() <= middle && r.bottom() > middle);
    }
}
