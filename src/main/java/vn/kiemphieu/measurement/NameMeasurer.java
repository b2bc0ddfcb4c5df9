package vn.kiemphieu.measurement;

import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.NameLine;

/** Measures the voter's ink along one printed line of a name. */
final class NameMeasurer {
    private static final double NEAR_MM = 1.0; // product.md: "clear kept" has no ink within 1 mm of the name

    private final PrintedPage page;
    private final ScanInk scan;
    private final VoterInk ink;
    private final PieceMap pieces;
    private final FaintLine faint;

    NameMeasurer(PrintedPage page, ScanInk scan, InkLevels levels, VoterInk ink, PieceMap pieces) {
        this.page = page;
        this.scan = scan;
        this.ink = ink;
        this.pieces = pieces;
        this.faint = new FaintLine(page, scan, levels, ink.crossed());
    }

    NameInk measure(NameLine line) {
        PixelBox name = page.pixels(line.ink());
        int base = page.y(line.baseline());
        int xTop = page.y(line.xHeightTop());
        int capTop = (int) Math.round(xTop - 0.45 * (base - xTop));
        InkColumns columns = InkColumns.of(page, scan, ink, line);
        int margin = (int) Math.round(NEAR_MM * page.pxPerMm);
        double[] near = near(name);
        return new NameInk(
                columns.coverage(),
                columns.leftBare(),
                columns.rightBare(),
                columns.longestGap(),
                columns.throughShare(),
                columns.medianHeight(),
                columns(name, name.top() - margin, capTop - 1),
                columns(name, base + 1, name.bottom() + margin),
                columns.darkness() / 255.0,
                columns.fill(),
                near[0],
                near[1],
                faint.contrast(name, capTop, base));
    }

    /** Share of the name's columns with ink between two heights. */
    private double columns(PixelBox name, int top, int bottom) {
        int inked = 0;
        for (int x = name.left(); x <= name.right(); x++) {
            boolean hit = false;
            for (int y = Math.max(0, top); y <= Math.min(page.height - 1, bottom) && !hit; y++) {
                hit = ink.mask()[y * page.width + x] == VoterInk.INK;
            }
            inked += hit ? 1 : 0;
        }
        return inked / (double) name.width();
    }

    /** Area, mm², and longest side, mm, of ink on the line or within 1 mm of it, specks left out. */
    private double[] near(PixelBox name) {
        int margin = (int) Math.round(NEAR_MM * page.pxPerMm);
        int left = Math.max(0, name.left() - margin);
        int right = Math.min(page.width - 1, name.right() + margin);
        int top = Math.max(0, name.top() - margin);
        int bottom = Math.min(page.height - 1, name.bottom() + margin);
        int area = 0;
        int minX = right;
        int maxX = left;
        int minY = bottom;
        int maxY = top;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                int i = y * page.width + x;
                if (ink.mask()[i] == VoterInk.INK && !pieces.speck(pieces.inkLabel(x, y))) {
                    area++;
                    minX = Math.min(minX, x);
                    maxX = Math.max(maxX, x);
                    minY = Math.min(minY, y);
                    maxY = Math.max(maxY, y);
                }
            }
        }
        double extent = area == 0 ? 0 : Math.max(maxX - minX, maxY - minY) + 1;
        return new double[] {area / (page.pxPerMm * page.pxPerMm), extent / page.pxPerMm};
    }
}
