package vn.kiemphieu.measurement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds the staple that holds ballots together at a corner and lies with one end on the seal: one solid straight bar, judged
 * over all of it and not only by what the seal has of it. A sheet has one: where another such bar strays, none is found.
 */
final class SealStaple {
    private static final double SHORTEST_MM = PageMeasurer.STAPLE_MIN_MM;
    private static final double LONGEST_MM = PageMeasurer.STAPLE_MAX_MM;
    private static final double CORNER_MM = 20; // its middle from both edges
    private static final double BESIDE = 0.25; // of it lies beside the seals: who writes on a seal begins there

    private final List<Seal> seals;
    private final VoterInk ink;
    private final ScanInk scan;
    private final PrintedPage page;
    private final PieceMap pieces;

    SealStaple(List<Seal> seals, VoterInk ink, ScanInk scan, PrintedPage page, PieceMap pieces) {
        this.seals = seals;
        this.ink = ink;
        this.scan = scan;
        this.page = page;
        this.pieces = pieces;
    }

    /** Its pixels; none where no staple lies on a seal. */
    BitSet among(List<SealTone.Over> over) {
        return over.stream()
                .map(this::bar)
                .filter(bar -> !bar.isEmpty() && !another(bar))
                .max(Comparator.comparingInt(BitSet::cardinality))
                .orElseGet(BitSet::new);
    }

    /** The whole of what is darker than the seal, on it and beside it, where that is a staple. */
    private BitSet bar(SealTone.Over over) {
        double most = LONGEST_MM * page.pxPerMm * LONGEST_MM * page.pxPerMm / VoterInk.Piece.BAR_ELONGATION;
        BitSet all = new BitSet();
        Deque<Integer> next = new ArrayDeque<>();
        Moments moments = new Moments();
        int first = over.piece().nextSetBit(0);
        all.set(first);
        next.push(first);
        int area = 0;
        int beside = 0;
        while (!next.isEmpty()) {
            int i = next.pop();
            int x = i % page.width;
            int y = i / page.width;
            moments.add(x, y);
            beside += Seal.cover(seals, x, y, 0) ? 0 : 1;
            if (++area > most) {
                return new BitSet();
            }
            for (int v = Math.max(0, y - 1); v <= Math.min(page.height - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(page.width - 1, x + 1); u++) {
                    int j = v * page.width + u;
                    if (ink.mask()[j] == VoterInk.INK && scan.at(j) > over.most() && !all.get(j)) {
                        all.set(j);
                        next.push(j);
                    }
                }
            }
        }
        VoterInk.Piece shape = new VoterInk.Piece(
                PixelBox.of(all.stream().toArray(), page.width),
                area,
                moments.meanX(),
                moments.meanY(),
                moments.major(),
                moments.minor(),
                0);
        boolean staple = shape.isBar(SHORTEST_MM * page.pxPerMm, LONGEST_MM * page.pxPerMm)
                && inCorner(shape)
                && beside >= BESIDE * area;
        return staple ? all : new BitSet();
    }

    private boolean inCorner(VoterInk.Piece bar) {
        double x = Math.min(bar.meanX(), page.width - 1 - bar.meanX());
        double y = Math.min(bar.meanY(), page.height - 1 - bar.meanY());
        return Math.max(x, y) <= CORNER_MM * page.pxPerMm;
    }

    /** Whether another piece of ink off the rows may be the sheet's staple. */
    private boolean another(BitSet bar) {
        List<Integer> own = new ArrayList<>();
        bar.stream().map(pieces::inkLabel).distinct().forEach(own::add);
        return pieces.all().stream()
                .anyMatch(piece -> piece.isBar(SHORTEST_MM * page.pxPerMm, LONGEST_MM * page.pxPerMm)
                        && !own.contains(piece.label())
                        && !pieces.touchesAnyStrip(piece.label()));
    }
}
