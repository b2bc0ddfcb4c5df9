package vn.kiemphieu.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationBackup;
import vn.kiemphieu.store.StationFolder;

class StationRunTest {
    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void make() {
        folder = temp.resolve("station");
        SampleStation.make(folder).close();
    }

    @Test
    void startAndEndAreOnRecordWithTheVersion() {
        try (StationFolder open = open(folder);
                StationRun run = StationRun.begin(open)) {
            assertThat(programs(folder)).containsExactly("PROGRAM_STARTED");
        }
        assertThat(programs(folder)).containsExactly("PROGRAM_STARTED", "PROGRAM_ENDED");
        try (StationFolder look = StationFolder.openToRead(folder)) {
            assertThat(look.events().all().stream()
                            .filter(event -> event.what().startsWith("PROGRAM_"))
                            .map(Event::who))
                    .containsOnly(StationWiring.program());
            assertThat(look.integrity().check()).isEmpty();
        }
    }

    @Test
    void anEndNobodyRecordedIsNoticedOnceByTheNextStart() {
        killed(folder);
        run(folder);
        run(folder);
        assertThat(programs(folder))
                .containsExactly(
                        "PROGRAM_STARTED",
                        "PROGRAM_BROKE_OFF",
                        "PROGRAM_STARTED",
                        "PROGRAM_ENDED",
                        "PROGRAM_STARTED",
                        "PROGRAM_ENDED");
    }

    /** As where the disk had room for the one and none for the other. */
    @Test
    void aStartThatOnlyToldOfTheBrokenOneIsNotTakenForAnother() {
        killed(folder);
        try (StationFolder open = open(folder)) {
            open.occurrences().add(Occurrence.PROGRAM_BROKE_OFF, "", StationWiring.program());
        }
        run(folder);
        assertThat(programs(folder))
                .containsExactly("PROGRAM_STARTED", "PROGRAM_BROKE_OFF", "PROGRAM_STARTED", "PROGRAM_ENDED");
    }

    @Test
    void aCopyTakenWhileTheProgramRanWasNotBrokenOff() {
        Path copy = temp.resolve("copy");
        Path again = temp.resolve("again");
        try (StationFolder open = open(folder);
                StationRun run = StationRun.begin(open)) {
            StationBackup.write(folder, copy);
        }
        StationBackup.restore(copy, again, Clock.systemUTC(), Optional.empty());
        run(again);
        assertThat(programs(again)).containsExactly("PROGRAM_STARTED", "PROGRAM_STARTED", "PROGRAM_ENDED");
    }

    @Test
    void anotherVersionThanBeforeIsOnRecord() {
        try (StationFolder open = open(folder)) {
            open.occurrences().add(Occurrence.PROGRAM_STARTED, "Kiểm Phiếu 0.1 abc", "Kiểm Phiếu 0.1");
            open.occurrences().add(Occurrence.PROGRAM_ENDED, "", "Kiểm Phiếu 0.1");
        }
        run(folder);
        assertThat(programs(folder)).contains("PROGRAM_CHANGED").doesNotContain("PROGRAM_BROKE_OFF");
        try (StationFolder look = StationFolder.openToRead(folder)) {
            assertThat(look.occurrences().last(Occurrence.PROGRAM_CHANGED))
                    .hasValueSatisfying(
                            detail -> assertThat(detail).startsWith("Kiểm Phiếu 0.1 abc > " + StationWiring.program()));
        }
    }

    @Test
    void anErrorIsKeptByItsKindOnlyWhileTheProgramRuns() {
        try (StationFolder open = open(folder)) {
            StationRun run = StationRun.begin(open);
            run.fault(new IllegalStateException("phiếu B1/7 gạch dòng 3"));
            run.close();
            run.fault(new IllegalStateException());
            assertThat(open.occurrences().last(Occurrence.PROGRAM_FAULT)).hasValue("IllegalStateException");
        }
        assertThat(programs(folder)).containsExactly("PROGRAM_STARTED", "PROGRAM_FAULT", "PROGRAM_ENDED");
    }

    /** Opened, begun, and never ended. */
    private static void killed(Path folder) {
        try (StationFolder open = open(folder)) {
            StationRun.begin(open);
        }
    }

    private static void run(Path folder) {
        try (StationFolder open = open(folder)) {
            StationRun.begin(open).close();
        }
    }

    private static StationFolder open(Path folder) {
        return StationFolder.openToWrite(folder, Clock.systemUTC());
    }

    private static List<String> programs(Path folder) {
        try (StationFolder look = StationFolder.openToRead(folder)) {
            return look.events().all().stream()
                    .map(Event::what)
                    .filter(what -> what.startsWith("PROGRAM_"))
                    .toList();
        }
    }
}
