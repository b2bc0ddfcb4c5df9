package vn.kiemphieu.measurement;

/**
 * How far each pixel stands out over both its sides across a direction, at half the blank's resolution and beside its
 * print. A ridge comes as one number that can be added to others: its height in eighths of a gray level, and above that
 * how many pixels were seen; 0 where print hides the paper.
 */
final class Ridges {
    private static final int SIDE = 4;
    private static final int ONE = 1 << 20;
    private static final double EIGHTHS = 8;
    private static final int FREE_PX = 3;

    private final ScanInk scan;
    private final PrintedPage page;
    private final boolean upright;

    Ridges(ScanInk scan, PrintedPage page, boolean upright) {
        this.scan = scan;
        this.page = page;
        this.upright = upright;
    }

    /** Pixels along a line from edge to edge. */
    int along() {
        return (upright ? scan.height() : scan.width()) / 2;
    }

    /** Places across for such lines. */
    int across() {
        return (upright ? scan.width() : scan.height()) / 2;
    }

    /** Added pixels that were seen. */
    static int count(int added) {
        return added / ONE;
    }

    /** Sum of their ridges, gray levels. */
    static double sum(int added) {
        return added % ONE / EIGHTHS;
    }

    /** The ridges of all places across. */
    int[] line(int along) {
        int[] ink = new int[across()];
        for (int c = 0; c < ink.length; c++) {
            ink[c] = ink(along, c);
        }
        int[] line = new int[ink.length];
        for (int c = SIDE + 2; c < line.length - SIDE - 2; c++) {
            line[c] = ridge(along, c, ink, 0);
        }
        return line;
    }

    /** One ridge; 0 too near to the sheet's sides. */
    int at(int along, int place) {
        if (place < SIDE + 2 || place >= across() - SIDE - 2) {
            return 0;
        }
        int[] ink = new int[2 * SIDE + 3];
        for (int k = 0; k < ink.length; k++) {
            ink[k] = ink(along, place - SIDE - 1 + k);
        }
        return ridge(along, place, ink, place - SIDE - 1);
    }

    /** @param first the place that {@code ink} begins with */
    private int ridge(int along, int place, int[] ink, int first) {
        if (!free(along, place)) {
            return 0;
        }
        if (along <= SIDE || along >= along() - SIDE - 1) {
            return ONE;
        }
        int c = place - first;
        int sides = Math.max(ink[c - SIDE] + ink[c - SIDE - 1], ink[c + SIDE] + ink[c + SIDE + 1]);
        int peak = Math.max(ink[c], Math.max(ink[c - 1], ink[c + 1]));
        return ONE + Math.max(0, 2 * peak - sides);
    }

    /** Ink of a pixel at half the resolution, quarters of a gray level. */
    private int ink(int along, int place) {
        int i = first(along, place);
        int j = i + scan.width();
        return scan.at(i) + scan.at(i + 1) + scan.at(j) + scan.at(j + 1);
    }

    private boolean free(int along, int place) {
        int i = first(along, place);
        return page.fromPrint[i] > FREE_PX && page.fromPrint[i + scan.width() + 1] > FREE_PX;
    }

    private int first(int along, int place) {
        return upright ? 2 * along * scan.width() + 2 * place : 2 * place * scan.width() + 2 * along;
    }
}
