package vn.kiemphieu.calibration.fit;

import java.util.List;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.calibration.AccuracyPlan;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.calibration.SheetTruth;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.TestDeck;

/** Ballots drawn for the purpose, each anew whenever it is asked for. */
public final class DrawnLabels {
    private DrawnLabels() {}

    public static List<LabelledPage> of(AccuracyPlan plan) {
        BallotStyle[] style = new BallotStyle[1];
        DeckSpec[] last = new DeckSpec[1];
        return plan.decks()
                .flatMap(deck -> {
                    if (last[0] == null || last[0].form() != deck.form()) {
                        style[0] = DrawnDeck.style(deck.form());
                    }
                    last[0] = deck;
                    BallotStyle own = style[0];
                    return IntStream.range(deck.from(), deck.from() + deck.count())
                            .mapToObj(i -> new LabelledPage(own, DrawnDeck.origin(deck, i), () -> drawn(deck, i)));
                })
                .toList();
    }

    private static LabelledPage.Content drawn(DeckSpec deck, int index) {
        DrawnSheet sheet = TestDeck.sheet(deck, index);
        return new LabelledPage.Content(new ScannedPage(sheet.name(), sheet.image(), 0), SheetTruth.of(sheet));
    }
}
