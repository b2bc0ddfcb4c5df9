package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows strokes that run along a printed line: through print that hides them and over the gaps of a skipping pen.
 *
 * <p>The path with the greatest sum wins, where ink adds, bare paper takes away and print, which hides, does neither; it
 * begins and ends where that pays, so its ends are the stroke's own. What it found is taken out before the next is sought.
 */
final class StrokeTracer {
    private static final int STEEPEST = 2; // pixels up or down for each pixel along
    private static final byte BEGINS = Byte.MIN_VALUE; // a step from nowhere
    private static final float PAPER = -0.55f;
    private static final float TURN = 0.3f;
    private static final double MIN_MM = 2.5;
    private static final int MOST = 4;
    private static final double THICKEST_MM = 1.4;

    private final PrintedPage page;
    private final VoterInk ink;
    private final PieceMap pieces;
    private final Dust dust;

    StrokeTracer(PrintedPage page, VoterInk ink, PieceMap pieces, Dust dust) {
        this.page = page;
        this.ink = ink;
        this.pieces = pieces;
        this.dust = dust;
    }

    /** The strokes in a part of the page, the longest first. */
    List<TracedStroke> trace(PixelBox box) {
        byte[] field = field(box);
        List<TracedStroke> strokes = new ArrayList<>();
        while (strokes.size() < MOST) {
            TracedStroke stroke = longest(field, box);
            if (stroke == null || stroke.inkedColumns() < MIN_MM * page.pxPerMm) {
                break;
            }
            double thickness = erase(field, box, stroke);
            strokes.add(new TracedStroke(stroke.left(), stroke.path(), stroke.seen(), thickness));
        }
        return strokes;
    }

    /** Column by column 1 for ink, 0 for what print hides, −1 for paper. */
    private byte[] field(PixelBox box) {
        byte[] field = new byte[box.width() * box.height()];
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = box.left(); x <= box.right(); x++) {
                int i = y * page.width + x;
                int label = pieces.inkLabel(i);
                boolean inked = label != 0 && !dust.is(label);
                boolean hidden = !inked
                        && (ink.mask()[i] == VoterInk.HIDDEN || ink.unseen().at(i));
                field[(x - box.left()) * box.height() + y - box.top()] = (byte) (inked ? 1 : hidden ? 0 : -1);
            }
        }
        return field;
    }

    private static TracedStroke longest(byte[] field, PixelBox box) {
        int h = box.height();
        float[] before = new float[h + 2 * STEEPEST]; // nothing leads here from beyond either end
        float[] sum = new float[h + 2 * STEEPEST];
        byte[] step = new byte[field.length];
        float best = 0;
        int end = -1;
        for (int x = 0; x < box.width(); x++) {
            for (int y = 0; y < h; y++) {
                float most = 0;
                byte from = BEGINS;
                for (int d = -STEEPEST; d <= STEEPEST; d++) {
                    float sofar = before[STEEPEST + y + d] - TURN * Math.abs(d);
                    if (sofar > most) {
                        most = sofar;
                        from = (byte) d;
                    }
                }
                byte here = field[x * h + y];
                float now = most + (here > 0 ? 1 : here < 0 ? PAPER : 0);
                sum[STEEPEST + y] = now > 0 ? now : 0;
                step[x * h + y] = now > 0 ? from : BEGINS;
                if (now > best) {
                    best = now;
                    end = x * h + y;
                }
            }
            float[] swap = before;
            before = sum;
            sum = swap;
        }
        return end < 0 ? null : back(field, step, box, end / h, end % h);
    }

    private static TracedStroke back(byte[] field, byte[] step, PixelBox box, int endX, int endY) {
        int h = box.height();
        int[] ys = new int[endX + 1];
        byte[] kind = new byte[endX + 1];
        int x = endX;
        int y = endY;
        while (true) {
            ys[x] = y + box.top();
            kind[x] = field[x * h + y];
            byte d = step[x * h + y];
            if (d == BEGINS || x == 0) {
                break;
            }
            y += d;
            x--;
        }
        int from = x;
        while (from < endX && kind[from] <= 0) {
            from++;
        }
        int length = endX - from + 1;
        int[] path = new int[length];
        byte[] seen = new byte[length];
        System.arraycopy(ys, from, path, 0, length);
        System.arraycopy(kind, from, seen, 0, length);
        return new TracedStroke(box.left() + from, path, seen, 0);
    }

    /** Takes the stroke's whole thickness out of the field and measures it, pixels. */
    private double erase(byte[] field, PixelBox box, TracedStroke stroke) {
        int most = (int) (THICKEST_MM * page.pxPerMm);
        int[] heights = new int[most + 2];
        int measured = 0;
        for (int x = stroke.left(); x <= stroke.right(); x++) {
            int column = x - box.left();
            int y = stroke.y(x) - box.top();
            int height = 0;
            for (int step = -1; step <= 1; step += 2) {
                for (int k = step < 0 ? 0 : 1; k <= most / 2; k++) {
                    int v = y + step * k;
                    if (v < 0 || v >= box.height() || field[column * box.height() + v] < 0) {
                        break;
                    }
                    if (field[column * box.height() + v] > 0) {
                        field[column * box.height() + v] = -1;
                        height++;
                    }
                }
            }
            if (stroke.seen()[x - stroke.left()] > 0) {
                heights[Math.min(heights.length - 1, height)]++;
                measured++;
            }
        }
        int seen = 0;
        int height = 0;
        while (height < heights.length - 1 && 2 * (seen + heights[height]) < measured) {
            seen += heights[height++];
        }
        return height;
    }
}
