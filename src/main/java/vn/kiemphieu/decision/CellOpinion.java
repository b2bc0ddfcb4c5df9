package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.CellInk;
import vn.kiemphieu.ballot.MarkForm;
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
        boolean empty = cell.on(Question.UNTOUCHED).atMost("inkMm2", ink.inkMm2(), limits.maxEmptyMm2());
        boolean nearRule = empty && ink.looseMm2() >= limits.minLooseMarkMm2();
        if (log.over("looseMm2", ink.looseMm2(), limits.maxLooseMm2()) && !nearRule) {
            reasons.add(AdjudicationReason.BETWEEN_BOXES);
        }
        if (log.over("edgeMm2", ink.edgeMm2(), limits.maxEmptyMm2())) {
            reasons.add(AdjudicationReason.STREAK_OVER_NAME);
        }
        if (log.over("sealOver", ink.sealOver(), limits.maxSealOver())) {
            reasons.add(AdjudicationReason.STAMP_UNCLEAR);
        }
        if (log.under("edgeFound", ink.edgeFound(), limits.minEdgeFound())) {
            reasons.add(AdjudicationReason.DAMAGED);
        }
        if (!empty) {
            reasons.addAll(doubts(ink, limits, usual, cell.on(Question.PLAIN_MARK)));
        }
        return !reasons.isEmpty() ? new Doubtful(reasons) : empty && !nearRule ? new Empty() : new Marked();
    }

    private static Set<AdjudicationReason> doubts(CellInk ink, AnswerConfig limits, UsualMark usual, Comparisons log) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        boolean large = log.atLeast("inkMm2", ink.inkMm2(), limits.minMarkMm2())
                && log.atLeast("longMm", ink.longMm(), limits.minLongMm())
                && log.atLeast("shortMm", ink.shortMm(), limits.minShortMm());
        boolean crossed = cross(ink.form(), limits, log) || twoWays(ink, limits, log);
        if (!large || !crossed && !tick(ink.form(), limits, log) && !plain(ink, limits, log)) {
            reasons.add(AdjudicationReason.TICK_OR_DOT);
        }
        double maxFill = usual.unknown() ? limits.maxFillAlone() : limits.maxFill();
        if (log.over("fill", ink.fill(), maxFill)
                || log.over("strokes", ink.strokes(), limits.maxStrokes())
                || !crossed && log.over("strokeMm", ink.strokeMm(), limits.maxWider() * usual.strokeMm())
                || scribbledOver(ink, limits, usual, log)) {
            reasons.add(AdjudicationReason.CORRECTION);
        }
        if (log.under("darkness", ink.darkness(), limits.minDarkness())
                || log.under("darkness", ink.darkness(), limits.minRelativeDarkness() * usual.darkness())) {
            reasons.add(AdjudicationReason.FAINT_STRIKE);
        }
        return reasons;
    }

    /** Much heavier and denser than this voter's other marks: one drawn again, or one taken back. */
    private static boolean scribbledOver(CellInk ink, AnswerConfig limits, UsualMark usual, Comparisons log) {
        return log.over("heavier", ink.inkMm2() / usual.inkMm2(), limits.maxHeavier())
                && log.over("denser", ink.fill() / usual.fill(), limits.maxDenser());
    }

    /** Two strokes that cross, as the law asks for (190-QĐ/TW art. 15), and nothing else. */
    private static boolean cross(MarkForm form, AnswerConfig limits, Comparisons log) {
        return log.atLeast("crossMm", form.crossMm(), limits.minCrossMm())
                && log.atLeast("crossRatio", form.crossRatio(), limits.minCrossRatio())
                && log.atLeast("crossShare", form.crossShare(), limits.minCrossShare())
                && log.atMost("crossRestMm", form.crossRestMm(), limits.maxRestMm());
    }

    /** A cross whose crossing print hides, or that was drawn again: strokes in two directions and in no other, no zigzag. */
    private static boolean twoWays(CellInk ink, AnswerConfig limits, Comparisons log) {
        MarkForm form = ink.form();
        return log.atLeast("twoWays", form.twoWays(), limits.minTwoWays())
                && log.atLeast("otherWay", form.otherWay(), limits.minOtherWay())
                && (log.atLeast("crossMm", form.crossMm(), limits.minCrossMm())
                        || log.atMost("strokes", ink.strokes(), limits.maxTwoWayStrokes()) && square(ink, limits, log));
    }

    private static boolean square(CellInk ink, AnswerConfig limits, Comparisons log) {
        return log.atMost("slender", ink.longMm() / Math.max(1e-9, ink.shortMm()), limits.maxSlender());
    }

    /** A cross or a tick of which a rule or a skipping pen left only parts: in two directions, about as high as wide. */
    private static boolean plain(CellInk ink, AnswerConfig limits, Comparisons log) {
        return log.atLeast("strokes", ink.strokes(), limits.minStrokes())
                && square(ink, limits, log)
                && log.atLeast("twoWays", ink.form().twoWays(), limits.minPlainWays())
                && log.atLeast("otherWay", ink.form().otherWay(), limits.minPlainOtherWay());
    }

    /** One stroke with one bend, and nothing else. */
    private static boolean tick(MarkForm form, AnswerConfig limits, Comparisons log) {
        return log.atLeast("bend", form.bend(), limits.minBend())
                && log.atMost("bend", form.bend(), limits.maxBend())
                && log.atLeast("bendMm", form.bendMm(), limits.minBendMm())
                && log.atMost("bendRestMm", form.bendRestMm(), limits.maxRestMm());
    }
}
