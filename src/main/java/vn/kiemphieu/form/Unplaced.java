package vn.kiemphieu.form;

import java.util.Optional;
import vn.kiemphieu.election.Candidate;

/**
 * A candidate whose printed name could not be found with certainty.
 *
 * @param printed what stands where the name should be, with {@link Reason#OTHER_NAME}
 */
public record Unplaced(Candidate candidate, Reason reason, Optional<String> printed) {
    /** Why a name has no certain place. */
    public enum Reason {
        /** No printed text is near enough to the name. */
        NOT_FOUND,
        /** Two places or two names fit about equally well. */
        AMBIGUOUS,
        /** The name is printed, but not where the election's order puts it. */
        OUT_OF_ORDER,
        /** At the name's place stands something else by a letter or two, however one looks at it. */
        OTHER_NAME,
        /** The line was found but its letters could not be measured. */
        UNMEASURABLE,
        /** The name has its place, but the words over the columns do not say which cell means which answer. */
        NO_ANSWER_CELLS
    }

    Unplaced(Candidate candidate, Reason reason) {
        this(candidate, reason, Optional.empty());
    }
}
