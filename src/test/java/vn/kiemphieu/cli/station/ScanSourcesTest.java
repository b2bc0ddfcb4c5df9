package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.kiemphieu.app.Interruption;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.source.escl.DrawnPages;
import vn.kiemphieu.source.escl.EsclStandIn;
import vn.kiemphieu.source.sane.SaneInstalled;
import vn.kiemphieu.source.scanner.Spool;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

/** Scanners and watched folders, from the command to the store. */
class ScanSourcesTest extends CountingPlaceTest {
    private static final Function<ScannedPage, PageReading> BALLOTS = page -> SampleStation.struck(1);
    /** Odd pages are ballots, even ones their backs, as a duplex scanner numbers them. */
    private static final Function<ScannedPage, PageReading> BOTH_SIDES =
            page -> Integer.parseInt(page.name().substring(1, 6)) % 2 == 1
                    ? SampleStation.struck(1)
                    : new PageReading.Blank(AdjudicationReason.BLANK_PAGE);

    private List<Trouble> troubles = new ArrayList<>();

    @Test
    void aJamPausesTheBatchAndLosesNoSheet() throws IOException {
        init();
        List<byte[]> stack = DrawnPages.of(20);
        try (EsclStandIn scanner = EsclStandIn.start()) {
            scanner.load(stack).stopAfter(12, "ScannerAdfJam");
            assertThat(scan(BALLOTS, "--batch", "B1", "--escl", scanner.url())).isEqualTo(3);
            assertThat(troubles).containsExactly(Trouble.SCANNER_JAM);
            assertThat(sheets()).hasSize(12);
            scanner.clear();
            assertThat(scan(BALLOTS, "--batch", "B1", "--append", "--escl", scanner.url()))
                    .isZero();
        }
        List<StoredSheet> sheets = sheets();
        assertThat(sheets).hasSize(20);
        try (StationFolder open = StationFolder.openToRead(station)) {
            for (int i = 0; i < stack.size(); i++) {
                StoredSheet sheet = sheets.get(i);
                assertThat(open.images().get(sheet.imageHash(), sheet.id())).isEqualTo(stack.get(i));
            }
        }
        try (Stream<Path> left = Files.walk(station.resolve("spool"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** As white sheets in black and white are: names begin anew with each run, so that name and picture are alike. */
    @Test
    void aSheetThatLooksLikeOneBeforeTheJamIsAskedAboutAndNotPassedOver() throws IOException {
        init();
        byte[] white = DrawnPages.of(1).get(0);
        try (EsclStandIn scanner = EsclStandIn.start()) {
            scanner.load(List.of(white, white, white)).stopAfter(1, "ScannerAdfJam");
            assertThat(scan(BALLOTS, "--batch", "B1", "--escl", scanner.url())).isEqualTo(3);
            assertThat(sheets()).hasSize(1);
            scanner.clear();
            scan(BALLOTS, "--batch", "B1", "--append", "--escl", scanner.url());
        }
        assertThat(sheets()).hasSize(3);
        assertThat(sheets().subList(1, 3))
                .allSatisfy(
                        sheet -> assertThat(sheet.reading().reasons()).contains(AdjudicationReason.DUPLICATE_IMAGE));
    }

    /** The program dies with pages arrived, being read and stored, all at once. */
    @Test
    void afterACrashEverySheetIsThereOnce() throws IOException {
        init();
        List<byte[]> stack = DrawnPages.of(20);
        AtomicInteger read = new AtomicInteger();
        Function<ScannedPage, PageReading> crashing = page -> {
            if (read.incrementAndGet() == 7) {
                throw new StackOverflowError("a bug");
            }
            return SampleStation.struck(1);
        };
        try (EsclStandIn scanner = EsclStandIn.start().load(stack)) {
            assertThat(scan(crashing, "--batch", "B1", "--escl", scanner.url())).isEqualTo(99);
            assertThat(sheets()).hasSizeLessThan(7);
            assertThat(scanner.left()).isPositive();
            assertThat(scan(BALLOTS, "--batch", "B1", "--append", "--escl", scanner.url()))
                    .isZero();
        }
        try (StationFolder open = StationFolder.openToRead(station)) {
            assertThat(sheets())
                    .extracting(sheet -> open.images().get(sheet.imageHash(), sheet.id()))
                    .containsExactlyInAnyOrderElementsOf(stack);
        }
    }

    /** Killed when one page was taken and the scanner had finished two more: none of the three is to be fed again. */
    @Test
    void picturesThatTheScannerHadFinishedAreNotAskedForAgain() throws IOException {
        init();
        List<byte[]> stack = DrawnPages.of(5);
        try (StationFolder open = StationFolder.openToWrite(station, Clock.systemUTC())) {
            Batch batch = open.batches().open(contest(open), "B1", Batch.Kind.SCANNED, false, "scan");
            open.journal().move(batch, BatchState.FEEDING, "", "scan");
            String name = Sha256.hex("B1".getBytes(StandardCharsets.UTF_8)).substring(0, 16);
            Spool spool = Spool.in(station.resolve("spool").resolve(name));
            for (int i = 1; i <= 3; i++) {
                spool.put("p0000" + i + ".jpeg", stack.get(i - 1));
            }
            open.journal().arrived(batch, new ScannedPage("p00001.jpeg", stack.get(0), 0));
        }
        try (StationFolder open = StationFolder.openToWrite(station, Clock.systemUTC())) {
            Interruption found = Interruption.note(open).get(0);
            assertThat(found.kept()).extracting(SheetId::number).containsExactly(1, 2, 3);
            assertThat(found.inTransport().number()).isEqualTo(4);
        }
        try (EsclStandIn scanner = EsclStandIn.start().load(stack.subList(3, 5))) {
            assertThat(scan(BALLOTS, "--batch", "B1", "--append", "--escl", scanner.url()))
                    .isZero();
        }
        try (StationFolder open = StationFolder.openToRead(station)) {
            assertThat(sheets())
                    .extracting(sheet -> open.images().get(sheet.imageHash(), sheet.id()))
                    .containsExactlyElementsOf(stack);
        }
    }

    @Test
    void anEmptyFeederBeginsNoBatch() throws IOException {
        init();
        try (EsclStandIn scanner = EsclStandIn.start()) {
            assertThat(scan(BALLOTS, "--batch", "B1", "--escl", scanner.url())).isEqualTo(3);
            assertThat(troubles).containsExactly(Trouble.SCANNER_EMPTY);
            scanner.load(DrawnPages.of(3));
            assertThat(scan(BALLOTS, "--batch", "B1", "--escl", scanner.url())).isZero();
        }
        assertThat(sheets()).hasSize(3);
    }

    @Test
    void emptyBacksAreDroppedWithALineInTheJournal() throws IOException {
        init();
        List<byte[]> sides = new ArrayList<>();
        for (int sheet = 1; sheet <= 5; sheet++) {
            sides.addAll(DrawnPages.of(sheet, 1, 910, 1311));
            sides.addAll(DrawnPages.of(0, 1, 910, 1311)); // white
        }
        sides.addAll(DrawnPages.of(6, 1, 910, 1311));
        sides.addAll(DrawnPages.of(64 + 512, 1, 910, 1311)); // written on
        try (EsclStandIn scanner = EsclStandIn.start().duplex().load(sides)) {
            assertThat(scan(BOTH_SIDES, "--batch", "B1", "--duplex", "--escl", scanner.url()))
                    .isEqualTo(1);
        }
        assertThat(sheets())
                .extracting(sheet -> sheet.status() + " " + sheet.reading().reasons())
                .containsExactly(
                        "ACCEPTED []",
                        "ACCEPTED []",
                        "ACCEPTED []",
                        "ACCEPTED []",
                        "ACCEPTED []",
                        "REVIEW [BACK_SIDE]",
                        "REJECTED [BACK_SIDE]");
        try (StationFolder open = StationFolder.openToRead(station)) {
            assertThat(open.events().all())
                    .extracting(Event::what)
                    .filteredOn("BACK_DROPPED"::equals)
                    .hasSize(5);
        }
        assertThat(run("verify").exitCode()).isZero();
    }

    @Test
    void aWatchedFolderIsFedOnceHoweverOftenItIsWatched() throws IOException {
        init();
        Path folder = Files.createDirectories(temp.resolve("copier"));
        picture(folder.resolve("1.png"), "one");
        picture(folder.resolve("2.png"), "two");
        assertThat(scan(BALLOTS, "--batch", "B1", "--watch", folder.toString(), "--idle", "1"))
                .isZero();
        assertThat(sheets()).hasSize(2);
        picture(folder.resolve("3.png"), "three");
        assertThat(scan(BALLOTS, "--batch", "B2", "--watch", folder.toString(), "--idle", "1"))
                .isZero();
        assertThat(sheets()).extracting(StoredSheet::source).containsExactly("1.png", "2.png", "3.png");
        assertThat(sheets()).allMatch(sheet -> sheet.duplicateOf().isEmpty());
    }

    @Test
    void saneFeedsTheStationToo() {
        SaneInstalled.assumeScanimage();
        init();
        // The backend's ten pages are alike to the byte: nine are copies and wait.
        assertThat(scan(BALLOTS, "--batch", "B1", "--sane", "test:0", "--page", "140x190", "--mode", "gray"))
                .isEqualTo(1);
        assertThat(sheets()).hasSize(10);
    }

    @Test
    void aWayOfScanningThatMakesNoSenseIsWrongUsage() {
        init();
        for (String[] wrong : new String[][] {
            {"--dpi", "20"}, {"--mode", "pink"}, {"--page", "A5"}, {"--duplex", "--glass"}, {"--idle", "0"}
        }) {
            List<String> args = new ArrayList<>(List.of("--batch", "B1", "--escl", "http://127.0.0.1:9"));
            args.addAll(List.of(wrong));
            assertThat(scan(BALLOTS, args.toArray(new String[0]))).isEqualTo(2);
        }
        assertThat(scan(BALLOTS, "--batch", "B1")).isEqualTo(2);
        assertThat(scan(BALLOTS, "--batch", "B1", "--sane", "x", "--escl", "http://x"))
                .isEqualTo(2);
    }

    private List<StoredSheet> sheets() {
        try (StationFolder open = StationFolder.openToRead(station)) {
            return open.sheets().ofContest(contest(open));
        }
    }

    private static String contest(StationFolder open) {
        return open.facts().election().contests().get(0).id();
    }

    private int scan(Function<ScannedPage, PageReading> reader, String... args) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Console console = new Console(nowhere, nowhere, new Messages(Messages.VIETNAMESE), false);
        PageReaders readers = (style, settings, calibration) -> new PageReaders.Open("fake", reader, () -> {});
        List<String> all = new ArrayList<>(List.of("--station", station.toString()));
        all.addAll(List.of(args));
        CommandLine line = new CommandLine(new ScanCommand(console, readers));
        line.setErr(nowhere)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof StationException told) {
                        troubles.add(told.trouble());
                        return 3;
                    }
                    throw e;
                });
        try {
            return line.execute(all.toArray(new String[0]));
        } catch (StackOverflowError crash) {
            return 99;
        }
    }
}
