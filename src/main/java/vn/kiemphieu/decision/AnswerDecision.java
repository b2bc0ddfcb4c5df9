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
    /** What is asked about the shape and darkness of a mark, where it lies, and ink beside the name. */
    private static final Set<AdjudicationReason> ABOUT_INK = EnumSet.of(
            AdjudicationReason.TICK_OR_DOT,
            AdjudicationReason.ORDINAL_ONLY,
            AdjudicationReason.CORRECTION,
            AdjudicationReason.STAMP_UNCLEAR,
            AdjudicationReason.FAINT_STRIKE,
            AdjudicationReason.BETWEEN_BOXES);

    private final AnswerConfig cells;
    private final Confidence confidence;

    AnswerDecision(AnswerConfig limits, ConfidenceConfig confidence) {
        this.cells = limits;
        this.confidence = new Confidence(confidence);
    }

    /** @param strayMm2 ink away from the rows, mm² */
    List<RowReading> decide(List<StyleRow> places, List<RowInk> rows, double strayMm2, Comparisons log) {
        UsualMark usual = UsualMark.of(rows, cells);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> decide(places.get(i).no(), rows.get(i), usual, strayMm2, log))
                .toList();
    }

    RowReading decide(int no, RowInk row, UsualMark usual, double strayMm2, Comparisons page) {
        Comparisons log = page.row(no);
        AnswerInk ink = row.answers().orElseThrow();
        CellOpinion agree = CellOpinion.of(ink.agree(), cells, usual, log.part("agree"));
        CellOpinion disagree = CellOpinion.of(ink.disagree(), cells, usual, log.part("disagree"));
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        for (CellOpinion cell : List.of(agree, disagree)) {
            if (cell instanceof CellOpinion.Doubtful doubtful) {
                reasons.addAll(doubtful.reasons());
            }
        }
        reasons.addAll(aroundTheCells(row, log));
        MarkStatus answer = answer(agree, disagree);
        if (reasons.isEmpty()) {
            secondThought(answer, row, strayMm2, log).ifPresent(reasons::add);
        }
        MarkStatus status = reasons.isEmpty() ? answer : MarkStatus.UNCERTAIN;
        return new RowReading(no, status, confidence.of(status, reasons), reasons, row.toMeasurement());
    }

    /**
     * How far evidence from the row's ink can settle what was asked for this answer: never where the mark is a zigzag or
     * fainter than the sheet's others, the other cell has more ink than dirt or may have some under a seal, or something is
     * written beside the cells; only by most of it where the mark was not traced as a cross or tick, or may be a seal's
     * letters. Whether a mark is drawn again or taken back only plain evidence says.
     *
     * @param usual what the sheet's marks have in common
     */
    Opening open(RowInk row, UsualMark usual, Set<AdjudicationReason> reasons, MarkStatus answer) {
        AnswerInk ink = row.answers().orElseThrow();
        CellInk marked = answer == MarkStatus.AGREE ? ink.agree() : ink.disagree();
        CellInk other = answer == MarkStatus.AGREE ? ink.disagree() : ink.agree();
        boolean free = row.sideMm2() <= cells.maxSideMm2();
        boolean dirt = row.sideMm2() <= cells.maxSideNarrow() && row.beside().longMm() < cells.maxSideDirtMm();
        if (!ABOUT_INK.containsAll(reasons) || !free && !dirt) {
            return Opening.CLOSED;
        }
        Opening beside = free ? Opening.OPEN : Opening.NARROW;
        return beside.with(inTheOther(other, Math.min(marked.darkness(), usual.lightest())))
                .with(ofTheMark(marked, reasons))
                .with(reasons.contains(AdjudicationReason.FAINT_STRIKE) ? ofItsPen(marked, usual) : Opening.OPEN)
                .with(marked.sealOver() > cells.maxSealOver() ? Opening.NARROW : Opening.OPEN);
    }

    /** A light pen's marks are all light; one that is so beside darker ones may be a mark taken back. */
    private Opening ofItsPen(CellInk marked, UsualMark usual) {
        return marked.darkness() >= cells.minLikeOthers() * usual.darkness() ? Opening.NARROW : Opening.CLOSED;
    }

    private Opening ofTheMark(CellInk marked, Set<AdjudicationReason> reasons) {
        if (marked.inkMm2() <= cells.maxEmptyMm2()) {
            return Opening.WARY; // its ink hangs together with a neighbour's on a rule
        }
        if (zigzag(marked)) {
            return Opening.CLOSED;
        }
        return !shaped(marked)
                ? Opening.NARROW
                : reasons.contains(AdjudicationReason.CORRECTION) ? Opening.WARY : Opening.OPEN;
    }

    /**
     * What the other cell may bear beside a mark: nothing, an arm of a mark beside it, dirt too small for one, a seal that
     * would hide none.
     *
     * @param lightest darkness, 0–1, of the sheet's lightest mark
     */
    private Opening inTheOther(CellInk other, double lightest) {
        if (other.sealOver() > cells.maxSealOver()) {
            return wouldShow(other, lightest) ? Opening.UNDER_SEAL : Opening.CLOSED;
        }
        if (other.inkMm2() <= cells.maxEmptyMm2()) {
            return other.looseMm2() > cells.maxOtherMm2() ? Opening.NARROW : Opening.OPEN; // an arm reaches into it
        }
        boolean dirt = other.inkMm2() <= cells.maxOtherMm2() && other.longMm() < cells.minLongMm();
        return dirt ? Opening.NARROW : Opening.CLOSED;
    }

    /**
     * Whether nothing darker than the seal over the cell lies under it, and a mark by a pen of this sheet would be: where
     * two pens were used, by the lighter one too.
     */
    private boolean wouldShow(CellInk other, double lightest) {
        return other.inkMm2() <= cells.maxEmptyMm2()
                && other.sealDark() > 0
                && lightest >= cells.minOverSeal() * other.sealDark();
    }

    /** Whether strokes in two directions make a cross or a tick, however drawn; one line through them is one too many. */
    private boolean shaped(CellInk mark) {
        return mark.form().twoWays() >= cells.minWaysTrusted();
    }

    /** A long mark of more strokes than a tick without a crossing or a bend: it has two directions, and is neither. */
    private boolean zigzag(CellInk mark) {
        boolean plain = mark.form().crossMm() > 0 || mark.form().bend() >= cells.minBend();
        boolean few = mark.strokes() <= cells.maxTickStrokes();
        return !plain && !few && mark.longMm() > cells.maxSlender() * mark.shortMm();
    }

    private static MarkStatus answer(CellOpinion agree, CellOpinion disagree) {
        boolean yes = agree instanceof CellOpinion.Marked;
        boolean no = disagree instanceof CellOpinion.Marked;
        return yes ? no ? MarkStatus.BOTH : MarkStatus.AGREE : no ? MarkStatus.DISAGREE : MarkStatus.NONE;
    }

    /** What the name and the rest of the row say against taking the cells at their word. */
    private Set<AdjudicationReason> aroundTheCells(RowInk row, Comparisons log) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        if (log.under("printFound", row.printFound(), cells.minPrintFound())) {
            reasons.add(AdjudicationReason.DAMAGED);
        }
        if (row.lines().stream().anyMatch(line -> hidden(line, log.part("name")))) {
            reasons.add(AdjudicationReason.STAMP_UNCLEAR);
        }
        if (row.lines().stream().anyMatch(line -> written(line, log.part("name")))) {
            reasons.add(AdjudicationReason.PARTIAL_STRIKE);
        }
        if (log.over("sideMm2", row.sideMm2(), cells.maxSideMm2())) {
            reasons.add(
                    row.ordinalMm2() > row.sideMm2() / 3
                            ? AdjudicationReason.ORDINAL_ONLY
                            : AdjudicationReason.TICK_OR_DOT);
        }
        return reasons;
    }

    /** Whether a stroke through the name may lie under a seal. */
    private boolean hidden(NameInk name, Comparisons log) {
        return log.over("sealOver", name.seal().over(), cells.maxSealOver())
                && (log.over("sealLineMm", name.seal().lineMm(), cells.maxSealLineMm())
                        || log.over("sealExcess", name.seal().excess(), cells.maxSealExcess()));
    }

    private boolean written(NameInk name, Comparisons log) {
        double along = Math.max(name.coverage(), Math.max(name.over(), name.under()));
        return log.over("along", along, cells.maxNameShare()) || log.over("inkMm2", name.inkMm2(), cells.maxSideMm2());
    }

    /** What speaks against an answer although each cell for itself is plain. */
    private Optional<AdjudicationReason> secondThought(
            MarkStatus answer, RowInk row, double strayMm2, Comparisons log) {
        AnswerInk ink = row.answers().orElseThrow();
        return switch (answer) {
            case NONE -> unless(unmistakablyEmpty(row, strayMm2, log), AdjudicationReason.NO_BOX);
            case BOTH -> unless(unmistakablyTwo(ink, log), AdjudicationReason.BOTH_BOXES);
            case AGREE -> unless(plainlyFree(ink.disagree(), log.part("disagree")), AdjudicationReason.BETWEEN_BOXES);
            case DISAGREE -> unless(plainlyFree(ink.agree(), log.part("agree")), AdjudicationReason.BETWEEN_BOXES);
            default -> Optional.empty();
        };
    }

    private static Optional<AdjudicationReason> unless(boolean fine, AdjudicationReason reason) {
        return fine ? Optional.empty() : Optional.of(reason);
    }

    /** The cell beside a marked one: arms of marks may reach into it, the back may shine through. */
    private boolean plainlyFree(CellInk cell, Comparisons log) {
        return log.atMost("reachMm", cell.reachMm(), cells.maxReachMm())
                && log.atMost("faintMm2", cell.faintMm2(), cells.maxFaintBesideMm2());
    }

    private boolean unmistakablyEmpty(RowInk row, double strayMm2, Comparisons log) {
        double onName = row.lines().stream().mapToDouble(NameInk::inkMm2).max().orElse(0);
        return log.atMost("strayMm2", strayMm2, cells.maxStrayMm2())
                && log.atMost("besideMm2", row.sideMm2() + onName, cells.maxEmptyMm2())
                && blank(row.answers().orElseThrow().agree(), log.part("agree"))
                && blank(row.answers().orElseThrow().disagree(), log.part("disagree"));
    }

    private boolean blank(CellInk cell, Comparisons log) {
        return log.atMost("faintMm2", cell.faintMm2(), cells.maxFaintMm2())
                && log.atMost("speckMm2", cell.speckMm2(), cells.maxSpeckMm2())
                && log.atMost("traceMm2", cell.spillMm2() + cell.inkMm2() + cell.looseMm2(), cells.maxTraceMm2());
    }

    /** Two marks of one kind well apart; one much heavier than the other may be the first one taken back. */
    private boolean unmistakablyTwo(AnswerInk ink, Comparisons log) {
        CellInk a = ink.agree();
        CellInk b = ink.disagree();
        return log.atLeast("apartMm", ink.apartMm(), cells.minApartMm())
                && log.atMost("unlikeInk", ratio(a.inkMm2(), b.inkMm2()), cells.maxUnlike())
                && log.atMost("unlikeSize", ratio(a.longMm(), b.longMm()), cells.maxUnlike())
                && log.atMost("unlikeStrokes", ratio(a.strokes(), b.strokes()), cells.maxUnlike());
    }

    private static double ratio(double a, double b) {
        return Math.max(a, b) / Math.max(1e-9, Math.min(a, b));
    }
}
