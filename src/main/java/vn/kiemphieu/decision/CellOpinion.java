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

    /** @param usual what the sheet's marks have in common */
    static CellOpinion of(CellInk ink, AnswerConfig limits, UsualMark usual) {
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
            reasons.addAll(doubts(ink, limits, usual));
        }
        return !reasons.isEmpty() ? new Doubtful(reasons) : empty ? new Empty() : new Marked();
    }

    private static Set<AdjudicationReason> doubts(CellInk ink, AnswerConfig limits, UsualMark usual) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        boolean large = ink.inkMm2() >= limits.minMarkMm2()
                && ink.longMm() >= limits.minLongMm()
                && ink.shortMm() >= limits.minShortMm();
        boolean oneStroke = ink.slimness() < limits.minSlimness();
        boolean byHand = ink.tilt() >= limits.minTilt() && ink.insetMm() >= limits.minInsetMm();
        if (!large || oneStroke && !byHand) {
            reasons.add(AdjudicationReason.TICK_OR_DOT);
        }
        boolean word = ink.pieces() >= limits.minLetters()
                && ink.longMm() >= limits.minWordRatio() * ink.shortMm()
                && ink.strokes() >= limits.minWordStrokes();
        if (word) {
            reasons.add(AdjudicationReason.EXTRA_WRITING); // "không" under agree is no agreement
        }
        double maxFill = usual.unknown() ? limits.maxFillAlone() : limits.maxFill();
        if (ink.fill() > maxFill
                || ink.strokes() > limits.maxStrokes()
                || ink.strokeMm() > limits.maxWider() * usual.strokeMm()) {
            reasons.add(AdjudicationReason.CORRECTION);
        }
        if (ink.darkness() < limits.minDarkness() || ink.darkness() < limits.minRelativeDarkness() * usual.darkness()) {
            reasons.add(AdjudicationReason.FAINT_STRIKE);
        }
        return reasons;
    }
}
