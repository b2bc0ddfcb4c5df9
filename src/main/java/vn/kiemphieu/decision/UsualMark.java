package vn.kiemphieu.decision;

import java.util.List;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.CellInk;
import vn.kiemphieu.ballot.RowInk;

/**
 * What the marks in a sheet's answer cells have in common: one voter, one pen.
 *
 * @param darkness of the darkest mark, 0–1; 0 without marks
 * @param strokeMm width of the middle mark's strokes, mm; infinite where the sheet has too few to tell
 */
record UsualMark(double darkness, double strokeMm) {
    private static final int FEW = 3;

    static UsualMark of(List<RowInk> rows, AnswerConfig limits) {
        List<CellInk> marks = rows.stream()
                .flatMap(row -> row.answers().stream())
                .flatMap(answers -> Stream.of(answers.agree(), answers.disagree()))
                .filter(cell -> cell.inkMm2() >= limits.minMarkMm2())
                .toList();
        double darkest = marks.stream().mapToDouble(CellInk::darkness).max().orElse(0);
        double[] widths = marks.stream().mapToDouble(CellInk::strokeMm).sorted().toArray();
        return new UsualMark(darkest, widths.length < FEW ? Double.POSITIVE_INFINITY : widths[widths.length / 2]);
    }

    /** Whether there is nothing to compare a mark with. */
    boolean unknown() {
        return Double.isInfinite(strokeMm);
    }
}
