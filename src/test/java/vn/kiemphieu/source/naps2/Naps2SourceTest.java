package vn.kiemphieu.source.naps2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.image.ImageHeader;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.source.scanner.Spool;

class Naps2SourceTest {
    private static final ScanRequest A5 = ScanRequest.around(200, Colours.GRAY, Feed.BOTH_SIDES, 148, 210);

    @TempDir
    private Path folder;

    @Test
    void everyFileItWroteIsAPage() {
        try (Naps2Source source = open("pages:12", Duration.ofMinutes(1), 1)) {
            List<FedPage> pages = pages(source);
            assertThat(pages).hasSize(12);
            assertThat(pages.get(11).name()).isEqualTo("r00001-00012.png");
            assertThat(pages)
                    .extracting(page -> ((ImageHeader.Picture) ImageHeader.parse(page.bytes())).width())
                    .containsExactly(41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52);
            pages.forEach(source::kept);
        }
        assertThat(spool().names()).isEmpty();
    }

    @Test
    void picturesOfAnEarlierRunAreNotFedTwice() {
        try (Naps2Source source = open("pages:2", Duration.ofMinutes(1), 1)) {
            assertThat(pages(source)).hasSize(2);
        }
        try (Naps2Source source = open("pages:3", Duration.ofMinutes(1), spool().freeNumber(List.of()))) {
            assertThat(pages(source))
                    .extracting(FedPage::name)
                    .containsExactly("r00003-00001.png", "r00003-00002.png", "r00003-00003.png");
        }
    }

    @Test
    void whatItSaysIsToldAfterThePagesThatCame() {
        try (Naps2Source source = open("jam:2", Duration.ofMinutes(1), 1)) {
            assertThat(source.next()).isPresent();
            assertThat(source.next()).isPresent();
            assertThatThrownBy(source::next).isInstanceOfSatisfying(StationException.class, e -> {
                assertThat(e.trouble()).isEqualTo(Trouble.SCANNER_SAYS);
                assertThat(e.arguments()).containsExactly("jam:2", 2, "The scanner has a paper jam");
            });
            assertThat(source.next()).isEmpty();
        }
    }

    @Test
    void anEmptyFeederIsInItsOwnWords() {
        try (Naps2Source source = open("empty", Duration.ofMinutes(1), 1)) {
            assertThatThrownBy(source::next)
                    .isInstanceOfSatisfying(
                            StationException.class,
                            e -> assertThat(e.arguments())
                                    .containsExactly(
                                            "empty", 0, "No pages are in the feeder. No scanned pages to export"));
        }
    }

    @Test
    void noPageAndNoWordIsAnEmptyFeederToo() {
        try (Naps2Source source = open("pages:0", Duration.ofMinutes(1), 1)) {
            assertThatThrownBy(source::next)
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.SCANNER_EMPTY));
        }
    }

    @Test
    void aProgramThatHangsIsEndedAndWhatItWroteIsFed() {
        try (Naps2Source source = open("hang:2", Duration.ofSeconds(8), 1)) {
            assertThat(source.next()).isPresent();
            assertThat(source.next()).isPresent();
            assertThatThrownBy(source::next)
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.SCANNER_SILENT));
        }
    }

    @Test
    void devicesAreListedByDriver() {
        assertThat(program().devices(Naps2.Driver.WIA)).containsExactly("Ricoh fi-8170 #2", "Máy quét wia");
    }

    @Test
    void theProgramIsFoundWhereItsInstallerPutsItOrAPersonSays() throws IOException {
        assertThat(Naps2.installed(Map.of())).isEmpty();
        assertThat(Naps2.installed(Map.of("ProgramFiles", folder.toString()))).isEmpty();
        Path file = Files.createDirectories(folder.resolve("NAPS2")).resolve("NAPS2.Console.exe");
        Files.createFile(file);
        assertThat(Naps2.installed(Map.of("ProgramFiles", folder.toString()))).isPresent();
        assertThat(Naps2.installed(Map.of(Naps2.VARIABLE, file.toString()))).isPresent();
        assertThat(Naps2.installed(Map.of(Naps2.VARIABLE, file + "x"))).isEmpty();
    }

    @Test
    void withoutTheProgramItIsNamed() {
        Naps2 none = new Naps2(List.of(folder.resolve("no.exe").toString()));
        assertThatThrownBy(() -> none.devices(Naps2.Driver.TWAIN))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.NAPS2_MISSING));
    }

    private Naps2Source open(String device, Duration limit, int run) {
        return Naps2Source.of(program(), Naps2.Driver.TWAIN, device, A5, limit, spool(), run);
    }

    private static Naps2 program() {
        Path program = Path.of(System.getProperty("java.home"), "bin", "java");
        String classes = Path.of(java.net.URI.create(Naps2StandIn.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
        return new Naps2(List.of(program.toString(), "-cp", classes, Naps2StandIn.class.getName()));
    }

    private Spool spool() {
        return Spool.in(folder.resolve("spool"));
    }

    private static List<FedPage> pages(Naps2Source source) {
        List<FedPage> pages = new ArrayList<>();
        for (Optional<FedPage> page = source.next(); page.isPresent(); page = source.next()) {
            pages.add(page.get());
        }
        return pages;
    }
}
