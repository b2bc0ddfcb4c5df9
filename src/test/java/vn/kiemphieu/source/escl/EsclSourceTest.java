package vn.kiemphieu.source.escl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.source.scanner.Spool;

class EsclSourceTest {
    static final EsclClient.Limits QUICK = new EsclClient.Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(20));

    private static final ScanRequest A5 = ScanRequest.around(200, Colours.GRAY, Feed.ONE_SIDE, 148, 210);

    @TempDir
    private Path folder;

    private EsclStandIn scanner;

    @BeforeEach
    void switchOn() throws IOException {
        scanner = EsclStandIn.start();
    }

    @AfterEach
    void switchOff() {
        scanner.close();
    }

    @Test
    void twoHundredPagesComeInOrderByteByByte() {
        List<byte[]> stack = DrawnPages.of(200);
        scanner.load(stack);
        try (EsclSource source = open(1)) {
            List<FedPage> pages = pages(source);
            assertThat(pages).extracting(FedPage::bytes).containsExactlyElementsOf(stack);
            assertThat(pages.get(199).name()).isEqualTo("p00200.jpeg");
        }
        assertThat(scanner.calls()).filteredOn(call -> call.startsWith("POST")).hasSize(1);
        assertThat(scanner.calls())
                .filteredOn(call -> call.startsWith("DELETE"))
                .hasSize(1);
    }

    @Test
    void theTicketSaysEverythingInTheScannersUnits() {
        scanner.load(DrawnPages.of(1));
        try (EsclSource source = open(1)) {
            pages(source);
        }
        assertThat(scanner.tickets().get(0))
                .contains("<pwg:Width>1819</pwg:Width><pwg:Height>2622</pwg:Height>") // 154 × 222 mm in 1/300 inch
                .contains("<scan:XResolution>200</scan:XResolution>")
                .contains("<scan:ColorMode>Grayscale8</scan:ColorMode>")
                .contains("<pwg:InputSource>Feeder</pwg:InputSource>")
                .contains("<scan:Duplex>false</scan:Duplex>");
    }

    @Test
    void duplexIsAskedForWhereTheScannerHasIt() {
        ScanRequest both = ScanRequest.around(200, Colours.COLOUR, Feed.BOTH_SIDES, 148, 210);
        assertTrouble(() -> open(both, 1), Trouble.SCANNER_CANNOT);
        scanner.duplex().load(DrawnPages.of(6));
        try (EsclSource source = open(both, 1)) {
            assertThat(pages(source)).hasSize(6);
        }
        assertThat(scanner.tickets().get(0))
                .contains("<scan:Duplex>true</scan:Duplex>")
                .contains("RGB24");
    }

    @Test
    void anEmptyFeederIsSaidToBeEmpty() {
        try (EsclSource source = open(1)) {
            assertTrouble(source::next, Trouble.SCANNER_EMPTY, 0);
        }
        assertThat(scanner.tickets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ScannerAdfJam, SCANNER_JAM",
        "ScannerAdfMultipickDetected, SCANNER_JAM",
        "ScannerAdfHatchOpen, SCANNER_COVER",
        "ScannerAdfWhatever, SCANNER_STOPPED"
    })
    void aStopAfterSomePagesLosesNoneAndTheRestIsFedLater(String state, Trouble trouble) {
        List<byte[]> stack = DrawnPages.of(9);
        scanner.load(stack).stopAfter(4, state);
        List<FedPage> pages = new ArrayList<>();
        try (EsclSource source = open(1)) {
            for (int i = 0; i < 4; i++) {
                pages.add(source.next().orElseThrow());
            }
            assertTrouble(source::next, trouble, 4);
            assertThat(source.next()).isEmpty();
        }
        try (EsclSource source = open(5)) {
            assertTrouble(source::next, trouble, 0); // the lid is still open
        }
        scanner.clear();
        try (EsclSource source = open(5)) {
            pages.addAll(pages(source));
        }
        assertThat(pages).extracting(FedPage::bytes).containsExactlyElementsOf(stack);
        assertThat(pages).extracting(FedPage::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "300"})
    void aDroppedConnectionStopsAtThePageWhosePictureNeverCame(int bytesThrough) {
        scanner.load(DrawnPages.of(9)).breakAfter(3, bytesThrough);
        try (EsclSource source = open(1)) {
            for (int i = 0; i < 3; i++) {
                assertThat(source.next()).isPresent();
            }
            assertTrouble(source::next, Trouble.SCANNER_LOST, 3);
        }
        // Asked again behind our back, it would have given page 5 as if it were page 4.
        assertThat(scanner.left()).isEqualTo(5);
        assertThat(scanner.calls())
                .filteredOn(call -> call.endsWith("NextDocument"))
                .hasSize(4);
    }

    @Test
    void aBusyScannerIsWaitedFor() {
        scanner.load(DrawnPages.of(3)).busy(4);
        try (EsclSource source = open(1)) {
            assertThat(pages(source)).hasSize(3);
        }
        assertThat(scanner.calls()).filteredOn(call -> call.startsWith("POST")).hasSize(5);
    }

    @Test
    void aBusyScannerBetweenPagesIsWaitedFor() {
        scanner.load(DrawnPages.of(3));
        try (EsclSource source = open(1)) {
            assertThat(source.next()).isPresent();
            scanner.busy(2);
            assertThat(pages(source)).hasSize(2);
        }
    }

    @Test
    void closingInTheMiddleTellsTheScannerToStop() {
        scanner.load(DrawnPages.of(50));
        try (EsclSource source = open(1)) {
            assertThat(source.next()).isPresent();
        }
        assertThat(scanner.calls()).anyMatch(call -> call.startsWith("DELETE /ScanJobs/j1"));
        assertThat(scanner.left()).isGreaterThanOrEqualTo(47);
        // Whatever paper has passed, its picture is here.
        assertThat(Spool.in(folder).names()).hasSize(50 - scanner.left());
    }

    @Test
    void pagesStayInTheSpoolUntilTheyAreStored() {
        scanner.load(DrawnPages.of(5));
        try (EsclSource source = open(1)) {
            List<FedPage> pages = pages(source);
            pages.stream().limit(3).forEach(source::kept);
        }
        assertThat(Spool.in(folder).names()).containsExactly("p00004.jpeg", "p00005.jpeg");
    }

    @Test
    void aHalfPictureIsNoPage() {
        byte[] whole = DrawnPages.of(1).get(0);
        scanner.load(List.of(whole, java.util.Arrays.copyOf(whole, whole.length - 40)));
        try (EsclSource source = open(1)) {
            assertThat(source.next()).isPresent();
            assertTrouble(source::next, Trouble.SCANNER_BROKEN_PICTURE, 1);
        }
    }

    @Test
    void aPaperSizeBeyondTheScannersIsRefused() {
        ScanRequest a3 = new ScanRequest(200, Colours.GRAY, Feed.ONE_SIDE, 297, 420);
        assertTrouble(() -> open(a3, 1), Trouble.SCANNER_TOO_SMALL);
    }

    private EsclSource open(int first) {
        return open(A5, first);
    }

    private EsclSource open(ScanRequest request, int first) {
        return EsclSource.open(
                new EsclClient(scanner.url(), Optional.empty(), QUICK), request, Spool.in(folder), first);
    }

    static void assertTrouble(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Trouble trouble) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    private void assertTrouble(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Trouble trouble, int pages) {
        assertThatThrownBy(call).isInstanceOfSatisfying(StationException.class, e -> {
            assertThat(e.trouble()).isEqualTo(trouble);
            assertThat(e.arguments()).containsExactly(scanner.url(), pages);
        });
    }

    static List<FedPage> pages(BallotSource source) {
        List<FedPage> pages = new ArrayList<>();
        for (Optional<FedPage> page = source.next(); page.isPresent(); page = source.next()) {
            pages.add(page.get());
        }
        return pages;
    }
}
