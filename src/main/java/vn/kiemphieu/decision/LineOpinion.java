package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.SealedInk;
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
     * @param sheetDarkness darkness of the sheet's darkest strike, 0–1
     * @param line keeps what is compared
     */
    static LineOpinion of(NameInk ink, DecisionConfig limits, double maxBare, double sheetDarkness, Comparisons line) {
        Comparisons log = line.on(Question.UNTOUCHED);
        boolean clean = log.atMost("inkMm2", ink.inkMm2(), limits.maxCleanMm2())
                && log.atMost("coverage", ink.coverage(), limits.maxCleanCoverage())
                && log.below("over", ink.over(), limits.minAlong())
                && log.below("under", ink.under(), limits.minAlong());
        Set<AdjudicationReason> reasons = clean
                ? hidden(ink, limits, line)
                : doubts(ink, limits, maxBare, sheetDarkness, line.on(Question.PLAIN_MARK));
        if (!reasons.isEmpty()) {
            return new Doubtful(reasons);
        }
        return clean ? new Clean() : new Struck();
    }

    /** What may hide a stroke on a name that looks untouched. */
    private static Set<AdjudicationReason> hidden(NameInk ink, DecisionConfig limits, Comparisons line) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        boolean soft = ink.faintSoft() > limits.minSoft();
        double maxLine = soft ? limits.maxSoftLine() : limits.maxFaintLine();
        if (line.on(Question.UNTOUCHED).over("faintLine", ink.faintLine(), maxLine)) {
            reasons.add(soft ? AdjudicationReason.BLEED_THROUGH : AdjudicationReason.FAINT_STRIKE);
        }
        Comparisons log = line.on(Question.AROUND);
        if (log.over("lineOver", ink.fold().over(), limits.maxLineOver())) {
            if (log.over("lineDark", ink.fold().dark(), limits.maxLineDark())) {
                reasons.add(AdjudicationReason.STREAK_OVER_NAME);
            } else if (log.over("lineExcess", ink.fold().excess(), limits.maxLineExcess())) {
                reasons.add(AdjudicationReason.FOLD_OVER_NAME);
            }
        }
        if (log.over("sealOver", ink.seal().over(), limits.maxSealOver())
                && (log.over("sealExcess", ink.seal().excess(), limits.maxSealExcess())
                        || log.over("sealLineMm", ink.seal().lineMm(), limits.maxSealLineMm())
                        || log.over("sealTogether", together(ink.seal(), limits), limits.maxSealTogether()))) {
            reasons.add(AdjudicationReason.STAMP_UNCLEAR);
        }
        return reasons;
    }

    private static double together(SealedInk seal, DecisionConfig limits) {
        return Math.max(0, seal.excess()) / limits.maxSealExcess() + seal.lineMm() / limits.maxSealLineMm();
    }

    /** Whether all of a line's ink lies along the letters' feet or heads: no evidence makes that a strike. */
    static boolean skims(NameInk ink, DecisionConfig limits) {
        return ink.crest() < limits.minCrest() || ink.trough() > limits.maxTrough();
    }

    private static Set<AdjudicationReason> doubts(
            NameInk ink, DecisionConfig limits, double maxBare, double sheetDarkness, Comparisons log) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        boolean passes = log.atLeast("through", ink.through(), limits.minThrough())
                && log.atLeast("height", ink.height(), limits.minHeight())
                && log.atMost("height", ink.height(), limits.maxHeight());
        if (!passes || log.under("coverage", ink.coverage(), limits.maxCleanCoverage())) {
            reasons.add(around(ink, limits));
        }
        if (reasons.isEmpty()
                && (log.over("bare", ink.bare(), maxBare)
                        || log.under("coverage", ink.coverage(), limits.minCoverage()))) {
            reasons.add(AdjudicationReason.PARTIAL_STRIKE);
        }
        if (reasons.isEmpty() && log.under("crest", ink.crest(), limits.minCrest())) {
            reasons.add(AdjudicationReason.UNDERLINE);
        }
        if (reasons.isEmpty() && log.over("trough", ink.trough(), limits.maxTrough())) {
            reasons.add(AdjudicationReason.OVERLINE);
        }
        if (log.under("apart", ink.apart(), limits.minApart())) {
            reasons.add(AdjudicationReason.DAMAGED);
        } else if (log.over("fill", ink.fill(), limits.maxFill())
                && log.under("darkness", ink.darkness(), limits.minFillDarkness())) {
            reasons.add(AdjudicationReason.SMUDGE);
        }
        if (reasons.isEmpty()
                && ink.fill() < limits.maxFill()
                && log.over("around", Math.min(ink.over(), ink.under()), limits.maxAround())) {
            reasons.add(AdjudicationReason.CIRCLE);
        }
        if (reasons.isEmpty() && log.over("added", ink.added(), limits.maxAdded())) {
            reasons.add(AdjudicationReason.CORRECTION);
        }
        if (ink.coverage() > limits.maxCleanCoverage()
                && (log.under("darkness", ink.darkness(), limits.minDarkness())
                        || log.under("darkness", ink.darkness(), limits.minRelativeDarkness() * sheetDarkness))) {
            reasons.add(AdjudicationReason.FAINT_STRIKE);
        }
        if (log.over("lineAlone", ink.fold().alone(), limits.maxLineOver())) {
            reasons.add(AdjudicationReason.STREAK_OVER_NAME);
        }
        if (log.over("sealOver", ink.seal().over(), limits.maxSealOver()) && !goesOnUnderSeal(ink, limits, log)) {
            reasons.add(AdjudicationReason.STAMP_UNCLEAR);
        }
        return reasons;
    }

    /** Whether a strike that is seen beside a seal goes on under it. */
    private static boolean goesOnUnderSeal(NameInk ink, DecisionConfig limits, Comparisons log) {
        return log.atLeast("sealPassed", ink.seal().passed(), limits.minSealPassed())
                && log.atLeast("sealFree", 1 - ink.seal().over(), limits.minFree())
                && (log.atLeast("sealBeside", ink.seal().beside() ? 1 : 0, 1)
                        || log.beyond("sealExcess", ink.seal().excess(), limits.maxSealExcess())
                                && log.beyond("sealLineMm", ink.seal().lineMm(), limits.minSealLineMm()));
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
