package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.BesideMark;
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
    private final ScanInk scan;
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
        this.scan = scan;
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
        SideInk.Part longest = null;
        for (SideInk.Part part : side.of(index, strokes)) {
            if (gaps.tells(part.label())) {
                continue; // the gap's, see below
            }
            sideArea += part.area() / side.mm2();
            ordinalArea += part.box().meets(ordinal) ? part.area() / side.mm2() : 0;
            longest = longest == null || part.longest() > longest.longest() ? part : longest;
        }
        return new RowInk(
                ink,
                row.answers().map(place -> cells.measure(index)),
                sideArea,
                ordinalArea,
                longest == null ? BesideMark.NONE : beside(row, longest),
                pieces.sharedArea(index) / side.mm2(),
                gaps.share(index),
                rules.share(row),
                alignment.printFound(),
                alignment.score());
    }

    private BesideMark beside(StyleRow row, SideInk.Part part) {
        PixelBox box = part.box();
        double x = (box.left() + box.right()) / 2.0 / page.pxPerMm;
        double y = (box.top() + box.bottom()) / 2.0 / page.pxPerMm;
        double half = box.width() / 2.0 / page.pxPerMm;
        double away = Stream.concat(row.lines().stream().map(NameLine::ink), row.ordinal().stream())
                .mapToDouble(place -> Math.max(place.left() - x, x - place.right()) - half)
                .min()
                .orElse(0);
        double off = row.lines().stream()
                .mapToDouble(line -> Math.abs(y - (line.baseline() + line.xHeightTop()) / 2))
                .min()
                .orElse(0);
        double inked = 0;
        double ink = 0;
        for (int v = box.top(); v <= box.bottom(); v++) {
            for (int u = box.left(); u <= box.right(); u++) {
                if (pieces.inkLabel(u, v) == part.label()) {
                    inked++;
                    ink += scan.at(v * page.width + u);
                }
            }
        }
        double mm = part.longest() / page.pxPerMm;
        return new BesideMark(
                mm, part.area() / side.mm2() / mm, Math.max(0, away), off, inked == 0 ? 0 : ink / inked / 255);
    }
}
