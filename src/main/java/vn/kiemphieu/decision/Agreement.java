package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.Optional;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.TwoOpinions;

/** A mark is accepted only where the rule and the learned reading, each by itself, are sure of the same. */
final class Agreement {
    private final LearnedConfig limits;
    private final Confidence confidence;

    Agreement(LearnedConfig limits, ConfidenceConfig confidence) {
        this.limits = limits;
        this.confidence = new Confidence(confidence);
    }

    /** @param rule what the rule alone made of the row */
    RowReading of(RowReading rule, Chances chances) {
        Opinion learned = opinion(chances);
        TwoOpinions both = new TwoOpinions(new Opinion(rule.status(), rule.confidence()), Optional.of(learned));
        if (both.agree() || rule.status() == MarkStatus.UNCERTAIN) {
            return new RowReading(
                    rule.no(), rule.status(), rule.confidence(), rule.reasons(), rule.measurement(), both);
        }
        var reasons = EnumSet.of(AdjudicationReason.READINGS_DIFFER);
        double sure = confidence.of(MarkStatus.UNCERTAIN, reasons);
        return new RowReading(rule.no(), MarkStatus.UNCERTAIN, sure, reasons, rule.measurement(), both);
    }

    private Opinion opinion(Chances chances) {
        MarkStatus likeliest = chances.likeliest();
        boolean sure = likeliest != MarkStatus.UNCERTAIN
                && chances.of(likeliest) >= limits.minChance().get(likeliest);
        return new Opinion(sure ? likeliest : MarkStatus.UNCERTAIN, chances.of(likeliest));
    }
}
