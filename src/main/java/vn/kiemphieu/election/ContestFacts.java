package vn.kiemphieu.election;

import java.util.Optional;

/**
 * What is known of a contest beyond its question.
 *
 * @param body what is elected; only in a state election that says so
 * @param round which contest it follows from; empty for the first
 */
public record ContestFacts(Optional<Body> body, Optional<Round> round) {
    public static final ContestFacts NONE = new ContestFacts(Optional.empty(), Optional.empty());
}
