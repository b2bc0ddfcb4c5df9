package vn.kiemphieu.measurement;

import java.util.List;

/** How much of every piece of ink lies in which answer cell. */
final class CellShares {
    private final int[][] ink;

    CellShares(PieceMap pieces, List<PixelBox> cells) {
        this.ink = new int[cells.size()][pieces.all().size() + 1];
        for (int c = 0; c < cells.size(); c++) {
            PixelBox cell = cells.get(c);
            for (int y = cell.top(); y <= cell.bottom(); y++) {
                for (int x = cell.left(); x <= cell.right(); x++) {
                    ink[c][pieces.inkLabel(x, y)]++;
                }
            }
        }
    }

    /** Inked pixels of a piece in a cell. */
    int ink(int cell, int label) {
        return ink[cell][label];
    }

    /** The cell that holds most of a piece, or −1 when none holds any. */
    int mostly(int label) {
        int most = -1;
        for (int c = 0; c < ink.length; c++) {
            if (ink[c][label] > (most < 0 ? 0 : ink[most][label])) {
                most = c;
            }
        }
        return most;
    }
}
