package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.registration.PageAlignment.RowAlignment;

/** Measures the voter's ink on one candidate's row: on the name and everywhere else in its strip. */
final class RowMeasurer {
    private static final double BEYOND_MM = 9; // about as far as people shoot over a name's end
    private static final double ORDINAL_MM = 0.6;

    private final PrintedPage page;
    private final PieceMap pieces;
    private final NameMeasurer names;
    private final CellMeasurer cells;
    private final SideInk side;
    private final GapStrokes gaps;
    private final RuleStrokes rules;

    RowMeasurer(
            PrintedPage page,
            ScanInk scan,
            InkLevels levels,
            PrintModel.Expected expected,
            PieceMap pieces,
            NameMeasurer names,
            CellMeasurer cells,
            SideInk side,
            List<Seal> seals) {
        this.page = page;
        this.pieces = pieces;
        this.names = names;
        this.cells = cells;
        this.side = side;
        this.gaps = new GapStrokes(page, pieces, seals);
        this.rules = new RuleStrokes(page, scan, levels, expected, pieces, seals);
    }

    RowInk measure(int index, RowAlignment alignment) {
        StyleRow row = page.rows().get(index);
        boolean inked = pieces.nearAnyName(index);
        List<TracedStroke> strokes = new ArrayList<>();
        List<NameInk> ink = new ArrayList<>();
        for (NameLine line : row.lines()) {
            List<TracedStroke> own =
                    inked ? names.strokes(line, (int) (BEYOND_MM * page.pxPerMm)) : List.<TracedStroke>of();
            strokes.addAll(own);
            ink.add(names.measure(line, own));
        }
        PixelBox ordinal =
                row.ordinal().map(box -> page.pixels(box.grown(ORDINAL_MM))).orElse(new PixelBox(-2, -2, -1, -1));
        double sideArea = 0;
        double ordinalArea = 0;
        double written = 0;
        for (SideInk.Part part : side.of(index, strokes)) {
            if (gaps.isStroke(part.box())) {
                continue; // the gap's, see below
            }
            sideArea += part.area() / side.mm2();
            ordinalArea += part.box().meets(ordinal) ? part.area() / side.mm2() : 0;
            written = Math.max(written, Math.max(part.box().width(), part.box().height()));
        }
        return new RowInk(
                ink,
                row.answers().map(place -> cells.measure(index)),
                sideArea,
                ordinalArea,
                written / page.pxPerMm,
                pieces.sharedArea(index) / side.mm2(),
                gaps.share(index),
                rules.share(row),
                alignment.printFound(),
                alignment.score());
    }
}
