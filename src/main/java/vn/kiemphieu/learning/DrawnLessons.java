package vn.kiemphieu.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.learned.LearnedReading;
import vn.kiemphieu.learned.RowPictures;
import vn.kiemphieu.learning.net.Lesson;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.registration.PageAlignment;
import vn.kiemphieu.registration.PageRegistrar;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.pen.CellKind;

/**
 * Rows of drawn sheets as lessons: each where registration found it, with what was drawn as its answer. Nothing of the
 * geometric rule is asked.
 */
public final class DrawnLessons {
    private static final String WITHOUT_TRUTH = "na";
    /** A mark over the column's head concerns every row and shows in none of them. */
    private static final String ELSEWHERE = CellKind.HEADING.code();
    /** A scanner's streak along a row through a name that was left looks like a straight strike: a reason to ask. */
    private static final String STREAK = "streak-h";

    private static final String OVER_NAME = "@name";
    private static final String STREAK_KIND = "streak-over-name";

    private final ReaderConfig config;

    public DrawnLessons(ReaderConfig config) {
        this.config = config;
    }

    /**
     * One row with what was drawn on it.
     *
     * @param says what each output of a model says of such a row
     * @param kind of mark
     * @param origin how its sheet can be drawn again, and the row
     */
    public record Sample(Lesson lesson, List<MarkStatus> says, String kind, String origin) {
        MarkStatus truth() {
            return says.get(lesson.label());
        }
    }

    /** The rows of a deck's sheets that lie as they should, in their order, whatever the number of cores. */
    public List<Sample> of(DeckSpec deck) {
        BallotStyle style = DrawnDeck.style(deck.form());
        try (BlankImage blank = BlankImage.of(style);
                PageRegistrar registrar = new PageRegistrar(style, blank, config.registration())) {
            RowPictures pictures = new RowPictures(style, blank);
            return IntStream.range(deck.from(), deck.from() + deck.count())
                    .parallel()
                    .mapToObj(i -> rows(style, pictures, registrar, TestDeck.sheet(deck, i), origin(deck, i)))
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private static String origin(DeckSpec deck, int sheet) {
        return deck.form().name() + " " + deck.profile().code() + " seed " + deck.seed() + " sheet " + sheet;
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
                int no = style.rows().get(i).no();
                int row = i;
                truth(sheet, no).ifPresent(truth -> {
                    RowPictures.Pair scan = pictures.scan(row, page, aligned);
                    RowPictures.Pair blank = pictures.blank(row);
                    List<MarkStatus> says = LearnedReading.classes(style.rows().get(row), style.regime());
                    boolean streak = streakOverKept(truth);
                    int label = truth.nearly()
                            ? LearnedReading.NEARLY_STRUCK
                            : truth.mark()
                                    .filter(mark -> !streak)
                                    .map(says::indexOf)
                                    .orElse(says.size() - 1);
                    Lesson lesson = new Lesson(scan.close(), blank.close(), scan.wide(), blank.wide(), label);
                    samples.add(new Sample(lesson, says, streak ? STREAK_KIND : truth.kind(), origin + " row " + no));
                });
            }
            return samples;
        }
    }

    private static boolean streakOverKept(RowTruth truth) {
        return truth.mark().filter(MarkStatus.KEPT::equals).isPresent()
                && truth.distractors().stream().anyMatch(d -> d.startsWith(STREAK) && d.endsWith(OVER_NAME));
    }

    private static Optional<RowTruth> truth(DrawnSheet sheet, int no) {
        Stream<RowTruth> rows = sheet.rows().stream();
        return rows.filter(row -> row.no() == no
                        && !row.kind().startsWith(WITHOUT_TRUTH)
                        && !row.kind().equals(ELSEWHERE))
                .findFirst();
    }
}
