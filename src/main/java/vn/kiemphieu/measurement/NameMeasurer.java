package vn.kiemphieu.measurement;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.FoldedInk;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.SealedInk;

/** Measures the voter's ink along one printed line of a name. */
final class NameMeasurer {
    private static final double QUARTER = 0.25; // of the inked length
    private static final double HALFWAY = 0.5; // x-heights, where there is no ink to be high or low
    private static final double NEAR_MM = 1.0; // product.md: "clear kept" has no ink within 1 mm of the name
    private static final double AROUND_MM = 0.8;
    private static final double SEAL_EDGE_MM = 0.5; // the ring's own ink

    private final PrintedPage page;
    private final ScanInk scan;
    private final VoterInk ink;
    private final PieceMap pieces;
    private final Dust dust;
    private final FaintLine faint;
    private final StrokeTracer tracer;
    private final StreakStrokes streaks;
    private final List<LineFinder.Line> lines;
    private final List<Seal> seals;

    NameMeasurer(
            PrintedPage page,
            ScanInk scan,
            InkLevels levels,
            PrintModel.Expected expected,
            VoterInk ink,
            PieceMap pieces,
            Dust dust,
            List<LineFinder.Line> lines,
            List<Seal> seals) {
        this.page = page;
        this.scan = scan;
        this.ink = ink;
        this.pieces = pieces;
        this.dust = dust;
        this.faint = new FaintLine(page, scan, levels, expected, ink.crossed());
        this.tracer = new StrokeTracer(page, ink, pieces, dust);
        this.streaks = new StreakStrokes(page, scan, ink, pieces);
        this.lines = lines;
        this.seals = seals;
    }

    /** The strokes that run along a line of a name; none where there is hardly any ink. */
    List<TracedStroke> strokes(NameLine line, int beyond) {
        PixelBox name = page.pixels(line.ink());
        int around = (int) (AROUND_MM * page.pxPerMm);
        PixelBox box = new PixelBox(
                Math.max(0, name.left() - beyond),
                Math.max(0, name.top() - around),
                Math.min(page.width - 1, name.right() + beyond),
                Math.min(page.height - 1, name.bottom() + around));
        return tracer.trace(box);
    }

    NameInk measure(NameLine line, List<TracedStroke> strokes) {
        PixelBox name = page.pixels(line.ink());
        int base = page.y(line.baseline());
        int xTop = page.y(line.xHeightTop());
        int capTop = (int) Math.round(xTop - 0.45 * (base - xTop));
        InkColumns columns = InkColumns.of(page, scan, ink, pieces, dust, line, strokes, seals);
        int margin = (int) Math.round(NEAR_MM * page.pxPerMm);
        double[] near = near(name);
        LineOverName over = LineOverName.of(line, page, scan, ink, lines);
        FaintLine.Found found = faint.strongest(name, capTop, base, over, seals);
        return new NameInk(
                columns.coverage(),
                columns.leftBare(),
                columns.rightBare(),
                columns.gaps(),
                columns.throughShare(),
                columns.height(0.5, 0),
                columns.height(1 - QUARTER, HALFWAY),
                columns.height(QUARTER, HALFWAY),
                columns(name, name.top() - margin, capTop - 1),
                columns(name, base + 1, name.bottom() + margin),
                columns.darkness() / 255.0,
                columns.fill(),
                AddedInk.share(page, ink, line, strokes, seals),
                near[0],
                near[1],
                found.contrast(),
                found.soft(),
                columns.apart(),
                sealed(line, columns, strokes),
                new FoldedInk(over.share(), over.strength() / 255.0, over.excess(), streaks.share(name, strokes)));
    }

    private SealedInk sealed(NameLine line, InkColumns columns, List<TracedStroke> strokes) {
        double share = columns.sealedShare();
        return share == 0
                ? SealedInk.NONE
                : new SealedInk(
                        share,
                        sealPassed(page.pixels(line.ink()), columns, strokes),
                        UnderSeal.longestMm(page, ink, line, columns, seals),
                        UnderSeal.excess(page, ink, line, columns, seals),
                        columns.seenBesideSeal());
    }

    private static double sealPassed(PixelBox name, InkColumns columns, List<TracedStroke> strokes) {
        double most = 0;
        for (TracedStroke stroke : strokes) {
            int sealed = 0;
            int passed = 0;
            for (int x = name.left(); x <= name.right(); x++) {
                if (columns.sealed()[x - name.left() + columns.beyond()]) {
                    sealed++;
                    passed += stroke.spans(x) && stroke.seen()[x - stroke.left()] >= 0 ? 1 : 0;
                }
            }
            most = Math.max(most, sealed == 0 ? 0 : passed / (double) sealed);
        }
        return most;
    }

    /** Share of the name's columns with ink between two heights. */
    private double columns(PixelBox name, int top, int bottom) {
        BitSet inked = new BitSet(page.width);
        PixelBox between = new PixelBox(name.left(), Math.max(0, top), name.right(), Math.min(page.height - 1, bottom));
        pieces.forEachInk(between, i -> {
            if (counts(i % page.width, i / page.width)) {
                inked.set(i % page.width);
            }
        });
        return inked.cardinality() / (double) name.width();
    }

    private boolean counts(int x, int y) {
        int label = pieces.inkLabel(x, y);
        return label != 0
                && !pieces.dirt(label)
                && !dust.is(label)
                && !Seal.cover(seals, x, y, SEAL_EDGE_MM * page.pxPerMm);
    }

    /**
     * Area, mm², and longest side, mm, of ink on the line or within 1 mm of it, dirt left out. On the letters only dust is:
     * an accent more makes another name.
     */
    private double[] near(PixelBox name) {
        int margin = (int) Math.round(NEAR_MM * page.pxPerMm);
        int left = Math.max(0, name.left() - margin);
        int right = Math.min(page.width - 1, name.right() + margin);
        int top = Math.max(0, name.top() - margin);
        int bottom = Math.min(page.height - 1, name.bottom() + margin);
        IntStream.Builder counted = IntStream.builder();
        pieces.forEachInk(new PixelBox(left, top, right, bottom), i -> {
            int x = i % page.width;
            int y = i / page.width;
            int label = pieces.inkLabel(i);
            if (!dust.is(label)
                    && (name.holds(x, y) || !pieces.dirt(label))
                    && !Seal.cover(seals, x, y, SEAL_EDGE_MM * page.pxPerMm)) {
                counted.add(i);
            }
        });
        int[] pixels = counted.build().toArray();
        PixelBox box = PixelBox.of(pixels, page.width);
        double extent = pixels.length == 0 ? 0 : Math.max(box.width(), box.height());
        return new double[] {pixels.length / (page.pxPerMm * page.pxPerMm), extent / page.pxPerMm};
    }
}
