package vn.kiemphieu.measurement;

/**
 * Tells what lies on paper by itself from what a pen put there: dust is round and small, whatever the scan's blur makes of
 * it; a pen's dot is larger or drawn out; frayed or moved print never leaves the letters' edges.
 */
final class Dust {
    private static final double LARGEST_MM = 1.3;
    private static final double WIDE_MM = 0.8; // a dot pressed with a pen is wider
    private static final double ROUND = 1.27; // length over width
    private static final int HALO_PX = 3;
    private static final double CORE = 0.15;
    private static final int FRAY_PX = 1;
    private static final int MOVED_PX = 3;
    private static final double FRAY_SHARE = 0.1; // of a piece that may lie off the letters' edges
    private static final double FRAY_MM2 = 0.6;

    private static final byte DUST = 1;
    private static final byte INK = 2;

    private final PrintedPage page;
    private final ScanInk scan;
    private final InkLevels levels;
    private final PieceMap pieces;
    private final MovedPrint moved;
    private final byte[] known; // by label, once asked about

    Dust(PrintedPage page, ScanInk scan, InkLevels levels, PieceMap pieces) {
        this.page = page;
        this.scan = scan;
        this.levels = levels;
        this.pieces = pieces;
        this.moved = new MovedPrint(page, scan, pieces);
        this.known = new byte[pieces.all().size() + 1];
    }

    /** Whether no pen made this piece. */
    boolean is(int label) {
        if (known[label] == 0) {
            VoterInk.Piece piece = pieces.piece(label);
            boolean print = fray(piece, FRAY_PX) || fray(piece, MOVED_PX) && moved.holds(piece);
            known[label] = pieces.speck(label) || roundSpot(piece) || print ? DUST : INK;
        }
        return known[label] == DUST;
    }

    private boolean roundSpot(VoterInk.Piece piece) {
        double longer = Math.max(piece.box().width(), piece.box().height());
        return longer <= LARGEST_MM * page.pxPerMm
                && piece.major() <= ROUND * piece.minor()
                && width(piece) < WIDE_MM * page.pxPerMm;
    }

    /** Diameter of the disc that holds a spot's ink at the darkness of its core, pixels: blur does not widen it. */
    private double width(VoterInk.Piece piece) {
        double ink = 0;
        int[] darkness = new int[256];
        PixelBox box = piece.box().grown(HALO_PX);
        for (int y = Math.max(0, box.top()); y <= Math.min(page.height - 1, box.bottom()); y++) {
            for (int x = Math.max(0, box.left()); x <= Math.min(page.width - 1, box.right()); x++) {
                int i = y * page.width + x;
                int over = scan.at(i) - levels.paper();
                boolean own = pieces.inkLabel(x, y) == piece.label();
                if (own || page.fromPrint[i] > 2) {
                    ink += Math.max(0, over - levels.grain());
                }
                if (own) {
                    darkness[Math.max(0, over)]++;
                }
            }
        }
        int core = 255;
        for (int seen = darkness[core]; core > 1 && seen < CORE * piece.area(); seen += darkness[core]) {
            core--;
        }
        return Math.sqrt(ink / core * 4 / Math.PI);
    }

    /** Whether a piece is a ragged edge of the print, at most so many pixels off it. */
    private boolean fray(VoterInk.Piece piece, int most) {
        if (piece.area() > FRAY_MM2 * page.pxPerMm * page.pxPerMm) {
            return false;
        }
        int off = 0;
        PixelBox box = piece.box();
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = box.left(); x <= box.right(); x++) {
                if (pieces.inkLabel(x, y) == piece.label() && page.fromPrint[y * page.width + x] > most) {
                    off++;
                }
            }
        }
        return off <= FRAY_SHARE * piece.area();
    }
}
