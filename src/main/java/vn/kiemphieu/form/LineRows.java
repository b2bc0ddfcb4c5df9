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
    List<StyleRow> print(List<Candidate> candidates, double top) throws IOException {
        double width = layout.paper().widthMm;
        int perColumn = (candidates.size() + layout.columns() - 1) / layout.columns();
        double columnWidth = (width - layout.nameX() - margin) / layout.columns();
        double step = layout.namePt() * 0.44;
        double indent = layout.arrangement().ordinals
                ? sheet.width(NamePrint.weight(layout), layout.namePt(), "00. ") + 0.5
                : 0;
        List<StyleRow> rows = new ArrayList<>();
        double y = top + 2;
        for (int i = 0; i < candidates.size(); i++) {
            if (i % perColumn == 0) {
                y = top + 2;
            }
            Candidate candidate = candidates.get(i);
            int column = i / perColumn;
            double x = layout.nameX() + column * columnWidth;
            List<String> lines =
                    sheet.wrap(candidate.name(), NamePrint.weight(layout), layout.namePt(), columnWidth - indent - 1);
            double height = layout.rowMm() + (lines.size() - 1) * step;
            double baseline = y + height / 2 - (lines.size() - 1) * step / 2 + layout.namePt() * 0.14;
            List<NameLine> ink = NamePrint.name(sheet, layout, lines, x + indent, baseline, step);
            Optional<MmBox> ordinal = Optional.empty();
            if (layout.arrangement().ordinals) {
                String no = candidate.no() + ".";
                sheet.text(x, baseline, NamePrint.weight(layout), layout.namePt(), no);
                ordinal = Optional.of(sheet.inkOf(x, baseline, NamePrint.weight(layout), layout.namePt(), no));
            }
            double left = column == 0 ? margin : x - 1.5;
            double right = column == layout.columns() - 1 ? width - margin : x + columnWidth - 1.5;
            rows.add(new StyleRow(
                    candidate.no(), candidate.name(), new MmBox(left, y, right, y + height), ink, ordinal));
            y += height;
        }
        return rows;
    }
}
