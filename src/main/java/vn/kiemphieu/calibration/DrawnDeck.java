package vn.kiemphieu.calibration;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.form.PrintRaster;
import vn.kiemphieu.form.PrintedBallot;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.RgbImage;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.scan.ScanSetting;

/** Draws sheets and reads them, as they stand in memory, on every core. */
public final class DrawnDeck {
    private static final int BLANK_DPI = 200;
    /** Sheets drawn at a time; their pictures are let go of after that. */
    private static final int PORTION = 32;

    private final DeckSpec deck;
    private final ReaderConfig config;
    private final UnaryOperator<ScanSetting> scanner;

    public DrawnDeck(DeckSpec deck, ReaderConfig config) {
        this(deck, config, UnaryOperator.identity());
    }

    /** @param scanner how the scanner is set or fed against what is usual */
    public DrawnDeck(DeckSpec deck, ReaderConfig config, UnaryOperator<ScanSetting> scanner) {
        this.deck = deck;
        this.config = config;
        this.scanner = scanner;
    }

    /** Takes the sheets in their order, whatever the number of cores. */
    @FunctionalInterface
    public interface Taker {
        /** @param origin how the sheet can be drawn again */
        void take(DrawnSheet sheet, PageReading reading, String origin);
    }

    private record Done(DrawnSheet sheet, PageReading reading, int index) {}

    public void read(Taker taker) {
        try (BallotReader reader = new BallotReader(style(deck.form()), config, DebugImages.none())) {
            int end = deck.from() + deck.count();
            for (int from = deck.from(); from < end; from += PORTION) {
                List<Done> portion = IntStream.range(from, Math.min(end, from + PORTION))
                        .parallel()
                        .mapToObj(i -> read(reader, i))
                        .toList();
                portion.forEach(done -> taker.take(done.sheet(), done.reading(), origin(done.index())));
            }
        }
    }

    private Done read(BallotReader reader, int index) {
        DrawnSheet sheet = TestDeck.sheet(deck, index, scanner);
        return new Done(sheet, reader.read(new ScannedPage(sheet.name(), sheet.image(), 0)), index);
    }

    private String origin(int index) {
        return deck.form().name() + " " + deck.profile().code() + " seed " + deck.seed() + " sheet " + index;
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
