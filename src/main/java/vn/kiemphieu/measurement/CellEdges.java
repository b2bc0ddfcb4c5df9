package vn.kiemphieu.measurement;

import java.util.stream.IntStream;

/** Whether the rules round an answer cell are there: torn paper, white frames and correction fluid have none. */
final class CellEdges {
    private static final int SIDES = 4;
    private static final int BESIDE = 2; // the first of them stand upright
    private static final double EDGE_MM = 0.8;
    private static final double LEAST_MM2 = 1.5; // less print in a cell is a rule's frayed edge
    /** A hair-thin rule comes out of a copier in dashes; what covers a mark covers more of the rule at a time. */
    private static final double DASH_MM = 1.5;

    private static final int NEAR_PX = 3; // rules are not aligned by the names' match
    private static final int CORE_PX = 2; // no pixel of a rule's edge is farther from what is darkest there

    private final PrintedPage page;
    private final ScanInk scan;
    private final InkLevels levels;
    private final PrintModel.Expected expected;

    CellEdges(PrintedPage page, ScanInk scan, InkLevels levels, PrintModel.Expected expected) {
        this.page = page;
        this.scan = scan;
        this.levels = levels;
        this.expected = expected;
    }

    /**
     * Share, 0–1, of the printed rule on one side of the cell near which the scan is dark too, the dashes of a worn rule
     * counted as whole, or of the square printed inside it: of whichever is there least.
     */
    double found(PixelBox cell) {
        PixelBox around = cell.grown((int) Math.ceil(EDGE_MM * page.pxPerMm));
        int[][] printed = new int[SIDES + 1][Math.max(around.width(), around.height())];
        int[][] found = new int[SIDES + 1][printed[0].length];
        for (int y = Math.max(0, around.top()); y <= Math.min(page.height - 1, around.bottom()); y++) {
            for (int x = Math.max(0, around.left()); x <= Math.min(page.width - 1, around.right()); x++) {
                int i = y * page.width + x;
                boolean square = page.fromRule[i] != 0;
                if (page.fromPrint[i] == 0 && square == cell.holds(x, y)) {
                    int part = square ? SIDES : cell.side(x, y);
                    int along = part < BESIDE ? y - around.top() : x - around.left();
                    printed[part][along]++;
                    found[part][along] += printFound(x, y) ? 1 : 0;
                }
            }
        }
        double least = share(printed[SIDES], found[SIDES]);
        for (int side = 0; side < SIDES; side++) {
            least = Math.min(least, share(printed[side], dashesJoined(printed[side], found[side])));
        }
        return least;
    }

    private double share(int[] printed, int[] found) {
        int all = IntStream.of(printed).sum();
        return all > LEAST_MM2 * page.pxPerMm * page.pxPerMm
                ? IntStream.of(found).sum() / (double) all
                : 1;
    }

    /** What is found of a rule, place by place, with its short gaps between two dashes as if they were printed. */
    private int[] dashesJoined(int[] printed, int[] found) {
        int[] joined = found.clone();
        int last = -1;
        for (int k = 0; k < found.length; k++) {
            if (found[k] > 0) {
                if (last >= 0 && k - last - 1 <= DASH_MM * page.pxPerMm) {
                    System.arraycopy(printed, last + 1, joined, last + 1, k - last - 1);
                }
                joined[k] = printed[k];
                last = k;
            }
        }
        return joined;
    }

    /** Whether the scan is dark near a printed pixel, or as dark as print as thin as there is. */
    private boolean printFound(int x, int y) {
        return scan.darkNear(x, y, NEAR_PX, levels.printSeen())
                || scan.darkNear(x, y, NEAR_PX, levels.printSeen(expectedNear(x, y)));
    }

    private double expectedNear(int x, int y) {
        double most = 0;
        for (int v = Math.max(0, y - CORE_PX); v <= Math.min(page.height - 1, y + CORE_PX); v++) {
            for (int u = Math.max(0, x - CORE_PX); u <= Math.min(page.width - 1, x + CORE_PX); u++) {
                most = Math.max(most, expected.ink(v * page.width + u, levels.print()));
            }
        }
        return most;
    }
}
