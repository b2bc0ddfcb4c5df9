package vn.kiemphieu.app.doublefeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
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
import vn.kiemphieu.testdeck.scan.ScanSetting;

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

    private static final double[] SHIFTS =
            new Random(32).doubles(Math.max(TWO, 200), 0.04, 0.95).toArray();

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
        return read(sheet, reader, second);
    }

    private static PageReading read(DrawnSheet sheet, BallotReader reader, SecondSheet second) {
        return read(sheet.name(), sheet.image(), reader, second);
    }

    private static PageReading read(String name, byte[] picture, BallotReader reader, SecondSheet second) {
        ScannedPage page = new ScannedPage(name, picture, 0);
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
        List<String> accepted = IntStream.range(0, TWO)
                .parallel()
                .filter(i ->
                        read(TestDeck.twoAtOnce(DECK, i, 10_000 + i, SHIFTS[i])).status() == SheetStatus.ACCEPTED)
                .mapToObj(i -> i + " at " + SHIFTS[i])
                .toList();
        assertThat(accepted).isEmpty();
    }

    /** The second: another sheet on darker paper. */
    @ParameterizedTest
    @CsvSource({"31, 3, 10003", "77, 20, 30"})
    void seesTheOtherSheetWhereItLeavesThePrintAlone(long seed, int below, int above) {
        DrawnSheet sheet = TestDeck.twoAtOnce(usual(seed), below, above, 0.955);
        assertThat(readUsual(sheet).reasons()).contains(AdjudicationReason.DOUBLE_FEED);
    }

    /** Of the form on which the single cases here were found, whichever form is measured. */
    private static DeckSpec usual(long seed) {
        return new DeckSpec(TestForms.PARTY_A5_TABLE.form(0), Profile.CLEAN, seed, 0, 0);
    }

    private static PageReading readUsual(DrawnSheet sheet) {
        BallotStyle style = DrawnDeck.style(TestForms.PARTY_A5_TABLE.form(0));
        try (BallotReader own = new BallotReader(style, CalibrationFile.standard(), DebugImages.none())) {
            return read(sheet, own, new SecondSheet(style));
        }
    }

    /** Each was taken for one sheet once: nothing of the ballot read is covered but its bare ends. */
    @ParameterizedTest
    @CsvSource({
        "PARTY_A5_TABLE, CLEAN, 29, 0.934", // another tone below a level line
        "PARTY_A5_TABLE, CLEAN, 23, 0.051", // the upper ends of another's letters above the ballot's own edge
        "STATE_15, TYPICAL, 190, 0.942", // in black and white: another's heading below a broken line
        "AGREE_A5_TWELVE, TYPICAL, 190, 0.942",
        "AGREE_A5_TWELVE, TYPICAL, 64, 0.058", // bare paper above the ballot, whose own foot is cut off
        "AGREE_A5_TWELVE, TYPICAL, 144, 0.045", // a gap through which the ground looks
    })
    void seesAnotherSheetThatCoversNoPrint(TestForms form, Profile profile, int i, double shift) {
        TestForm printed = form.form(0);
        BallotStyle style = DrawnDeck.style(printed);
        DrawnSheet sheet = TestDeck.twoAtOnce(new DeckSpec(printed, profile, 31, 0, 0), i, 10_000 + i, SHIFTS[i]);
        assertThat(SHIFTS[i]).isCloseTo(shift, within(0.001));
        try (BallotReader own = new BallotReader(style, CalibrationFile.standard(), DebugImages.none())) {
            assertThat(read(sheet, own, new SecondSheet(style)).reasons()).contains(AdjudicationReason.DOUBLE_FEED);
        }
    }

    /** A sheet may be fed with its long side first: the other then looks out at its left or right. */
    @ParameterizedTest
    @ValueSource(doubles = {0.91, 0.925})
    void seesAnotherSheetBesideTheBallot(double from) throws IOException {
        DrawnSheet one = TestDeck.sheet(DECK, 4, ScanSetting::exact);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(one.image()));
        assertThat(read(one).status()).isEqualTo(SheetStatus.ACCEPTED);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int x = (int) (from * picture.getWidth());
        int slant = picture.getHeight() / 100;
        Path2D upon = new Path2D.Double();
        upon.moveTo(x, 0);
        upon.lineTo(picture.getWidth(), 0);
        upon.lineTo(picture.getWidth(), picture.getHeight());
        upon.lineTo(x + slant, picture.getHeight());
        upon.closePath();
        int paper = Arrays.stream(picture.getRaster()
                        .getSamples(0, picture.getHeight() / 2, picture.getWidth(), 1, 0, (int[]) null))
                .max()
                .orElseThrow();
        pen.setColor(new Color(paper - 12, paper - 12, paper - 12));
        pen.fill(upon);
        pen.setColor(new Color(paper * 3 / 4, paper * 3 / 4, paper * 3 / 4));
        pen.setStroke(new BasicStroke(one.dpi() / 50f));
        pen.draw(new Line2D.Double(x, 0, x + slant, picture.getHeight()));
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);

        PageReading reading = read(one.name(), png.toByteArray(), reader, second);
        assertThat(reading.reasons()).contains(AdjudicationReason.DOUBLE_FEED);
    }

    /** No picture tells of a sheet that lies wholly under another: its number of sheets does, see HandCountTest. */
    @Test
    void aSheetWhollyUnderAnotherLeavesNothingOnThePicture() {
        int hidden = 4;
        int upon = 5;
        PageReading seen = readUsual(TestDeck.twoAtOnce(usual(31), hidden, upon, 0));
        assertThat(seen.status()).isEqualTo(SheetStatus.ACCEPTED);
        assertThat(marks(seen)).isEqualTo(marks(readUsual(TestDeck.sheet(usual(31), upon))));
        assertThat(marks(seen)).isNotEqualTo(marks(readUsual(TestDeck.sheet(usual(31), hidden))));
    }

    private static List<MarkStatus> marks(PageReading reading) {
        return ((PageReading.Read) reading)
                .rows().stream().map(row -> row.status()).toList();
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
