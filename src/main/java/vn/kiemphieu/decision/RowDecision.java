package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.election.Regime;

/**
 * One row's numbers to kept, struck or uncertain with its reasons: clear is what the definition calls clear, everything
 * between is asked.
 */
final class RowDecision {
    /**
     * What is asked about the shape and darkness of the row's ink. All else is for the law to say, or for the rest of the
     * sheet: whether a line is the pen's at all, whether a smudge is.
     */
    private static final Set<AdjudicationReason> ABOUT_INK = EnumSet.of(
            AdjudicationReason.FAINT_STRIKE,
            AdjudicationReason.PARTIAL_STRIKE,
            AdjudicationReason.UNDERLINE,
            AdjudicationReason.OVERLINE,
            AdjudicationReason.BETWEEN_ROWS,
            AdjudicationReason.TICK_OR_DOT,
            AdjudicationReason.CORRECTION,
            AdjudicationReason.STAMP_UNCLEAR,
            AdjudicationReason.FOLD_OVER_NAME,
            AdjudicationReason.BLEED_THROUGH,
            AdjudicationReason.DAMAGED);

    /** What paint over a name and a strike that runs on over another look like. */
    private static final Set<AdjudicationReason> BROAD =
            EnumSet.of(AdjudicationReason.SMUDGE, AdjudicationReason.STROKE_OVER_TWO_NAMES);

    private final DecisionConfig limits;
    private final double maxBare;
    private final Confidence confidence;

    RowDecision(DecisionConfig limits, ConfidenceConfig confidence, Regime regime) {
        this.confidence = new Confidence(confidence);
        this.limits = limits;
        this.maxBare = regime == Regime.STATE ? limits.maxBareState() : limits.maxBareParty();
    }

    /** @param sheetDarkness darkness of the sheet's darkest strike, 0–1 */
    RowReading decide(int no, RowInk row, double sheetDarkness, Comparisons page) {
        Comparisons log = page.row(no);
        List<LineOpinion> lines = row.lines().stream()
                .map(ink -> LineOpinion.of(ink, limits, maxBare, sheetDarkness, log.part("name")))
                .toList();
        boolean struck = lines.stream().allMatch(LineOpinion.Struck.class::isInstance);
        boolean clean = lines.stream().allMatch(LineOpinion.Clean.class::isInstance);
        Set<AdjudicationReason> reasons = reasons(row, lines, clean, struck, log);
        MarkStatus status = !reasons.isEmpty() ? MarkStatus.UNCERTAIN : struck ? MarkStatus.STRUCK : MarkStatus.KEPT;
        return new RowReading(no, status, confidence.of(status, reasons), reasons, row.toMeasurement());
    }

    /**
     * How far evidence from the row's ink can settle what was asked: never where the print may not be the blank's or what
     * lies beside the name may be writing, nor for a line along the letters' feet or heads, or one that stops and goes on
     * after more of the name than the law lets bare. More beside it, paint over it, and a strike that runs on into another
     * name, about which that one is asked, only plain evidence settles.
     */
    Opening open(RowInk row, Set<AdjudicationReason> reasons, MarkStatus status) {
        boolean kept = status == MarkStatus.KEPT;
        boolean print = row.printFound() >= limits.minPrintTrusted()
                && row.lines().stream().allMatch(line -> offItsLetters(line) || kept && frayed(row, line));
        boolean noStrike =
                row.lines().stream().anyMatch(line -> LineOpinion.skims(line, limits) || line.gaps() > maxBare);
        if (!print || !kept && noStrike) {
            return Opening.CLOSED;
        }
        EnumSet<AdjudicationReason> others = EnumSet.copyOf(reasons);
        others.removeAll(ABOUT_INK);
        return alongside(row, kept).with(kept ? onAKeptName(reasons, others) : ofAStrike(row, others));
    }

    /** How far questions about a name with that much ink beside it can be settled. */
    private Opening alongside(RowInk row, boolean kept) {
        if (row.sideMm2() <= (kept ? limits.maxSideTrusted() : limits.maxBesideTrusted())) {
            return Opening.OPEN;
        }
        if (row.sideMm2() <= (kept ? limits.maxSideWary() : limits.maxBesideWary())) {
            return Opening.WARY;
        }
        return kept && row.sideMm2() <= limits.maxSideNarrow() ? Opening.NARROW : Opening.CLOSED;
    }

    /** How far questions about what may hide a strike can be settled: under a seal a whole one may lie. */
    private static Opening onAKeptName(Set<AdjudicationReason> reasons, Set<AdjudicationReason> others) {
        if (!others.isEmpty()) {
            return Opening.CLOSED;
        }
        return reasons.contains(AdjudicationReason.STAMP_UNCLEAR) ? Opening.NARROW : Opening.OPEN;
    }

    /** How far questions about where a strike runs on to, or about paint over a struck name, can be settled. */
    private Opening ofAStrike(RowInk row, Set<AdjudicationReason> others) {
        if (!BROAD.containsAll(others)) {
            return Opening.CLOSED;
        }
        if (others.contains(AdjudicationReason.SMUDGE)) {
            boolean painted = row.lines().stream().allMatch(line -> line.darkness() >= limits.minPaintDarkness());
            return painted ? Opening.NARROW : Opening.CLOSED;
        }
        return others.isEmpty() ? Opening.OPEN : Opening.WARY;
    }

    /** Whether a line's ink is a pen's: another name's letters would lie along the edges of this one's. */
    private boolean offItsLetters(NameInk line) {
        return line.inkMm2() <= limits.maxCleanMm2() || line.apart() >= limits.minApart();
    }

    /** Whether a line's little ink along the edges of letters that are all there is their own. */
    private boolean frayed(RowInk row, NameInk line) {
        return row.printFound() >= limits.minPrintFound() && line.inkMm2() <= limits.maxFrayMm2();
    }

    private Set<AdjudicationReason> reasons(
            RowInk row, List<LineOpinion> lines, boolean clean, boolean struck, Comparisons log) {
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        for (LineOpinion line : lines) {
            if (line instanceof LineOpinion.Doubtful doubtful) {
                reasons.addAll(doubtful.reasons());
            }
        }
        if (reasons.isEmpty() && !clean && !struck) {
            reasons.add(AdjudicationReason.TWO_LINE_NAME_ONE_STRUCK);
        }
        if (log.under("printFound", row.printFound(), limits.minPrintFound())) {
            reasons.add(AdjudicationReason.DAMAGED);
        }
        if (log.over("sideMm2", row.sideMm2(), clean ? limits.maxSideMm2() : limits.maxBesideStrikeMm2())) {
            reasons.add(beside(row, clean));
        }
        if (clean
                && (log.over("ruleShare", row.ruleShare(), limits.maxRuleShare())
                        || log.over("gapShare", row.gapShare(), limits.maxRuleShare()))) {
            reasons.add(AdjudicationReason.BETWEEN_ROWS);
        }
        boolean sealed = reasons.contains(AdjudicationReason.STAMP_UNCLEAR); // its ink lies on many names
        if (!reasons.isEmpty() && !sealed && log.beyond("sharedMm2", row.sharedMm2(), limits.minSharedMm2())) {
            reasons.removeAll(EnumSet.of(AdjudicationReason.TICK_OR_DOT, AdjudicationReason.CORRECTION));
            reasons.add(AdjudicationReason.STROKE_OVER_TWO_NAMES);
        }
        return reasons;
    }

    private AdjudicationReason beside(RowInk row, boolean clean) {
        if (row.ordinalMm2() > row.sideMm2() / 3 && clean) {
            return AdjudicationReason.ORDINAL_ONLY;
        }
        return clean ? AdjudicationReason.TICK_OR_DOT : AdjudicationReason.CORRECTION;
    }
}
