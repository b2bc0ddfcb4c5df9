package vn.kiemphieu.app.doublefeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.SheetClass;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/**
 * Drawn sheets with another upon them, from nearly all of it to the last centimetre, and sheets alone;
 * {@code -Dkiemphieu.doublefeed=200 -Dkiemphieu.singles=3000} for as many as acceptance asks for, with
 * {@code -Dkiemphieu.doublefeed.form=…} and {@code .profile=…} for other forms and profiles.
 */
class SecondSheetTest {
    private static final int TWO = Integer.getInteger("kiemphieu.doublefeed", 8);
    private static final int ONE = Integer.getInteger("kiemphieu.singles", 10);
    private static final TestForm FORM = TestForms.valueOf(
                    System.getProperty("kiemphieu.doublefeed.form", "PARTY_A5_TABLE"))
            .form(0);
    private static final Profile PROFILE = Profile.valueOf(System.getProperty("kiemphieu.doublefeed.profile", "CLEAN"));
    private static final DeckSpec DECK = new DeckSpec(FORM, PROFILE, 31, 0, 0);

    private static BallotReader reader;
    private static SecondSheet second;

    @BeforeAll
    static void open() {
        BallotStyle style = DrawnDeck.style(FORM);
        reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none());
        second = new SecondSheet(style);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static PageReading read(DrawnSheet sheet) {
        ScannedPage page = new ScannedPage(sheet.name(), sheet.image(), 0);
        PageReading reading = reader.read(page);
        if (!(reading instanceof PageReading.Read read)) {
            return reading;
        }
        try (PageImage image = ((PageImage.Decoded.Page) PageImage.decode(page, Long.MAX_VALUE)).image()) {
            return second.asking(image, read);
        }
    }

    @Test
    void acceptsNoTwoSheetsAsOne() {
        double[] shifts = new Random(32).doubles(TWO, 0.04, 0.95).toArray();
        List<String> accepted = IntStream.range(0, TWO)
                .parallel()
                .filter(i ->
                        read(TestDeck.twoAtOnce(DECK, i, 10_000 + i, shifts[i])).status() == SheetStatus.ACCEPTED)
                .mapToObj(i -> i + " at " + shifts[i])
                .toList();
        assertThat(accepted).isEmpty();
    }

    @Test
    void seesTheOtherSheetWhereItLeavesThePrintAlone() {
        assertThat(read(TestDeck.twoAtOnce(DECK, 3, 10_003, 0.955)).reasons()).contains(AdjudicationReason.DOUBLE_FEED);
        DeckSpec another = new DeckSpec(FORM, Profile.CLEAN, 77, 0, 0);
        assertThat(read(TestDeck.twoAtOnce(another, 20, 30, 0.955)).reasons())
                .as("another sheet on darker paper")
                .contains(AdjudicationReason.DOUBLE_FEED);
    }

    @Test
    void takesHardlyAnySheetForTwo() {
        List<Integer> flagged = IntStream.range(0, ONE)
                .parallel()
                .filter(i -> {
                    DrawnSheet sheet = TestDeck.sheet(DECK, i);
                    return sheet.sheetClass() != SheetClass.DOUBLE_FEED
                            && read(sheet).reasons().contains(AdjudicationReason.DOUBLE_FEED);
                })
                .boxed()
                .toList();
        assertThat(flagged).hasSizeLessThanOrEqualTo(ONE * 2 / 3000);
    }
}
