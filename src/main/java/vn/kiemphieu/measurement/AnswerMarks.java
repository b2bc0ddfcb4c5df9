package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.AnswerCells;

/**
 * The voter's ink in the answer cells as marks: strokes that lie over one another are one mark, and a mark belongs to the
 * cell that holds nearly all of it, whatever its arms reach into.
 */
final class AnswerMarks {
    private static final double HOME_SHARE = 0.7;
    private static final double HOME_INSIDE_MM = 1.0; // the middle of a mark on a rule says nothing
    private static final double LONGEST_MM = 18; // longer ink is no part of an X: streaks, braces, words
    private static final double SLIVER_MM = 0.2; // thinner than any pen: a rule printed a little off its place
    private static final double ACROSS_RULE_MM = 2.0; // a rule hides this much of a stroke that crosses it aslant
    private static final double LARGEST_MM = 9; // two marks of neighbouring cells whose arms meet are larger
    private static final double LARGER = 1.3;

    private final PrintedPage page;
    private final PieceMap pieces;
    private final List<PixelBox> cells = new ArrayList<>();
    private final int[] markOf;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * Pieces of ink that make one mark.
     *
     * @param home index of the cell it belongs to: twice the row, and one more for disagree; empty when none holds it
     */
    record Mark(List<VoterInk.Piece> pieces, PixelBox box, Optional<Integer> home) {}

    AnswerMarks(PrintedPage page, PieceMap pieces) {
        this.page = page;
        this.pieces = pieces;
        this.markOf = new int[pieces.all().size() + 1];
        page.rows().forEach(row -> row.answers().ifPresent(this::addCells));
        Arrays.fill(markOf, -1);
        int[][] inCell = countInCells();
        for (List<VoterInk.Piece> group : groups(inCell)) {
            for (VoterInk.Piece piece : group) {
                markOf[piece.label()] = marks.size();
            }
            PixelBox box = group.stream()
                    .map(VoterInk.Piece::box)
                    .reduce(AnswerMarks::union)
                    .orElseThrow();
            marks.add(new Mark(group, box, home(group, inCell)));
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

    PixelBox cell(int index) {
        return cells.get(index);
    }

    List<Mark> of(int cell) {
        return marks.stream()
                .filter(mark -> mark.home().filter(home -> home == cell).isPresent())
                .toList();
    }

    /** Whether the piece is part of a mark that plainly answers some row. */
    boolean answers(int label) {
        return label != 0
                && markOf[label] >= 0
                && marks.get(markOf[label]).home().isPresent();
    }

    boolean inAnyCell(int x, int y) {
        return cells.stream()
                .anyMatch(cell -> x >= cell.left() && x <= cell.right() && y >= cell.top() && y <= cell.bottom());
    }

    /** Inked pixels of every piece in every cell. */
    private int[][] countInCells() {
        int[][] counts = new int[cells.size()][pieces.all().size() + 1];
        for (int c = 0; c < cells.size(); c++) {
            PixelBox cell = cells.get(c);
            for (int y = cell.top(); y <= cell.bottom(); y++) {
                for (int x = cell.left(); x <= cell.right(); x++) {
                    counts[c][pieces.inkLabel(x, y)]++;
                }
            }
        }
        return counts;
    }

    private List<List<VoterInk.Piece>> groups(int[][] inCell) {
        List<List<VoterInk.Piece>> groups = new ArrayList<>();
        for (VoterInk.Piece piece : pieces.all()) {
            boolean inside = Arrays.stream(inCell).anyMatch(counts -> counts[piece.label()] > 0);
            if (!inside || pieces.speck(piece.label()) || piece.minor() < SLIVER_MM * page.pxPerMm) {
                continue;
            }
            List<VoterInk.Piece> joined = new ArrayList<>(List.of(piece));
            if (isShort(piece)) {
                for (List<VoterInk.Piece> group : List.copyOf(groups)) {
                    if (group.stream().anyMatch(other -> isShort(other) && oneMark(piece, other))) {
                        joined.addAll(group);
                        groups.remove(group);
                    }
                }
            }
            groups.add(joined);
        }
        return groups;
    }

    /** Whether two pieces lie over one another, or are parts of one mark that a rule cuts. */
    private boolean oneMark(VoterInk.Piece a, VoterInk.Piece b) {
        if (a.box().meets(b.box())) {
            return true;
        }
        PixelBox both = union(a.box(), b.box());
        int larger = Math.max(longer(a.box()), longer(b.box()));
        boolean oneSize = longer(both) <= Math.max(LARGEST_MM * page.pxPerMm, LARGER * larger);
        return oneSize && pieces.distance(a, b, ACROSS_RULE_MM * page.pxPerMm) <= ACROSS_RULE_MM * page.pxPerMm;
    }

    private static int longer(PixelBox box) {
        return Math.max(box.width(), box.height());
    }

    private boolean isShort(VoterInk.Piece piece) {
        double longest = LONGEST_MM * page.pxPerMm;
        return piece.box().width() <= longest && piece.box().height() <= longest;
    }

    private Optional<Integer> home(List<VoterInk.Piece> group, int[][] inCell) {
        double all = group.stream().mapToDouble(VoterInk.Piece::area).sum();
        double x = group.stream().mapToDouble(p -> p.area() * p.meanX()).sum() / all;
        double y = group.stream().mapToDouble(p -> p.area() * p.meanY()).sum() / all;
        double margin = HOME_INSIDE_MM * page.pxPerMm;
        for (int c = 0; c < cells.size(); c++) {
            int[] counts = inCell[c];
            double own = group.stream().mapToDouble(p -> counts[p.label()]).sum();
            PixelBox cell = cells.get(c);
            boolean middleInside = x >= cell.left() + margin
                    && x <= cell.right() - margin
                    && y >= cell.top() + margin
                    && y <= cell.bottom() - margin;
            if (own >= HOME_SHARE * all && middleInside) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    private static PixelBox union(PixelBox a, PixelBox b) {
        return new PixelBox(
                Math.min(a.left(), b.left()),
                Math.min(a.top(), b.top()),
                Math.max(a.right(), b.right()),
                Math.max(a.bottom(), b.bottom()));
    }
}
