package vn.kiemphieu.rla;

import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.tally.BallotOutcome;

/**
 * What a ballot says, to the machine or to the people who hold the paper.
 *
 * @param valid whether it counts
 * @param votes numbers of those it votes for; of an invalid ballot nobody
 */
public record AuditedBallot(boolean valid, Set<Integer> votes) {
    public AuditedBallot {
        votes = Set.copyOf(votes);
        if (!valid && !votes.isEmpty()) {
            throw new IllegalArgumentException("votes on an invalid ballot");
        }
    }

    /** What a ballot came to in a count; empty where it is no ballot of the contest. */
    public static Optional<AuditedBallot> of(BallotOutcome outcome) {
        if (outcome instanceof BallotOutcome.Outside) {
            return Optional.empty();
        }
        if (outcome instanceof BallotOutcome.Open) {
            throw new IllegalArgumentException("a ballot nobody has settled");
        }
        return Optional.of(
                outcome instanceof BallotOutcome.Valid valid ? new AuditedBallot(true, valid.votedFor()) : invalid());
    }

    /** A ballot that does not count. */
    public static AuditedBallot invalid() {
        return new AuditedBallot(false, Set.of());
    }
}
