package vn.kiemphieu.learning;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.learned.RowPictures;
import vn.kiemphieu.learning.net.Lesson;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.registration.PageAlignment.Aligned;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;

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
        return new AlignedSheets(config).rows(deck, style, blank -> {
            RowPictures pictures = new RowPictures(style, blank);
            return (sheet, page, aligned, origin) -> rows(style, pictures, sheet, page, aligned, origin);
        });
    }

    private static List<Sample> rows(
            BallotStyle style, RowPictures pictures, DrawnSheet sheet, PageImage page, Aligned aligned, String origin) {
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
