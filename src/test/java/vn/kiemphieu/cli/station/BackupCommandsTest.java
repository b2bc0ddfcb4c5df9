package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

/** Copies on another medium: made while work goes on, read back, never replaced by less. */
class BackupCommandsTest extends CountingPlaceTest {
    @Test
    void aCopyIsBroughtUpToDateAndMakesTheSameCountingPlaceAgain() throws IOException {
        init();
        scan("B1", "struck-2.png", "struck-13.png");
        Path copy = temp.resolve("bản sao 'đĩa'");
        CommandRun first = run("backup", "--out", copy.toString());
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("2 ảnh phiếu (2 ảnh mới)");

        scan("B2", "struck-3.png");
        assertThat(run("backup", "--out", copy.toString()).out()).contains("3 ảnh phiếu (1 ảnh mới)");
        close(3);
        assertThat(run("backup", "--out", copy.toString()).exitCode()).isZero();
        String tally = run("tally", "--json").out();

        Path elsewhere = temp.resolve("máy khác");
        CommandRun restored = CommandRun.of("restore", "--from", copy.toString(), "--station", elsewhere.toString());
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        station = elsewhere;
        assertThat(run("tally", "--json").out()).isEqualTo(tally);
        assertThat(run("verify").exitCode()).isZero();
        // a place made again is worked on like any other
        assertThat(run("reopen", "--by", "Nguyễn Văn An", "--by", "Trần Thị Bình", "--reason", "x")
                        .exitCode())
                .isZero();
        assertThat(CommandRun.of("restore", "--from", copy.toString(), "--station", elsewhere.toString())
                        .err())
                .contains("đã có dữ liệu");
    }

    @Test
    void aCopyHoldsSecondPassesAndPicturesThatAreStillToBeRead() throws IOException {
        init();
        scan("B1", "struck-2.png", "struck-1.png");
        assertThat(scan("L2", List.of("--second-pass", "B1"), "struck-2.png")).isEqualTo(1);
        FedPage unread = SampleStation.page("unread.png");
        try (StationFolder open = StationFolder.openToWrite(station, Clock.systemUTC())) {
            open.journal().arrived(open.batches().all().get(0), unread);
        }
        Path copy = temp.resolve("copy");
        CommandRun made = run("backup", "--out", copy.toString());
        assertThat(made.out()).as(made.err()).contains("4 ảnh phiếu (4 ảnh mới)");
        assertThat(run("backup", "--out", copy.toString()).out()).contains("4 ảnh phiếu (0 ảnh mới)");

        station = temp.resolve("máy khác");
        CommandRun restored = CommandRun.of("restore", "--from", copy.toString(), "--station", station.toString());
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(run("batch", "compare", "--batch", "L2").out())
                .contains("Lượt hai L2 (1 tờ) so với B1 (2 tờ)", "Tờ B1/2 không thấy ở lượt hai");
        try (StationFolder open = StationFolder.openToRead(station)) {
            assertThat(open.images().get(Sha256.hex(unread.bytes()), "unread")).isEqualTo(unread.bytes());
        }
        assertThat(scan("L2", List.of("--second-pass", "B1", "--append"), "struck-1.png"))
                .as("it goes on there")
                .isZero();
    }

    @Test
    void aCopyOfAnotherPlaceOrOfMoreIsNotReplaced() throws IOException {
        init();
        scan("B1", "struck-2.png");
        Path copy = temp.resolve("copy");
        run("backup", "--out", copy.toString());
        scan("B2", "struck-3.png");
        Path later = temp.resolve("later");
        run("backup", "--out", later.toString());
        byte[] kept = Files.readAllBytes(later.resolve("station.db"));

        // the counting place goes on from the older copy, in another way
        Path again = temp.resolve("again");
        CommandRun.of("restore", "--from", copy.toString(), "--station", again.toString());
        station = again;
        assertThat(run("backup", "--out", later.toString()).err()).contains("nhiều hơn điểm kiểm phiếu này");
        scan("B3", "struck-1.png");
        CommandRun other = run("backup", "--out", later.toString());
        assertThat(other.exitCode()).isEqualTo(3);
        assertThat(later.resolve("station.db")).hasBinaryContent(kept);
        assertThat(later.resolve("station.db.new")).doesNotExist();
    }

    @Test
    void aDamagedPictureIsNotCopiedUnnoticedAndTheOlderCopyStays() throws IOException {
        init();
        scan("B1", "struck-2.png");
        Path copy = temp.resolve("copy");
        run("backup", "--out", copy.toString());
        byte[] kept = Files.readAllBytes(copy.resolve("station.db"));
        scan("B2", "struck-3.png");
        Path newest = pictures(station).stream()
                .filter(file -> !Files.exists(copy.resolve(station.relativize(file))))
                .findFirst()
                .orElseThrow();
        Files.write(newest, new byte[] {1, 2, 3});

        assertThat(run("backup", "--out", copy.toString()).exitCode()).isEqualTo(3);
        assertThat(copy.resolve("station.db")).hasBinaryContent(kept);

        // and one that went bad on the other medium is put right
        Path bad = pictures(copy).get(0);
        Files.write(bad, new byte[] {1});
        Path third = temp.resolve("third");
        assertThat(CommandRun.of("restore", "--from", copy.toString(), "--station", third.toString())
                        .exitCode())
                .isEqualTo(3);
        assertThat(third.resolve("station.db")).doesNotExist();
    }

    @Test
    void whatIsNoCountingPlaceIsSaid() {
        init();
        assertThat(CommandRun.of("restore", "--from", temp.toString(), "--station", file("x"))
                        .err())
                .contains("không phải là một điểm kiểm phiếu");
    }

    private String file(String name) {
        return temp.resolve(name).toString();
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".bin"))
                    .sorted()
                    .toList();
        }
    }
}
