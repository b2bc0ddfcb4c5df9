package vn.kiemphieu.measurement;

import java.util.Arrays;
import java.util.List;

/**
 * The size and darkness of what was written into one cell.
 *
 * @param strokes length of all strokes over the diagonal of the box round them
 * @param fill inked share of the box round the marks
 * @param darkness median ink, 0–1
 */
record MarkShape(double inkMm2, double widthMm, double heightMm, double strokes, double fill, double darkness) {
    private static final int FAR = 60;
    private static final double INK_BESIDE_MM = 1.2; // of the middle of its stroke
    /** A stroke's pixels lie on average a quarter of its width from its edge. */
    private static final double WIDTHS = 4;

    /** @param index of the cell */
    static MarkShape of(AnswerMarks marks, int index, PrintedPage page, ScanInk scan, PieceMap pieces) {
        List<PixelBox> boxes = marks.boxes(index);
        if (boxes.isEmpty()) {
            return new MarkShape(0, 0, 0, 0, 0, 0);
        }
        PixelBox around = boxes.stream()
                .reduce(PixelBox::union)
                .orElseThrow()
                .grown((int) (INK_BESIDE_MM * page.pxPerMm))
                .part(new PixelBox(0, 0, page.width - 1, page.height - 1));
        int width = around.width() + 2;
        boolean[] paper = new boolean[width * (around.height() + 2)];
        Arrays.fill(paper, true);
        PixelBox box = null;
        int[] histogram = new int[256];
        int area = 0;
        for (int i : pieces.ink(around)) {
            int x = i % page.width;
            int y = i / page.width;
            if (marks.home(x, y) == index) {
                PixelBox one = new PixelBox(x, y, x, y);
                box = box == null ? one : box.union(one);
                paper[(y - around.top() + 1) * width + x - around.left() + 1] = false;
                histogram[scan.at(i)]++;
                area++;
            }
        }
        if (box == null) {
            return new MarkShape(0, 0, 0, 0, 0, 0);
        }
        return new MarkShape(
                area / (page.pxPerMm * page.pxPerMm),
                box.width() / page.pxPerMm,
                box.height() / page.pxPerMm,
                area / strokeWidth(paper, width, area) / Math.hypot(box.width(), box.height()),
                area / (double) (box.width() * box.height()),
                median(histogram, area) / 255.0);
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
