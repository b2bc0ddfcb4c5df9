package vn.kiemphieu.source.sane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.source.scanner.Spool;

/** Against SANE's own test backends. */
class SaneSourceTest {
    private static final ScanRequest A5 = ScanRequest.around(100, Colours.GRAY, Feed.ONE_SIDE, 148, 210);

    @TempDir
    private Path folder;

    @Test
    void listsTheDevicesSaneKnowsAndWhatTheyCanBeTold() throws IOException {
        Scanimage scanimage = SaneTestBackends.scanimage(folder);
        assertThat(scanimage.devices()).extracting(SaneDevice::name).contains("test:0", "pnm:0");
        assertThat(scanimage.options("test:0"))
                .extracting(SaneOption::name)
                .contains("--mode", "--resolution", "--source", "-x", "-y");
    }

    @Test
    void tellsResolutionModeSourceAndSizeWhateverTheDeviceStoodAt() throws IOException {
        Scanimage scanimage = SaneTestBackends.scanimage(folder);
        try (SaneSource source = open(scanimage, SaneTestBackends.FEEDER, A5)) {
            assertThat(source.arguments())
                    .containsSubsequence(
                            "--source=Automatic Document Feeder",
                            "--mode=Gray",
                            "--depth=8",
                            "--resolution=100",
                            "-l",
                            "0",
                            "-t",
                            "0",
                            "-x",
                            "154",
                            "-y",
                            "222",
                            "--format=png");
        }
    }

    @ParameterizedTest
    @CsvSource({"GRAY", "COLOUR"})
    void bringsEveryPageOfTheFeederWholeAndEnds(Colours colours) throws IOException {
        ScanRequest request = ScanRequest.around(100, colours, Feed.ONE_SIDE, 148, 210);
        try (SaneSource source =
                open(SaneTestBackends.scanimage(folder), SaneTestBackends.FEEDER, request, "test-picture=Grid")) {
            List<FedPage> pages = pages(source);
            assertThat(pages).hasSize(10);
            for (FedPage page : pages) {
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.bytes()));
                assertThat(picture.getWidth()).isBetween(600, 612);
                assertThat(picture.getHeight()).isBetween(870, 880);
            }
            assertThat(pages).extracting(FedPage::name).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void pagesStayInTheSpoolUntilTheyAreStored() throws IOException {
        try (SaneSource source = open(SaneTestBackends.scanimage(folder), SaneTestBackends.FEEDER, A5)) {
            List<FedPage> pages = pages(source);
            assertThat(spool().names()).hasSize(10);
            pages.stream().limit(7).forEach(source::kept);
            assertThat(spool().names()).containsExactly("p00008.png", "p00009.png", "p00010.png");
        }
        // Killed here: at the next start the three are fed before the scanner's own.
        Spool spool = spool();
        try (var source = spool.before(SaneSource.open(
                SaneTestBackends.scanimage(folder),
                SaneTestBackends.FEEDER,
                A5,
                List.of(),
                SaneSource.Patience.USUAL,
                spool,
                11))) {
            List<String> names = pages(source).stream().map(FedPage::name).toList();
            assertThat(names).hasSize(13).startsWith("p00008.png", "p00009.png", "p00010.png", "p00011.png");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UNSUPPORTED, SCANNER_REFUSED",
        "CANCELLED, SCANNER_CANCELLED",
        "DEVICE_BUSY, SCANNER_BUSY",
        "INVAL, SCANNER_REFUSED",
        "JAMMED, SCANNER_JAM",
        "NO_DOCS, SCANNER_EMPTY",
        "COVER_OPEN, SCANNER_COVER",
        "IO_ERROR, SCANNER_LOST",
        "NO_MEM, SCANNER_MEMORY",
        "ACCESS_DENIED, SCANNER_DENIED",
        "EOF, SCANNER_STOPPED"
    })
    void everyStatusOfADriverBecomesASentence(String status, Trouble trouble) throws IOException {
        try (SaneSource source = open(
                SaneTestBackends.scanimage(folder),
                SaneTestBackends.FEEDER,
                A5,
                "read-return-value=SANE_STATUS_" + status)) {
            assertThatThrownBy(source::next).isInstanceOfSatisfying(StationException.class, e -> {
                assertThat(e.trouble()).isEqualTo(trouble);
                assertThat(e.arguments()).containsExactly(SaneTestBackends.FEEDER, 0);
            });
            assertThat(source.next()).isEmpty();
            assertThat(spool().names()).isEmpty();
        }
    }

    @Test
    void aPictureComesThroughPixelByPixel() throws IOException {
        int width = 60;
        int height = 84;
        byte[] pixels = new byte[width * height];
        new Random(7).nextBytes(pixels);
        Path file = folder.resolve("sheet.pgm");
        byte[] head = ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        Files.write(file, head);
        Files.write(file, pixels, java.nio.file.StandardOpenOption.APPEND);
        ScanRequest glass = new ScanRequest(150, Colours.GRAY, Feed.GLASS, 20, 30);
        try (SaneSource source = open(
                SaneTestBackends.scanimage(folder), SaneTestBackends.FILE, glass, "filename=" + file, "grayify=yes")) {
            List<FedPage> pages = pages(source);
            assertThat(pages).hasSize(1);
            BufferedImage picture =
                    ImageIO.read(new ByteArrayInputStream(pages.get(0).bytes()));
            byte[] seen = new byte[pixels.length];
            picture.getRaster().getDataElements(0, 0, width, height, seen);
            assertThat(seen).isEqualTo(pixels);
        }
    }

    @ParameterizedTest
    @CsvSource({"status-jammed, SCANNER_JAM", "status-coveropen, SCANNER_COVER", "status-ioerror, SCANNER_LOST"})
    void aFaultOnTheGlassIsToldToo(String option, Trouble trouble) throws IOException {
        Path file = folder.resolve("sheet.pgm");
        Files.writeString(file, "P5\n16 16\n255\n" + "x".repeat(256));
        ScanRequest glass = new ScanRequest(150, Colours.GRAY, Feed.GLASS, 20, 30);
        try (SaneSource source = open(
                SaneTestBackends.scanimage(folder),
                SaneTestBackends.FILE,
                glass,
                "filename=" + file,
                option + "=yes")) {
            assertThatThrownBy(source::next)
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
        }
    }

    @Test
    void aBedSmallerThanTheBallotIsRefusedBeforePaperMoves() throws IOException {
        Scanimage small = SaneTestBackends.scanimage(folder, 200);
        assertThatThrownBy(() -> open(small, SaneTestBackends.FEEDER, A5))
                .isInstanceOfSatisfying(StationException.class, e -> {
                    assertThat(e.trouble()).isEqualTo(Trouble.SCANNER_TOO_SMALL);
                    assertThat(e.arguments()).containsExactly(SaneTestBackends.FEEDER, "200", "222");
                });
    }

    @Test
    void duplexOfASimplexDeviceIsRefused() throws IOException {
        Scanimage scanimage = SaneTestBackends.scanimage(folder);
        ScanRequest both = ScanRequest.around(200, Colours.GRAY, Feed.BOTH_SIDES, 148, 210);
        assertThatThrownBy(() -> open(scanimage, SaneTestBackends.FEEDER, both))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.SCANNER_CANNOT));
    }

    @Test
    void aDeviceThatIsNotThereIsSaidToBeMissing() throws IOException {
        Scanimage scanimage = SaneTestBackends.scanimage(folder);
        assertThatThrownBy(() -> open(scanimage, "epson:nowhere", A5))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.SCANNER_MISSING));
    }

    @Test
    void aSilentScannerIsNotWaitedForForEver() throws IOException {
        Spool spool = spool();
        try (SaneSource source = SaneSource.open(
                SaneTestBackends.scanimage(folder),
                SaneTestBackends.FEEDER,
                A5,
                List.of("read-delay=yes", "read-delay-duration=200000"),
                new SaneSource.Patience(Duration.ofMillis(400), Duration.ofMillis(400)),
                spool,
                1)) {
            assertThatThrownBy(source::next)
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.SCANNER_SILENT));
        }
    }

    private Spool spool() {
        return Spool.in(folder.resolve("spool"));
    }

    private SaneSource open(Scanimage scanimage, String device, ScanRequest request, String... more) {
        return SaneSource.open(scanimage, device, request, List.of(more), SaneSource.Patience.USUAL, spool(), 1);
    }

    private static List<FedPage> pages(vn.kiemphieu.source.BallotSource source) {
        List<FedPage> pages = new ArrayList<>();
        for (Optional<FedPage> page = source.next(); page.isPresent(); page = source.next()) {
            pages.add(page.get());
        }
        return pages;
    }
}
