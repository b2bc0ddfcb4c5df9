package vn.kiemphieu.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;

/**
 * The voter's ink as connected pieces, and what each has to do with which row. Closing it clears the sheet of labels it was
 * lent: a new one for every page would be the greater part of the memory that a page takes.
 */
final class PieceMap implements AutoCloseable {
    private static final double SPECK_MM2 = 0.22;
    private static final double SPECK_MM = 0.65;
    private static final double DIRT_MM2 = 0.5;
    private static final double DIRT_MM = 0.9;
    private static final double STRIKE_MM = 3; // ink along the letters that makes a piece part of a strike

    private static final double NEAR_MM = 1.0;
    private static final double END_ELONGATION = 2;
    private static final double END_MM2 = 1.5;
    private static final double STROKE_ELONGATION = 3.2;
    private static final double BIT_MM2 = 0.35;

    private final PrintedPage page;
    private final VoterInk ink;
    private final int[] labels;
    private final List<VoterInk.Piece> pieces;
    private final int[][] areaInStrip;
    private final int[][] columnsOnName;
    private final boolean[][] nearName;

    /** @param labels one for each pixel of the page, all 0 */
    PieceMap(PrintedPage page, VoterInk ink, int[] labels) {
        this.page = page;
        this.ink = ink;
        this.labels = labels;
        this.pieces = ink.pieces(labels);
        int rows = page.rows().size();
        this.areaInStrip = new int[rows][pieces.size() + 1];
        this.columnsOnName = new int[rows][pieces.size() + 1];
        this.nearName = new boolean[rows][pieces.size() + 1];
        for (int r = 0; r < rows; r++) {
            countAreas(r, page.rows().get(r));
        }
    }

    private void countAreas(int r, StyleRow row) {
        PixelBox strip = page.reach(row);
        forEachInk(strip, i -> areaInStrip[r][labels[i]]++);
        for (NameLine line : row.lines()) {
            PixelBox near = page.pixels(line.ink().grown(NEAR_MM));
            boolean bare = forEachInk(near, i -> nearName[r][labels[i]] = true) == 0;
            if (bare) {
                continue;
            }
            PixelBox name = page.pixels(line.ink());
            int top = page.y(line.xHeightTop());
            int base = page.y(line.baseline());
            int[] last = new int[pieces.size() + 1];
            for (int x = name.left(); x <= name.right(); x++) {
                for (int y = top; y < base; y++) {
                    int label = inkLabel(x, y);
                    if (last[label] != x) {
                        last[label] = x;
                        columnsOnName[r][label]++;
                    }
                }
            }
        }
    }

    /**
     * Takes every inked pixel of a box.
     *
     * @return how many there are
     */
    int forEachInk(PixelBox box, IntConsumer use) {
        return ink.forEach(VoterInk.INK, box, use);
    }

    /** Every inked pixel of a box, line by line. */
    int[] ink(PixelBox box) {
        IntStream.Builder inked = IntStream.builder();
        forEachInk(box, inked::add);
        return inked.build().toArray();
    }

    /** Whether there is any piece in a box, inked or hidden by print. */
    boolean any(PixelBox box) {
        return ink.forEach(VoterInk.INK, box, i -> {}) + ink.forEach(VoterInk.HIDDEN, box, i -> {}) > 0;
    }

    /** The piece that inks a pixel, 0 for none. */
    int inkLabel(int x, int y) {
        return inkLabel(y * page.width + x);
    }

    /** The same for the pixel with this index. */
    int inkLabel(int i) {
        return ink.mask()[i] == VoterInk.INK ? labels[i] : 0;
    }

    /** The piece that inks a pixel or passes it under print, 0 for none. */
    int label(int x, int y) {
        return labels[y * page.width + x];
    }

    VoterInk.Piece piece(int label) {
        return pieces.get(label - 1);
    }

    List<VoterInk.Piece> all() {
        return pieces;
    }

    /** Distance between the nearest pixels of two pieces, pixels; infinite beyond {@code reach}. */
    double distance(VoterInk.Piece a, VoterInk.Piece b, double reach) {
        int px = (int) Math.ceil(reach);
        PixelBox near = b.box().grown(px);
        if (!a.box().meets(near)) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int y = Math.max(a.box().top(), near.top()); y <= Math.min(a.box().bottom(), near.bottom()); y++) {
            for (int x = Math.max(a.box().left(), near.left());
                    x <= Math.min(a.box().right(), near.right());
                    x++) {
                if (inkLabel(x, y) == a.label()) {
                    least = Math.min(least, nearest(x, y, b, px));
                }
            }
        }
        return least;
    }

    private double nearest(int x, int y, VoterInk.Piece other, int px) {
        double least = Double.POSITIVE_INFINITY;
        PixelBox box = other.box();
        for (int v = Math.max(box.top(), y - px); v <= Math.min(box.bottom(), y + px); v++) {
            for (int u = Math.max(box.left(), x - px); u <= Math.min(box.right(), x + px); u++) {
                if (inkLabel(u, v) == other.label()) {
                    least = Math.min(least, Math.hypot(u - x, v - y));
                }
            }
        }
        return least;
    }

    /** Dust: smaller than any dot a pen makes on purpose. */
    boolean speck(int label) {
        VoterInk.Piece piece = piece(label);
        double mm2 = piece.area() / (page.pxPerMm * page.pxPerMm);
        double side = Math.max(piece.box().width(), piece.box().height()) / page.pxPerMm;
        return mm2 < SPECK_MM2 && side < SPECK_MM;
    }

    /** A round spot smaller than a dot pressed on purpose, or dust: alone on a row it says nothing. */
    boolean dirt(int label) {
        VoterInk.Piece piece = piece(label);
        double mm2 = piece.area() / (page.pxPerMm * page.pxPerMm);
        double side = Math.max(piece.box().width(), piece.box().height()) / page.pxPerMm;
        return mm2 < DIRT_MM2 && side < DIRT_MM;
    }

    /** Whether the piece may be a stretch of a long stroke: much longer than thick, or a small bit; letters are not. */
    boolean strokeLike(int label) {
        VoterInk.Piece piece = piece(label);
        return piece.major() > STROKE_ELONGATION * piece.minor()
                || piece.area() < BIT_MM2 * page.pxPerMm * page.pxPerMm;
    }

    /** Whether the piece runs through the letters of row {@code r}'s name. */
    boolean strikes(int label, int r) {
        return columnsOnName[r][label] >= STRIKE_MM * page.pxPerMm;
    }

    /** Whether anything but specks lies on or near row {@code r}'s name. */
    boolean nearAnyName(int r) {
        for (int label = 1; label < nearName[r].length; label++) {
            if (nearName[r][label] && !speck(label)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the piece lies on or near row {@code r}'s name. */
    boolean nearName(int label, int r) {
        return nearName[r][label];
    }

    /** Ink on row {@code r}'s name of a piece that lies on another name too, the lesser of both, pixels. */
    int sharedArea(int r) {
        int most = 0;
        for (int label = 1; label < nearName[r].length; label++) {
            for (int other = 0; other < nearName.length && nearName[r][label]; other++) {
                if (other != r && nearName[other][label]) {
                    most = Math.max(most, Math.min(areaOnName(label, r), areaOnName(label, other)));
                }
            }
        }
        return most;
    }

    private int areaOnName(int label, int r) {
        int area = 0;
        for (NameLine line : page.rows().get(r).lines()) {
            PixelBox name = page.pixels(line.ink());
            for (int y = name.top(); y <= name.bottom(); y++) {
                for (int x = name.left(); x <= name.right(); x++) {
                    area += inkLabel(x, y) == label ? 1 : 0;
                }
            }
        }
        return area;
    }

    /** Whether the piece runs through any name, or is more than near one. */
    boolean marksAnyName(int label) {
        for (int r = 0; r < nearName.length; r++) {
            if (strikes(label, r) || nearName[r][label]) {
                return true;
            }
        }
        return false;
    }

    /** Columns of row {@code r}'s name that pieces pass through its letters, of all pieces together. */
    int columnsOnName(int r) {
        int columns = 0;
        for (int label = 1; label < columnsOnName[r].length; label++) {
            columns += speck(label) ? 0 : columnsOnName[r][label];
        }
        return columns;
    }

    /** Whether any piece runs through the letters of row {@code r}'s name. */
    boolean anyStrikes(int r) {
        for (int label = 1; label < columnsOnName[r].length; label++) {
            if (strikes(label, r)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the piece runs through row {@code r}'s letters, or is the end of such a stroke that print cuts off. */
    boolean partOfStrike(int label, int r) {
        if (strikes(label, r)) {
            return true;
        }
        PixelBox box = piece(label).box();
        boolean strokeEnd = box.width() > END_ELONGATION * box.height()
                || piece(label).area() < END_MM2 * page.pxPerMm * page.pxPerMm;
        return nearName[r][label] && strokeEnd;
    }

    /** Whether the piece strikes another row's name, or lies mostly in another strip. */
    boolean belongsElsewhere(int label, int r) {
        for (int other = 0; other < areaInStrip.length; other++) {
            if (other != r && (strikes(label, other) || areaInStrip[other][label] > 3 * areaInStrip[r][label])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the piece reaches the edge of the blank's page: frame, shadow, paper's edge. */
    boolean atEdge(int label) {
        return piece(label).box().touchesEdge(page, 1);
    }

    /** Whether any of the piece lies in row {@code r}'s strip. */
    boolean touchesStrip(int label, int r) {
        return areaInStrip[r][label] > 0;
    }

    /** Ink of row strips that a piece has, all rows together. */
    boolean touchesAnyStrip(int label) {
        for (int[] areas : areaInStrip) {
            if (areas[label] > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        for (int run = 0; run < ink.dark().count(); run++) {
            Arrays.fill(labels, ink.dark().begin(run), ink.dark().end(run), 0);
        }
    }
}
