package vn.kiemphieu.decision;

import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;

/** How often a row read like this one is right; it follows from the status and never changes it. */
final class Confidence {
    private final ConfidenceConfig shares;

    Confidence(ConfidenceConfig shares) {
        this.shares = shares;
    }

    /** A further reason to ask never makes it less likely that asking is right. */
    double of(MarkStatus status, Set<AdjudicationReason> reasons) {
        return switch (status) {
            case KEPT -> shares.kept();
            case STRUCK -> shares.struck();
            case UNCERTAIN ->
                reasons.stream()
                        .mapToDouble(reason -> shares.reasons().getOrDefault(reason, shares.uncertain()))
                        .max()
                        .orElse(shares.uncertain());
            case AGREE -> shares.agree();
            case DISAGREE -> shares.disagree();
            case NONE -> shares.none();
            case BOTH -> shares.both();
        };
    }
}
