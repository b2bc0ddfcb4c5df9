package vn.kiemphieu.measurement;

import java.util.Arrays;

/**
 * Finds what is too faint to count as ink but too much to be paper: a mark hardly pressed, or the back's ink shining
 * through. Looks at squares of half a millimetre, whose mean stands out of the paper's grain where single pixels do not.
 */
final class FaintPatch {
    private static final double SQUARE_MM = 0.5;
    private static final double MARGIN_MM = 0.5; // rules cast soft edges
    private static final double GRAINS = 1.0; // of the paper's grain, for the mean of a square
    private static final double MIN_CONTRAST = 7; // of 255
    private static final double LINE_SHARE = 0.8;
    private static final int END = 2; // squares at a cell's side that a line may leave out
    private static final int MAX_LINE = 5; // squares across a line, one of them on either side only its neighbour

    private final PrintedPage page;
    private final ScanInk scan;
    private final InkLevels levels;
    private final VoterInk ink;
    private final PieceMap pieces;

    FaintPatch(PrintedPage page, ScanInk scan, InkLevels levels, VoterInk ink, PieceMap pieces) {
        this.page = page;
        this.scan = scan;
        this.levels = levels;
        this.ink = ink;
        this.pieces = pieces;
    }

    /** Area of the largest connected faint patch inside the box, mm². */
    double mm2(PixelBox box) {
        int side = Math.max(2, (int) Math.round(SQUARE_MM * page.pxPerMm));
        int margin = (int) Math.ceil(MARGIN_MM * page.pxPerMm);
        int columns = Math.max(0, (box.width() - 2 * margin) / side);
        int rows = Math.max(0, (box.height() - 2 * margin) / side);
        boolean[] dark = new boolean[columns * rows];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                dark[r * columns + c] = faint(box.left() + margin + c * side, box.top() + margin + r * side, side);
            }
        }
        dropLines(dark, columns, rows);
        double squareMm = side / page.pxPerMm;
        return largest(dark, columns, rows) * squareMm * squareMm;
    }

    private boolean faint(int left, int top, int side) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                int i = y * page.width + x;
                int label = pieces.inkLabel(x, y);
                if (ink.crossed()[i] || page.fromPrint[i] <= 2 || label != 0 && !pieces.speck(label)) {
                    return false;
                }
                sum += Math.min(scan.at(i), levels.cut());
            }
        }
        double contrast = sum / (side * side) - levels.paper();
        return contrast > Math.max(MIN_CONTRAST, GRAINS * levels.grain());
    }

    /** A fold or streak is thin and passes the cell from side to side; a hand's mark is wide, or ends inside. */
    private static void dropLines(boolean[] dark, int columns, int rows) {
        boolean[] upright = new boolean[columns];
        boolean[] level = new boolean[rows];
        for (int c = 0; c < columns; c++) {
            boolean[] covered = new boolean[rows];
            for (int r = 0; r < rows; r++) {
                boolean left = c > 0 && dark[r * columns + c - 1];
                boolean right = c + 1 < columns && dark[r * columns + c + 1];
                covered[r] = dark[r * columns + c] || left || right;
            }
            upright[c] = passes(covered);
        }
        for (int r = 0; r < rows; r++) {
            boolean[] covered = new boolean[columns];
            for (int c = 0; c < columns; c++) {
                boolean above = r > 0 && dark[(r - 1) * columns + c];
                boolean below = r + 1 < rows && dark[(r + 1) * columns + c];
                covered[c] = dark[r * columns + c] || above || below;
            }
            level[r] = passes(covered);
        }
        keepThin(upright);
        keepThin(level);
        for (int i = 0; i < dark.length; i++) {
            int r = i / columns;
            int c = i % columns;
            dark[i] &= !near(upright, c) && !near(level, r);
        }
    }

    private static boolean passes(boolean[] covered) {
        int share = 0;
        for (boolean square : covered) {
            share += square ? 1 : 0;
        }
        return share >= LINE_SHARE * covered.length && reaches(covered, 0) && reaches(covered, covered.length - END);
    }

    private static boolean reaches(boolean[] covered, int from) {
        for (int i = Math.max(0, from); i < Math.min(covered.length, from + END); i++) {
            if (covered[i]) {
                return true;
            }
        }
        return false;
    }

    /** Takes out what is too wide for a fold or streak: a broad light pen drawn through the cell. */
    private static void keepThin(boolean[] lines) {
        int from = 0;
        for (int i = 0; i <= lines.length; i++) {
            if (i < lines.length && lines[i]) {
                continue;
            }
            if (i - from > MAX_LINE) {
                Arrays.fill(lines, from, i, false);
            }
            from = i + 1;
        }
    }

    private static boolean near(boolean[] lines, int at) {
        return lines[at] || at > 0 && lines[at - 1] || at + 1 < lines.length && lines[at + 1];
    }

    private static int largest(boolean[] dark, int columns, int rows) {
        int largest = 0;
        int[] stack = new int[dark.length];
        for (int seed = 0; seed < dark.length; seed++) {
            int size = 0;
            int depth = 0;
            if (dark[seed]) {
                dark[seed] = false;
                stack[depth++] = seed;
            }
            while (depth > 0) {
                int at = stack[--depth];
                size++;
                for (int r = Math.max(0, at / columns - 1); r <= Math.min(rows - 1, at / columns + 1); r++) {
                    for (int c = Math.max(0, at % columns - 1); c <= Math.min(columns - 1, at % columns + 1); c++) {
                        if (dark[r * columns + c]) {
                            dark[r * columns + c] = false;
                            stack[depth++] = r * columns + c;
                        }
                    }
                }
            }
            largest = Math.max(largest, size);
        }
        return largest;
    }
}
