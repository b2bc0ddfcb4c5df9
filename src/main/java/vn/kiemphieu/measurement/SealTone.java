package vn.kiemphieu.measurement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Which ink under a pressed seal is no darker than the seal itself, and how much is. A pen that left a darker stroke under it
 * leaves no light one beside: what is told apart here are a seal's letters and star from marks, never one mark from another.
 */
final class SealTone {
    private static final double USUAL = 0.85; // of the seal's ink is no darker than its tone: the rest may be a pen's
    private static final double DARKER = 1.2; // than its tone is no longer the seal's
    private static final int AND_MORE = 8; // gray levels
    private static final int OPAQUE = 190; // a seal as dark as this, of 255, leaves nothing darker to be told
    private static final double EDGE_MM = 0.4;
    private static final double SPECK_MM2 = 0.5; // less that is darker is the seal's uneven pressing
    private static final int BY_PRINT = 3; // pixels from print that a seal over it may darken
    private static final double MOST_BY_PRINT = 0.3; // of a piece: what lies along print is print

    private final PrintedPage page;
    private final int width;
    private final List<PixelBox> strips;
    private final BitSet only = new BitSet();
    private final List<Toned> tones = new ArrayList<>();
    private final List<Over> over = new ArrayList<>();
    private BitSet staple = new BitSet();

    /** @param most darkest ink, 0–255, that may be the seal's */
    private record Toned(List<Seal> seal, double most) {}

    /**
     * Ink on a seal that is darker than it.
     *
     * @param most darkest ink, 0–255, that may be the seal's
     * @param mm2 how much it is, weighed by how far beyond that
     */
    record Over(BitSet piece, double most, double mm2) {}

    private SealTone(PrintedPage page) {
        this.page = page;
        this.width = page.width;
        this.strips = page.rows().stream().map(page::reach).toList();
    }

    static SealTone of(List<Seal> pressed, VoterInk ink, ScanInk scan, PrintedPage page, PieceMap pieces) {
        SealTone tone = new SealTone(page);
        for (Seal seal : pressed) {
            double most = tone.add(disc(seal, ink, page), scan, SPECK_MM2 * page.pxPerMm * page.pxPerMm);
            tone.tones.add(new Toned(List.of(seal), most));
        }
        tone.staple = new SealStaple(pressed, ink, scan, page, pieces).among(tone.over);
        return tone;
    }

    /**
     * Ink away from rows and print that is darker than the seals it lies on, mm², each piece weighed by how far beyond their
     * tone it is: as a signature in their midst would be. A staple that lies on them is none.
     */
    double overMm2() {
        return over.stream()
                .filter(one -> !one.piece().stream().allMatch(staple::get))
                .mapToDouble(Over::mm2)
                .sum();
    }

    /** Pixels of the staple that lies on a seal, also those beside it; none where there is no such staple. */
    BitSet staple() {
        return staple;
    }

    /** Whether the ink at a place is the seal's and no stroke's. */
    boolean alone(int x, int y) {
        return only.get(y * width + x);
    }

    /** Darkness, 0–1, up to which ink in a box may be a seal's: 0 without a seal, 1 under one that hides any pen. */
    double darkest(PixelBox box) {
        double most = 0;
        for (Toned tone : tones) {
            if (!Seal.near(tone.seal, box, 0).isEmpty()) {
                most = Math.max(most, tone.most / 255);
            }
        }
        return most;
    }

    private static BitSet disc(Seal seal, VoterInk ink, PrintedPage page) {
        BitSet inked = new BitSet();
        List<Seal> one = List.of(seal);
        int reach = (int) (seal.radius() + EDGE_MM * page.pxPerMm) + 1;
        for (int y = Math.max(0, (int) seal.y() - reach); y < Math.min(page.height, seal.y() + reach); y++) {
            for (int x = Math.max(0, (int) seal.x() - reach); x < Math.min(page.width, seal.x() + reach); x++) {
                int i = y * page.width + x;
                inked.set(i, ink.mask()[i] == VoterInk.INK && Seal.cover(one, x, y, EDGE_MM * page.pxPerMm));
            }
        }
        return inked;
    }

    /** @return darkest ink, 0–255, that may be the seal's */
    private double add(BitSet inked, ScanInk scan, double speck) {
        int[] levels = inked.stream().map(scan::at).sorted().toArray();
        if (levels.length == 0) {
            return 0;
        }
        double most = DARKER * levels[(int) (USUAL * (levels.length - 1))] + AND_MORE;
        if (most > OPAQUE) {
            return 255;
        }
        BitSet darker = new BitSet();
        inked.stream().forEach(i -> (scan.at(i) <= most ? only : darker).set(i));
        BitSet left = (BitSet) darker.clone();
        for (int seed = left.nextSetBit(0); seed >= 0; seed = left.nextSetBit(seed)) {
            BitSet piece = piece(seed, left);
            if (piece.cardinality() < speck) {
                only.or(piece);
            } else {
                double mm2 = over(piece, scan, most);
                if (mm2 > 0) {
                    over.add(new Over(piece, most, mm2));
                }
            }
        }
        return most;
    }

    private double over(BitSet piece, ScanInk scan, double most) {
        long byPrint = piece.stream().filter(i -> page.fromPrint[i] <= BY_PRINT).count();
        boolean onRow = piece.stream().anyMatch(i -> strips.stream().anyMatch(s -> s.holds(i % width, i / width)));
        if (onRow || byPrint > MOST_BY_PRINT * piece.cardinality()) {
            return 0;
        }
        double beyond = piece.stream().mapToDouble(i -> scan.at(i) / most - 1).sum();
        return beyond / (page.pxPerMm * page.pxPerMm);
    }

    /** Takes the connected pixels (eight neighbours) out of {@code left}. */
    private BitSet piece(int seed, BitSet left) {
        BitSet piece = new BitSet();
        Deque<Integer> next = new ArrayDeque<>(List.of(seed));
        left.clear(seed);
        while (!next.isEmpty()) {
            int i = next.pop();
            piece.set(i);
            for (int dy = -width; dy <= width; dy += width) {
                for (int j = i + dy - 1; j <= i + dy + 1; j++) {
                    if (j >= 0 && left.get(j)) {
                        left.clear(j);
                        next.push(j);
                    }
                }
            }
        }
        return piece;
    }
}
