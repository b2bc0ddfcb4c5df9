package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.ballot.AnswerInk;
import vn.kiemphieu.ballot.CellInk;
import vn.kiemphieu.measurement.pen.Form;

/** Measures the voter's ink in the two answer cells of a row. */
final class CellMeasurer {
    private final PrintedPage page;
    private final ScanInk scan;
    private final PieceMap pieces;
    private final AnswerMarks marks;
    private final FaintPatch faint;
    private final CellEdges edges;
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
        this.edges = new CellEdges(page, scan, levels, expected);
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
                edges.found(cell),
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
        for (int i : pieces.ink(cell)) {
            int x = i % page.width;
            int y = i / page.width;
            if (tone.alone(x, y)) {
                continue;
            }
            int label = pieces.inkLabel(i);
            edge += StreakStrokes.toEdge(pieces, label, page) ? pixel : 0;
            int home = marks.home(x, y);
            if (home >= 0 && home != index) {
                spill += pixel;
                reach = Math.max(reach, cell.depth(x, y) / page.pxPerMm);
            } else if (home < 0 && pieces.dirt(label)) {
                speck += pixel;
            } else if (home < 0) {
                loose += pixel;
            }
        }
        return new Foreign(loose, spill, reach, speck, edge);
    }

    private double sealOver(PixelBox cell) {
        int over = 0;
        List<Seal> near = Seal.near(seals, cell, 0);
        for (int y = cell.top(); y <= cell.bottom() && !near.isEmpty(); y++) {
            for (int x = cell.left(); x <= cell.right(); x++) {
                over += Seal.cover(near, x, y, 0) ? 1 : 0;
            }
        }
        return over / (double) (cell.width() * cell.height());
    }
}
