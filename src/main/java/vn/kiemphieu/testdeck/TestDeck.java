package vn.kiemphieu.testdeck;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiemphieu.testdeck.scan.ScanSetting;

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

    /** Sheet number {@code i}, on a scanner that is set or fed otherwise. */
    public static DrawnSheet sheet(DeckSpec spec, int i, UnaryOperator<ScanSetting> scanner) {
        return plan(spec, i, scanner).scan();
    }

    /**
     * Sheet number {@code i} fed once more: the same paper with the same ink, as another scan shows it.
     *
     * @param pass which of its further scans, from 1
     */
    public static DrawnSheet scannedAgain(DeckSpec spec, int i, int pass) {
        return new SheetArtist(spec, i, UnaryOperator.identity()).plan().again(spec, i, pass);
    }

    static SheetPlan plan(DeckSpec spec, int i) {
        return plan(spec, i, UnaryOperator.identity());
    }

    static SheetPlan plan(DeckSpec spec, int i, UnaryOperator<ScanSetting> scanner) {
        return new SheetArtist(spec, i, scanner).plan();
    }
}
