package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.decision.Comparison.Question;

/**
 * A mark is accepted only where two readings that share no evidence say the same: the measured numbers, by the rule's limits
 * or weighed together, and the learned reading of the pixels.
 */
final class Agreement {
    private final LearnedConfig limits;
    private final ConfidenceConfig confidence;

    Agreement(LearnedConfig limits, ConfidenceConfig confidence) {
        this.limits = limits;
        this.confidence = confidence;
    }

    /**
     * @param rule what the rule made of the row
     * @param open how far what the rule asks can be settled by evidence for this status
     * @param weighed what all its numbers together give each status
     * @param learned what the pixels give each status
     * @param page keeps what is compared
     */
    RowReading of(
            RowReading rule, Function<MarkStatus, Opening> open, Chances weighed, Chances learned, Comparisons page) {
        Comparisons log = page.row(rule.no()).on(Question.LEARNED);
        Opinion byPixels = opinion(learned, log.part("learned"));
        TwoOpinions both = new TwoOpinions(new Opinion(rule.status(), rule.confidence()), Optional.of(byPixels));
        if (both.agree()) {
            return counted(rule, both, byPixels.confidence());
        }
        Optional<MarkStatus> settled =
                limits.together().settle(rule.status(), open, weighed, learned, log.part("together"));
        if (settled.isPresent()) {
            MarkStatus status = settled.get();
            double sure = Math.min(1, learned.of(status));
            Opinion byNumbers = new Opinion(status, Math.min(1, weighed.of(status)));
            return counted(rule, new TwoOpinions(byNumbers, Optional.of(new Opinion(status, sure))), sure);
        }
        return rule.status() == MarkStatus.UNCERTAIN
                ? asked(rule, both, rule.reasons())
                : asked(rule, both, EnumSet.of(AdjudicationReason.READINGS_DIFFER));
    }

    private RowReading counted(RowReading row, TwoOpinions both, double sure) {
        MarkStatus status = both.rule().status();
        return new RowReading(row.no(), status, confidence.agreed().at(sure), Set.of(), row.measurement(), both);
    }

    /** A row of a sheet whose print does not look like the blank's: what stands out from it may be no ink of a voter. */
    RowReading withoutTrust(RowReading rule, Chances weighed, Chances learned, Comparisons page) {
        RowReading row = of(rule, status -> Opening.CLOSED, weighed, learned, page);
        boolean marked = row.status() != MarkStatus.UNCERTAIN && row.status() != MarkStatus.KEPT;
        return marked ? asked(row, row.opinions(), EnumSet.of(AdjudicationReason.DAMAGED)) : row;
    }

    private RowReading asked(RowReading row, TwoOpinions both, Set<AdjudicationReason> reasons) {
        double sure = confidence.asked().at(both.doubt().orElseThrow());
        return new RowReading(row.no(), MarkStatus.UNCERTAIN, sure, reasons, row.measurement(), both);
    }

    private Opinion opinion(Chances chances, Comparisons log) {
        MarkStatus likeliest = chances.likeliest();
        boolean sure = false;
        for (MarkStatus status : chances.of().keySet()) {
            if (status != MarkStatus.UNCERTAIN) {
                boolean enough = log.atLeast(status.code(), chances.of(status), limits.least(status));
                sure |= enough && status == likeliest;
            }
        }
        double certain = chances.of().entrySet().stream()
                .filter(chance -> chance.getKey() != MarkStatus.UNCERTAIN)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        return sure ? new Opinion(likeliest, certain) : new Opinion(MarkStatus.UNCERTAIN, 1 - certain);
    }
}
