package vn.kiemphieu.result;

import vn.kiemphieu.election.Candidate;

/** One candidate's votes and what they came to. */
public record Standing(Candidate candidate, int votes, Fate fate) {
    /** What the votes came to. */
    public enum Fate {
        /** Elected. */
        ELECTED,
        /** As many votes as others for fewer seats than there are of them; nobody is elected of these yet. */
        TIED,
        /** Enough votes, but others with more took the seats. */
        OUTVOTED,
        /** Not more than half. */
        NOT_ENOUGH
    }
}
