package vn.kiemphieu.form;

import java.util.List;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.image.GrayImage;

/**
 * One line of printed text: what stands side by side with no more than a word's gap and no rule between.
 *
 * @param box around all its ink
 * @param pieces boxes of the connected pieces of ink, from left to right
 * @param picture this line's ink alone, exactly as large as {@code box}
 */
record TextLine(PxBox box, List<PxBox> pieces, GrayImage picture) {
    TextLine {
        pieces = List.copyOf(pieces);
    }

    /** Darkness 0–255 at a place of the page. */
    int ink(int x, int y) {
        return 255 - picture.at(x - box.left(), y - box.top());
    }
}
