package vn.kiemphieu.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.trust.StationRun;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationBackup;
import vn.kiemphieu.store.StationFolder;

/** A disk that is full at any write, one that may only be read, one that is pulled out. */
class DiskFaultsTest {
    private static final int ROUNDS = 2;
    /** {@code -Dkiemphieu.fullStepKb=4} meets every page. */
    private static final int STEP_KB = Integer.getInteger("kiemphieu.fullStepKb", 96);

    @TempDir
    Path temp;

    /** More room each time, so that every kind of write is the first that fails. */
    @Test
    void aFullDiskIsSaidAndTakesNothingThatWasDone() throws IOException {
        List<String> said = new ArrayList<>();
        Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
        try (SmallDisk disk = SmallDisk.make(temp.resolve("disk"), 8192)) {
            Path folder = disk.folder().resolve("station");
            Path out = disk.folder().resolve("out");
            SampleStation.make(folder).close();
            int times = 0;
            boolean done = false;
            for (int room = 0; !done; room += STEP_KB) {
                disk.leave(room);
                try (StationFolder station = StationFolder.openToWrite(folder, SampleStation.CLOCK);
                        StationRun run = StationRun.begin(station)) {
                    new StationWork(station, out, said::add).run(ROUNDS);
                    done = true;
                } catch (StationException full) {
                    troubles.add(full.trouble());
                    times++;
                }
                disk.leave(Integer.MAX_VALUE / 1024);
                Soundness.require(folder, said);
                Soundness.requireWholeExports(out);
            }
            assertThat(times).isGreaterThan(3);
            assertThat(troubles).containsOnly(Trouble.DISK_FULL);
            assertThat(Soundness.votes(folder))
                    .isEqualTo(Soundness.undisturbed(temp.resolve("calm"), temp.resolve("calm-out"), ROUNDS));
        }
    }

    @Test
    void aDiskThatMayOnlyBeReadIsSaid() throws IOException {
        try (SmallDisk disk = SmallDisk.make(temp.resolve("disk"), 8192)) {
            Path folder = disk.folder().resolve("station");
            SampleStation.make(folder).close();
            disk.readOnly(true);
            for (String[] command : List.of(
                    new String[] {"figures", "set", "--by", "Nguyễn Văn An", "issued=3"},
                    new String[] {"verify"},
                    new String[] {"tally"})) {
                List<String> args = new ArrayList<>(List.of("--lang", "en"));
                args.addAll(List.of(command));
                args.addAll(List.of("--station", folder.toString()));
                CommandRun run = CommandRun.of(args.toArray(new String[0]));
                assertThat(run.exitCode()).as(run.err() + run.out()).isIn(0, 1, 3);
                assertThat(run.err()).doesNotContain("unexpected error");
            }
            disk.readOnly(false);
            Soundness.require(folder, List.of());
        }
    }

    /** Where the folder is gone, the system may still take what is written to the open file, and lose it. */
    @Test
    void aDiskThatIsGoneIsSaidBeforeAnythingMoreIsSaidToBeDone() throws IOException {
        Path folder = temp.resolve("station");
        try (StationFolder station = SampleStation.make(folder)) {
            new StationWork(station, temp.resolve("out"), line -> {}).step(1);
            Files.move(folder, temp.resolve("elsewhere"));
            StationException gone = catchThrowableOfType(
                    StationException.class,
                    () -> station.records().setFigures("bch", java.util.Map.of("issued", 3), SampleStation.AN));
            assertThat(gone).isNotNull();
            assertThat(gone.trouble()).isEqualTo(Trouble.STATION_MISSING);
        }
        Soundness.require(temp.resolve("elsewhere"), List.of());
    }

    @Test
    void aBackupToAFullDiskLeavesTheOlderOneAsItWas() throws IOException {
        Path folder = temp.resolve("station");
        try (SmallDisk disk = SmallDisk.make(temp.resolve("disk"), 4096)) {
            Path copy = disk.folder().resolve("copy");
            try (StationFolder station = SampleStation.make(folder)) {
                StationBackup.write(folder, copy);
                byte[] kept = Files.readAllBytes(copy.resolve("station.db"));
                new StationWork(station, temp.resolve("out"), line -> {}).run(1);
                disk.leave(64);
                assertThatThrownBy(() -> StationBackup.write(folder, copy))
                        .isInstanceOfSatisfying(
                                StationException.class,
                                e -> assertThat(e.trouble()).isEqualTo(Trouble.DISK_FULL));
                assertThat(copy.resolve("station.db")).hasBinaryContent(kept);
            }
        }
    }
}
