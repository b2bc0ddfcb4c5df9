package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;

/** Turns an aligned scan into numbers about the voter's ink; takes no view. Thread-safe after construction. */
public final class PageMeasurer {
    private final PrintedPage print;

    public PageMeasurer(BallotStyle style, BlankImage blank) {
        this.print = new PrintedPage(style, blank);
    }

    public PageInk measure(PageImage page, Aligned aligned) {
        ScanInk scan = ScanInk.of(page, aligned, print);
        InkLevels levels = InkLevels.of(scan, print);
        List<LineFinder.Line> lines =
                LineFinder.find(scan, print, aligned.toPage().degrees());
        VoterInk ink = VoterInk.of(scan, print, levels, lines);
        PieceMap pieces = new PieceMap(print, scan, ink);
        Seal seal = Seal.find(ink, print);
        NameMeasurer names = new NameMeasurer(print, scan, levels, ink, pieces);
        RowMeasurer rowMeasurer = new RowMeasurer(print, scan, pieces, names, lines, seal);
        List<RowInk> rows = new ArrayList<>();
        for (int i = 0; i < print.rows().size(); i++) {
            rows.add(rowMeasurer.measure(i, aligned.rows().get(i)));
        }
        return new PageInk(rows, seal.share(), stray(pieces, seal), levels.grain(), levels.print() / 255.0);
    }

    /** Ink away from rows, seal and the sheet's edge, specks left out, mm². */
    private double stray(PieceMap pieces, Seal seal) {
        double mm2 = 0;
        for (VoterInk.Piece piece : pieces.all()) {
            int x = (piece.box().left() + piece.box().right()) / 2;
            int y = (piece.box().top() + piece.box().bottom()) / 2;
            boolean sealed = seal.share() > 0 && seal.covers(x, y, 2 * print.pxPerMm);
            if (!pieces.speck(piece.label())
                    && !sealed
                    && !pieces.atEdge(piece.label())
                    && !pieces.touchesAnyStrip(piece.label())) {
                mm2 += piece.area() / (print.pxPerMm * print.pxPerMm);
            }
        }
        return mm2;
    }
}
