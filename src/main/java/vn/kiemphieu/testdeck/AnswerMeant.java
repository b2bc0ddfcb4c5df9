package vn.kiemphieu.testdeck;

import java.util.Arrays;
import java.util.List;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.testdeck.pen.CellInk;
import vn.kiemphieu.testdeck.pen.CellKind;
import vn.kiemphieu.testdeck.pen.CellSlips;
import vn.kiemphieu.testdeck.pen.Definition;
import vn.kiemphieu.testdeck.pen.Definition.InkLine;
import vn.kiemphieu.testdeck.pen.Pen;

/**
 * Whether a row's own ink lies as a mark of its kind is meant to.
 *
 * @param agree which cell the voter had in mind
 * @param pen the pen of this row
 */
record AnswerMeant(CellKind kind, boolean agree, AnswerCells cells, List<InkLine> ink, Definition definition, Pen pen) {
    private static final double ON_RULE_MM = 0.8;

    boolean holds() {
        CellInk yes = CellInk.measure(ink, cells.agree(), definition);
        CellInk no = CellInk.measure(ink, cells.disagree(), definition);
        CellInk own = agree ? yes : no;
        CellInk other = agree ? no : yes;
        return switch (kind) {
            case NONE -> ink.isEmpty();
            case BOTH -> bothMarked();
            case BETWEEN_COLUMNS -> Math.abs(own.heartX() - CellSlips.between(cells)) < ON_RULE_MM;
            case BETWEEN_ROWS -> Math.abs(own.heartY() - cells.agree().bottom()) < ON_RULE_MM;
            case FAINT, PALE -> own.plain() < 0.3 && hardlyShows();
            case RUBBED_OUT, WHITED_OUT -> hardlyShows();
            case ON_NAME, BESIDE_TABLE -> !yes.touched() && !no.touched();
            case CORRECTED, DOT, NAME_STRUCK, COLUMN_LINE, HEADING, WORD_AGAINST -> true;
            default ->
                own.marks(agree ? cells.agree() : cells.disagree(), CellInk.ARM_MM)
                        && other.touchesAtMost(CellInk.ARM_MM);
        };
    }

    /** Whether the first stroke is too weak for plain ink and yet to be found. */
    private boolean hardlyShows() {
        return !ink.isEmpty() && definition.hardlyShows(ink.subList(0, 1), pen);
    }

    private boolean bothMarked() {
        boolean agreeLeft = cells.agree().left() < cells.disagree().left();
        return marks(half(agreeLeft), cells.agree()) && marks(half(!agreeLeft), cells.disagree());
    }

    private boolean marks(List<InkLine> strokes, MmBox cell) {
        return CellInk.measure(strokes, cell, definition).marks(cell, CellInk.ARM_MM);
    }

    /** The strokes whose middle is on this side of the rule. */
    private List<InkLine> half(boolean left) {
        double rule = CellSlips.between(cells);
        return ink.stream()
                .filter(line -> Arrays.stream(line.stroke().x()).average().orElse(0) < rule == left)
                .toList();
    }
}
