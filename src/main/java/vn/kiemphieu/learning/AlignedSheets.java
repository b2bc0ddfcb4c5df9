package vn.kiemphieu.learning;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.registration.PageAlignment;
import vn.kiemphieu.registration.PageAlignment.Aligned;
import vn.kiemphieu.registration.PageRegistrar;
import vn.kiemphieu.registration.PunchHoles;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.TestDeck;

/** Drawn sheets that can be read, each where registration found it; what is taken from their rows is for others to say. */
final class AlignedSheets {
    private final ReaderConfig config;

    AlignedSheets(ReaderConfig config) {
        this.config = config;
    }

    /** Takes what is wanted from the rows of one sheet; {@code origin} says how the sheet can be drawn again. */
    interface Rows<T> {
        List<T> of(DrawnSheet sheet, PageImage page, Aligned aligned, String origin);
    }

    /**
     * What is taken from a deck's sheets, in their order, whatever the number of cores.
     *
     * @param wanted for the blank of the deck's form, which is released at the end
     */
    <T> List<T> rows(DeckSpec deck, BallotStyle style, Function<BlankImage, Rows<T>> wanted) {
        try (BlankImage blank = BlankImage.of(style);
                PageRegistrar registrar = new PageRegistrar(style, blank, config.registration())) {
            Rows<T> rows = wanted.apply(blank);
            PunchHoles holes = new PunchHoles(style, blank);
            return IntStream.range(deck.from(), deck.from() + deck.count())
                    .parallel()
                    .mapToObj(i -> rows(registrar, holes, rows, TestDeck.sheet(deck, i), Known.origin(deck, i)))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private <T> List<T> rows(PageRegistrar registrar, PunchHoles holes, Rows<T> rows, DrawnSheet sheet, String origin) {
        if (!sheet.sheetClass().readable()
                || !(PageImage.decode(new ScannedPage(sheet.name(), sheet.image(), 0), config.maxPixels())
                        instanceof PageImage.Decoded.Page decoded)) {
            return List.of();
        }
        try (PageImage page = decoded.image()) {
            if (registrar.register(page) instanceof PageAlignment.Aligned aligned) {
                page.whiten(holes.find(page, aligned.toPage()));
                return rows.of(sheet, page, aligned, origin);
            }
            return List.of();
        }
    }
}
