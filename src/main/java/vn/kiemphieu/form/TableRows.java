package vn.kiemphieu.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.form.PrintFace.Weight;

/** Names in a ruled table. */
record TableRows(PdfSheet sheet, BallotLayout layout, double margin) {
    private static final double CELL_PADDING = 2;

    List<StyleRow> print(List<Candidate> candidates, double top) throws IOException {
        boolean detailed = !layout.texts().details().isEmpty();
        double left = margin;
        double right = layout.paper().widthMm - margin;
        double nameLeft = layout.arrangement().ordinals ? left + 11 : left;
        double nameRight = detailed ? nameLeft + (right - nameLeft) * 0.57 : right;
        double step = layout.namePt() * 0.42;
        double head = top + 7;
        List<Double> rules = new ArrayList<>(List.of(top, head));
        if (layout.arrangement().ordinals) {
            BallotPrinter.centred(sheet, "STT", (left + nameLeft) / 2, head - 2.2, Weight.BOLD, 10);
        }
        BallotPrinter.centred(sheet, "Họ và tên", (nameLeft + nameRight) / 2, head - 2.2, Weight.BOLD, 10);
        if (detailed) {
            BallotPrinter.centred(
                    sheet, layout.texts().detailTitle(), (nameRight + right) / 2, head - 2.2, Weight.BOLD, 10);
        }
        List<StyleRow> rows = new ArrayList<>();
        double y = head;
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            List<String> lines = sheet.wrap(
                    candidate.name(),
                    NamePrint.weight(layout),
                    layout.namePt(),
                    nameRight - nameLeft - 2 * CELL_PADDING);
            List<String> details = detailed
                    ? sheet.wrap(layout.texts().details().get(i), Weight.REGULAR, 9, right - nameRight - 3)
                    : List.of();
            double height = Math.max(
                    Math.max(layout.rowMm(), lines.size() * step + 0.6),
                    details.isEmpty() ? 0 : details.size() * 3.8 + 1);
            double middle = y + height / 2;
            double baseline = middle - (lines.size() - 1) * step / 2 + layout.namePt() * 0.14;
            List<NameLine> ink = NamePrint.name(sheet, layout, lines, nameLeft + CELL_PADDING, baseline, step);
            Optional<MmBox> ordinal = Optional.empty();
            if (layout.arrangement().ordinals) {
                String no = String.valueOf(candidate.no());
                double x = (left + nameLeft) / 2 - sheet.width(Weight.REGULAR, layout.namePt(), no) / 2;
                double line = middle + layout.namePt() * 0.14;
                sheet.text(x, line, Weight.REGULAR, layout.namePt(), no);
                ordinal = Optional.of(sheet.inkOf(x, line, Weight.REGULAR, layout.namePt(), no));
            }
            double detailY = middle - (details.size() - 1) * 1.9 + 1.1;
            for (String line : details) {
                sheet.text(nameRight + 1.5, detailY, Weight.REGULAR, 9, line);
                detailY += 3.8;
            }
            rows.add(new StyleRow(
                    candidate.no(), candidate.name(), new MmBox(left, y, right, y + height), ink, ordinal));
            y += height;
            rules.add(y);
        }
        for (double rule : rules) {
            sheet.rule(left, rule, right, rule, 0.25);
        }
        for (double x : new double[] {left, nameLeft, nameRight, right}) {
            sheet.rule(x, top, x, y, 0.25);
        }
        return rows;
    }
}
