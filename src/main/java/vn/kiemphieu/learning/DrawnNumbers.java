package vn.kiemphieu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.measurement.PageMeasurer;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.registration.PageAlignment;
import vn.kiemphieu.registration.PageRegistrar;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.TestDeck;
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
        try (BlankImage blank = BlankImage.of(style);
                PageRegistrar registrar = new PageRegistrar(style, blank, config.registration())) {
            PageMeasurer measurer = new PageMeasurer(style, blank);
            return IntStream.range(deck.from(), deck.from() + deck.count())
                    .parallel()
                    .mapToObj(i -> rows(style, registrar, measurer, TestDeck.sheet(deck, i), Known.origin(deck, i)))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private List<Numbers> rows(
            BallotStyle style, PageRegistrar registrar, PageMeasurer measurer, DrawnSheet sheet, String origin) {
        if (!sheet.sheetClass().readable()
                || !(PageImage.decode(new ScannedPage(sheet.name(), sheet.image(), 0), config.maxPixels())
                        instanceof PageImage.Decoded.Page decoded)) {
            return List.of();
        }
        try (PageImage page = decoded.image()) {
            if (!(registrar.register(page) instanceof PageAlignment.Aligned aligned)) {
                return List.of();
            }
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
}
