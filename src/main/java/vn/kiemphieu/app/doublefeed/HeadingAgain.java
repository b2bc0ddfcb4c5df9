package vn.kiemphieu.app.doublefeed;

import java.util.Arrays;
import java.util.List;

/**
 * The form's own heading once more at the ballot's foot: another ballot of this form begins there. Tells
 * also where no edge is seen, as on scans in black and white.
 */
final class HeadingAgain {
    private static final double HEADING_MM = 40; // of the form, from its top
    private static final double FROM = 0.8; // of the height: where another's top may lie and leave the names readable
    private static final double LEAST_SHIFT_MM = 8;
    private static final double SIDEWAYS_MM = 5;
    private static final double TURN_MM = 1; // over the width, by which the other may lie turned
    private static final int DARK = 80; // of 255
    private static final double LEAST_MM2 = 12; // of the heading that must be on the picture: a dozen letters
    private static final double FOUND =
            0.5; // of it: thin print is lost in black and white; elsewhere it is not a third

    private static final int LEAST_LETTERS = 12; // beside each other: handwriting hangs together

    private final Surroundings around;
    private final PrintMask print;
    private final LetterShapes letters;
    private final boolean[] dark;

    HeadingAgain(Surroundings around, PrintMask print, LetterShapes letters) {
        this.around = around;
        this.print = print;
        this.letters = letters;
        this.dark = new boolean[around.columns() * around.rows()];
    }

    boolean isThere() {
        int from = around.y(FROM * around.heightMm());
        if (letters.beyond(from, 0, 1) < LEAST_LETTERS) {
            return false;
        }
        mark(letters.boxes(from, 0, 1));
        int aside = Surroundings.px(SIDEWAYS_MM);
        int turn = Surroundings.px(TURN_MM);
        for (int top = from; top <= around.y(around.heightMm() - LEAST_SHIFT_MM); top++) {
            for (int dx = -aside; dx <= aside; dx++) {
                for (int dy = -turn; dy <= turn; dy++) {
                    if (lies(from, around.rows(), top - around.y(0), dx, dy)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What is dark on the lines where letters are and no print of this ballot, a little wider. */
    private void mark(List<int[]> boxes) {
        int top = boxes.stream().mapToInt(box -> box[1]).min().orElseThrow() - 1;
        int bottom = boxes.stream().mapToInt(box -> box[3]).max().orElseThrow() + 1;
        for (int y = Math.max(1, top); y <= Math.min(around.rows() - 2, bottom); y++) {
            for (int x = around.x(SIDEWAYS_MM); x < around.x(around.widthMm() - SIDEWAYS_MM); x++) {
                if (around.ink(x, y) > DARK && !print.covers(x, y)) {
                    for (int v = y - 1; v <= y + 1; v++) {
                        Arrays.fill(dark, v * around.columns() + x - 1, v * around.columns() + x + 2, true);
                    }
                }
            }
        }
    }

    /** Whether nearly all of the heading that would be on the picture is there. */
    private boolean lies(int from, int to, int down, int aside, int turn) {
        int expected = 0;
        int found = 0;
        double half = around.columns() / 2.0;
        int bottom = around.y(HEADING_MM);
        for (int y = around.y(0); y < bottom; y += 2) {
            for (int x = around.x(0); x < around.x(around.widthMm()); x++) {
                int v = y + down + (int) Math.round((x - half) / around.columns() * turn);
                int u = x + aside;
                if (print.has(x, y) && v >= from && v < to && around.has(u, v)) {
                    expected++;
                    found += dark[v * around.columns() + u] ? 1 : 0;
                }
            }
            if (expected > 100 && found < FOUND / 2 * expected) {
                return false;
            }
        }
        double least = LEAST_MM2 * Surroundings.PX_PER_MM * Surroundings.PX_PER_MM / 2; // every other row
        return expected >= least && found >= FOUND * expected;
    }
}
