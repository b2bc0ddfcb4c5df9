package vn.kiemphieu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.learned.RowPictures;
import vn.kiemphieu.learning.net.Lesson;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.registration.PageAlignment;
import vn.kiemphieu.registration.PageRegistrar;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.TestDeck;

/**
 * Rows of drawn sheets as lessons: each where registration found it, with what was drawn as its answer. Nothing of the
 * geometric rule is asked.
 */
public final class DrawnLessons {
    private final ReaderConfig config;

    public DrawnLessons(ReaderConfig config) {
        this.config = config;
    }

    /** One row with what was drawn on it. */
    public record Sample(Lesson lesson, Known known) {}

    /** The rows of a deck's sheets that lie as they should, in their order, whatever the number of cores. */
    public List<Sample> of(DeckSpec deck) {
        BallotStyle style = DrawnDeck.style(deck.form());
        try (BlankImage blank = BlankImage.of(style);
                PageRegistrar registrar = new PageRegistrar(style, blank, config.registration())) {
            RowPictures pictures = new RowPictures(style, blank);
            return IntStream.range(deck.from(), deck.from() + deck.count())
                    .parallel()
                    .mapToObj(i -> rows(style, pictures, registrar, TestDeck.sheet(deck, i), Known.origin(deck, i)))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private List<Sample> rows(
            BallotStyle style, RowPictures pictures, PageRegistrar registrar, DrawnSheet sheet, String origin) {
        if (!sheet.sheetClass().readable()
                || !(PageImage.decode(new ScannedPage(sheet.name(), sheet.image(), 0), config.maxPixels())
                        instanceof PageImage.Decoded.Page decoded)) {
            return List.of();
        }
        try (PageImage page = decoded.image()) {
            if (!(registrar.register(page) instanceof PageAlignment.Aligned aligned)) {
                return List.of();
            }
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < style.rows().size(); i++) {
                int row = i;
                Known.of(sheet, style.rows().get(row), style.regime(), origin).ifPresent(known -> {
                    RowPictures.Pair scan = pictures.scan(row, page, aligned);
                    RowPictures.Pair blank = pictures.blank(row);
                    Lesson lesson = new Lesson(scan.close(), blank.close(), scan.wide(), blank.wide(), known.label());
                    samples.add(new Sample(lesson, known));
                });
            }
            return samples;
        }
    }
}
