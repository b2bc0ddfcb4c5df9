package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.decision.Comparison.Question;

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
     * @param maxGap longest gap inside a strike that the regime allows
     * @param sheetDarkness darkness of the sheet's darkest strike, 0–1
     * @param log keeps what is compared
     */
    static LineOpinion of(
            NameInk ink, DecisionConfig limits, double maxBare, double maxGap, double sheetDarkness, Comparisons log) {
        Comparisons untouched = log.on(Question.UNTOUCHED);
        if (untouched.atMost("inkMm2", ink.inkMm2(), limits.maxCleanMm2())
                && untouched.atMost("faintLine", ink.faintLine(), limits.maxFaintLine())
                && untouched.below("over", ink.over(), 0.3)
                && untouched.below("under", ink.under(), 0.3)) {
            return new Clean();
        }
        Set<AdjudicationReason> reasons =
                doubts(ink, limits, maxBare, maxGap, sheetDarkness, log.on(Question.PLAIN_MARK));
        return reasons.isEmpty() ? new Struck() : new Doubtful(reasons);
    }

    private static Set<AdjudicationReason> doubts(
            NameInk ink, DecisionConfig limits, double maxBare, double maxGap, double sheetDarkness, Comparisons log) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        boolean passes = log.atLeast("through", ink.through(), limits.minThrough())
                && log.atLeast("height", ink.height(), limits.minHeight())
                && log.atMost("height", ink.height(), limits.maxHeight());
        if (!passes || log.under("coverage", ink.coverage(), 0.15)) {
            reasons.add(around(ink, limits));
        }
        double bare = ink.leftBare() + ink.rightBare();
        if (reasons.isEmpty()
                && (log.over("bare", bare, maxBare)
                        || log.over("longestGap", ink.longestGap(), maxGap)
                        || log.under("coverage", ink.coverage(), limits.minCoverage()))) {
            reasons.add(AdjudicationReason.PARTIAL_STRIKE);
        }
        if (log.over("fill", ink.fill(), limits.maxFill())
                && log.under("darkness", ink.darkness(), limits.minFillDarkness())) {
            reasons.add(AdjudicationReason.SMUDGE);
        }
        if (reasons.isEmpty() && log.over("around", Math.min(ink.over(), ink.under()), limits.maxAround())) {
            reasons.add(AdjudicationReason.CIRCLE);
        }
        boolean faint = log.under("darkness", ink.darkness(), limits.minDarkness())
                || log.under("darkness", ink.darkness(), limits.minRelativeDarkness() * sheetDarkness);
        if (ink.coverage() > 0.15 && faint || ink.inkMm2() <= limits.maxCleanMm2()) {
            reasons.add(AdjudicationReason.FAINT_STRIKE);
        }
        return reasons;
    }

    /** The name of a mark that does not pass through the letters. */
    private static AdjudicationReason around(NameInk ink, DecisionConfig limits) {
        if (ink.over() > 0.3 && ink.under() > 0.3) {
            return AdjudicationReason.CIRCLE;
        }
        if (ink.under() > 0.3) {
            return AdjudicationReason.UNDERLINE;
        }
        if (ink.over() > 0.3) {
            return AdjudicationReason.OVERLINE;
        }
        return ink.coverage() > 0.15 && ink.through() >= limits.minThrough()
                ? AdjudicationReason.PARTIAL_STRIKE
                : AdjudicationReason.TICK_OR_DOT;
    }
}
