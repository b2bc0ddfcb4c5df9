package vn.kiemphieu.ballot;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The two independent readings of one row, kept beside what came of them.
 *
 * @param rule from measured strokes and stated limits
 * @param learned from the row's pixels alone; empty on readings made before there was a second reading
 */
public record TwoOpinions(Opinion rule, Optional<Opinion> learned) {

    /** The chance the learned reading gave to nothing being certain, 0–1. */
    public OptionalDouble doubt() {
        return learned.map(opinion -> OptionalDouble.of(
                        opinion.status() == MarkStatus.UNCERTAIN ? opinion.confidence() : 1 - opinion.confidence()))
                .orElse(OptionalDouble.empty());
    }

    /** Whether both say the same and neither would ask. */
    public boolean agree() {
        return rule.status() != MarkStatus.UNCERTAIN
                && learned.map(Opinion::status).equals(Optional.of(rule.status()));
    }
}
