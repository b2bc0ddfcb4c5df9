package vn.kiemphieu.measurement;

import java.util.List;

/**
 * The size and kind of what was written into one cell.
 *
 * @param slimness thickness over length of the solid bar with the same spread of ink, 0–1
 * @param tilt angle of that bar to the nearer axis, degrees, 0–45
 * @param strokes length of all strokes over the diagonal of the box round them
 * @param insetMm distance from the nearest edge of the cell, negative beyond it
 * @param pieces unconnected pieces larger than a bit, as letters are
 * @param fill inked share of the box round the marks
 * @param darkness median ink, 0–1
 */
record MarkShape(
        double inkMm2,
        double widthMm,
        double heightMm,
        double slimness,
        double tilt,
        double strokes,
        double insetMm,
        int pieces,
        double fill,
        double darkness) {
    private static final int FAR = 60;
    private static final double BIT_MM2 = 0.2;
    /** A stroke's pixels lie on average a quarter of its width from its edge. */
    private static final double WIDTHS = 4;

    /** @param cell what of marks that run into other cells' marks counts here, pixels */
    static MarkShape of(List<AnswerMarks.Mark> marks, PixelBox cell, PrintedPage page, ScanInk scan, PieceMap pieces) {
        if (marks.isEmpty()) {
            return new MarkShape(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        PixelBox box = marks.stream()
                .map(mark -> own(mark, cell))
                .reduce(PixelBox::union)
                .orElseThrow();
        int width = box.width() + 2;
        boolean[] paper = new boolean[width * (box.height() + 2)];
        java.util.Arrays.fill(paper, true);
        Moments moments = new Moments();
        int[] histogram = new int[256];
        int area = 0;
        for (AnswerMarks.Mark mark : marks) {
            for (VoterInk.Piece piece : mark.pieces()) {
                PixelBox own = piece.box().part(own(mark, cell));
                for (int y = own.top(); y <= own.bottom(); y++) {
                    for (int x = own.left(); x <= own.right(); x++) {
                        if (pieces.inkLabel(x, y) == piece.label()) {
                            paper[(y - box.top() + 1) * width + x - box.left() + 1] = false;
                            moments.add(x, y);
                            histogram[scan.at(y * page.width + x)]++;
                            area++;
                        }
                    }
                }
            }
        }
        double diagonal = Math.hypot(box.width(), box.height());
        return new MarkShape(
                area / (page.pxPerMm * page.pxPerMm),
                box.width() / page.pxPerMm,
                box.height() / page.pxPerMm,
                moments.minor() / moments.major(),
                moments.tilt(),
                area / strokeWidth(paper, width, area) / diagonal,
                Math.min(cell.depth(box.left(), box.top()), cell.depth(box.right(), box.bottom())) / page.pxPerMm,
                (int) marks.stream()
                        .flatMap(mark -> mark.pieces().stream())
                        .filter(piece -> piece.area() >= BIT_MM2 * page.pxPerMm * page.pxPerMm)
                        .count(),
                area / (double) (box.width() * box.height()),
                median(histogram, area) / 255.0);
    }

    private static PixelBox own(AnswerMarks.Mark mark, PixelBox cell) {
        return mark.homes().size() > 1 ? mark.box().part(cell) : mark.box();
    }

    /** Mean width of the strokes, pixels. */
    private static double strokeWidth(boolean[] paper, int width, int area) {
        byte[] depth = Distance.from(paper, width, paper.length / width, FAR);
        double sum = 0;
        for (byte d : depth) {
            sum += Math.max(0, d - 0.5);
        }
        return Math.max(1, WIDTHS * sum / area);
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
}
