package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.AnswerInk;
import vn.kiemphieu.ballot.CellInk;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.StyleRow;

/**
 * One row of an agree/disagree ballot: a mark in exactly one cell answers; none and both are answers only when nothing
 * else could be meant (190-QĐ/TW art. 15).
 */
final class AnswerDecision {
    private final AnswerConfig cells;
    private final Confidence confidence;

    AnswerDecision(AnswerConfig limits, ConfidenceConfig confidence) {
        this.cells = limits;
        this.confidence = new Confidence(confidence);
    }

    List<RowReading> decide(List<StyleRow> places, List<RowInk> rows) {
        UsualMark usual = UsualMark.of(rows, cells);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> decide(places.get(i).no(), rows.get(i), usual))
                .toList();
    }

    RowReading decide(int no, RowInk row, UsualMark usual) {
        AnswerInk ink = row.answers().orElseThrow();
        CellOpinion agree = CellOpinion.of(ink.agree(), cells, usual);
        CellOpinion disagree = CellOpinion.of(ink.disagree(), cells, usual);
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        for (CellOpinion cell : List.of(agree, disagree)) {
            if (cell instanceof CellOpinion.Doubtful doubtful) {
                reasons.addAll(doubtful.reasons());
            }
        }
        reasons.addAll(aroundTheCells(row));
        MarkStatus answer = MarkStatus.UNCERTAIN;
        if (reasons.isEmpty()) {
            answer = answer(agree, disagree);
            reasons.addAll(secondThoughts(answer, row));
        }
        MarkStatus status = reasons.isEmpty() ? answer : MarkStatus.UNCERTAIN;
        return new RowReading(no, status, confidence.of(status, reasons), reasons, row.toMeasurement());
    }

    private static MarkStatus answer(CellOpinion agree, CellOpinion disagree) {
        boolean yes = agree instanceof CellOpinion.Marked;
        boolean no = disagree instanceof CellOpinion.Marked;
        return yes ? no ? MarkStatus.BOTH : MarkStatus.AGREE : no ? MarkStatus.DISAGREE : MarkStatus.NONE;
    }

    /** What the name and the rest of the row say against taking the cells at their word. */
    private Set<AdjudicationReason> aroundTheCells(RowInk row) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        if (row.printFound() < cells.minPrintFound()) {
            reasons.add(AdjudicationReason.DAMAGED);
        }
        if (row.lines().stream().anyMatch(this::written)) {
            reasons.add(AdjudicationReason.PARTIAL_STRIKE);
        }
        if (row.sideMm2() > cells.maxSideMm2()) {
            reasons.add(
                    row.ordinalMm2() > row.sideMm2() / 3
                            ? AdjudicationReason.ORDINAL_ONLY
                            : AdjudicationReason.TICK_OR_DOT);
        }
        return reasons;
    }

    private boolean written(NameInk name) {
        double along = Math.max(name.coverage(), Math.max(name.over(), name.under()));
        return along > cells.maxNameShare() || name.inkMm2() > cells.maxSideMm2();
    }

    private Set<AdjudicationReason> secondThoughts(MarkStatus answer, RowInk row) {
        AnswerInk ink = row.answers().orElseThrow();
        return switch (answer) {
            case NONE -> unmistakablyEmpty(row) ? Set.of() : Set.of(AdjudicationReason.NO_BOX);
            case BOTH -> alike(ink.agree(), ink.disagree()) ? Set.of() : Set.of(AdjudicationReason.BOTH_BOXES);
            default -> faintest(ink) > cells.maxFaintBesideMm2() ? Set.of(AdjudicationReason.FAINT_STRIKE) : Set.of();
        };
    }

    private boolean unmistakablyEmpty(RowInk row) {
        double onName = row.lines().stream().mapToDouble(NameInk::inkMm2).max().orElse(0);
        return faintest(row.answers().orElseThrow()) <= cells.maxFaintMm2()
                && row.sideMm2() + onName <= cells.maxEmptyMm2();
    }

    private static double faintest(AnswerInk ink) {
        return Math.max(ink.agree().faintMm2(), ink.disagree().faintMm2());
    }

    /** Whether two marks are of one kind; one much heavier than the other may be the first one taken back. */
    private boolean alike(CellInk a, CellInk b) {
        return ratio(a.inkMm2(), b.inkMm2()) <= cells.maxUnlike()
                && ratio(a.longMm(), b.longMm()) <= cells.maxUnlike()
                && ratio(a.fill(), b.fill()) <= cells.maxUnlike();
    }

    private static double ratio(double a, double b) {
        return Math.max(a, b) / Math.max(1e-9, Math.min(a, b));
    }
}
