package vn.kiemphieu.decision;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.CellInk;
import vn.kiemphieu.ballot.RowInk;

/**
 * What the marks in a sheet's answer cells have in common: one voter, one pen.
 *
 * @param darkness of the darkest mark, 0–1; 0 without marks
 * @param lightest of the lightest one; 0 without marks
 * @param strokeMm width of the middle mark's strokes, mm; infinite where the sheet has too few to tell
 * @param inkMm2 ink of the middle mark, mm²; infinite where there are too few
 * @param fill share of its box that the middle one inks, 0–1
 */
record UsualMark(double darkness, double lightest, double strokeMm, double inkMm2, double fill) {
    private static final int FEW = 3;

    static UsualMark of(List<RowInk> rows, AnswerConfig limits) {
        List<CellInk> marks = rows.stream()
                .flatMap(row -> row.answers().stream())
                .flatMap(answers -> Stream.of(answers.agree(), answers.disagree()))
                .filter(cell -> cell.inkMm2() >= limits.minMarkMm2())
                .toList();
        double darkest = marks.stream().mapToDouble(CellInk::darkness).max().orElse(0);
        double lightest = marks.stream().mapToDouble(CellInk::darkness).min().orElse(0);
        return new UsualMark(
                darkest,
                lightest,
                middle(marks, CellInk::strokeMm),
                middle(marks, CellInk::inkMm2),
                middle(marks, CellInk::fill));
    }

    private static double middle(List<CellInk> marks, ToDoubleFunction<CellInk> number) {
        double[] sorted = marks.stream().mapToDouble(number).sorted().toArray();
        return sorted.length < FEW ? Double.POSITIVE_INFINITY : sorted[sorted.length / 2];
    }

    /** Whether there is nothing to compare a mark with. */
    boolean unknown() {
        return Double.isInfinite(strokeMm);
    }
}
