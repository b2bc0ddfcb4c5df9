package vn.kiemphieu.testdeck;

import java.util.Optional;

/**
 * Which sheets to draw: sheet {@code i} depends on form, profile, seed, focus, paper and {@code i} alone.
 *
 * @param from number of the first sheet
 * @param paper the one paper all ballots are printed on; empty for whatever offices have
 */
public record DeckSpec(
        TestForm form, Profile profile, long seed, int count, int from, Focus focus, Optional<PaperColour> paper) {
    public DeckSpec {
        if (count < 0 || from < 0) {
            throw new IllegalArgumentException("count and from are not negative: " + count + ", " + from);
        }
    }

    /** Sheets on any paper. */
    public DeckSpec(TestForm form, Profile profile, long seed, int count, int from, Focus focus) {
        this(form, profile, seed, count, from, focus, Optional.empty());
    }

    /** Sheets as the profile has them. */
    public DeckSpec(TestForm form, Profile profile, long seed, int count, int from) {
        this(form, profile, seed, count, from, Focus.NONE);
    }

    /** The same sheets on one paper. */
    public DeckSpec on(Optional<PaperColour> one) {
        return new DeckSpec(form, profile, seed, count, from, focus, one);
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
