package vn.kiemphieu.app.doublefeed;

import java.util.Arrays;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.GrayImage;

/** Where a form has print of its own, as {@link Surroundings} lie, a little wider. */
final class PrintMask {
    private static final int PRINT = 40; // of 255
    private static final double REACH_MM = 1.5;

    private final boolean[] covered;
    private final boolean[] exact;
    private final int width;

    private PrintMask(boolean[] covered, boolean[] exact, int width) {
        this.covered = covered;
        this.exact = exact;
        this.width = width;
    }

    static PrintMask of(BallotStyle style) {
        int width = Surroundings.length(style.widthMm());
        int height = Surroundings.length(style.heightMm());
        boolean[] covered = new boolean[width * height];
        boolean[] exact = new boolean[width * height];
        double step = 1 / Surroundings.PX_PER_MM;
        int around = Surroundings.px(Surroundings.AROUND_MM);
        int reach = Surroundings.px(REACH_MM);
        try (BlankImage blank = BlankImage.of(style)) {
            Affine toBlank = Affine.scale(blank.pxPerMm()).after(new Affine(step, 0, step / 2, 0, step, step / 2));
            int columns = width - 2 * around;
            int rows = height - 2 * around;
            GrayImage ink = blank.page().sampleInk(toBlank, columns, rows);
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    if (ink.at(x, y) > PRINT) {
                        exact[(y + around) * width + x + around] = true;
                        cover(covered, width, x + around, y + around, reach);
                    }
                }
            }
        }
        return new PrintMask(covered, exact, width);
    }

    /** The same with left and top exchanged. */
    PrintMask turned() {
        int height = covered.length / width;
        boolean[] wide = new boolean[covered.length];
        boolean[] fine = new boolean[covered.length];
        for (int at = 0; at < covered.length; at++) {
            int to = at % width * height + at / width;
            wide[to] = covered[at];
            fine[to] = exact[at];
        }
        return new PrintMask(wide, fine, height);
    }

    private static void cover(boolean[] covered, int width, int x, int y, int reach) {
        for (int v = y - reach; v <= y + reach; v++) {
            Arrays.fill(covered, v * width + x - reach, v * width + x + reach + 1, true);
        }
    }

    /** Whether print of this form may lie there. */
    boolean covers(int x, int y) {
        int at = y * width + x;
        return at < covered.length && covered[at];
    }

    /** Whether the form has print at this very place. */
    boolean has(int x, int y) {
        int at = y * width + x;
        return at >= 0 && at < exact.length && exact[at];
    }
}
