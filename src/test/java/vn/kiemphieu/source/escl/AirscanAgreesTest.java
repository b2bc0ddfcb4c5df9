package vn.kiemphieu.source.escl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.sane.SaneInstalled;
import vn.kiemphieu.source.sane.SaneSource;
import vn.kiemphieu.source.sane.Scanimage;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.source.scanner.Spool;

/**
 * The stand-in scanner that our own client is tested against is asked by a client written by others, SANE's driver for
 * such scanners: otherwise both our sides might misunderstand the protocol in the same way.
 */
class AirscanAgreesTest {
    private static final String DEVICE = "airscan:e0:Standin";
    /** 154 × 222 mm at 100 dpi. */
    private static final int WIDTH = 606;

    private static final int HEIGHT = 874;

    @TempDir
    private Path folder;

    @Test
    void twoHundredPagesComeThroughItPixelByPixel() throws IOException {
        List<byte[]> stack = DrawnPages.of(1, 200, WIDTH, HEIGHT);
        try (EsclStandIn scanner = EsclStandIn.start().load(stack);
                SaneSource source = open(scanner)) {
            List<FedPage> pages = EsclSourceTest.pages(source);
            assertThat(pages).hasSize(200);
            for (int i = 0; i < pages.size(); i++) {
                assertThat(pixels(pages.get(i).bytes())).isEqualTo(pixels(stack.get(i)));
            }
        }
    }

    @Test
    void aJamAfterFivePagesIsAJamToItToo() throws IOException {
        try (EsclStandIn scanner = EsclStandIn.start()
                .load(DrawnPages.of(1, 9, WIDTH, HEIGHT))
                .stopAfter(5, "ScannerAdfJam")
                .hold()) {
            try (SaneSource source = open(scanner)) {
                for (int i = 0; i < 5; i++) {
                    assertThat(source.next()).isPresent();
                }
                scanner.letGo();
                assertThatThrownBy(source::next).isInstanceOfSatisfying(StationException.class, e -> {
                    assertThat(e.trouble()).isEqualTo(Trouble.SCANNER_JAM);
                    assertThat(e.arguments()).containsExactly(DEVICE, 5);
                });
            }
            scanner.clear();
            try (SaneSource source = open(scanner)) {
                assertThat(EsclSourceTest.pages(source)).hasSize(4);
            }
        }
    }

    @Test
    void anEmptyFeederIsEmptyToItToo() throws IOException {
        try (EsclStandIn scanner = EsclStandIn.start();
                SaneSource source = open(scanner)) {
            assertThatThrownBy(source::next)
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.SCANNER_EMPTY));
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "300"})
    void aConnectionThatBreaksIsAFaultAfterThePagesThatCame(int bytesThrough) throws IOException {
        try (EsclStandIn scanner = EsclStandIn.start()
                        .load(DrawnPages.of(1, 9, WIDTH, HEIGHT))
                        .breakAfter(3, bytesThrough);
                SaneSource source = open(scanner)) {
            for (int i = 0; i < 3; i++) {
                assertThat(source.next()).isPresent();
            }
            assertThatThrownBy(source::next).isInstanceOfSatisfying(StationException.class, e -> {
                assertThat(e.trouble()).isEqualTo(Trouble.SCANNER_LOST);
                assertThat(e.arguments()).containsExactly(DEVICE, 3);
            });
        }
    }

    private SaneSource open(EsclStandIn scanner) throws IOException {
        ScanRequest a5 = ScanRequest.around(100, Colours.GRAY, Feed.ONE_SIDE, 148, 210);
        return SaneSource.open(
                scanimage(scanner),
                DEVICE,
                a5,
                List.of(),
                SaneSource.Patience.USUAL,
                Spool.in(folder.resolve("spool")),
                1);
    }

    private Scanimage scanimage(EsclStandIn scanner) throws IOException {
        SaneInstalled.assumeAirscan();
        Path config = Files.createDirectories(folder.resolve("sane.d"));
        Files.write(config.resolve("dll.conf"), List.of("airscan"));
        Files.write(
                config.resolve("airscan.conf"),
                List.of(
                        "[devices]",
                        "\"Standin\" = " + scanner.url() + ", eSCL",
                        "[options]",
                        "discovery = disable",
                        "protocol = manual"));
        return new Scanimage(Map.of("SANE_CONFIG_DIR", config.toString()));
    }

    private static int[] pixels(byte[] encoded) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(encoded));
        int width = Math.min(image.getWidth(), WIDTH - 1);
        int height = Math.min(image.getHeight(), HEIGHT - 1);
        return image.getRaster().getPixels(0, 0, width, height, (int[]) null);
    }
}
