package vn.kiemphieu.calibration;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.form.PrintRaster;
import vn.kiemphieu.form.PrintedBallot;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.RgbImage;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.scan.ScanSetting;

/** Draws sheets and reads them, as they stand in memory, on every core. */
public final class DrawnDeck {
    private static final int BLANK_DPI = 200;

    private final DeckSpec deck;
    private final DeckReading reading;

    public DrawnDeck(DeckSpec deck, ReaderConfig config) {
        this(deck, config, UnaryOperator.identity());
    }

    /** @param scanner how the scanner is set or fed against what is usual */
    public DrawnDeck(DeckSpec deck, ReaderConfig config, UnaryOperator<ScanSetting> scanner) {
        this.deck = deck;
        this.reading = new DeckReading(config, scanner, Runtime.getRuntime().availableProcessors());
    }

    /** Takes the sheets in their order, whatever the number of cores. */
    @FunctionalInterface
    public interface Taker {
        /** @param origin how the sheet can be drawn again */
        void take(DrawnSheet sheet, PageReading reading, String origin);
    }

    public void read(Taker taker) {
        reading.read(Stream.of(deck), (spec, i, sheet, read) -> taker.take(sheet, read, origin(spec, i)));
    }

    /** The command that draws the sheet again, but for the folder it goes to. */
    public static String origin(DeckSpec deck, int index) {
        String[] form = deck.form().name().split("~");
        return "testdeck --form " + form[0] + " --names " + (form.length > 1 ? form[1] : "0") + " --profile "
                + deck.profile().code() + " --seed " + deck.seed() + " --from " + index + " --count 1";
    }

    /** The style from the print's own geometry: what is measured is the reading, not the finding of names. */
    public static BallotStyle style(TestForm form) {
        PrintedBallot printed = form.printed();
        byte[] blank = DebugImages.png(RgbImage.of(PrintRaster.gray(printed.pdf(), BLANK_DPI)));
        return new BallotStyle(
                "0".repeat(64),
                form.contest().id(),
                form.election().regime(),
                form.contest().method(),
                form.contest().seats(),
                printed.stampPlace().isPresent(),
                printed.widthMm(),
                printed.heightMm(),
                new BlankPage(blank, BLANK_DPI),
                printed.stampPlace(),
                printed.rows());
    }
}
