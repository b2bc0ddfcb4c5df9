package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.CellInk;
import vn.kiemphieu.decision.Comparison.Question;

/** What one answer cell says by itself. */
sealed interface CellOpinion {
    /** No voter's ink. */
    record Empty() implements CellOpinion {}

    /** A mark made on purpose, of any kind. */
    record Marked() implements CellOpinion {}

    /** A person must say; the reasons are never empty. */
    record Doubtful(Set<AdjudicationReason> reasons) implements CellOpinion {
        public Doubtful {
            reasons = Set.copyOf(reasons);
        }
    }

    /**
     * @param usual what the sheet's marks have in common
     * @param cell keeps what is compared
     */
    static CellOpinion of(CellInk ink, AnswerConfig limits, UsualMark usual, Comparisons cell) {
        Comparisons log = cell.on(Question.AROUND);
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        if (log.over("looseMm2", ink.looseMm2(), limits.maxLooseMm2())) {
            reasons.add(AdjudicationReason.BETWEEN_BOXES);
        }
        if (log.over("sealOver", ink.sealOver(), limits.maxSealOver())) {
            reasons.add(AdjudicationReason.STAMP_UNCLEAR);
        }
        if (log.under("edgeFound", ink.edgeFound(), limits.minEdgeFound())) {
            reasons.add(AdjudicationReason.DAMAGED);
        }
        boolean empty = cell.on(Question.UNTOUCHED).atMost("inkMm2", ink.inkMm2(), limits.maxEmptyMm2());
        if (!empty) {
            reasons.addAll(doubts(ink, limits, usual, cell.on(Question.PLAIN_MARK)));
        }
        return !reasons.isEmpty() ? new Doubtful(reasons) : empty ? new Empty() : new Marked();
    }

    private static Set<AdjudicationReason> doubts(CellInk ink, AnswerConfig limits, UsualMark usual, Comparisons log) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        boolean large = log.atLeast("inkMm2", ink.inkMm2(), limits.minMarkMm2())
                && log.atLeast("longMm", ink.longMm(), limits.minLongMm())
                && log.atLeast("shortMm", ink.shortMm(), limits.minShortMm());
        if (!large || log.under("slimness", ink.slimness(), limits.minSlimness()) && !byHand(ink, limits, log)) {
            reasons.add(AdjudicationReason.TICK_OR_DOT);
        }
        boolean word = !log.below("pieces", ink.pieces(), limits.minLetters())
                && !log.below("wordRatio", ink.longMm(), limits.minWordRatio() * ink.shortMm())
                && !log.below("wordStrokes", ink.strokes(), limits.minWordStrokes());
        if (word) {
            reasons.add(AdjudicationReason.EXTRA_WRITING); // "không" under agree is no agreement
        }
        double maxFill = usual.unknown() ? limits.maxFillAlone() : limits.maxFill();
        if (log.over("fill", ink.fill(), maxFill)
                || log.over("strokes", ink.strokes(), limits.maxStrokes())
                || log.over("strokeMm", ink.strokeMm(), limits.maxWider() * usual.strokeMm())) {
            reasons.add(AdjudicationReason.CORRECTION);
        }
        if (log.under("darkness", ink.darkness(), limits.minDarkness())
                || log.under("darkness", ink.darkness(), limits.minRelativeDarkness() * usual.darkness())) {
            reasons.add(AdjudicationReason.FAINT_STRIKE);
        }
        return reasons;
    }

    private static boolean byHand(CellInk ink, AnswerConfig limits, Comparisons log) {
        return log.atLeast("tilt", ink.tilt(), limits.minTilt())
                && log.atLeast("insetMm", ink.insetMm(), limits.minInsetMm());
    }
}
