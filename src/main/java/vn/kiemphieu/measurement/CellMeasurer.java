package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.ballot.AnswerInk;
import vn.kiemphieu.ballot.CellInk;

/** Measures the voter's ink in the two answer cells of a row. */
final class CellMeasurer {
    private final PrintedPage page;
    private final ScanInk scan;
    private final PieceMap pieces;
    private final AnswerMarks marks;
    private final FaintPatch faint;
    private final List<Seal> seals;

    CellMeasurer(
            PrintedPage page,
            ScanInk scan,
            InkLevels levels,
            VoterInk ink,
            PieceMap pieces,
            AnswerMarks marks,
            List<Seal> seals) {
        this.page = page;
        this.scan = scan;
        this.pieces = pieces;
        this.marks = marks;
        this.faint = new FaintPatch(page, scan, levels, ink, pieces);
        this.seals = seals;
    }

    AnswerInk measure(int row) {
        return new AnswerInk(cell(2 * row), cell(2 * row + 1));
    }

    private CellInk cell(int index) {
        PixelBox cell = marks.cell(index);
        Moments moments = new Moments();
        int[] histogram = new int[256];
        int area = 0;
        int left = page.width;
        int top = page.height;
        int right = -1;
        int bottom = -1;
        for (AnswerMarks.Mark mark : marks.of(index)) {
            for (VoterInk.Piece piece : mark.pieces()) {
                PixelBox box = piece.box();
                for (int y = box.top(); y <= box.bottom(); y++) {
                    for (int x = box.left(); x <= box.right(); x++) {
                        if (pieces.inkLabel(x, y) == piece.label()) {
                            moments.add(x, y);
                            histogram[scan.at(y * page.width + x)]++;
                            area++;
                        }
                    }
                }
                left = Math.min(left, box.left());
                top = Math.min(top, box.top());
                right = Math.max(right, box.right());
                bottom = Math.max(bottom, box.bottom());
            }
        }
        double px = page.pxPerMm;
        double width = area == 0 ? 0 : (right - left + 1) / px;
        double height = area == 0 ? 0 : (bottom - top + 1) / px;
        return new CellInk(
                area / (px * px),
                Math.max(width, height),
                Math.min(width, height),
                area == 0 ? 0 : moments.minor() / moments.major(),
                area == 0 ? 0 : area / (px * px) / (width * height),
                median(histogram, area) / 255.0,
                loose(cell),
                faint.mm2(cell),
                sealOver(cell));
    }

    private static int median(int[] histogram, int count) {
        int seen = 0;
        for (int v = 0; v < 256; v++) {
            seen += histogram[v];
            if (2 * seen >= count) {
                return v;
            }
        }
        return 0;
    }

    /** Ink inside the cell that is no speck and answers nothing plainly, mm². */
    private double loose(PixelBox cell) {
        int area = 0;
        for (int y = cell.top(); y <= cell.bottom(); y++) {
            for (int x = cell.left(); x <= cell.right(); x++) {
                int label = pieces.inkLabel(x, y);
                if (label != 0 && !pieces.speck(label) && !marks.answers(label)) {
                    area++;
                }
            }
        }
        return area / (page.pxPerMm * page.pxPerMm);
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
