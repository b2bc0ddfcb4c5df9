package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MmBox;

/**
 * The columns of a ballot's table: ordinals, names, one of details, two of answers, of which only the names must be.
 *
 * @param nameRight right edge of the names
 * @param answersLeft left edge of the first answer column; the table's right edge when it asks for no answers
 */
record TableGrid(
        double left,
        double nameLeft,
        double nameRight,
        double answersLeft,
        double right,
        boolean detailed,
        AnswerColumns answers) {
    static final double RULE_MM = 0.25;

    private static final double ORDINAL_MM = 11;
    private static final double NAME_SHARE = 0.57;

    static TableGrid of(BallotLayout layout, double margin) {
        double right = layout.paper().widthMm - margin;
        double nameLeft = layout.arrangement().ordinals ? margin + ORDINAL_MM : margin;
        double answersLeft =
                layout.arrangement().answers ? right - 2 * layout.answers().cellMm() : right;
        boolean detailed = !layout.texts().details().isEmpty();
        double nameRight = detailed ? nameLeft + (answersLeft - nameLeft) * NAME_SHARE : answersLeft;
        return new TableGrid(margin, nameLeft, nameRight, answersLeft, right, detailed, layout.answers());
    }

    boolean answered() {
        return answersLeft < right;
    }

    double answersMiddle() {
        return (answersLeft + right) / 2;
    }

    /** The insides of a row's two answer cells. */
    AnswerCells cells(double top, double bottom) {
        MmBox first = inside(answersLeft, top, answersMiddle(), bottom);
        MmBox second = inside(answersMiddle(), top, right, bottom);
        return answers.disagreeFirst() ? new AnswerCells(second, first) : new AnswerCells(first, second);
    }

    private static MmBox inside(double left, double top, double right, double bottom) {
        return new MmBox(left, top, right, bottom).grown(-RULE_MM / 2);
    }

    /** Where rules run down the table. */
    List<Double> edges() {
        List<Double> edges = new ArrayList<>(List.of(left, nameLeft, nameRight, right));
        if (answered()) {
            edges.add(answersLeft);
            edges.add(answersMiddle());
        }
        return edges.stream().distinct().toList();
    }
}
