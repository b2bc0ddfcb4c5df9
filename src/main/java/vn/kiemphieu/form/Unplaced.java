package vn.kiemphieu.form;

import vn.kiemphieu.election.Candidate;

/** A candidate whose printed name could not be found with certainty. */
public record Unplaced(Candidate candidate, Reason reason) {
    /** Why a name has no certain place. */
    public enum Reason {
        /** No printed text is near enough to the name. */
        NOT_FOUND,
        /** Two places or two names fit about equally well. */
        AMBIGUOUS,
        /** The name is printed, but not where the election's order puts it. */
        OUT_OF_ORDER,
        /** The line was found but its letters could not be measured. */
        UNMEASURABLE
    }
}
