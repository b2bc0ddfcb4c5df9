package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.kiemphieu.ballot.AnswerCells;

/**
 * The voter's ink in the answer cells as marks, and the cells they answer. A mark belongs to the cell that holds nearly all
 * of it, whatever its arms reach into; marks of several cells that run into each other belong to each of them.
 */
final class AnswerMarks {
    private static final double HOME_SHARE = 0.7;
    private static final double HOME_INSIDE_MM = 1.0; // the middle of a mark on a rule says nothing
    private static final double BOX_INSIDE_MM = 1.3; // nor does a mark that a faint half makes lean to one side
    private static final double ARM_SHARE = 0.15; // of joined marks: what less of lies in a cell only reaches into it
    private static final double JOINED_DEPTH =
            0.34; // of the cell: the middle of a mark made for it, not of half a mark
    private static final double JOINED_SLIMNESS = 0.3; // a long stroke through several cells is a slim piece in each

    private final PrintedPage page;
    private final PieceMap pieces;
    private final List<PixelBox> cells = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Mark[] markOf;

    /**
     * Pieces of ink that belong together.
     *
     * @param homes the cells they answer, see {@link #cell}; more than one when marks run into each other, none when
     *     nobody can say
     */
    record Mark(List<VoterInk.Piece> pieces, PixelBox box, Set<Integer> homes) {}

    AnswerMarks(PrintedPage page, PieceMap pieces) {
        this.page = page;
        this.pieces = pieces;
        this.markOf = new Mark[pieces.all().size() + 1];
        page.rows().forEach(row -> row.answers().ifPresent(this::addCells));
        if (cells.isEmpty()) {
            return;
        }
        CellShares shares = new CellShares(pieces, cells);
        for (List<VoterInk.Piece> group : new MarkGroups(page, pieces, cells, shares).groups()) {
            PixelBox box = group.stream()
                    .map(VoterInk.Piece::box)
                    .reduce(PixelBox::union)
                    .orElseThrow();
            Mark mark = new Mark(group, box, homes(group, shares));
            group.forEach(piece -> markOf[piece.label()] = mark);
            marks.add(mark);
        }
    }

    private void addCells(AnswerCells answers) {
        cells.add(inside(page.pixels(answers.agree())));
        cells.add(inside(page.pixels(answers.disagree())));
    }

    // page.pixels() names the nearest pixels, which may lie on the rule
    private static PixelBox inside(PixelBox box) {
        return new PixelBox(box.left() + 1, box.top() + 1, box.right() - 1, box.bottom() - 1);
    }

    /** @param index twice the row, and one more for disagree */
    PixelBox cell(int index) {
        return cells.get(index);
    }

    List<Mark> of(int cell) {
        return marks.stream().filter(mark -> mark.homes().contains(cell)).toList();
    }

    /** Whether the piece is part of a mark that plainly belongs to this cell. */
    boolean answers(int label, int cell) {
        return answers(label) && markOf[label].homes().contains(cell);
    }

    /** Whether the piece is part of a mark that plainly answers some row. */
    boolean answers(int label) {
        return label != 0 && markOf[label] != null && !markOf[label].homes().isEmpty();
    }

    boolean inAnyCell(int x, int y) {
        return cells.stream().anyMatch(cell -> cell.holds(x, y));
    }

    private Set<Integer> homes(List<VoterInk.Piece> group, CellShares shares) {
        double all = group.stream().mapToDouble(VoterInk.Piece::area).sum();
        Moments whole = new Moments();
        group.forEach(piece -> whole.add(piece.meanX(), piece.meanY(), piece.area()));
        Set<Integer> joined = new TreeSet<>();
        for (int c = 0; c < cells.size(); c++) {
            int index = c;
            double own = group.stream()
                    .mapToDouble(p -> shares.ink(index, p.label()))
                    .sum();
            if (own >= HOME_SHARE * all) {
                return lies(cells.get(c), whole, group) ? Set.of(c) : Set.of();
            }
            if (own >= ARM_SHARE * all) {
                joined.add(c);
            }
        }
        return joined.size() > 1 && joined.stream().allMatch(c -> madeFor(c, group)) ? joined : Set.of();
    }

    /** Whether the middle of a mark's ink, and of the box round it, lie well inside the cell. */
    private boolean lies(PixelBox cell, Moments ink, List<VoterInk.Piece> group) {
        PixelBox box =
                group.stream().map(VoterInk.Piece::box).reduce(PixelBox::union).orElseThrow();
        double middle = cell.depth((box.left() + box.right()) / 2.0, (box.top() + box.bottom()) / 2.0);
        return cell.depth(ink.meanX(), ink.meanY()) >= HOME_INSIDE_MM * page.pxPerMm
                && middle >= BOX_INSIDE_MM * page.pxPerMm;
    }

    /** Whether the part of joined marks that lies in this cell looks like a mark made for it. */
    private boolean madeFor(int index, List<VoterInk.Piece> group) {
        PixelBox cell = cells.get(index);
        Moments part = new Moments();
        boolean[] member = new boolean[markOf.length];
        group.forEach(piece -> member[piece.label()] = true);
        for (int y = cell.top(); y <= cell.bottom(); y++) {
            for (int x = cell.left(); x <= cell.right(); x++) {
                if (member[pieces.inkLabel(x, y)]) {
                    part.add(x, y, 1);
                }
            }
        }
        double needed = JOINED_DEPTH * Math.min(cell.width(), cell.height());
        return cell.depth(part.meanX(), part.meanY()) >= needed && part.minor() >= JOINED_SLIMNESS * part.major();
    }
}
