package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.Optional;
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
    private final Confidence confidence;

    Agreement(LearnedConfig limits, ConfidenceConfig confidence) {
        this.limits = limits;
        this.confidence = new Confidence(confidence);
    }

    /**
     * @param rule what the rule alone made of the row
     * @param page keeps what is compared
     */
    RowReading of(RowReading rule, Chances chances, Comparisons page) {
        Opinion learned =
                opinion(chances, page.row(rule.no()).on(Question.LEARNED).part("learned"));
        TwoOpinions both = new TwoOpinions(new Opinion(rule.status(), rule.confidence()), Optional.of(learned));
        if (both.agree() || rule.status() == MarkStatus.UNCERTAIN) {
            return new RowReading(
                    rule.no(), rule.status(), rule.confidence(), rule.reasons(), rule.measurement(), both);
        }
        var reasons = EnumSet.of(AdjudicationReason.READINGS_DIFFER);
        double sure = confidence.of(MarkStatus.UNCERTAIN, reasons);
        return new RowReading(rule.no(), MarkStatus.UNCERTAIN, sure, reasons, rule.measurement(), both);
    }

    private Opinion opinion(Chances chances, Comparisons log) {
        MarkStatus likeliest = chances.likeliest();
        boolean sure = false;
        for (MarkStatus status : chances.of().keySet()) {
            if (status != MarkStatus.UNCERTAIN) {
                boolean enough = log.atLeast(
                        status.code(), chances.of(status), limits.minChance().get(status));
                sure |= enough && status == likeliest;
            }
        }
        return new Opinion(sure ? likeliest : MarkStatus.UNCERTAIN, chances.of(likeliest));
    }
}
