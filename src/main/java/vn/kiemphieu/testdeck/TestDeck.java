package vn.kiemphieu.testdeck;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.pen.Hand;
import vn.kiemphieu.testdeck.pen.MarkKind;
import vn.kiemphieu.testdeck.pen.Marks;
import vn.kiemphieu.testdeck.pen.Pen;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.pen.Writer;
import vn.kiemphieu.testdeck.scan.PageDrawing.Ink;
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

    /**
     * As {@link #scannedAgain}, after somebody struck out one more name of a strike-out ballot with a pen of their own.
     *
     * @return empty where no name is plainly kept
     */
    public static Optional<DrawnSheet> changedAndScannedAgain(DeckSpec spec, int i, int pass) {
        SheetPlan plan = plan(spec, i);
        Dice dice = Dice.of(spec.seed(), spec.form().name() + "/changed" + pass, i);
        List<StyleRow> kept = spec.form().printed().rows().stream()
                .filter(row -> plan.rows().stream()
                        .anyMatch(
                                truth -> truth.no() == row.no() && truth.mark().equals(Optional.of(MarkStatus.KEPT))))
                .toList();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        StyleRow row = dice.pick(kept);
        Writer writer = new Writer(Hand.any(dice), Pen.handedOut(dice), dice.branch());
        List<Stroke> strike = new Marks(writer, plan.page().widthMm()).draw(MarkKind.SINGLE, row, Optional.empty());
        return Optional.of(
                plan.struckMore(new Ink(writer.pen(), strike), row.no()).again(spec, i, pass));
    }

    /**
     * Sheet number {@code i} with another of the deck drawn in upon it, so that one picture shows both.
     *
     * @param shift how far below the first sheet's top the other begins, share of the sheet's height
     */
    public static DrawnSheet twoAtOnce(DeckSpec spec, int i, int other, double shift) {
        SheetPlan first = plan(spec, i);
        return first.with(plan(spec, other).page(), shift * first.page().heightMm())
                .scan();
    }

    static SheetPlan plan(DeckSpec spec, int i) {
        return plan(spec, i, UnaryOperator.identity());
    }

    static SheetPlan plan(DeckSpec spec, int i, UnaryOperator<ScanSetting> scanner) {
        return new SheetArtist(spec, i, scanner).plan();
    }
}
