package vn.kiemphieu.app.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.app.drift.DriftWatch.Sign;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchStand;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;
import vn.kiemphieu.testdeck.scan.ScanSetting;
import vn.kiemphieu.testdeck.scan.ScanSetting.Format;
import vn.kiemphieu.testdeck.scan.ScanSetting.Mode;
import vn.kiemphieu.testdeck.scan.ScanSetting.Streak;

/**
 * A batch drawn as one scanner scans it, from some sheet on with a fault; {@code -Dkiemphieu.drift=10000} for as many
 * sheets without a fault as acceptance asks for.
 */
class DrawnDriftTest {
    private static final int BEFORE = StepAlarm.FIRST_SHEETS;
    private static final int WITHIN = 20;
    private static final int WITHOUT = Integer.getInteger("kiemphieu.drift", 0);
    private static final TestForm FORM = TestForms.STATE_15.form(0);
    private static final DeckSpec DECK = new DeckSpec(FORM, Profile.CLEAN, 61, 0, 0);
    private static final List<Seen> GOOD = new ArrayList<>();

    @TempDir
    Path folder;

    private static BallotReader reader;
    private static ScanLook look;

    private record Seen(PageReading reading, Optional<ScanLook.Look> look) {}

    /** What goes wrong with the scanner. */
    enum Fault {
        DARKER_LAMP(Sign.PAPER) {
            @Override
            ScanSetting on(ScanSetting s) {
                return setting(s, 0.78, s.wobbleMm(), List.of());
            }
        },
        UNEVEN_FEED(Sign.FIT) {
            @Override
            ScanSetting on(ScanSetting s) {
                return setting(s, GAIN, 0.6, List.of());
            }
        },
        DIRT_IN_THE_MARGIN(Sign.STREAK) {
            @Override
            ScanSetting on(ScanSetting s) {
                return setting(s, GAIN, s.wobbleMm(), List.of(new Streak(true, 8, 0.4, 0.5)));
            }
        },
        DIRT_OVER_THE_NAMES(Sign.STREAK_OVER_PLACES) {
            @Override
            ScanSetting on(ScanSetting s) {
                return setting(s, GAIN, s.wobbleMm(), List.of(new Streak(true, OVER_NAMES, 0.4, 0.5)));
            }
        };

        private final Sign sign;

        Fault(Sign sign) {
            this.sign = sign;
        }

        abstract ScanSetting on(ScanSetting usual);
    }

    private static final double GAIN = 0.96;
    private static final double FRAME_WIDTH = FORM.printed().widthMm() + 8;
    private static final double OVER_NAMES = overNames();

    /** Every sheet of the batch lies in the same frame of the same scanner. */
    private static ScanSetting setting(ScanSetting s, double gain, double wobbleMm, List<Streak> streaks) {
        return new ScanSetting(
                150,
                Mode.GRAY,
                s.skew(),
                s.stretch(),
                wobbleMm,
                Math.max(-1, Math.min(1, s.shiftX())),
                Math.max(-1, Math.min(1, s.shiftY())),
                FRAME_WIDTH,
                FORM.printed().heightMm() + 8,
                20,
                gain,
                1,
                20,
                0.05,
                2,
                0,
                s.clip(),
                s.threshold(),
                false,
                streaks,
                Format.JPEG,
                90,
                true,
                s.seed());
    }

    private static double overNames() {
        MmBox name = FORM.printed().rows().get(0).lines().get(0).ink();
        return FRAME_WIDTH / 2
                + (name.left() + name.right()) / 2
                - FORM.printed().widthMm() / 2;
    }

    @BeforeAll
    static void scanABatch() {
        BallotStyle style = DrawnDeck.style(FORM);
        reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none());
        look = new ScanLook(style);
        for (int i = 0; i < BEFORE; i++) {
            GOOD.add(good(i));
        }
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static Seen good(int i) {
        return see(TestDeck.sheet(DECK, i, s -> setting(s, GAIN, s.wobbleMm(), List.of())));
    }

    private static Seen see(DrawnSheet sheet) {
        ScannedPage page = new ScannedPage(sheet.name(), sheet.image(), 0);
        PageReading reading = reader.read(page);
        if (!(reading instanceof PageReading.Read read)) {
            return new Seen(reading, Optional.empty());
        }
        try (PageImage image = ((PageImage.Decoded.Page) PageImage.decode(page, Long.MAX_VALUE)).image()) {
            return new Seen(reading, Optional.of(look.of(image, read)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAFaultOfTheScannerWithinTwentySheets(Fault fault) {
        DriftWatch watch = new DriftWatch();
        GOOD.forEach(
                seen -> assertThat(watch.risen(seen.reading(), seen.look())).isEmpty());
        Set<Sign> risen = EnumSet.noneOf(Sign.class);
        int sheets = 0;
        while (sheets < WITHIN && !risen.contains(fault.sign)) {
            Seen seen = see(TestDeck.sheet(DECK, BEFORE + sheets++, fault::on));
            risen.addAll(watch.risen(seen.reading(), seen.look()));
        }
        assertThat(risen).as("after %d sheets", sheets).contains(fault.sign);
        assertThat(risen.contains(Sign.STREAK_OVER_PLACES))
                .as("only a streak over names stops the feed")
                .isEqualTo(fault == Fault.DIRT_OVER_THE_NAMES);
    }

    /** In the counting place: the feed stops, every sheet that came stays, and the batch goes on afterwards. */
    @Test
    void aStreakOverTheNamesPausesTheBatch() {
        List<DrawnSheet> good = drawn(4, s -> setting(s, GAIN, s.wobbleMm(), List.of()));
        List<DrawnSheet> streaked = drawn(2, Fault.DIRT_OVER_THE_NAMES::on);
        try (StationFolder station = SampleStation.make(folder)) {
            String who = SampleStation.AN.name();
            Batch batch = station.batches().open("bch", "B1", Batch.Kind.SCANNED, false, who);
            BatchScan scan = new BatchScan(
                    station, batch, SampleStation.style(station), "drawn", who, Optional.of(DrawnDeck.style(FORM)));
            Iterator<FedPage> pages = IntStream.range(0, BEFORE + WITHIN)
                    .mapToObj(i -> numbered(i < BEFORE ? good.get(i % 4) : streaked.get(i % 2), i))
                    .iterator();
            assertThatThrownBy(() -> scan.run(source(pages), reader::read, 1, counts -> {}))
                    .isInstanceOf(StationException.class)
                    .hasMessageContaining("STREAK");
            BatchStand stand = station.journal().stand(batch);
            assertThat(stand.state()).isEqualTo(BatchState.PAUSED);
            assertThat(stand.cause()).isEqualTo("STREAK");
            assertThat(stand.fed()).isGreaterThan(BEFORE).isLessThan(BEFORE + WITHIN);
            // what had come out meanwhile is kept, and read when feeding goes on
            scan.run(source(Collections.emptyIterator()), reader::read, 1, counts -> {});
            assertThat(station.journal().stand(batch).unread()).isZero();
            assertThat(station.journal().stand(batch).fed()).isEqualTo(stand.fed());
        }
    }

    private static List<DrawnSheet> drawn(int count, UnaryOperator<ScanSetting> scanner) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestDeck.sheet(DECK, i, scanner))
                .toList();
    }

    /** The picture with a number behind its last byte: another file, so that few need be drawn. */
    private static FedPage numbered(DrawnSheet sheet, int number) {
        byte[] picture = Arrays.copyOf(sheet.image(), sheet.image().length + 1);
        picture[picture.length - 1] = (byte) number;
        return new ScannedPage(number + ".jpg", picture, 0);
    }

    private static BallotSource source(Iterator<FedPage> pages) {
        return new BallotSource() {
            @Override
            public Optional<FedPage> next() {
                return pages.hasNext() ? Optional.of(pages.next()) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void raisesAtMostOneAlarmInTenThousandSheetsWithoutAFault() {
        DriftWatch watch = new DriftWatch();
        List<String> alarms = new ArrayList<>();
        for (int i = 0; i < Math.max(BEFORE, WITHOUT); i++) {
            Seen seen = i < BEFORE ? GOOD.get(i) : good(i);
            Set<Sign> risen = watch.risen(seen.reading(), seen.look());
            if (!risen.isEmpty()) {
                alarms.add(i + " " + risen);
            }
        }
        assertThat(alarms).hasSizeLessThanOrEqualTo(1);
    }
}
