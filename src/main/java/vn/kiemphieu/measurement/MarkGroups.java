package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;

/** Joins the pieces of ink in the answer cells that make one mark: what lies over one another, and what a rule cuts. */
final class MarkGroups {
    private static final double LONGEST_MM = 18; // longer ink is no part of an X: streaks, braces, words
    private static final double SLIVER_MM = 0.2; // thinner than any pen: a rule printed a little off its place
    private static final double ACROSS_RULE_MM = 2.0; // a rule hides this much of a stroke that crosses it aslant
    private static final double LARGEST_MM = 9; // two marks of neighbouring cells whose arms meet are larger
    private static final double LARGER = 1.3;
    private static final double STRAIGHT = 0.2;
    private static final double ARM_SHARE = 0.35;
    private static final double HALF_INSIDE_MM =
            2.2; // the middle of half a mark lies this near to the rule that cuts it

    private final PrintedPage page;
    private final PieceMap pieces;
    private final List<PixelBox> cells;
    private final CellShares shares;

    MarkGroups(PrintedPage page, PieceMap pieces, List<PixelBox> cells, CellShares shares) {
        this.page = page;
        this.pieces = pieces;
        this.cells = cells;
        this.shares = shares;
    }

    List<List<VoterInk.Piece>> groups() {
        List<List<VoterInk.Piece>> groups = new ArrayList<>();
        for (VoterInk.Piece piece : pieces.all()) {
            boolean dust = pieces.speck(piece.label()) || piece.minor() < SLIVER_MM * page.pxPerMm;
            if (dust || shares.mostly(piece.label()) < 0) {
                continue;
            }
            List<VoterInk.Piece> joined = new ArrayList<>(List.of(piece));
            for (List<VoterInk.Piece> group : List.copyOf(groups)) {
                if (group.stream().anyMatch(other -> oneMark(piece, other))) {
                    joined.addAll(group);
                    groups.remove(group);
                }
            }
            groups.add(joined);
        }
        return groups;
    }

    private boolean oneMark(VoterInk.Piece a, VoterInk.Piece b) {
        if (Math.max(longer(a.box()), longer(b.box())) > LONGEST_MM * page.pxPerMm) {
            return false;
        }
        boolean twoCells = shares.mostly(a.label()) != shares.mostly(b.label());
        if (twoCells && (deepInside(a) || deepInside(b))) {
            return armOf(a, b) || armOf(b, a) || oneStroke(a, b);
        }
        if (a.box().meets(b.box())) {
            return true;
        }
        int larger = Math.max(longer(a.box()), longer(b.box()));
        boolean oneSize = longer(a.box().union(b.box())) <= Math.max(LARGEST_MM * page.pxPerMm, LARGER * larger);
        double reach = ACROSS_RULE_MM * page.pxPerMm;
        return oneSize && pieces.distance(a, b, reach) <= reach;
    }

    /** Whether a small piece by a rule is the tip of an arm of the mark beyond the rule. */
    private boolean armOf(VoterInk.Piece mark, VoterInk.Piece tip) {
        double reach = ACROSS_RULE_MM * page.pxPerMm;
        return !deepInside(tip) && tip.area() < ARM_SHARE * mark.area() && pieces.distance(mark, tip, reach) <= reach;
    }

    /** Whether two pieces are one straight stroke that a rule cuts. */
    private boolean oneStroke(VoterInk.Piece a, VoterInk.Piece b) {
        double reach = ACROSS_RULE_MM * page.pxPerMm;
        if (pieces.distance(a, b, reach) > reach) {
            return false;
        }
        Moments both = new Moments();
        for (VoterInk.Piece piece : List.of(a, b)) {
            PixelBox box = piece.box();
            for (int y = box.top(); y <= box.bottom(); y++) {
                for (int x = box.left(); x <= box.right(); x++) {
                    if (pieces.inkLabel(x, y) == piece.label()) {
                        both.add(x, y);
                    }
                }
            }
        }
        return both.minor() < STRAIGHT * both.major();
    }

    /** Whether a piece's middle lies too far inside its cell for it to be one half of a mark on the cell's rule. */
    private boolean deepInside(VoterInk.Piece piece) {
        PixelBox cell = cells.get(shares.mostly(piece.label()));
        return cell.depth(piece.meanX(), piece.meanY()) > HALF_INSIDE_MM * page.pxPerMm;
    }

    private static int longer(PixelBox box) {
        return Math.max(box.width(), box.height());
    }
}
