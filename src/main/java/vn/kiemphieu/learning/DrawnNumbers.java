package vn.kiemphieu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.measurement.PageMeasurer;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.registration.PageAlignment.Aligned;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.weighing.WeighedNumbers;

/** Rows of drawn sheets as the reader measures them, each with what was drawn. No verdict of the rule is asked. */
final class DrawnNumbers {
    private final ReaderConfig config;

    DrawnNumbers(ReaderConfig config) {
        this.config = config;
    }

    /** One row's numbers by name with what was drawn on it. */
    record Numbers(Map<String, Double> numbers, Known known) {}

    /** The rows of a deck's sheets that were measured, in their order, whatever the number of cores. */
    List<Numbers> of(DeckSpec deck) {
        BallotStyle style = DrawnDeck.style(deck.form());
        return new AlignedSheets(config).rows(deck, style, blank -> {
            PageMeasurer measurer = new PageMeasurer(style, blank);
            return (sheet, page, aligned, origin) -> rows(style, measurer, sheet, page, aligned, origin);
        });
    }

    private static List<Numbers> rows(
            BallotStyle style,
            PageMeasurer measurer,
            DrawnSheet sheet,
            PageImage page,
            Aligned aligned,
            String origin) {
        List<Map<String, Double>> numbers = WeighedNumbers.numbers(
                measurer.measure(page, aligned, DebugImages.none().page(sheet.name())), style);
        List<Numbers> all = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Map<String, Double> row = numbers.get(i);
            Known.of(sheet, style.rows().get(i), style.regime(), origin)
                    .ifPresent(known -> all.add(new Numbers(row, known)));
        }
        return all;
    }
}
