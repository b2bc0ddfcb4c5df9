package vn.kiemphieu.decision;

import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.OpenPoint;

/** What the committee settled beforehand, applied to rows whose ink leaves no doubt. */
final class CommitteeRule {
    private final CommitteeSettings settings;
    private final Confidence confidence;

    CommitteeRule(CommitteeSettings settings, ConfidenceConfig confidence) {
        this.settings = settings;
        this.confidence = new Confidence(confidence);
    }

    /**
     * The row as it counts. A row with any other reason stays asked, and so does one of which the learned reading is not
     * sure either way or says that nothing is struck.
     */
    RowReading apply(RowReading row) {
        boolean settled = settings.of(OpenPoint.TWO_LINE_NAME_ONE_STRUCK) == OpenPoint.Answer.STRUCK
                && row.reasons().equals(Set.of(AdjudicationReason.TWO_LINE_NAME_ONE_STRUCK))
                && row.opinions()
                        .learned()
                        .map(learned -> learned.status() == MarkStatus.STRUCK)
                        .orElse(true);
        return settled
                ? new RowReading(
                        row.no(),
                        MarkStatus.STRUCK,
                        confidence.of(MarkStatus.STRUCK, Set.of()),
                        Set.of(),
                        row.measurement(),
                        row.opinions())
                : row;
    }
}
