package vn.kiemphieu.testdeck;

/**
 * Which sheets to draw: sheet {@code i} depends on form, profile, seed, focus and {@code i} alone.
 *
 * @param from number of the first sheet
 */
public record DeckSpec(TestForm form, Profile profile, long seed, int count, int from, Focus focus) {
    public DeckSpec {
        if (count < 0 || from < 0) {
            throw new IllegalArgumentException("count and from are not negative: " + count + ", " + from);
        }
    }

    /** Sheets as the profile has them. */
    public DeckSpec(TestForm form, Profile profile, long seed, int count, int from) {
        this(form, profile, seed, count, from, Focus.NONE);
    }

    /**
     * What a deck to learn from has more of than its profile, because it is rare and hard.
     *
     * @param doubtful share of the rows to mark ambiguously, on every sheet that can have such rows; 0: as the profile has it
     * @param astray least share of the seals that are pressed far from their place, over names and cells
     */
    public record Focus(double doubtful, double astray) {
        public static final Focus NONE = new Focus(0, 0);

        public Focus {
            if (!(doubtful >= 0 && doubtful <= 1 && astray >= 0 && astray <= 1)) {
                throw new IllegalArgumentException("shares are from 0 to 1: " + doubtful + ", " + astray);
            }
        }
    }
}
