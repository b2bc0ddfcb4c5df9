package vn.kiemphieu.form;

import java.util.Optional;
import vn.kiemphieu.election.Candidate;

/**
 * A candidate whose printed name could not be found with certainty.
 *
 * @param printed what stands there, with {@link Reason#OTHER_NAME} and {@link Reason#OTHER_NUMBER}
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
        /** Beside the name another number is printed than the candidate's. */
        OTHER_NUMBER,
        /** The contest has a namesake but for a diacritic, and the two cannot be told apart for certain. */
        NAMESAKE,
        /** The name stands under the seal of a blank that was scanned without colour. */
        UNDER_SEAL,
        /** The line was found but its letters could not be measured. */
        UNMEASURABLE,
        /** The name has its place, but the words over the columns do not say which cell means which answer. */
        NO_ANSWER_CELLS
    }

    Unplaced(Candidate candidate, Reason reason) {
        this(candidate, reason, Optional.empty());
    }

    Unplaced(Candidate candidate, Reason reason, String printed) {
        this(candidate, reason, Optional.of(printed));
    }
}
