package vn.kiemphieu.app.doublefeed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Shapes as large as letters, or as what an edge leaves of letters, on one side of a line across the sheet. */
final class LetterShapes {
    private static final int DARK = 80; // of 255
    private static final double[] LONG_MM = {0.9, 7}; // a letter's longer side
    private static final double THICK_MM = 0.6; // streaks are thinner
    private static final double FROM_LINE_MM = 0.5;
    private static final double APART_MM = 1.5; // pieces of one streak along the feed lie under each other
    private static final int AROUND_PX = 2;
    private static final double PAPER = 0.7; // of the ballot's brightness: the scanner's dark ground is no paper
    private static final double SIDE_MM = 5; // of the sheet's sides, which throw shadows

    private final Surroundings around;
    private final PrintMask print;
    private final double paper;

    /** @param paper brightness of the ballot's own paper */
    LetterShapes(Surroundings around, PrintMask print, double paper) {
        this.around = around;
        this.print = print;
        this.paper = paper;
    }

    /**
     * How many lie beside each other where the form has no print.
     *
     * @param slope of the line through {@code y} in the sheet's middle
     * @param outwards −1 above it, 1 below
     */
    int beyond(int y, double slope, int outwards) {
        int count = 0;
        int last = Integer.MIN_VALUE / 2;
        for (int middle : boxes(y, slope, outwards).stream()
                .map(box -> (box[0] + box[2]) / 2)
                .sorted()
                .toList()) {
            if (middle - last >= Surroundings.px(APART_MM)) {
                count++;
                last = middle;
            }
        }
        return count;
    }

    /** Left, top, right, bottom of each. */
    List<int[]> boxes(int y, double slope, int outwards) {
        int width = around.columns();
        boolean[] dark = new boolean[width * around.rows()];
        int gap = Surroundings.px(FROM_LINE_MM);
        int left = around.x(SIDE_MM);
        int right = around.x(around.widthMm() - SIDE_MM);
        for (int x = left; x < right; x++) {
            int line = y + (int) Math.round((x - width / 2.0) * slope) + outwards * gap;
            for (int v = line; v >= 0 && v < around.rows(); v += outwards) {
                dark[v * width + x] = around.ink(x, v) > DARK && around.has(x, v) && !print.covers(x, v);
            }
        }
        List<int[]> boxes = new ArrayList<>();
        for (int i = 0; i < dark.length; i++) {
            if (dark[i]) {
                int[] box = takeOut(dark, i, width);
                if (isLetter(box)) {
                    boxes.add(box);
                }
            }
        }
        return boxes;
    }

    /** Left, top, right, bottom of the shape at {@code start}, which is cleared. */
    private static int[] takeOut(boolean[] dark, int start, int width) {
        int[] box = {width, Integer.MAX_VALUE, 0, 0};
        Deque<Integer> open = new ArrayDeque<>();
        dark[start] = false;
        open.push(start);
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % width;
            int y = at / width;
            box[0] = Math.min(box[0], x);
            box[1] = Math.min(box[1], y);
            box[2] = Math.max(box[2], x);
            box[3] = Math.max(box[3], y);
            for (int v = y - 1; v <= y + 1; v++) {
                for (int u = x - 1; u <= x + 1; u++) {
                    int next = v * width + u;
                    if (u >= 0 && u < width && next >= 0 && next < dark.length && dark[next]) {
                        dark[next] = false;
                        open.push(next);
                    }
                }
            }
        }
        return box;
    }

    private boolean isLetter(int[] box) {
        double wide = (box[2] - box[0] + 1) / Surroundings.PX_PER_MM;
        double high = (box[3] - box[1] + 1) / Surroundings.PX_PER_MM;
        double longer = Math.max(wide, high);
        return longer >= LONG_MM[0]
                && longer <= LONG_MM[1]
                && Math.min(wide, high) >= THICK_MM
                && (onPaper(box[0] - AROUND_PX, box[2] + AROUND_PX, box[1] - AROUND_PX)
                        || onPaper(box[0] - AROUND_PX, box[2] + AROUND_PX, box[3] + AROUND_PX));
    }

    /** Whether both corners above or below a shape are on paper; the other two may lie on an edge's shadow. */
    private boolean onPaper(int left, int right, int y) {
        return isPaper(left, y) && isPaper(right, y);
    }

    private boolean isPaper(int x, int y) {
        return around.has(x, y) && around.gray(x, y) >= PAPER * paper;
    }
}
