package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.AnswerInk;
import vn.kiemphieu.ballot.CellInk;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.RowReading;

/**
 * One row of an agree/disagree ballot: a mark in exactly one cell answers; none and both are answers only when nothing
 * else could be meant (190-QĐ/TW art. 15).
 */
final class AnswerDecision {
    private final DecisionConfig limits;
    private final AnswerConfig cells;
    private final Confidence confidence;

    AnswerDecision(DecisionConfig limits, ConfidenceConfig confidence) {
        this.limits = limits;
        this.cells = limits.answers();
        this.confidence = new Confidence(confidence);
    }

    /** Darkness of the sheet's darkest mark, 0–1. */
    double darkest(List<RowInk> rows) {
        return rows.stream()
                .flatMap(row -> row.answers().stream())
                .flatMap(answers -> List.of(answers.agree(), answers.disagree()).stream())
                .filter(cell -> cell.inkMm2() >= cells.minMarkMm2())
                .mapToDouble(CellInk::darkness)
                .max()
                .orElse(0);
    }

    RowReading decide(int no, RowInk row, double sheetDarkness) {
        AnswerInk ink = row.answers().orElseThrow();
        CellOpinion agree = CellOpinion.of(ink.agree(), cells, sheetDarkness);
        CellOpinion disagree = CellOpinion.of(ink.disagree(), cells, sheetDarkness);
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
            reasons.addAll(secondThoughts(answer, ink));
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
        if (row.printFound() < limits.minPrintFound()) {
            reasons.add(AdjudicationReason.DAMAGED);
        }
        if (row.lines().stream().mapToDouble(NameInk::inkMm2).max().orElse(0) > limits.maxCleanMm2()) {
            reasons.add(AdjudicationReason.PARTIAL_STRIKE);
        }
        if (row.sideMm2() > limits.maxSideMm2()) {
            reasons.add(
                    row.ordinalMm2() > row.sideMm2() / 3
                            ? AdjudicationReason.ORDINAL_ONLY
                            : AdjudicationReason.TICK_OR_DOT);
        }
        return reasons;
    }

    private Set<AdjudicationReason> secondThoughts(MarkStatus answer, AnswerInk ink) {
        return switch (answer) {
            case NONE -> faintest(ink) > cells.maxFaintMm2() ? Set.of(AdjudicationReason.NO_BOX) : Set.of();
            case BOTH -> alike(ink.agree(), ink.disagree()) ? Set.of() : Set.of(AdjudicationReason.BOTH_BOXES);
            default -> faintest(ink) > cells.maxFaintBesideMm2() ? Set.of(AdjudicationReason.FAINT_STRIKE) : Set.of();
        };
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
