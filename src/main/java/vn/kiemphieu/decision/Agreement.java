package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.decision.Comparison.Question;

/** A mark is accepted only where the rule and the learned reading, each by itself, are sure of the same. */
final class Agreement {
    private final LearnedConfig limits;
    private final ConfidenceConfig confidence;

    Agreement(LearnedConfig limits, ConfidenceConfig confidence) {
        this.limits = limits;
        this.confidence = confidence;
    }

    /**
     * @param strict what the rule alone made of the row
     * @param wide what it makes of it with each leeway
     * @param page keeps what is compared
     */
    RowReading of(RowReading strict, List<RowReading> wide, Chances chances, Comparisons page) {
        Comparisons log = page.row(strict.no()).on(Question.LEARNED).part("learned");
        Opinion learned = opinion(chances, log);
        RowReading rule = strict.status() == MarkStatus.UNCERTAIN ? withLeeway(strict, wide, learned, log) : strict;
        TwoOpinions both = new TwoOpinions(new Opinion(rule.status(), rule.confidence()), Optional.of(learned));
        if (both.agree()) {
            double sure = confidence.agreed().at(learned.confidence());
            return new RowReading(rule.no(), rule.status(), sure, rule.reasons(), rule.measurement(), both);
        }
        return rule.status() == MarkStatus.UNCERTAIN
                ? asked(rule, both, rule.reasons())
                : asked(rule, both, EnumSet.of(AdjudicationReason.READINGS_DIFFER));
    }

    /** What the rule says with the least leeway with which it says the same as the learned reading; else as it is. */
    private RowReading withLeeway(RowReading strict, List<RowReading> wide, Opinion learned, Comparisons log) {
        for (int i = 0; i < wide.size() && learned.status() != MarkStatus.UNCERTAIN; i++) {
            if (learned.status() == wide.get(i).status()
                    && log.atLeast(
                            "leeway",
                            learned.confidence(),
                            limits.leeway().get(i).chance())) {
                return wide.get(i);
            }
        }
        return strict;
    }

    /** A row of a sheet whose print does not look like the blank's: what stands out from it may be no ink of a voter. */
    RowReading withoutTrust(RowReading strict, Chances chances, Comparisons page) {
        RowReading row = of(strict, List.of(), chances, page);
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
