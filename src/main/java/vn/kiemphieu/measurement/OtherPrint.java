package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of text, away from the rows, that the sheet prints otherwise than the style: ballots of two contests with the same
 * person may differ in one line of their headings. Pale print lacks ink, writing adds some; other words do both.
 */
final class OtherPrint {
    private static final double GAP_MM = 0.5; // between a letter and the mark above it, at most
    private static final double LEAST_HEIGHT_MM = 1.2;
    private static final double MOST_HEIGHT_MM = 9;
    private static final double WORDS_APART_MM = 10; // farther apart are two texts beside each other
    private static final double LEAST_WIDTH_MM = 8;
    private static final double MARGIN_MM = 0.4;
    private static final double SEAL_MARGIN_MM = 1;
    private static final double VISIBLE = 0.4; // of a line, beside a seal
    private static final double MISSING =
            0.02; // of its print, from which a line may be another one: letters of other words lie on most of it
    private static final int NEAR_PX = 2;

    private final PrintedPage page;
    private final List<PixelBox> lines;
    private final List<int[]> texts; // the pixels of each line's letters

    OtherPrint(PrintedPage page) {
        this.page = page;
        this.lines = lines(page);
        this.texts = lines.stream().map(this::text).toList();
    }

    private static List<PixelBox> lines(PrintedPage page) {
        List<PixelBox> rows = page.rows().stream().map(page::reach).toList();
        List<PixelBox> lines = new ArrayList<>();
        int gap = (int) (GAP_MM * page.pxPerMm);
        int top = -1;
        int last = -1;
        for (int y = 0; y <= page.height; y++) {
            int here = y;
            boolean free = y < page.height && rows.stream().noneMatch(row -> row.top() <= here && here <= row.bottom());
            boolean printed = free && anyText(page, y);
            if (printed) {
                top = top < 0 ? y : top;
                last = y;
            } else if (top >= 0 && (!free || y - last > gap)) {
                double height = (last - top + 1) / page.pxPerMm;
                if (height >= LEAST_HEIGHT_MM && height <= MOST_HEIGHT_MM) {
                    addTexts(page, top, last, lines);
                }
                top = -1;
            }
        }
        return lines;
    }

    private static boolean anyText(PrintedPage page, int y) {
        for (int x = 0; x < page.width; x++) {
            if (text(page, y * page.width + x)) {
                return true;
            }
        }
        return false;
    }

    private static void addTexts(PrintedPage page, int top, int bottom, List<PixelBox> lines) {
        double apart = WORDS_APART_MM * page.pxPerMm;
        int left = -1;
        int last = -1;
        for (int x = 0; x <= page.width; x++) {
            boolean printed = false;
            for (int y = top; x < page.width && y <= bottom && !printed; y++) {
                printed = text(page, y * page.width + x);
            }
            if (printed) {
                left = left < 0 ? x : left;
                last = x;
            } else if (left >= 0 && (x == page.width || x - last > apart)) {
                if (last - left + 1 >= LEAST_WIDTH_MM * page.pxPerMm) {
                    lines.add(new PixelBox(left, top, last, bottom));
                }
                left = -1;
            }
        }
    }

    private static boolean text(PrintedPage page, int i) {
        return page.fromPrint[i] == 0 && page.fromRule[i] > 0;
    }

    /** Ink that is not the style's on the line of text that is least the style's, mm²; 0 where none lacks its print. */
    double mm2(ScanInk scan, InkLevels levels, PieceMap pieces, List<Seal> seals) {
        double seen = levels.printSeen();
        return IntStream.range(0, lines.size())
                .mapToDouble(k -> mm2(lines.get(k), texts.get(k), scan, seen, pieces, seals))
                .max()
                .orElse(0);
    }

    private int[] text(PixelBox line) {
        return IntStream.rangeClosed(line.top(), line.bottom())
                .flatMap(y -> IntStream.rangeClosed(y * page.width + line.left(), y * page.width + line.right()))
                .filter(i -> text(page, i))
                .toArray();
    }

    private double mm2(PixelBox line, int[] text, ScanInk scan, double seen, PieceMap pieces, List<Seal> seals) {
        double margin = SEAL_MARGIN_MM * page.pxPerMm;
        int visible = 0;
        int found = 0;
        for (int i : text) {
            int x = i % page.width;
            int y = i / page.width;
            if (!Seal.cover(seals, x, y, margin)) {
                visible++;
                found += scan.darkNear(x, y, NEAR_PX, seen) ? 1 : 0;
            }
        }
        return visible < VISIBLE * text.length || found >= (1 - MISSING) * visible
                ? 0
                : added(line.grown((int) (MARGIN_MM * page.pxPerMm)), pieces, seals, margin);
    }

    private double added(PixelBox line, PieceMap pieces, List<Seal> seals, double margin) {
        int added = 0;
        for (int y = Math.max(0, line.top()); y <= Math.min(page.height - 1, line.bottom()); y++) {
            for (int x = Math.max(0, line.left()); x <= Math.min(page.width - 1, line.right()); x++) {
                int label = pieces.inkLabel(x, y);
                added += label != 0 && !pieces.dirt(label) && !Seal.cover(seals, x, y, margin) ? 1 : 0;
            }
        }
        return added / (page.pxPerMm * page.pxPerMm);
    }
}
