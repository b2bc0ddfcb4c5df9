package vn.kiemphieu.form;

import java.io.IOException;
import java.util.List;
import vn.kiemphieu.form.PrintFace.Weight;

/** The table's first row: what each column holds. */
record TableHead(PdfSheet sheet, BallotLayout layout, TableGrid grid) {
    private static final double PT = 10;
    private static final double LINE_MM = 4.2;
    private static final double HEIGHT_MM = 7;
    private static final String AGREE = "Đồng ý";
    private static final String DISAGREE = "Không đồng ý";

    /** Prints the head below {@code top}; where it ends. */
    double print(double top) throws IOException {
        List<String> disagree = disagree();
        int lines = grid.answered() ? disagree.size() : 1;
        double bottom = top + HEIGHT_MM + (lines - 1) * LINE_MM;
        if (layout.arrangement().ordinals) {
            words(List.of("STT"), grid.left(), grid.nameLeft(), bottom, lines);
        }
        words(List.of("Họ và tên"), grid.nameLeft(), grid.nameRight(), bottom, lines);
        if (grid.detailed()) {
            words(List.of(layout.texts().detailTitle()), grid.nameRight(), grid.answersLeft(), bottom, lines);
        }
        if (grid.answered()) {
            boolean swapped = grid.answers().disagreeFirst();
            words(swapped ? disagree : List.of(AGREE), grid.answersLeft(), grid.answersMiddle(), bottom, lines);
            words(swapped ? List.of(AGREE) : disagree, grid.answersMiddle(), grid.right(), bottom, lines);
        }
        return bottom;
    }

    private List<String> disagree() {
        double room = grid.answers().cellMm() - 2;
        if (grid.answers().headOnOneLine() && sheet.width(Weight.BOLD, PT, DISAGREE) <= room) {
            return List.of(DISAGREE);
        }
        return List.of("Không", "đồng ý");
    }

    /** Lines in the middle of a column of a head that has room for {@code most}. */
    private void words(List<String> lines, double left, double right, double bottom, int most) throws IOException {
        double y = bottom - 2.2 - (most - 1) * LINE_MM + (most - lines.size()) * LINE_MM / 2;
        for (String line : lines) {
            BallotPrinter.centred(sheet, line, (left + right) / 2, y, Weight.BOLD, PT);
            y += LINE_MM;
        }
    }
}
