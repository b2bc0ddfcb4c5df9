package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;

/** Strokes along the gap between two names: which of the two rows they may be meant for. */
final class GapStrokes {
    private static final double LENGTH_MM = 6;
    private static final double RISE = 0.22;
    private static final double NEARER = 0.5; // of the other name's distance: then the nearer one is meant
    private static final double FARTHEST = 1.4; // of the distance to the next name, for rows at a list's end: of 4 mm
    private static final double END_MM = 4;
    private static final double MOSTLY = 0.5;

    private final PrintedPage page;
    private final List<VoterInk.Piece> strokes;

    GapStrokes(PrintedPage page, PieceMap pieces, List<Seal> seals) {
        this.page = page;
        this.strokes = pieces.all().stream()
                .filter(p -> isStroke(p.box()) && !pieces.marksAnyName(p.label()) && !pieces.atEdge(p.label()))
                .filter(p -> !Seal.cover(seals, (int) p.meanX(), (int) p.meanY(), page.pxPerMm))
                .toList();
    }

    private boolean isStroke(PixelBox box) {
        return box.width() > LENGTH_MM * page.pxPerMm && box.height() < RISE * box.width();
    }

    /** Whether a piece is such a stroke and lies mostly along a name: what lies mostly beside it is ink beside it. */
    boolean tells(int label) {
        return strokes.stream()
                .anyMatch(stroke ->
                        stroke.label() == label && page.rows().stream().anyMatch(row -> share(row, stroke) > MOSTLY));
    }

    /** Share of the shorter of stroke and name along which they lie over one another, of the stroke meant most. */
    double share(int index) {
        StyleRow row = page.rows().get(index);
        return strokes.stream().mapToDouble(stroke -> share(row, stroke)).max().orElse(0);
    }

    /** The same of one stroke, 0 where it is meant for another row. */
    private double share(StyleRow row, VoterInk.Piece stroke) {
        double y = stroke.meanY() / page.pxPerMm;
        double left = stroke.box().left() / page.pxPerMm;
        double right = stroke.box().right() / page.pxPerMm;
        double own = distance(row, y);
        double other = END_MM;
        for (StyleRow next : page.rows()) {
            if (next != row && beside(next, y, (left + right) / 2)) {
                other = 0; // the rest of a stroke through that name, or ink beside it
            }
            if (next != row && overlap(next, left, right) > 0 && (middle(next) > y) != (middle(row) > y)) {
                other = Math.min(other, distance(next, y));
            }
        }
        return own * NEARER <= other && own < FARTHEST * END_MM ? overlap(row, left, right) : 0;
    }

    /** Whether a place lies in a row at the height of its letters. */
    private static boolean beside(StyleRow row, double y, double x) {
        return distance(row, y) == 0
                && row.strip().left() <= x
                && x <= row.strip().right();
    }

    private static double middle(StyleRow row) {
        return (row.strip().top() + row.strip().bottom()) / 2;
    }

    private static double distance(StyleRow row, double y) {
        double least = Double.MAX_VALUE;
        for (NameLine line : row.lines()) {
            MmBox box = line.ink();
            least = Math.min(least, Math.max(0, Math.max(box.top() - y, y - box.bottom())));
        }
        return least;
    }

    private static double overlap(StyleRow row, double left, double right) {
        double most = 0;
        for (NameLine line : row.lines()) {
            MmBox box = line.ink();
            double shared = Math.min(right, box.right()) - Math.max(left, box.left());
            most = Math.max(most, shared / Math.min(right - left, box.width()));
        }
        return most;
    }
}
