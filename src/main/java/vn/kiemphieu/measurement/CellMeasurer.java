package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.ballot.AnswerInk;
import vn.kiemphieu.ballot.CellInk;
import vn.kiemphieu.measurement.pen.Form;

/** Measures the voter's ink in the two answer cells of a row. */
final class CellMeasurer {
    private static final int SIDES = 4;
    private static final double EDGE_MM = 0.8;
    private static final double SQUARE_MM2 = 1.5; // less print in a cell is a rule's frayed edge
    private static final int NEAR_PX = 3; // rules are not aligned by the names' match
    private static final int CORE_PX = 2; // no pixel of a rule's edge is farther from what is darkest there

    private final PrintedPage page;
    private final ScanInk scan;
    private final InkLevels levels;
    private final PrintModel.Expected expected;
    private final PieceMap pieces;
    private final AnswerMarks marks;
    private final FaintPatch faint;
    private final List<Seal> seals;
    private final SealTone tone;

    CellMeasurer(
            PrintedPage page,
            ScanInk scan,
            InkLevels levels,
            PrintModel.Expected expected,
            VoterInk ink,
            PieceMap pieces,
            AnswerMarks marks,
            List<Seal> seals,
            SealTone tone) {
        this.page = page;
        this.scan = scan;
        this.levels = levels;
        this.expected = expected;
        this.pieces = pieces;
        this.marks = marks;
        this.faint = new FaintPatch(page, scan, levels, ink, pieces);
        this.seals = seals;
        this.tone = tone;
    }

    AnswerInk measure(int row) {
        return new AnswerInk(cell(2 * row), cell(2 * row + 1), apartMm(marks.boxes(2 * row), marks.boxes(2 * row + 1)));
    }

    private double apartMm(List<PixelBox> one, List<PixelBox> other) {
        int gap = one.stream()
                .flatMapToInt(a -> other.stream().mapToInt(b -> gap(a, b)))
                .min()
                .orElse(0);
        return gap / page.pxPerMm;
    }

    private static int gap(PixelBox a, PixelBox b) {
        return Math.max(0, Math.max(a.left() - b.right(), b.left() - a.right()));
    }

    private CellInk cell(int index) {
        PixelBox cell = marks.cell(index);
        MarkShape shape = MarkShape.of(marks, index, page, scan, pieces);
        Foreign foreign = foreign(cell, index);
        return new CellInk(
                shape.inkMm2(),
                Math.max(shape.widthMm(), shape.heightMm()),
                Math.min(shape.widthMm(), shape.heightMm()),
                shape.strokes(),
                shape.fill(),
                shape.darkness(),
                Form.of(marks.strokes(), marks.members(index, false), marks.members(index, true), page.pxPerMm),
                foreign.looseMm2(),
                foreign.spillMm2(),
                foreign.reachMm(),
                foreign.speckMm2(),
                faint.mm2(cell),
                sealOver(cell),
                tone.darkest(cell),
                edgeFound(cell),
                foreign.edgeMm2());
    }

    /** Ink inside a cell that belongs to no cell, to another cell and how far that reaches into it, dust, and lines. */
    private record Foreign(double looseMm2, double spillMm2, double reachMm, double speckMm2, double edgeMm2) {}

    private Foreign foreign(PixelBox cell, int index) {
        double loose = 0;
        double spill = 0;
        double reach = 0;
        double speck = 0;
        double edge = 0;
        double pixel = 1 / (page.pxPerMm * page.pxPerMm);
        for (int y = cell.top(); y <= cell.bottom(); y++) {
            for (int x = cell.left(); x <= cell.right(); x++) {
                int label = tone.alone(x, y) ? 0 : pieces.inkLabel(x, y);
                edge += label != 0 && StreakStrokes.toEdge(pieces, label, page) ? pixel : 0;
                int home = label == 0 ? index : marks.home(x, y);
                if (home >= 0 && home != index) {
                    spill += pixel;
                    reach = Math.max(reach, cell.depth(x, y) / page.pxPerMm);
                } else if (home < 0 && pieces.dirt(label)) {
                    speck += pixel;
                } else if (home < 0) {
                    loose += pixel;
                }
            }
        }
        return new Foreign(loose, spill, reach, speck, edge);
    }

    /**
     * Share of the printed rule on one side of the cell near which the scan is dark too, or of the square printed inside
     * it: of whichever is there least. Torn paper, white frames and correction fluid have none.
     */
    private double edgeFound(PixelBox cell) {
        PixelBox around = cell.grown((int) Math.ceil(EDGE_MM * page.pxPerMm));
        int[] printed = new int[SIDES + 1];
        int[] found = new int[SIDES + 1];
        for (int y = Math.max(0, around.top()); y <= Math.min(page.height - 1, around.bottom()); y++) {
            for (int x = Math.max(0, around.left()); x <= Math.min(page.width - 1, around.right()); x++) {
                int i = y * page.width + x;
                boolean square = page.fromRule[i] != 0;
                if (page.fromPrint[i] == 0 && square == cell.holds(x, y)) {
                    int part = square ? SIDES : cell.side(x, y);
                    printed[part]++;
                    found[part] += printFound(x, y) ? 1 : 0;
                }
            }
        }
        double least = 1;
        for (int part = 0; part < printed.length; part++) {
            if (printed[part] > SQUARE_MM2 * page.pxPerMm * page.pxPerMm) {
                least = Math.min(least, found[part] / (double) printed[part]);
            }
        }
        return least;
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

    private double sealOver(PixelBox cell) {
        int over = 0;
        for (int y = cell.top(); y <= cell.bottom(); y++) {
            for (int x = cell.left(); x <= cell.right(); x++) {
                over += Seal.cover(seals, x, y, 0) ? 1 : 0;
            }
        }
        return over / (double) (cell.width() * cell.height());
    }
}
