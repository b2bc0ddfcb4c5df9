package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

    /** @param strayMm2 ink away from the rows, mm² */
    List<RowReading> decide(List<StyleRow> places, List<RowInk> rows, double strayMm2) {
        UsualMark usual = UsualMark.of(rows, cells);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> decide(places.get(i).no(), rows.get(i), usual, strayMm2))
                .toList();
    }

    RowReading decide(int no, RowInk row, UsualMark usual, double strayMm2) {
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
        MarkStatus answer = answer(agree, disagree);
        if (reasons.isEmpty()) {
            secondThought(answer, row, strayMm2).ifPresent(reasons::add);
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
        if (row.lines().stream().anyMatch(this::hidden)) {
            reasons.add(AdjudicationReason.STAMP_UNCLEAR);
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

    /** Whether a stroke through the name may lie under a seal. */
    private boolean hidden(NameInk name) {
        return name.seal().over() > cells.maxSealOver()
                && (name.seal().lineMm() > cells.maxSealLineMm() || name.seal().excess() > cells.maxSealExcess());
    }

    private boolean written(NameInk name) {
        double along = Math.max(name.coverage(), Math.max(name.over(), name.under()));
        return along > cells.maxNameShare() || name.inkMm2() > cells.maxSideMm2();
    }

    /** What speaks against an answer although each cell for itself is plain. */
    private Optional<AdjudicationReason> secondThought(MarkStatus answer, RowInk row, double strayMm2) {
        AnswerInk ink = row.answers().orElseThrow();
        return switch (answer) {
            case NONE -> unless(unmistakablyEmpty(row, strayMm2), AdjudicationReason.NO_BOX);
            case BOTH -> unless(unmistakablyTwo(ink), AdjudicationReason.BOTH_BOXES);
            case AGREE -> unless(plainlyFree(ink.disagree()), AdjudicationReason.BETWEEN_BOXES);
            case DISAGREE -> unless(plainlyFree(ink.agree()), AdjudicationReason.BETWEEN_BOXES);
            default -> Optional.empty();
        };
    }

    private static Optional<AdjudicationReason> unless(boolean fine, AdjudicationReason reason) {
        return fine ? Optional.empty() : Optional.of(reason);
    }

    /** The cell beside a marked one: arms of marks may reach into it, the back may shine through. */
    private boolean plainlyFree(CellInk cell) {
        return cell.spillMm2() <= cells.maxSpillMm2() && cell.faintMm2() <= cells.maxFaintBesideMm2();
    }

    private boolean unmistakablyEmpty(RowInk row, double strayMm2) {
        double onName = row.lines().stream().mapToDouble(NameInk::inkMm2).max().orElse(0);
        return strayMm2 <= cells.maxStrayMm2()
                && row.sideMm2() + onName <= cells.maxEmptyMm2()
                && blank(row.answers().orElseThrow().agree())
                && blank(row.answers().orElseThrow().disagree());
    }

    private boolean blank(CellInk cell) {
        return cell.faintMm2() <= cells.maxFaintMm2()
                && cell.speckMm2() <= cells.maxSpeckMm2()
                && cell.spillMm2() + cell.inkMm2() + cell.looseMm2() <= cells.maxTraceMm2();
    }

    /** Two marks of one kind well apart; one much heavier than the other may be the first one taken back. */
    private boolean unmistakablyTwo(AnswerInk ink) {
        CellInk a = ink.agree();
        CellInk b = ink.disagree();
        return ink.apartMm() >= cells.minApartMm()
                && ratio(a.inkMm2(), b.inkMm2()) <= cells.maxUnlike()
                && ratio(a.longMm(), b.longMm()) <= cells.maxUnlike()
                && ratio(a.strokes(), b.strokes()) <= cells.maxUnlike();
    }

    private static double ratio(double a, double b) {
        return Math.max(a, b) / Math.max(1e-9, Math.min(a, b));
    }
}
