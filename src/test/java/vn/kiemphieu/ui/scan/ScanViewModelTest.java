package vn.kiemphieu.ui.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.TrainingStation;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.scan.ScanViewModel.State;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Choices;
import vn.kiemphieu.ui.session.PatientScreen;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.sound.Signal;

class ScanViewModelTest {
    @TempDir
    Path temp;

    private final PatientScreen screen = new PatientScreen();
    private final Background background = new Background(screen);
    private final List<Signal> heard = new ArrayList<>();
    private Optional<StationSession> session = Optional.empty();

    @AfterEach
    void close() {
        session.ifPresent(StationSession::close);
        background.close();
    }

    private ScanViewModel open(Path folder) {
        session.ifPresent(open -> {
            open.close();
            background.run(Background.Lane.RECORDS, () -> folder).then(done -> session = Optional.empty());
        });
        screen.await(() -> session.isEmpty());
        session = Optional.of(
                StationSession.of(folder, StationFolder.openToWrite(folder, Clock.systemUTC()), background));
        StationSession now = session.get();
        ScanViewModel scan = new ScanViewModel(
                now,
                now.election().contests().get(0),
                new LastPicture(now, () -> Locale.ROOT),
                Choices.forgotten(),
                heard::add);
        screen.await(() -> !scan.label().get().isEmpty());
        return scan;
    }

    @Test
    void saysOfABatchThatBrokeOffWhichSheetHasNoPicture() {
        Path folder = temp.resolve("station");
        try (StationFolder station = SampleStation.make(folder)) {
            SampleStation.feed(station, "HOP-7", "a", SampleStation.struck(1));
            Batch batch = station.batches().open("bch", "HOP-7", Batch.Kind.SCANNED, true, "scan");
            station.journal().move(batch, BatchState.FEEDING, "", "scan");
        } // as if the machine went off now

        ScanViewModel scan = open(folder);
        assertThat(scan.label().get()).isEqualTo("HOP-7");
        assertThat(scan.state().get()).isEqualTo(State.STOPPED);
        assertThat(scan.stop().stop().get().orElseThrow().feed().inTransport()).isEqualTo(new SheetId("HOP-7", 2));

        assertThat(open(folder).stop().stop().get())
                .as("nobody has gone on with it yet")
                .isPresent();
    }

    @Test
    void suggestsTheNextFreeLabelOtherwise() {
        Path folder = temp.resolve("station");
        try (StationFolder station = SampleStation.make(folder)) {
            SampleStation.feed(station, "HOP-1", "a", SampleStation.struck(1));
        }
        ScanViewModel scan = open(folder);
        assertThat(scan.label().get()).isEqualTo("HOP-2");
        assertThat(scan.stop().stop().get()).isEmpty();
    }

    @Test
    void standsWherePeopleStopItAndGoesOnWithoutFeedingAnythingTwice() {
        TrainingStation training = TrainingStation.make(temp, 4, drawn -> {});
        ScanViewModel scan = open(training.station());
        scan.start();
        assertThat(scan.trouble().get().orElseThrow().trouble()).isEqualTo(Trouble.NO_FOLDER_CHOSEN);

        scan.origin().take(Optional.of(training.ballots()));
        scan.expectedText().set("4");
        scan.start();
        scan.pause();
        scan.finish();
        screen.await(() -> scan.state().get() == State.STOPPED);
        assertThat(scan.stop().fault().get().orElseThrow().trouble()).isEqualTo(Trouble.FEED_STOPPED);
        int before = scan.counts().get().total();
        assertThat(before).isLessThan(4);
        assertThat(heard).containsExactly(Signal.STOP);

        scan.resume();
        screen.await(() -> scan.state().get() == State.DONE);
        assertThat(scan.counts().get().total()).isEqualTo(4);
        assertThat(heard).containsExactly(Signal.STOP, Signal.FINISH);
        assertThat(session.orElseThrow().station().sheets().names()).hasSize(4);
        scan.origin().folder().set(Optional.of(temp));
        screen.await(() -> scan.label().get().equals("HOP-2"));

        ScanViewModel next = open(training.station());
        assertThat(next.label().get()).isEqualTo("HOP-2");
        next.origin().take(Optional.of(training.ballots()));
        next.start();
        next.finish();
        screen.await(() -> next.state().get() == State.STOPPED);
        next.nothingMore();
        screen.await(() -> next.state().get() == State.DONE);
        assertThat(open(training.station()).stop().stop().get())
                .as("nothing was left to feed")
                .isEmpty();
    }

    /** One who presses twice would have every ballot to rule on once more. */
    @Test
    void feedsAFolderThatWasJustFedOnlyWhenAskedForOnceMore() {
        TrainingStation training = TrainingStation.make(temp, 2, drawn -> {});
        ScanViewModel scan = open(training.station());
        scan.origin().take(Optional.of(training.ballots()));
        scan.start();
        screen.await(() -> scan.state().get() == State.DONE);
        scan.start();
        assertThat(scan.again().get()).isTrue();
        assertThat(scan.state().get()).isEqualTo(State.DONE);
        scan.origin().folder().set(Optional.of(temp));
        assertThat(scan.again().get()).as("another folder is another batch").isFalse();
        scan.origin().folder().set(Optional.of(training.ballots()));
        scan.start();
        assertThat(scan.again().get()).isTrue();
        scan.start();
        assertThat(scan.again().get()).isFalse();
        screen.await(() -> scan.state().get() == State.DONE);
        assertThat(session.orElseThrow().station().sheets().names()).hasSize(4);
    }

    @Test
    void saysThatTheChecksWereNotDoneUntilBallotsAreIn() {
        Path folder = temp.resolve("station");
        SampleStation.make(folder, "party-congress", 2, false).close();
        ScanViewModel fresh = open(folder);
        fresh.lookAtChecks();
        screen.await(() -> fresh.notChecked().get());
        SampleStation.feed(session.orElseThrow().station(), "HOP-1", "a", SampleStation.struck(1));
        fresh.lookAtChecks();
        screen.await(() -> !fresh.notChecked().get());
    }
}
