package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.CellInk;

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

    /** @param sheetDarkness darkness of the sheet's darkest mark, 0–1 */
    static CellOpinion of(CellInk ink, AnswerConfig limits, double sheetDarkness) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        if (ink.looseMm2() > limits.maxLooseMm2()) {
            reasons.add(AdjudicationReason.BETWEEN_BOXES);
        }
        if (ink.sealOver() > limits.maxSealOver()) {
            reasons.add(AdjudicationReason.STAMP_UNCLEAR);
        }
        if (ink.edgeFound() < limits.minEdgeFound()) {
            reasons.add(AdjudicationReason.DAMAGED);
        }
        boolean empty = ink.inkMm2() <= limits.maxEmptyMm2();
        if (!empty) {
            reasons.addAll(doubts(ink, limits, sheetDarkness));
        }
        return !reasons.isEmpty() ? new Doubtful(reasons) : empty ? new Empty() : new Marked();
    }

    private static Set<AdjudicationReason> doubts(CellInk ink, AnswerConfig limits, double sheetDarkness) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        boolean large = ink.inkMm2() >= limits.minMarkMm2()
                && ink.longMm() >= limits.minLongMm()
                && ink.shortMm() >= limits.minShortMm();
        if (!large || ink.slimness() < limits.minSlimness() && ink.tilt() < limits.minTilt()) {
            reasons.add(AdjudicationReason.TICK_OR_DOT);
        }
        if (ink.fill() > limits.maxFill() || ink.strokes() > limits.maxStrokes()) {
            reasons.add(AdjudicationReason.CORRECTION);
        }
        if (ink.darkness() < limits.minDarkness() || ink.darkness() < limits.minRelativeDarkness() * sheetDarkness) {
            reasons.add(AdjudicationReason.FAINT_STRIKE);
        }
        return reasons;
    }
}
