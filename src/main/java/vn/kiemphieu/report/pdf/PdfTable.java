package vn.kiemphieu.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.report.paper.Block.Paragraph;
import vn.kiemphieu.report.paper.Block.Row;
import vn.kiemphieu.report.paper.Block.Table;
import vn.kiemphieu.report.paper.Look.Align;

/** Draws a ruled table; numbers stand right, in narrow columns in the middle. */
final class PdfTable {
    private static final float PADDING = 4;
    private static final float BEFORE = 6;
    /** Shares of the width up to which numbers stand in the middle. */
    private static final float NARROW = 0.35f;

    private final PdfSheet sheet;
    private final float width;

    PdfTable(PdfSheet sheet, float width) {
        this.sheet = sheet;
        this.width = width;
    }

    void draw(Table table) throws IOException {
        float whole = table.shares().stream().mapToInt(Integer::intValue).sum();
        List<Float> widths =
                table.shares().stream().map(share -> width * share / whole).toList();
        List<Row> headings = table.rows().stream().filter(Row::heading).toList();
        sheet.gap(BEFORE);
        for (Row row : table.rows()) {
            boolean first = row == table.rows().get(0);
            float below = first && table.rows().size() > headings.size()
                    ? height(table.rows().get(headings.size()), widths)
                    : 0;
            if (sheet.room(height(row, widths) + below) && !row.heading()) {
                for (Row heading : headings) {
                    draw(heading, widths);
                }
            }
            draw(row, widths);
        }
        sheet.gap(BEFORE);
    }

    private void draw(Row row, List<Float> widths) throws IOException {
        float top = sheet.y();
        float height = height(row, widths);
        float x = PdfSheet.LEFT;
        for (int i = 0; i < widths.size(); i++) {
            Paragraph cell = row.cells().get(i);
            sheet.frame(x, top - height, widths.get(i), height);
            sheet.moveTo(top - PADDING / 2);
            for (PdfLine line : lines(cell, widths.get(i))) {
                sheet.line(line, cell.look(), x + PADDING, align(cell, row, widths.get(i)));
            }
            x += widths.get(i);
        }
        sheet.moveTo(top - height);
    }

    private Align align(Paragraph cell, Row row, float wide) {
        boolean number = cell.isNumber();
        return row.heading() || number && wide <= NARROW * width ? Align.CENTRE : number ? Align.RIGHT : Align.LEFT;
    }

    private float height(Row row, List<Float> widths) throws IOException {
        float tallest = 0;
        for (int i = 0; i < widths.size(); i++) {
            tallest = Math.max(tallest, PdfPaper.height(lines(row.cells().get(i), widths.get(i))));
        }
        return tallest + PADDING;
    }

    private List<PdfLine> lines(Paragraph cell, float wide) throws IOException {
        return new ArrayList<>(PdfLines.of(cell, wide - 2 * PADDING, sheet.type()));
    }
}
