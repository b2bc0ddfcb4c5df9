package vn.kiemphieu.ui.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.BatchLabel;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.FeedStop;
import vn.kiemphieu.app.feeding.FeedOrigin;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.Choices;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;
import vn.kiemphieu.ui.sound.Signal;
import vn.kiemphieu.ui.stop.StopViewModel;

/** A batch on its way into the counting place: where from, how far, the last ballot. Used on the screen's thread. */
public final class ScanViewModel {
    private final StationSession session;
    private final Contest contest;
    private final Consumer<Signal> sound;
    private final OriginViewModel origin;
    private final StopViewModel stop;
    private final FeedPace pace = new FeedPace(System::nanoTime);
    private Optional<Feeding> feeding = Optional.empty();

    private final BooleanProperty notChecked = new SimpleBooleanProperty();
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty expected = new SimpleStringProperty("");
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.READY);
    private final ObjectProperty<BatchScan.Counts> counts = new SimpleObjectProperty<>(new BatchScan.Counts(Map.of()));
    private final LastPicture last;
    private final FedFolder fed = new FedFolder();
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /** How far the batch is. */
    public enum State {
        READY,
        RUNNING,
        PAUSED,
        STOPPING,
        /** It stands, and waits for a person. */
        STOPPED,
        DONE
    }

    /** @param sound is told when a person should look up */
    public ScanViewModel(
            StationSession session, Contest contest, LastPicture last, Choices choices, Consumer<Signal> sound) {
        this.session = session;
        this.contest = contest;
        this.last = last;
        this.sound = sound;
        this.origin = new OriginViewModel(session.background(), choices);
        this.stop = new StopViewModel(session);
        origin.folder().addListener(change -> folderChanged());
        Stream.of(origin.kind(), origin.folder(), origin.scanner())
                .forEach(choice -> choice.addListener(change -> {
                    trouble.set(Optional.empty());
                    fed.forget();
                }));
        session.background()
                .run(
                        Lane.RECORDS,
                        () -> new Begun(
                                FeedStop.any(session.station(), contest.id()),
                                session.station().batches().all()))
                .then(this::begin)
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    private record Begun(Optional<FeedStop> stopped, List<Batch> batches) {}

    private void begin(Begun found) {
        if (state.get() == State.READY && label.get().isEmpty()) {
            found.stopped()
                    .ifPresentOrElse(
                            now -> stand(now, Optional.empty()), () -> label.set(BoxLabels.free(found.batches())));
        }
    }

    /** Looks whether the checks before the first ballot were done; afterwards, but for practice, it is too late to say so. */
    public void lookAtChecks() {
        var station = session.station();
        session.background()
                .run(
                        Lane.RECORDS,
                        () -> station.readiness().latest(contest.id()).isEmpty()
                                && (isPractice() || station.sheets().names().isEmpty()))
                .then(notChecked::set)
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    /** After a batch is through, another folder is another batch. */
    private void folderChanged() {
        if (state.get() == State.DONE) {
            session.background()
                    .run(Lane.RECORDS, () -> session.station().batches().all())
                    .then(batches -> {
                        expected.set("");
                        label.set(BoxLabels.free(batches));
                    });
        }
    }

    private void stand(FeedStop now, Optional<StationException> why) {
        label.set(now.batch().label());
        expected.set(now.stand().expected().stream()
                .mapToObj(String::valueOf)
                .findFirst()
                .orElse(expected.get()));
        counts.set(new BatchScan.Counts(now.stand().byStatus()));
        state.set(State.STOPPED);
        stop.show(now, why);
    }

    /** Feeds; a folder that was just fed only when it is asked for once more. */
    public void start() {
        trouble.set(Optional.empty());
        if (state.get() == State.DONE && fed.asksFirst(origin)) {
            return;
        }
        try {
            begin(origin.origin());
            origin.remember();
        } catch (StationException e) {
            trouble.set(Optional.of(e));
        }
    }

    private void begin(FeedOrigin from) {
        String batch =
                BatchLabel.of(label.get()).orElseThrow(() -> new StationException(Trouble.BATCH_LABEL, label.get()));
        Feeding begins = new Feeding(
                session, contest.id(), new Feeding.Plan(batch, from, origin.look(), expected()), session.actor("scan"));
        feeding = Optional.of(begins);
        stop.leave();
        counts.set(new BatchScan.Counts(Map.of()));
        state.set(State.RUNNING);
        pace.begin();
        var news = session.background().news(this::tell);
        session.background()
                .run(Lane.LONG, () -> begins.run(news))
                .then(all -> {
                    counts.set(all);
                    fed.finished(from, origin);
                    end(State.DONE);
                    sound.accept(Signal.FINISH);
                })
                .otherwise(e -> fail(e, batch));
    }

    /** What never began has a fault in words; what began and broke off stands. */
    private void fail(StationException fault, String batch) {
        session.background()
                .run(
                        Lane.RECORDS,
                        () -> session.station().batches().all().stream()
                                .filter(known -> known.label().equals(batch))
                                .findFirst()
                                .flatMap(known -> FeedStop.of(session.station(), known)))
                .then(stopped -> {
                    stopped.ifPresentOrElse(
                            now -> stand(now, Optional.of(fault)), () -> trouble.set(Optional.of(fault)));
                    end(stopped.isPresent() ? State.STOPPED : State.READY);
                    sound.accept(Signal.STOP);
                })
                .otherwise(e -> {
                    trouble.set(Optional.of(fault));
                    end(State.READY);
                });
    }

    /** People saw to what stopped the batch: it goes on from where it came, or waits until somebody says where from. */
    public void resume() {
        try {
            origin.origin();
            start();
        } catch (StationException e) {
            leaveStop();
            trouble.set(Optional.of(e));
        }
    }

    /** All of the batch was fed: what is kept is read, and it stands no longer. */
    public void nothingMore() {
        begin(new FeedOrigin.Files(List.of()));
    }

    /** Back to where the batch comes from, which stands as it is. */
    public void leaveStop() {
        stop.leave();
        state.set(State.READY);
    }

    /** Holds the batch, or lets it go on. */
    public void pause() {
        boolean hold = state.get() == State.RUNNING;
        feeding.ifPresent(running -> running.pause(hold));
        pace.hold(hold);
        state.set(hold ? State.PAUSED : State.RUNNING);
    }

    /** No more will come; those that came are read and stored. */
    public void finish() {
        feeding.ifPresent(Feeding::finish);
        state.set(State.STOPPING);
    }

    /** The window closes: no further sheet is fetched. */
    public void abandon() {
        feeding.ifPresent(Feeding::stop);
    }

    private void tell(Feeding.News news) {
        pace.fed(news.now());
        counts.set(news.counts());
        last.show(news.last());
    }

    private void end(State how) {
        state.set(how);
        feeding = Optional.empty();
        session.changed(Change.SHEETS);
    }

    /** Ballots a minute while it was fed. */
    public double rate() {
        return pace.perMinute();
    }

    public OriginViewModel origin() {
        return origin;
    }

    /** What stopped the batch, while it stands. */
    public StopViewModel stop() {
        return stop;
    }

    public StringProperty label() {
        return label;
    }

    /** Sheets of the batch that people counted by hand, in digits; empty where they did not. */
    public StringProperty expectedText() {
        return expected;
    }

    /** The same as a number. */
    public OptionalInt expected() {
        String digits = expected.get();
        return digits.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits.strip()));
    }

    public ObjectProperty<State> state() {
        return state;
    }

    /** Of the whole batch, also what was fed another time. */
    public ObjectProperty<BatchScan.Counts> counts() {
        return counts;
    }

    public LastPicture last() {
        return last;
    }

    /** Whether people were told that the folder was just fed, and have to ask once more. */
    BooleanProperty again() {
        return fed.asked();
    }

    /** Whether nobody has done the checks that come before the first ballot. */
    public BooleanProperty notChecked() {
        return notChecked;
    }

    boolean isPractice() {
        return session.facts().test();
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
