package vn.kiemphieu.source.escl;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.source.escl.EsclSourceTest.assertTrouble;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.source.scanner.Spool;

/** What stands on the network may be anything. */
class HostileScannerTest {
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
    void anEntityThatNamesAFileIsNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "2.63");
        scanner.capabilities("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + EsclStandIn.document("ScannerCapabilities", "<pwg:Version>&e;</pwg:Version>")
                        .replaceFirst("<\\?xml.*?\\?>", ""));
        assertTrouble(() -> client().capabilities(), Trouble.SCANNER_UNREACHABLE);
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        scanner.capabilities("<!DOCTYPE x [" + entities + "]><ScannerCapabilities>&a11;</ScannerCapabilities>");
        assertTrouble(() -> client().capabilities(), Trouble.SCANNER_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "<html><body>Printer</body></html>", "<ScannerCapabilities>", "\u0000\u0001\u0002"})
    void whatIsNoDescriptionOfAScannerIsRefused(String answer) {
        scanner.capabilities(answer);
        assertTrouble(() -> client().capabilities(), Trouble.SCANNER_UNREACHABLE);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        scanner.capabilities("<ScannerCapabilities>" + "<a/>".repeat(1 << 20) + "</ScannerCapabilities>");
        assertTrouble(() -> client().capabilities(), Trouble.SCANNER_UNREACHABLE);
    }

    @Test
    void aTreeWithoutBottomIsRefused() {
        scanner.capabilities(
                "<ScannerCapabilities>" + "<a>".repeat(1000) + "</a>".repeat(1000) + "</ScannerCapabilities>");
        assertTrouble(() -> client().capabilities(), Trouble.SCANNER_UNREACHABLE);
    }

    @Test
    void numbersThatAreNoneDoNoHarm() {
        scanner.capabilities(EsclStandIn.document(
                "ScannerCapabilities",
                "<scan:Adf><scan:AdfSimplexInputCaps><scan:MaxWidth>99999999999999</scan:MaxWidth>"
                        + "<scan:MaxHeight>-4</scan:MaxHeight></scan:AdfSimplexInputCaps></scan:Adf>"));
        assertTrouble(this::open, Trouble.SCANNER_TOO_SMALL);
    }

    /** Real scanners name themselves by names that the station cannot resolve; a false one could name anybody. */
    @Test
    void aJobOnAnotherHostIsNotFollowed() {
        scanner.load(DrawnPages.of(2)).location("http://198.51.100.7:9/eSCL/ScanJobs/j1");
        try (EsclSource source = open()) {
            assertThat(EsclSourceTest.pages(source)).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mailto:x", "http://[", "/eSCL/../../etc"})
    void aJobWithoutAUsableAddressIsNoJob(String location) {
        scanner.load(DrawnPages.of(2)).location(location);
        try (EsclSource source = open()) {
            assertTrouble(source::next, Trouble.SCANNER_LOST);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "192.168.1.20", "ftp://x/", "http://", "file:///etc/passwd", "http://a b/", "http://u:p@x/"})
    void whatIsNoAddressIsSaidToBeNone(String url) {
        assertTrouble(() -> new EsclClient(url, Optional.empty(), EsclSourceTest.QUICK), Trouble.SCANNER_ADDRESS);
    }

    @Test
    void aServerThatTakesTheCallAndSaysNothingIsGivenUp() throws IOException {
        EsclClient.Limits limits = new EsclClient.Limits(
                Duration.ofSeconds(2), Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofMillis(10));
        try (ServerSocket mute = new ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            EsclClient client = new EsclClient("http://127.0.0.1:" + mute.getLocalPort(), Optional.empty(), limits);
            assertTrouble(client::capabilities, Trouble.SCANNER_UNREACHABLE);
        }
    }

    private EsclClient client() {
        return new EsclClient(scanner.url(), Optional.empty(), EsclSourceTest.QUICK);
    }

    private EsclSource open() {
        ScanRequest a5 = ScanRequest.around(200, Colours.GRAY, Feed.ONE_SIDE, 148, 210);
        return EsclSource.open(client(), a5, Spool.in(folder.resolve("spool")), 1);
    }
}
