package vn.kiemphieu.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.InkTint;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.PageColours;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.VotingMethod;

/** A page's numbers to statuses and reasons: its rows, its stamp, what was written elsewhere, its number of votes. */
public final class PageDecision {
    private final BallotStyle style;
    private final DecisionConfig limits;
    private final RowDecision names;
    private final AnswerDecision cells;
    private final WritingDecision writing;
    private final Agreement agreement;
    private final CommitteeRule committee;

    /** @param settings what the committee settled on points the law leaves open */
    public PageDecision(
            BallotStyle style,
            DecisionConfig limits,
            LearnedConfig learned,
            ConfidenceConfig confidence,
            CommitteeSettings settings) {
        this.style = style;
        this.limits = limits;
        this.names = new RowDecision(limits, confidence, style.regime());
        this.cells = new AnswerDecision(limits.answers(), confidence);
        this.writing = new WritingDecision(limits.writing(), style);
        this.agreement = new Agreement(learned, confidence);
        this.committee = new CommitteeRule(settings, confidence);
    }

    /**
     * @param rows one for every row of the style
     * @param sheetReasons what concerns the sheet as a whole
     */
    public record Decided(List<RowReading> rows, Set<AdjudicationReason> sheetReasons) {}

    /**
     * @param weighed what the numbers weighed together give each row, in the style's order
     * @param learned what the learned reading gives each row
     */
    public Decided decide(PageInk ink, List<Chances> weighed, List<Chances> learned) {
        return decide(ink, weighed, learned, Comparisons.unheard());
    }

    /** @param log keeps every number with the limit it is held against */
    public Decided decide(PageInk ink, List<Chances> weighed, List<Chances> learned, Comparisons log) {
        List<RowReading> byRule = byRule(ink, log);
        UsualMark usual = UsualMark.of(ink.rows(), limits.answers());
        boolean foreignPrint = !everyNameStruck(byRule) && log.over("fringe", ink.fringe(), limits.maxFringe());
        List<RowReading> readings = IntStream.range(0, byRule.size())
                .mapToObj(i -> foreignPrint
                        ? agreement.withoutTrust(byRule.get(i), weighed.get(i), learned.get(i), log)
                        : settled(ink.rows().get(i), usual, byRule.get(i), weighed.get(i), learned.get(i), log))
                .toList();
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        if (style.stampRequired()
                && !ink.sealRinged()
                && log.under("sealShare", ink.sealShare(), limits.unclearSealShare())) {
            reasons.add(
                    log.under("sealShare", ink.sealShare(), limits.minSealShare())
                            ? AdjudicationReason.STAMP_MISSING
                            : AdjudicationReason.STAMP_UNCLEAR);
        }
        if (log.over("strayMm2", ink.strayMm2(), limits.maxStrayMm2())
                || log.over("headingMm2", ink.headingMm2(), limits.answers().maxHeadingMm2())
                || log.over("overSealMm2", ink.overSealMm2(), limits.maxOverSealMm2())) {
            reasons.add(AdjudicationReason.EXTRA_WRITING);
        }
        reasons.addAll(writing.decide(ink.writing(), log));
        if (log.over("otherPrintMm2", ink.otherPrintMm2(), limits.maxOtherPrintMm2())) {
            reasons.add(AdjudicationReason.WRONG_FORM);
        }
        ink.colours().ifPresent(colours -> reasons.addAll(ofColours(colours, readings, log)));
        if (foreignPrint) {
            reasons.add(AdjudicationReason.POOR_REGISTRATION);
        }
        reasons.addAll(votes(readings));
        return new Decided(readings, reasons);
    }

    /**
     * Whether the rule takes every name for plainly struck, which it does of none whose print it does not find. Then no name
     * is left on which ink around the letters would be print's. Such a ballot is invalid, and people see it on that list.
     */
    private static boolean everyNameStruck(List<RowReading> byRule) {
        return byRule.stream().allMatch(row -> row.status() == MarkStatus.STRUCK);
    }

    private RowReading settled(
            RowInk ink, UsualMark usual, RowReading rule, Chances weighed, Chances learned, Comparisons log) {
        Function<MarkStatus, Opening> open = status -> style.method() == VotingMethod.STRIKE_OUT
                ? names.open(ink, rule.reasons(), status)
                : cells.open(ink, usual, rule.reasons(), status);
        return committee.apply(agreement.of(rule, open, weighed, learned, log));
    }

    private List<RowReading> byRule(PageInk ink, Comparisons log) {
        return style.method() == VotingMethod.STRIKE_OUT
                ? strikes(ink, log)
                : cells.decide(style.rows(), ink.rows(), ink.strayMm2(), log);
    }

    /** What a gray scan would not show: another pen, a seal that is a copy, writing across a seal. */
    private Set<AdjudicationReason> ofColours(PageColours colours, List<RowReading> readings, Comparisons log) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        if (log.over(
                "tintApart",
                colours.apart(i -> marked(readings.get(i).status())),
                limits.colours().maxTintApart())) {
            reasons.add(AdjudicationReason.MULTI_INK);
        }
        if (log.over("underSealMm2", colours.underSealMm2(), limits.colours().maxUnderSealMm2())) {
            reasons.add(AdjudicationReason.EXTRA_WRITING);
        }
        if (style.stampRequired()
                && colours.seal().isPresent()
                && log.under(
                        "sealColour",
                        colours.seal().get().apart(InkTint.BLACK),
                        limits.colours().minSealColour())) {
            reasons.add(AdjudicationReason.STAMP_UNCLEAR);
        }
        return reasons;
    }

    private static boolean marked(MarkStatus status) {
        return switch (status) {
            case STRUCK, AGREE, DISAGREE, BOTH -> true;
            case KEPT, NONE, UNCERTAIN -> false;
        };
    }

    private List<RowReading> strikes(PageInk ink, Comparisons log) {
        double darkest = ink.rows().stream()
                .flatMap(row -> row.lines().stream())
                .filter(line -> line.coverage() > limits.minCoverage())
                .mapToDouble(NameInk::darkness)
                .max()
                .orElse(0);
        List<RowReading> readings = new ArrayList<>();
        for (int i = 0; i < ink.rows().size(); i++) {
            readings.add(names.decide(style.rows().get(i).no(), ink.rows().get(i), darkest, log));
        }
        return readings;
    }

    /** Findings on the number of votes, made only when every row is certain. */
    private Set<AdjudicationReason> votes(List<RowReading> readings) {
        if (readings.stream().anyMatch(row -> row.status() == MarkStatus.UNCERTAIN)) {
            return Set.of();
        }
        Optional<AdjudicationReason> found =
                style.method() == VotingMethod.STRIKE_OUT ? namesLeft(readings) : agreements(readings);
        return found.map(Set::of).orElse(Set.of());
    }

    private Optional<AdjudicationReason> namesLeft(List<RowReading> readings) {
        long kept = count(readings, MarkStatus.KEPT);
        if (kept > style.seats()) {
            return Optional.of(kept == readings.size() ? AdjudicationReason.UNTOUCHED : AdjudicationReason.OVERVOTE);
        }
        return kept == 0 ? Optional.of(AdjudicationReason.ALL_STRUCK) : Optional.empty();
    }

    /** A list of one person may well be disagreed with; it needs an X in exactly one cell (rules.md B5, B6). */
    private Optional<AdjudicationReason> agreements(List<RowReading> readings) {
        long agreed = count(readings, MarkStatus.AGREE);
        if (count(readings, MarkStatus.NONE) == readings.size()) {
            return Optional.of(AdjudicationReason.UNTOUCHED);
        }
        if (readings.size() == 1) {
            return Optional.of(AdjudicationReason.BOTH_BOXES).filter(both -> count(readings, MarkStatus.BOTH) == 1);
        }
        return agreed > style.seats()
                ? Optional.of(AdjudicationReason.OVERVOTE)
                : agreed == 0 ? Optional.of(AdjudicationReason.ALL_STRUCK) : Optional.empty();
    }

    private static long count(List<RowReading> readings, MarkStatus status) {
        return readings.stream().filter(row -> row.status() == status).count();
    }
}
