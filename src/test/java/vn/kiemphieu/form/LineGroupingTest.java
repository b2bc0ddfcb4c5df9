package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.form.blank.PxBox;

/** Letters and marks by their boxes alone. */
class LineGroupingTest {
    private final List<LineGrouping.Piece> pieces = new ArrayList<>();

    // The grave of an italic "Trần" at 13 pt and 200 dpi: two thirds as high as the small letter it stands over.
    @Test
    void aLargeGraveBelongsToTheLetterUnderIt() {
        word(200, 300);
        piece(240, 293, 254, 304);
        word(200, 375);
        assertThat(LineGrouping.group(pieces, List.of())).extracting(List::size).containsExactlyInAnyOrder(5, 4);
    }

    @Test
    void aShortLineOverAnotherStaysALine() {
        word(200, 300);
        piece(240, 258, 254, 274);
        piece(257, 258, 271, 274);
        assertThat(LineGrouping.group(pieces, List.of())).extracting(List::size).containsExactlyInAnyOrder(4, 2);
    }

    /** A capital of 23 px and three small letters of 16, feet at {@code y} + 23. */
    private void word(int x, int y) {
        piece(x, y, x + 18, y + 23);
        for (int i = 0; i < 3; i++) {
            piece(x + 21 + 16 * i, y + 7, x + 34 + 16 * i, y + 23);
        }
    }

    private void piece(int left, int top, int right, int bottom) {
        pieces.add(new LineGrouping.Piece(pieces.size() + 1, new PxBox(left, top, right, bottom)));
    }
}
