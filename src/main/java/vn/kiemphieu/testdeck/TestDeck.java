package vn.kiemphieu.testdeck;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws decks of ballots with known answers, sheet by sheet. */
public final class TestDeck {
    private TestDeck() {}

    /** The sheets in order, drawn when they are asked for; make the stream parallel to use every core. */
    public static Stream<DrawnSheet> sheets(DeckSpec spec) {
        return IntStream.range(spec.from(), spec.from() + spec.count()).mapToObj(i -> sheet(spec, i));
    }

    /** Sheet number {@code i}. */
    public static DrawnSheet sheet(DeckSpec spec, int i) {
        return plan(spec, i).scan();
    }

    static SheetPlan plan(DeckSpec spec, int i) {
        return new SheetArtist(spec.form(), spec.profile(), spec.seed(), i).plan();
    }
}
