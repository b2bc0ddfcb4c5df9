package vn.kiemphieu.tally;

/** One identity of the reconciliation, with both sides as they are. */
public record Check(Identity identity, long left, long right, boolean holds) {

    /** What must hold; forms 18, 23 and 32 of the 2026 election and the arithmetic of the count. */
    public enum Identity {
        /** valid + invalid + outside = scanned + typed. */
        EVERY_SHEET_ACCOUNTED,
        /** votes + marks that are no votes = valid × names. */
        EVERY_MARK_ACCOUNTED,
        /** names whose own votes and other marks make up the valid ballots = names. */
        EVERY_NAME_ACCOUNTED,
        /** ballots sorted by number of votes = valid. */
        BALLOTS_BY_VOTES,
        /** votes counted per ballot = votes counted per candidate. */
        VOTES_BY_BALLOTS,
        /** the highest number of votes ≤ valid. */
        VOTES_WITHIN_VALID,
        /** all votes ≤ seats × valid. */
        VOTES_WITHIN_SEATS,
        /** valid + invalid = collected. */
        BALLOTS_EQUAL_COLLECTED,
        /** collected ≤ voted. */
        COLLECTED_WITHIN_VOTED,
        /** collected ≤ issued. */
        COLLECTED_WITHIN_ISSUED,
        /** voted ≤ roll. */
        VOTED_WITHIN_ROLL,
        /** collected ≤ roll, where nobody counts who voted: no one casts two ballots. */
        COLLECTED_WITHIN_ROLL,
        /** issued ≤ received. */
        ISSUED_WITHIN_RECEIVED,
        /** issued + unused, with the exchanged ones or without (form 32 leaves that open, a setting) = received. */
        RECEIVED_ACCOUNTED,
        /** collected + exchanged ≤ issued, where the exchanged ones are part of those given out: none of them is in the box. */
        EXCHANGED_WITHIN_ISSUED,
        /** all deductions ≤ those summoned (Party). */
        DEDUCTED_WITHIN_ROLL;

        /** Whether its two sides tell how many votes there are; they are shown of a closed contest only. */
        public boolean tellsVotes() {
            return this == VOTES_BY_BALLOTS || this == VOTES_WITHIN_VALID || this == VOTES_WITHIN_SEATS;
        }

        /** Whether a side of it tells how many ballots are valid, which on a list of one may be that person's votes. */
        public boolean tellsValid() {
            return this == BALLOTS_BY_VOTES || this == EVERY_MARK_ACCOUNTED;
        }
    }
}
