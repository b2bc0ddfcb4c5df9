package vn.kiemphieu.ui.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.PatientScreen;
import vn.kiemphieu.ui.session.StationSession;

class ScanViewModelTest {
    @TempDir
    Path temp;

    private final PatientScreen screen = new PatientScreen();

    @Test
    void goesOnWithABatchThatBrokeOff() {
        Path folder = temp.resolve("station");
        try (StationFolder station = SampleStation.make(folder)) {
            SampleStation.feed(station, "HOP-7", "a", SampleStation.struck(1));
            Batch batch = station.batches().open("bch", "HOP-7", Batch.Kind.SCANNED, true, "scan");
            station.journal().move(batch, BatchState.FEEDING, "", "scan");
        } // as if the machine went off now

        try (Background background = new Background(screen)) {
            StationSession session =
                    StationSession.of(folder, StationFolder.openToWrite(folder, Clock.systemUTC()), background);
            ScanViewModel scan =
                    new ScanViewModel(session, session.election().contests().get(0), Locale.ROOT);
            assertThat(scan.label().get()).isEqualTo("HOP-7");
            assertThat(scan.interrupted().get().orElseThrow().inTransport()).isEqualTo(new SheetId("HOP-7", 2));

            session.close();
        }
        try (Background background = new Background(screen)) {
            StationSession session =
                    StationSession.of(folder, StationFolder.openToWrite(folder, Clock.systemUTC()), background);
            assertThat(session.interruptions())
                    .as("nobody has gone on with it yet")
                    .hasSize(1);
            session.close();
        }
    }

    @Test
    void suggestsTheNextFreeLabelOtherwise() {
        Path folder = temp.resolve("station");
        StationFolder station = SampleStation.make(folder);
        SampleStation.feed(station, "HOP-1", "a", SampleStation.struck(1));
        try (Background background = new Background(screen)) {
            StationSession session = StationSession.of(folder, station, background);
            ScanViewModel scan =
                    new ScanViewModel(session, session.election().contests().get(0), Locale.ROOT);
            screen.await(() -> scan.label().get().equals("HOP-2"));
            assertThat(scan.interrupted().get()).isEqualTo(Optional.empty());
            session.close();
        }
    }
}
