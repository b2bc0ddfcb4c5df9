package vn.kiemphieu.measurement;

import java.util.List;

/**
 * Which strokes along a name are no voter's: they keep to one line of the scan like dust on its glass, or run out to the
 * sheet's edge like a fold, a hair or a shadow.
 */
final class StreakStrokes {
    private static final double EDGE_MM = 1.5;

    private final PrintedPage page;
    private final ScanInk scan;
    private final VoterInk ink;
    private final PieceMap pieces;

    StreakStrokes(PrintedPage page, ScanInk scan, VoterInk ink, PieceMap pieces) {
        this.page = page;
        this.scan = scan;
        this.ink = ink;
        this.pieces = pieces;
    }

    /** Share of a name's length that such strokes pass and no other. */
    double share(PixelBox name, List<TracedStroke> strokes) {
        boolean[] foreign = new boolean[name.width()];
        boolean[] own = new boolean[name.width()];
        for (TracedStroke stroke : strokes) {
            stroke.markPassed(isStreak(name, stroke) ? foreign : own, name.left(), 0, page.height);
        }
        int alone = 0;
        for (int c = 0; c < own.length; c++) {
            alone += foreign[c] && !own[c] ? 1 : 0;
        }
        return alone / (double) own.length;
    }

    private boolean isStreak(PixelBox name, TracedStroke stroke) {
        return toEdge(stroke) || LevelLine.of(name, stroke, page, scan, ink).streak();
    }

    /** Whether some of the stroke's ink is joined with the sheet's edge. */
    private boolean toEdge(TracedStroke stroke) {
        int before = 0;
        for (int x = stroke.left(); x <= stroke.right(); x++) {
            int label = pieces.inkLabel(x, stroke.y(x));
            if (label != 0 && label != before && toEdge(pieces, label, page)) {
                return true;
            }
            before = label;
        }
        return false;
    }

    /** Whether a piece of ink comes so near to the sheet's edge as no mark does. */
    static boolean toEdge(PieceMap pieces, int label, PrintedPage page) {
        return pieces.piece(label).box().touchesEdge(page, EDGE_MM * page.pxPerMm);
    }
}
