package vn.kiemphieu.testdeck;

/**
 * Which sheets to draw: sheet {@code i} depends on form, profile, seed and {@code i} alone.
 *
 * @param from number of the first sheet
 */
public record DeckSpec(TestForm form, Profile profile, long seed, int count, int from) {
    public DeckSpec {
        if (count < 0 || from < 0) {
            throw new IllegalArgumentException("count and from are not negative: " + count + ", " + from);
        }
    }
}
