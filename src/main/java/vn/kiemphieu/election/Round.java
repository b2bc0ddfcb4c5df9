package vn.kiemphieu.election;

/**
 * That a contest follows from another's outcome.
 *
 * @param number 2 or more; the first contest has none
 * @param follows id of the contest before
 */
public record Round(int number, String follows, Kind kind) {
    /** What the vote is, as the rules call it. */
    public enum Kind {
        /** For the seats left, with those not elected (Party). */
        FURTHER("further"),
        /** Among those who had equal votes: more votes win, half is not asked for (Party). */
        AMONG_TIED("among-tied"),
        /** For seats the first polling day left free (bầu cử thêm, state). */
        EXTRA("extra"),
        /** The first was not recognised (bầu cử lại, state). */
        REPEAT("repeat");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word used in {@code election.json}. */
        public String code() {
            return code;
        }
    }

    public Round {
        if (number < 2) {
            throw new IllegalArgumentException("round " + number);
        }
    }
}
