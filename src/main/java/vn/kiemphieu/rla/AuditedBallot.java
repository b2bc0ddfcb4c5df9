package vn.kiemphieu.rla;

import java.util.Set;

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

    /** A ballot that does not count. */
    public static AuditedBallot invalid() {
        return new AuditedBallot(false, Set.of());
    }
}
