package vn.kiemphieu.testdeck;

/**
 * Which sheets to draw: sheet {@code i} depends on form, profile, seed and {@code i} alone.
 *
 * @param from number of the first sheet
 * @param doubtful share of the rows to mark ambiguously, on every sheet that can have such rows; 0: as the profile has it
 */
public record DeckSpec(TestForm form, Profile profile, long seed, int count, int from, double doubtful) {
    public DeckSpec {
        if (count < 0 || from < 0) {
            throw new IllegalArgumentException("count and from are not negative: " + count + ", " + from);
        }
    }

    /** Sheets as the profile has them. */
    public DeckSpec(TestForm form, Profile profile, long seed, int count, int from) {
        this(form, profile, seed, count, from, 0);
    }
}
