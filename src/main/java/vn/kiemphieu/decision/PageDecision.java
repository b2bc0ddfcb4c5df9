package vn.kiemphieu.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.NameInk;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.RowReading;

/** A page's numbers to statuses and reasons: its rows, its stamp, what was written elsewhere, its number of votes. */
public final class PageDecision {
    private final BallotStyle style;
    private final DecisionConfig limits;
    private final RowDecision rows;

    public PageDecision(BallotStyle style, DecisionConfig limits, ConfidenceConfig confidence) {
        this.style = style;
        this.limits = limits;
        this.rows = new RowDecision(limits, confidence, style.regime());
    }

    /**
     * @param rows one for every row of the style
     * @param sheetReasons what concerns the sheet as a whole
     */
    public record Decided(List<RowReading> rows, Set<AdjudicationReason> sheetReasons) {}

    public Decided decide(PageInk ink) {
        double darkest = ink.rows().stream()
                .flatMap(row -> row.lines().stream())
                .filter(line -> line.coverage() > limits.minCoverage())
                .mapToDouble(NameInk::darkness)
                .max()
                .orElse(0);
        List<RowReading> readings = new ArrayList<>();
        for (int i = 0; i < ink.rows().size(); i++) {
            readings.add(rows.decide(style.rows().get(i).no(), ink.rows().get(i), darkest));
        }
        EnumSet<AdjudicationReason> reasons = EnumSet.noneOf(AdjudicationReason.class);
        if (style.stampRequired() && ink.sealShare() < limits.unclearSealShare()) {
            reasons.add(
                    ink.sealShare() < limits.minSealShare()
                            ? AdjudicationReason.STAMP_MISSING
                            : AdjudicationReason.STAMP_UNCLEAR);
        }
        if (ink.strayMm2() > limits.maxStrayMm2()) {
            reasons.add(AdjudicationReason.EXTRA_WRITING);
        }
        if (ink.fringe() > limits.maxFringe()) {
            reasons.add(AdjudicationReason.POOR_REGISTRATION);
        }
        reasons.addAll(votes(readings));
        return new Decided(readings, reasons);
    }

    /** Findings on the number of names left, made only when every row is certain. */
    private Set<AdjudicationReason> votes(List<RowReading> readings) {
        EnumSet<AdjudicationReason> found = EnumSet.noneOf(AdjudicationReason.class);
        if (readings.stream().anyMatch(row -> row.status() == MarkStatus.UNCERTAIN)) {
            return found;
        }
        long kept =
                readings.stream().filter(row -> row.status() == MarkStatus.KEPT).count();
        if (kept == readings.size() && kept > style.seats()) {
            found.add(AdjudicationReason.UNTOUCHED);
        } else if (kept > style.seats()) {
            found.add(AdjudicationReason.OVERVOTE);
        } else if (kept == 0) {
            found.add(AdjudicationReason.ALL_STRUCK);
        }
        return found;
    }
}
