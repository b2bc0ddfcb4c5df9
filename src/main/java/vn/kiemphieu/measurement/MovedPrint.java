package vn.kiemphieu.measurement;

/**
 * Print that lies a little beside its place: a printer's driver spaces words and letters otherwise than the program that made
 * the blank page, so that in a long name one word is off while the rest fits. What sticks out of its letters' places then is
 * theirs: the print around fits better moved, which ink added to it would not make it.
 */
final class MovedPrint {
    private static final int MOST_PX = 2;
    private static final double AROUND_MM = 1.2; // about a letter on both sides
    private static final int ABOVE_PX = 2;
    private static final int EDGE_PX = 1; // print is blurred, and moved by parts of a pixel
    private static final double COVERED = 0.9; // of the piece by the moved print
    private static final double ALIKE = 0.85; // of the print around, moved, as a correlation
    private static final double MORE_ALIKE = 0.05; // than where it is

    private final PrintedPage page;
    private final ScanInk scan;
    private final PieceMap pieces;

    MovedPrint(PrintedPage page, ScanInk scan, PieceMap pieces) {
        this.page = page;
        this.scan = scan;
        this.pieces = pieces;
    }

    /** Whether a small piece of ink is part of letters that were printed a little to the left or right. */
    boolean holds(VoterInk.Piece piece) {
        int around = (int) (AROUND_MM * page.pxPerMm);
        PixelBox box = piece.box();
        PixelBox letters = new PixelBox(
                Math.max(MOST_PX, box.left() - around),
                Math.max(0, box.top() - ABOVE_PX),
                Math.min(page.width - 1 - MOST_PX, box.right() + around),
                Math.min(page.height - 1, box.bottom() + ABOVE_PX));
        double here = alike(letters, 0);
        for (int move = -MOST_PX; move <= MOST_PX; move++) {
            if (move != 0 && covered(piece, move)) {
                double there = alike(letters, move);
                if (there >= ALIKE && there >= here + MORE_ALIKE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @param move how far the print lies to the right of its place, pixels */
    private boolean covered(VoterInk.Piece piece, int move) {
        PixelBox box = piece.box();
        int by = 0;
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = Math.max(box.left(), MOST_PX); x <= Math.min(box.right(), page.width - 1 - MOST_PX); x++) {
                boolean own = pieces.inkLabel(x, y) == piece.label();
                by += own && page.fromPrint[y * page.width + x - move] <= EDGE_PX ? 1 : 0;
            }
        }
        return by >= COVERED * piece.area();
    }

    /** Correlation, −1…1, of the scan with the blank's print moved; 0 where one of them is plain. */
    private double alike(PixelBox box, int move) {
        double n = 0;
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = box.left(); x <= box.right(); x++) {
                int i = y * page.width + x;
                double seen = scan.at(i);
                double printed = page.ink.pixels()[i - move] & 0xff;
                n++;
                a += seen;
                b += printed;
                aa += seen * seen;
                bb += printed * printed;
                ab += seen * printed;
            }
        }
        double spread = (aa - a * a / n) * (bb - b * b / n);
        return spread <= 0 ? 0 : (ab - a * b / n) / Math.sqrt(spread);
    }
}
