package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final double EDGE_MM = 3.5; // frames and shadows lie wholly within this of the sheet's edge
    private static final double CORNER_MM = 7;
    private static final double TOUCH_MM = 0.6;
    private static final double EDGE_TURNS = 1; // what runs off the sheet and is no frame, shadow or torn edge
    private static final double EDGE_WIDE_MM = 1.2;
    private static final double SEAL_MM = 1.2; // a seal's ink runs out so far
    private static final double ROWS_MM = 2.5; // and a strike beyond the rows
    private static final int FRAY_PX = 3;
    private static final double FRAY_SHARE = 0.97; // of words written over small print up to 0.94 lie so near it
    private static final double STAPLE_MIN_MM = 7; // one straight wide bar of this length is a staple
    private static final double STAPLE_MAX_MM = 16;
    private static final double LARGEST_SHARE = 0.3; // of the page: no writing, and it would cost too much to follow
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
        groups(withoutStaple(stray)).stream()
                .flatMap(this::alone)
                .sorted(Comparator.comparingInt(StrayWriting::area).reversed()) // a sheet full of scraps hides none
                .forEach(one -> measure(one, found));
        found.sort(Comparator.comparingDouble(w -> -w.inkMm2()));
        return found;
    }

    private Stream<List<VoterInk.Piece>> alone(List<VoterInk.Piece> group) {
        PixelBox box = box(group);
        boolean large = box.width() * box.height() > LARGEST_MM2 * mm2();
        return large ? group.stream().map(List::of) : Stream.of(group);
    }

    private void measure(List<VoterInk.Piece> group, List<WritingInk> found) {
        PixelBox box = box(group);
        if (found.size() == MOST
                || box.width() * (double) box.height() > LARGEST_SHARE * page.width * page.height
                || Math.max(box.width(), box.height()) < LEAST_MM * page.pxPerMm) {
            return;
        }
        boolean fromEdge = group.stream().anyMatch(this::fromEdge);
        int[] pixels = group.stream()
                .flatMapToInt(piece -> free(piece, onRow(piece), fromEdge))
                .toArray();
        if (pixels.length > LEAST_MM2 * mm2()
                && !frayed(pixels)
                && !RoundTrace.punched(page, pixels)
                && seals.stream().noneMatch(seal -> RoundTrace.pressedAgain(page, pixels, seal))) {
            WritingInk written = shape.of(pixels);
            if (!fromEdge || written.turns() >= EDGE_TURNS && written.widthMm() < EDGE_WIDE_MM) {
                found.add(written);
            }
        }
    }

    /** Whether it is the ragged edge of print, or of print that this sheet shows a little out of its place. */
    private boolean frayed(int[] pixels) {
        long along =
                IntStream.of(pixels).filter(i -> page.fromPrint[i] <= FRAY_PX).count();
        return along > FRAY_SHARE * pixels.length;
    }

    /** Its inked pixels by index, line after line. */
    private IntStream pixels(VoterInk.Piece piece) {
        PixelBox box = piece.box();
        return IntStream.rangeClosed(box.top(), box.bottom())
                .flatMap(y -> IntStream.rangeClosed(y * page.width + box.left(), y * page.width + box.right()))
                .filter(i -> pieces.inkLabel(i) == piece.label());
    }

    /** A piece's pixels that count: none of a seal's; of what begins on a row or at the edge only what lies well away from it. */
    private IntStream free(VoterInk.Piece piece, boolean ofRow, boolean fromEdge) {
        return pixels(piece).filter(i -> {
            int x = i % page.width;
            int y = i / page.width;
            return !Seal.cover(seals, x, y, SEAL_MM * page.pxPerMm)
                    && (!fromEdge || inside(x, y))
                    && (!ofRow || y < rows.top() || y > rows.bottom());
        });
    }

    /** Whether a piece is a mark on a row, or part of one; what only comes down on a row from elsewhere is none. */
    private boolean onRow(VoterInk.Piece piece) {
        return pieces.touchesAnyStrip(piece.label())
                && (pieces.marksAnyName(piece.label()) || 2 * outside(piece) < piece.area());
    }

    private long outside(VoterInk.Piece piece) {
        PixelBox all = page.rowsArea();
        return pixels(piece)
                .map(i -> i / page.width)
                .filter(y -> y < all.top() || y > all.bottom())
                .count();
    }

    private boolean fromEdge(VoterInk.Piece piece) {
        return piece.box().touchesEdge(page, TOUCH_MM * page.pxPerMm);
    }

    private boolean inside(int x, int y) {
        return new PixelBox(0, 0, page.width - 1, page.height - 1).depth(x, y) > EDGE_MM * page.pxPerMm;
    }

    /** Whether some of a piece may be none of a mark's, a seal's or the sheet's edge. */
    private boolean astray(VoterInk.Piece piece) {
        PixelBox box = piece.box();
        return piece.area() > BIT_MM2 * mm2()
                && !box.withinEdge(page, EDGE_MM * page.pxPerMm)
                && !inCorner(box)
                && !allSealed(box)
                && (!onRow(piece) || box.top() < rows.top() || box.bottom() > rows.bottom());
    }

    /** Whether a box lies in a corner of the sheet, where it may be clipped or bent over. */
    private boolean inCorner(PixelBox box) {
        double reach = CORNER_MM * page.pxPerMm;
        boolean beside = box.right() <= reach || box.left() >= page.width - 1 - reach;
        return beside && (box.bottom() <= reach || box.top() >= page.height - 1 - reach);
    }

    /** Whether a box lies under a seal: its corners do. */
    private boolean allSealed(PixelBox box) {
        double margin = SEAL_MM * page.pxPerMm;
        return Seal.cover(seals, box.left(), box.top(), margin)
                && Seal.cover(seals, box.right(), box.top(), margin)
                && Seal.cover(seals, box.left(), box.bottom(), margin)
                && Seal.cover(seals, box.right(), box.bottom(), margin);
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

    private static int area(List<VoterInk.Piece> group) {
        return group.stream().mapToInt(VoterInk.Piece::area).sum();
    }

    private static PixelBox box(List<VoterInk.Piece> group) {
        return group.stream().map(VoterInk.Piece::box).reduce(PixelBox::union).orElseThrow();
    }

    private double mm2() {
        return page.pxPerMm * page.pxPerMm;
    }
}
