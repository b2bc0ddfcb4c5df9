package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.kiemphieu.ballot.WritingInk;

/**
 * Gathers ink away from the rows into what may have been written together. Dirt comes along: to tell it from writing is for
 * whoever sees the numbers.
 */
final class StrayWriting {
    private static final double BIT_MM2 = 0.08; // less is grain
    private static final double LEAST_MM2 = 0.8; // of pieces together: less is no sign anybody could read
    private static final double LEAST_MM = 1.8; // the longer side
    private static final double TOGETHER_MM = 2.5; // between letters of a word
    private static final double LARGEST_MM2 = 3500; // of a box: more is many things near each other
    private static final double EDGE_MM = 1.5; // frames and shadows lie wholly within this of the sheet's edge
    private static final double TOUCH_MM = 0.6;
    private static final double SEAL_MM = 2.5; // a seal's ink runs out so far
    private static final double ROWS_MM = 2.5; // and a strike beyond the rows
    private static final double STAPLE_MIN_MM = 7; // one straight wide bar of this length is a staple
    private static final double STAPLE_MAX_MM = 16;
    private static final int MOST = 24; // a sheet with more is dirty all over

    private final PrintedPage page;
    private final PieceMap pieces;
    private final List<Seal> seals;
    private final PixelBox rows;
    private final StrokeShape shape;

    StrayWriting(PrintedPage page, PieceMap pieces, List<Seal> seals, StrokeShape shape) {
        this.page = page;
        this.pieces = pieces;
        this.seals = seals;
        this.rows = page.rowsArea().grown((int) (ROWS_MM * page.pxPerMm));
        this.shape = shape;
    }

    /** The most ink first. */
    List<WritingInk> find() {
        List<VoterInk.Piece> stray = pieces.all().stream().filter(this::astray).toList();
        List<WritingInk> found = new ArrayList<>();
        for (List<VoterInk.Piece> group : groups(withoutStaple(stray))) {
            PixelBox box = box(group);
            boolean large = box.width() * box.height() > LARGEST_MM2 * mm2();
            (large ? group.stream().map(List::of).toList() : List.of(group)).forEach(one -> measure(one, found));
        }
        found.sort(Comparator.comparingDouble(w -> -w.inkMm2()));
        return found;
    }

    private void measure(List<VoterInk.Piece> group, List<WritingInk> found) {
        PixelBox box = box(group);
        int area = group.stream().mapToInt(VoterInk.Piece::area).sum();
        if (area > LEAST_MM2 * mm2()
                && Math.max(box.width(), box.height()) > LEAST_MM * page.pxPerMm
                && found.size() < MOST) {
            shape.of(group, box, i -> free(i, group))
                    .filter(w -> w.inkMm2() > LEAST_MM2)
                    .ifPresent(found::add);
        }
    }

    /** Whether a pixel counts: of what begins on a row only what lies well away from all of them. */
    private boolean free(int i, List<VoterInk.Piece> group) {
        return group.stream().noneMatch(p -> pieces.touchesAnyStrip(p.label()))
                || !rows.holds(rows.left(), i / page.width);
    }

    /** Whether a piece is none of a mark's, a seal's or the sheet's edge. */
    private boolean astray(VoterInk.Piece piece) {
        PixelBox box = piece.box();
        int x = (box.left() + box.right()) / 2;
        int y = (box.top() + box.bottom()) / 2;
        return piece.area() > BIT_MM2 * mm2()
                && !box.touchesEdge(page, TOUCH_MM * page.pxPerMm)
                && !box.withinEdge(page, EDGE_MM * page.pxPerMm)
                && !Seal.cover(seals, x, y, SEAL_MM * page.pxPerMm)
                && (!pieces.touchesAnyStrip(piece.label()) || box.top() < rows.top() || box.bottom() > rows.bottom());
    }

    private List<VoterInk.Piece> withoutStaple(List<VoterInk.Piece> stray) {
        VoterInk.Piece staple = stray.stream()
                .filter(p -> p.isBar(STAPLE_MIN_MM * page.pxPerMm, STAPLE_MAX_MM * page.pxPerMm))
                .max(Comparator.comparingInt(VoterInk.Piece::area))
                .orElse(null);
        return stray.stream().filter(p -> p != staple).toList();
    }

    private List<List<VoterInk.Piece>> groups(List<VoterInk.Piece> stray) {
        int reach = (int) (TOGETHER_MM * page.pxPerMm);
        List<List<VoterInk.Piece>> groups = new ArrayList<>();
        for (VoterInk.Piece piece : stray) {
            PixelBox near = piece.box().grown(reach);
            List<VoterInk.Piece> own = new ArrayList<>(List.of(piece));
            for (int k = groups.size() - 1; k >= 0; k--) {
                if (groups.get(k).stream().anyMatch(m -> m.box().meets(near))) {
                    own.addAll(groups.remove(k));
                }
            }
            groups.add(own);
        }
        return groups;
    }

    private static PixelBox box(List<VoterInk.Piece> group) {
        return group.stream().map(VoterInk.Piece::box).reduce(PixelBox::union).orElseThrow();
    }

    private double mm2() {
        return page.pxPerMm * page.pxPerMm;
    }
}
