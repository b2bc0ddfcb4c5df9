package vn.kiemphieu.app;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.StyleRow;

/**
 * A box drawn over a scan where one row's answer was read.
 *
 * @param box on the blank, mm
 * @param bold whether it is to catch the eye
 */
record RowOutline(MmBox box, Color colour, boolean bold) {
    static final Color VOTE = new Color(20, 130, 60);
    static final Color NO_VOTE = new Color(200, 30, 40);
    static final Color NEITHER = new Color(90, 90, 110);
    static final Color UNCERTAIN = new Color(225, 120, 0);

    private static final double ROUND_NAME_MM = 1;
    private static final double INSIDE_CELL_MM = -0.5;

    /**
     * On a strike-out ballot the name, on an agree/disagree ballot the cells that were marked: both of them while unsure,
     * with the name where there is ink on it.
     */
    static List<RowOutline> of(StyleRow row, RowReading reading) {
        MarkStatus status = reading.status();
        Color colour = colour(status);
        boolean uncertain = status == MarkStatus.UNCERTAIN;
        List<RowOutline> name = row.lines().stream()
                .map(line -> new RowOutline(line.ink().grown(ROUND_NAME_MM), colour, uncertain))
                .toList();
        return row.answers()
                .map(cells -> reading.reasons().contains(AdjudicationReason.PARTIAL_STRIKE)
                        ? Stream.concat(cells(cells, status).stream(), name.stream())
                                .toList()
                        : cells(cells, status))
                .orElse(name);
    }

    static Color colour(MarkStatus status) {
        return switch (status) {
            case KEPT, AGREE -> VOTE;
            case STRUCK, DISAGREE -> NO_VOTE;
            case NONE, BOTH -> NEITHER;
            case UNCERTAIN -> UNCERTAIN;
        };
    }

    private static List<RowOutline> cells(AnswerCells cells, MarkStatus status) {
        RowOutline agree = cell(cells.agree(), status == MarkStatus.BOTH ? VOTE : colour(status), status);
        RowOutline disagree = cell(cells.disagree(), status == MarkStatus.BOTH ? NO_VOTE : colour(status), status);
        return switch (status) {
            case AGREE -> List.of(agree);
            case DISAGREE -> List.of(disagree);
            default -> List.of(agree, disagree);
        };
    }

    private static RowOutline cell(MmBox cell, Color colour, MarkStatus status) {
        return new RowOutline(cell.grown(INSIDE_CELL_MM), colour, status != MarkStatus.NONE);
    }
}
