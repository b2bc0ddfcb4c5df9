package vn.kiemphieu.source.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.source.BallotSource;

class SpoolTest {
    @TempDir
    private Path folder;

    @Test
    void picturesLeftBehindComeBeforeTheScannersOwnAndGoOnceTheyAreStored() {
        Spool spool = Spool.in(folder);
        spool.put("p00007.png", new byte[] {7});
        spool.put("p00008.png", new byte[] {8});
        try (BallotSource source = spool.before(new OnePage())) {
            FedPage first = source.next().orElseThrow();
            assertThat(first.bytes()).containsExactly(7);
            source.kept(first);
            assertThat(spool.names()).containsExactly("p00008.png");
            assertThat(source.next().orElseThrow().name()).isEqualTo("p00008.png");
            assertThat(source.next().orElseThrow().name()).isEqualTo("p00009.png");
            assertThat(source.next()).isEmpty();
        }
    }

    @Test
    void onesThatWereStoredMeanwhileAreNotMissed() {
        Spool spool = Spool.in(folder);
        spool.put("p00007.png", new byte[] {7});
        spool.put("p00008.png", new byte[] {8});
        try (BallotSource source = spool.before(new OnePage())) {
            source.kept(new ScannedPage("p00007.png", new byte[] {7}, 0));
            source.kept(new ScannedPage("p00008.png", new byte[] {8}, 0));
            assertThat(source.next().orElseThrow().name()).isEqualTo("p00009.png");
        }
    }

    @Test
    void aFrontIsNumberedOddAndNoNumberComesTwice() {
        Spool spool = Spool.in(folder);
        assertThat(spool.freeNumber(List.of())).isEqualTo(1);
        spool.put("p00001.png", new byte[1]);
        assertThat(spool.freeNumber(List.of())).isEqualTo(3);
        spool.put("r00006-00001.png", new byte[1]);
        assertThat(spool.freeNumber(List.of())).isEqualTo(7);
        assertThat(spool.freeNumber(List.of("p00011.png", "r00009-00044.png", "tờ 99.png")))
                .isEqualTo(13);
    }

    @Test
    void whatWasBegunAndNotFinishedIsNoPicture() throws IOException {
        Spool spool = Spool.in(folder);
        Files.write(folder.resolve("p00001.png.part"), new byte[5]);
        assertThat(spool.names()).isEmpty();
        spool.clearParts();
        assertThat(folder).isEmptyDirectory();
    }

    private static final class OnePage implements BallotSource {
        private boolean given;

        @Override
        public Optional<FedPage> next() {
            Optional<FedPage> page =
                    given ? Optional.empty() : Optional.of(new ScannedPage("p00009.png", new byte[] {9}, 0));
            given = true;
            return page;
        }

        @Override
        public void close() {}
    }
}
