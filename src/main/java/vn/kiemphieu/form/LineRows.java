package vn.kiemphieu.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Candidate;

/** Names as plain lines, in one column or two. */
record LineRows(PdfSheet sheet, BallotLayout layout, double margin) {
    private static final double COLUMN_GAP = 1.5;

    /** Prints the candidates from number {@code from} on, as many as end above {@code limit}, but at least one. */
    List<StyleRow> print(List<Candidate> candidates, int from, double top, double limit) throws IOException {
        int perColumn = (candidates.size() - from + layout.columns() - 1) / layout.columns();
        List<StyleRow> rows = new ArrayList<>();
        double y = top + 2;
        int column = 0;
        int inColumn = 0;
        for (int i = from; i < candidates.size(); i++) {
            List<String> lines = lines(candidates.get(i));
            double height = layout.rowMm() + (lines.size() - 1) * NamePrint.step(layout);
            if (inColumn == perColumn || inColumn > 0 && y + height > limit) {
                column++;
                inColumn = 0;
                y = top + 2;
            }
            if (column == layout.columns()) {
                break;
            }
            rows.add(row(candidates.get(i), lines, column, y, height));
            inColumn++;
            y += height;
        }
        return rows;
    }

    private List<String> lines(Candidate candidate) {
        return NamePrint.lines(sheet, layout, candidate, columnWidth() - indent() - 1);
    }

    private StyleRow row(Candidate candidate, List<String> lines, int column, double y, double height)
            throws IOException {
        double x = layout.nameX() + column * columnWidth();
        double baseline = y + height / 2 - (lines.size() - 1) * NamePrint.step(layout) / 2 + layout.namePt() * 0.14;
        List<NameLine> ink = NamePrint.name(sheet, layout, candidate, lines, x + indent(), baseline);
        Optional<MmBox> ordinal = Optional.empty();
        if (layout.arrangement().ordinals) {
            String no = candidate.no() + ".";
            sheet.text(x, baseline, NamePrint.weight(layout), layout.namePt(), no);
            ordinal = Optional.of(sheet.inkOf(x, baseline, NamePrint.weight(layout), layout.namePt(), no));
        }
        double left = column == 0 ? margin : x - COLUMN_GAP;
        double right =
                column == layout.columns() - 1 ? layout.paper().widthMm - margin : x + columnWidth() - COLUMN_GAP;
        return new StyleRow(candidate.no(), candidate.name(), new MmBox(left, y, right, y + height), ink, ordinal);
    }

    private double columnWidth() {
        return (layout.paper().widthMm - layout.nameX() - margin) / layout.columns();
    }

    private double indent() {
        return layout.arrangement().ordinals ? sheet.width(NamePrint.weight(layout), layout.namePt(), "00. ") + 0.5 : 0;
    }
}
