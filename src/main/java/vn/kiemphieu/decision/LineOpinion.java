package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.NameInk;

/** What one printed line of a name says by itself. */
sealed interface LineOpinion {
    /** No voter's ink. */
    record Clean() implements LineOpinion {}

    /** Struck through from end to end. */
    record Struck() implements LineOpinion {}

    /** A person must say; the reasons are never empty. */
    record Doubtful(Set<AdjudicationReason> reasons) implements LineOpinion {
        public Doubtful {
            reasons = Set.copyOf(reasons);
        }
    }

    /**
     * @param maxBare unstruck share the regime allows
     * @param sheetDarkness darkness of the sheet's darkest strike, 0–1
     */
    static LineOpinion of(NameInk ink, DecisionConfig limits, double maxBare, double sheetDarkness) {
        boolean clean = ink.inkMm2() <= limits.maxCleanMm2()
                && ink.coverage() <= limits.maxCleanCoverage()
                && ink.over() < limits.minAlong()
                && ink.under() < limits.minAlong();
        Set<AdjudicationReason> reasons = clean ? hidden(ink, limits) : doubts(ink, limits, maxBare, sheetDarkness);
        if (!reasons.isEmpty()) {
            return new Doubtful(reasons);
        }
        return clean ? new Clean() : new Struck();
    }

    /** What may hide a stroke on a name that looks untouched. */
    private static Set<AdjudicationReason> hidden(NameInk ink, DecisionConfig limits) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        boolean soft = ink.faintSoft() > limits.minSoft();
        if (ink.faintLine() > (soft ? limits.maxSoftLine() : limits.maxFaintLine())) {
            reasons.add(soft ? AdjudicationReason.BLEED_THROUGH : AdjudicationReason.FAINT_STRIKE);
        }
        if (ink.fold().over() > limits.maxLineOver()
                && (ink.fold().dark() > limits.maxLineDark() || ink.fold().excess() > limits.maxLineExcess())) {
            reasons.add(
                    ink.fold().dark() > limits.maxLineDark()
                            ? AdjudicationReason.STREAK_OVER_NAME
                            : AdjudicationReason.FOLD_OVER_NAME);
        }
        boolean underSeal = ink.seal().over() > limits.maxSealOver();
        if (underSeal
                && (ink.seal().excess() > limits.maxSealExcess() || ink.seal().lineMm() > limits.maxSealLineMm())) {
            reasons.add(AdjudicationReason.STAMP_UNCLEAR);
        }
        return reasons;
    }

    private static Set<AdjudicationReason> doubts(
            NameInk ink, DecisionConfig limits, double maxBare, double sheetDarkness) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        boolean passes = ink.through() >= limits.minThrough()
                && ink.height() >= limits.minHeight()
                && ink.height() <= limits.maxHeight();
        if (!passes || ink.coverage() < limits.maxCleanCoverage()) {
            reasons.add(around(ink, limits));
        }
        if (reasons.isEmpty() && (ink.bare() > maxBare || ink.coverage() < limits.minCoverage())) {
            reasons.add(AdjudicationReason.PARTIAL_STRIKE);
        }
        if (ink.fill() > limits.maxFill() && ink.darkness() < limits.minFillDarkness()) {
            reasons.add(AdjudicationReason.SMUDGE);
        }
        if (reasons.isEmpty()
                && Math.min(ink.over(), ink.under()) > limits.maxAround()
                && ink.fill() < limits.maxFill()) {
            reasons.add(AdjudicationReason.CIRCLE);
        }
        if (reasons.isEmpty() && ink.added() > limits.maxAdded()) {
            reasons.add(AdjudicationReason.CORRECTION);
        }
        boolean faint =
                ink.darkness() < limits.minDarkness() || ink.darkness() < limits.minRelativeDarkness() * sheetDarkness;
        if (ink.coverage() > limits.maxCleanCoverage() && faint) {
            reasons.add(AdjudicationReason.FAINT_STRIKE);
        }
        if (ink.seal().over() > limits.maxSealOver() && !goesOnUnderSeal(ink, limits)) {
            reasons.add(AdjudicationReason.STAMP_UNCLEAR);
        }
        return reasons;
    }

    /** Whether a strike that is seen beside a seal goes on under it. */
    private static boolean goesOnUnderSeal(NameInk ink, DecisionConfig limits) {
        boolean more =
                ink.seal().excess() > limits.maxSealExcess() && ink.seal().lineMm() > limits.minSealLineMm();
        return ink.seal().passed() >= limits.minSealPassed()
                && 1 - ink.seal().over() >= limits.minFree()
                && (ink.seal().beside() || more);
    }

    /** The name of a mark that does not pass through the letters. */
    private static AdjudicationReason around(NameInk ink, DecisionConfig limits) {
        if (ink.over() > limits.minAlong() && ink.under() > limits.minAlong()) {
            return AdjudicationReason.CIRCLE;
        }
        if (ink.under() > limits.minAlong()) {
            return AdjudicationReason.UNDERLINE;
        }
        if (ink.over() > limits.minAlong()) {
            return AdjudicationReason.OVERLINE;
        }
        return ink.coverage() > limits.maxCleanCoverage() && ink.through() >= limits.minThrough()
                ? AdjudicationReason.PARTIAL_STRIKE
                : AdjudicationReason.TICK_OR_DOT;
    }
}
