package vn.kiemphieu.measurement;

import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.WritingInk;
import vn.kiemphieu.measurement.pen.InkField;
import vn.kiemphieu.measurement.pen.PenStroke;
import vn.kiemphieu.measurement.pen.PenStrokes;
import vn.kiemphieu.measurement.pen.Turning;

/** Follows the strokes of some ink and says what it looks like. */
final class StrokeShape {
    private static final double SHORT_MM = 0.5; // what is shorter has no direction
    private static final double CROSSING_TURNS = 0.25;

    private final PrintedPage page;
    private final ScanInk scan;
    private final InkLevels levels;
    private final VoterInk ink;

    StrokeShape(PrintedPage page, ScanInk scan, InkLevels levels, VoterInk ink) {
        this.page = page;
        this.scan = scan;
        this.levels = levels;
        this.ink = ink;
    }

    /** @param pixels theirs, by index */
    WritingInk of(int[] pixels) {
        int[] seen = new int[256];
        Moments moments = new Moments();
        PixelBox box = PixelBox.of(pixels, page.width);
        for (int i : pixels) {
            seen[Math.max(0, scan.at(i) - levels.paper())]++;
            moments.add(i % page.width, i / page.width);
        }
        PixelBox around = box.grown(2);
        boolean[] inked = new boolean[around.width() * around.height()];
        for (int i : pixels) {
            inked[(i / page.width - around.top()) * around.width() + i % page.width - around.left()] = true;
        }
        return shape(strokes(around, inked), box, pixels.length, moments, median(seen, pixels.length));
    }

    private PenStrokes strokes(PixelBox box, boolean[] inked) {
        InkField.Hidden hidden = (x, y) -> !inked[y * box.width() + x] && hidden(box.left() + x, box.top() + y);
        return PenStrokes.trace(new InkField(box.width(), box.height(), page.pxPerMm, inked, hidden));
    }

    private boolean hidden(int x, int y) {
        int i = y * page.width + x;
        return x >= 0
                && y >= 0
                && x < page.width
                && y < page.height
                && (ink.mask()[i] == VoterInk.HIDDEN || ink.unseen().at(i));
    }

    private WritingInk shape(PenStrokes strokes, PixelBox box, int area, Moments moments, int darkness) {
        double px = page.pxPerMm;
        double length = 0;
        double longest = 0;
        double turns = CROSSING_TURNS * strokes.crossings().size();
        for (PenStroke stroke : strokes.all()) {
            length += stroke.length();
            longest = Math.max(longest, stroke.length());
            turns += stroke.length() < SHORT_MM * px ? 0 : Turning.of(stroke, px);
        }
        return new WritingInk(
                new MmBox(box.left() / px, box.top() / px, box.right() / px, box.bottom() / px),
                area / (px * px),
                moments.major() / px,
                moments.minor() / px,
                length / px,
                longest / px,
                turns,
                darkness / 255.0);
    }

    private static int median(int[] histogram, int total) {
        int value = 0;
        for (int n = histogram[0]; 2 * n < total && value < histogram.length - 1; n += histogram[value]) {
            value++;
        }
        return value;
    }
}
