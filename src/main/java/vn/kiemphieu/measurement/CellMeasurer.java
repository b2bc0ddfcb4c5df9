package vn.kiemphieu.measurement;

import java.util.List;
import vn.kiemphieu.ballot.AnswerInk;
import vn.kiemphieu.ballot.CellInk;

/** Measures the voter's ink in the two answer cells of a row. */
final class CellMeasurer {
    private static final double EDGE_MM = 0.8;
    private static final double SEEN_SHARE = 0.35; // of this sheet's own print
    private static final int NEAR_PX = 3; // rules are not aligned by the names' match

    private final PrintedPage page;
    private final ScanInk scan;
    private final InkLevels levels;
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
        this.levels = levels;
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
                sealOver(cell),
                edgeFound(cell));
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

    /** Share of the printed rules round the cell near which the scan is dark too; torn paper and white frames have none. */
    private double edgeFound(PixelBox cell) {
        PixelBox around = cell.grown((int) Math.ceil(EDGE_MM * page.pxPerMm));
        double seen = Math.max(levels.cut(), SEEN_SHARE * levels.print());
        int printed = 0;
        int found = 0;
        for (int y = Math.max(0, around.top()); y <= Math.min(page.height - 1, around.bottom()); y++) {
            for (int x = Math.max(0, around.left()); x <= Math.min(page.width - 1, around.right()); x++) {
                if (page.fromRule[y * page.width + x] == 0 && page.fromPrint[y * page.width + x] == 0) {
                    printed++;
                    found += darkNear(x, y, seen) ? 1 : 0;
                }
            }
        }
        return printed == 0 ? 1 : found / (double) printed;
    }

    private boolean darkNear(int x, int y, double seen) {
        for (int v = Math.max(0, y - NEAR_PX); v <= Math.min(page.height - 1, y + NEAR_PX); v++) {
            for (int u = Math.max(0, x - NEAR_PX); u <= Math.min(page.width - 1, x + NEAR_PX); u++) {
                if (scan.at(v * page.width + u) >= seen) {
                    return true;
                }
            }
        }
        return false;
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
