package vn.kiemphieu.measurement;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.WritingInk;
import vn.kiemphieu.measurement.pen.InkField;
import vn.kiemphieu.measurement.pen.PenStroke;
import vn.kiemphieu.measurement.pen.PenStrokes;
import vn.kiemphieu.measurement.pen.Turning;

/** Follows the strokes of some pieces of ink and says what they look like together. */
final class StrokeShape {
    private static final double SHORT_MM = 0.5; // what is shorter has no direction
    private static final double CROSSING_TURNS = 0.25;
    private static final double LARGEST =
            0.3; // of the page: what fills more is no writing, and costs too much to follow

    private final PrintedPage page;
    private final ScanInk scan;
    private final InkLevels levels;
    private final VoterInk ink;
    private final PieceMap pieces;

    StrokeShape(PrintedPage page, ScanInk scan, InkLevels levels, VoterInk ink, PieceMap pieces) {
        this.page = page;
        this.scan = scan;
        this.levels = levels;
        this.ink = ink;
        this.pieces = pieces;
    }

    /** @param counts which pixels of the pieces, by index; empty where none does */
    Optional<WritingInk> of(List<VoterInk.Piece> group, PixelBox all, IntPredicate counts) {
        if (all.width() * (double) all.height() > LARGEST * page.width * page.height) {
            return Optional.empty();
        }
        PixelBox box = all.grown(2);
        boolean[] inked = new boolean[box.width() * box.height()];
        int[] seen = new int[256];
        Moments moments = new Moments();
        int area = 0;
        PixelBox tight = null;
        for (VoterInk.Piece member : group) {
            PixelBox own = member.box();
            for (int y = own.top(); y <= own.bottom(); y++) {
                for (int x = own.left(); x <= own.right(); x++) {
                    int i = y * page.width + x;
                    if (pieces.inkLabel(i) == member.label() && counts.test(i)) {
                        inked[(y - box.top()) * box.width() + x - box.left()] = true;
                        seen[Math.max(0, scan.at(i) - levels.paper())]++;
                        moments.add(x, y);
                        area++;
                        PixelBox one = new PixelBox(x, y, x, y);
                        tight = tight == null ? one : tight.union(one);
                    }
                }
            }
        }
        return tight == null
                ? Optional.empty()
                : Optional.of(shape(strokes(box, inked), tight, area, moments, median(seen, area)));
    }

    private PenStrokes strokes(PixelBox box, boolean[] inked) {
        boolean[] hidden = new boolean[inked.length];
        for (int y = Math.max(0, box.top()); y <= Math.min(page.height - 1, box.bottom()); y++) {
            for (int x = Math.max(0, box.left()); x <= Math.min(page.width - 1, box.right()); x++) {
                int i = y * page.width + x;
                int k = (y - box.top()) * box.width() + x - box.left();
                hidden[k] = !inked[k]
                        && (ink.mask()[i] == VoterInk.HIDDEN || ink.unseen().at(i));
            }
        }
        return PenStrokes.trace(new InkField(box.width(), box.height(), page.pxPerMm, inked, hidden));
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
