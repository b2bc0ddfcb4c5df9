package vn.kiemphieu.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.form.PrintFace.Weight;

/** Names in a ruled table. */
record TableRows(PdfSheet sheet, BallotLayout layout, TableGrid grid) {
    private static final double CELL_PADDING = 2;
    private static final double DETAIL_PT = 9;
    private static final double DETAIL_LINE_MM = 3.8;
    private static final double SQUARE_LINE_MM = 0.25;

    TableRows(PdfSheet sheet, BallotLayout layout, double margin) {
        this(sheet, layout, TableGrid.of(layout, margin));
    }

    /** Prints the candidates from number {@code from} on, as many as end above {@code limit}, but at least one. */
    List<StyleRow> print(List<Candidate> candidates, int from, double top, double limit) throws IOException {
        double y = new TableHead(sheet, layout, grid).print(top);
        List<Double> rules = new ArrayList<>(List.of(top, y));
        List<StyleRow> rows = new ArrayList<>();
        for (int i = from; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Cell cell =
                    cell(candidate, grid.detailed() ? layout.texts().details().get(i) : "");
            if (!rows.isEmpty() && y + cell.height() > limit) {
                break;
            }
            rows.add(row(candidate, cell, y));
            y += cell.height();
            rules.add(y);
        }
        for (double rule : rules) {
            sheet.rule(grid.left(), rule, grid.right(), rule, TableGrid.RULE_MM);
        }
        for (double x : grid.edges()) {
            sheet.rule(x, top, x, y, TableGrid.RULE_MM);
        }
        return rows;
    }

    /** A row's texts in lines, and how high it must be. */
    private record Cell(List<String> name, List<String> detail, double height) {}

    private Cell cell(Candidate candidate, String detail) {
        List<String> name =
                NamePrint.lines(sheet, layout, candidate, grid.nameRight() - grid.nameLeft() - 2 * CELL_PADDING);
        List<String> details = detail.isEmpty()
                ? List.of()
                : sheet.wrap(detail, Weight.REGULAR, DETAIL_PT, grid.answersLeft() - grid.nameRight() - 3);
        double names = Math.max(layout.rowMm(), name.size() * NamePrint.step(layout) + 0.6);
        double height = Math.max(names, details.isEmpty() ? 0 : details.size() * DETAIL_LINE_MM + 1);
        return new Cell(name, details, height);
    }

    private StyleRow row(Candidate candidate, Cell cell, double y) throws IOException {
        double middle = y + cell.height() / 2;
        double baseline = middle - (cell.name().size() - 1) * NamePrint.step(layout) / 2 + layout.namePt() * 0.14;
        List<NameLine> ink =
                NamePrint.name(sheet, layout, candidate, cell.name(), grid.nameLeft() + CELL_PADDING, baseline);
        Optional<MmBox> ordinal = layout.arrangement().ordinals
                ? Optional.of(ordinal(String.valueOf(candidate.no()), middle))
                : Optional.empty();
        details(cell.detail(), middle);
        double bottom = y + cell.height();
        return new StyleRow(
                candidate.no(),
                candidate.name(),
                new MmBox(grid.left(), y, grid.right(), bottom),
                ink,
                ordinal,
                grid.answered() ? Optional.of(answers(y, bottom)) : Optional.empty());
    }

    private MmBox ordinal(String no, double middle) throws IOException {
        double x = (grid.left() + grid.nameLeft()) / 2 - sheet.width(Weight.REGULAR, layout.namePt(), no) / 2;
        double line = middle + layout.namePt() * 0.14;
        sheet.text(x, line, Weight.REGULAR, layout.namePt(), no);
        return sheet.inkOf(x, line, Weight.REGULAR, layout.namePt(), no);
    }

    private void details(List<String> details, double middle) throws IOException {
        double y = middle - (details.size() - 1) * DETAIL_LINE_MM / 2 + 1.1;
        for (String line : details) {
            sheet.text(grid.nameRight() + 1.5, y, Weight.REGULAR, DETAIL_PT, line);
            y += DETAIL_LINE_MM;
        }
    }

    private AnswerCells answers(double top, double bottom) throws IOException {
        AnswerCells cells = grid.cells(top, bottom);
        double half = Math.min(grid.answers().squareMm(), bottom - top - 1) / 2;
        if (half > 0) {
            for (MmBox cell : List.of(cells.agree(), cells.disagree())) {
                double x = (cell.left() + cell.right()) / 2;
                double y = (cell.top() + cell.bottom()) / 2;
                sheet.frame(new MmBox(x - half, y - half, x + half, y + half), SQUARE_LINE_MM);
            }
        }
        return cells;
    }
}
