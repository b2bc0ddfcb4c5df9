package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class InterruptionTest {
    @TempDir
    Path temp;

    /** Killed with the last sheet stored and before it was said that the feed was through; then closed by a command. */
    @Test
    void aClosedContestKeepsNobodyFromOpeningThePlace() {
        try (StationFolder station = SampleStation.make(temp.resolve("station"))) {
            Batch batch = station.batches().open("bch", "B1", Batch.Kind.SCANNED, false, "scan");
            station.journal().move(batch, BatchState.FEEDING, "", "scan");
            SampleStation.feed(station, "B1", "a.png", SampleStation.struck(1));
            station.records().setFigures("bch", Map.of("roll", 3, "issued", 1, "collected", 1), SampleStation.AN);
            new ContestGate(station)
                    .close(
                            StationCount.load(station, "bch"),
                            List.of(SampleStation.AN.name(), SampleStation.BINH.name()));
            assertThat(Interruption.note(station)).isEmpty();
        }
    }
}
