package vn.kiemphieu.ui.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.BatchLabel;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.Interruption;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

/** A batch on its way into the counting place: where from, how far, the last ballot. Used on the screen's thread. */
public final class ScanViewModel {
    private static final String WHO = "scan";

    private final StationSession session;
    private final Contest contest;
    private final Locale language;
    private Optional<Feeding> feeding = Optional.empty();
    private long begun;
    private boolean drawing;

    private final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty label = new SimpleStringProperty("");
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.READY);
    private final ObjectProperty<BatchScan.Counts> counts =
            new SimpleObjectProperty<>(new BatchScan.Counts(java.util.Map.of()));
    private final ObjectProperty<Optional<StoredSheet>> last = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<byte[]>> picture = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Interruption>> interrupted = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /** How far the batch is. */
    public enum State {
        READY,
        RUNNING,
        PAUSED,
        STOPPING,
        DONE
    }

    public ScanViewModel(StationSession session, Contest contest, Locale language) {
        this.session = session;
        this.contest = contest;
        this.language = language;
        session.interruptions().stream()
                .filter(found -> found.batch().contest().equals(contest.id()))
                .findFirst()
                .ifPresentOrElse(this::goOnWith, this::suggestLabel);
    }

    /** Fed again under its label, a batch first reads what came before the interruption and passes over what it has. */
    private void goOnWith(Interruption found) {
        interrupted.set(Optional.of(found));
        label.set(found.batch().label());
    }

    /** The next free label, as committees number their boxes. */
    private void suggestLabel() {
        session.background()
                .run(Lane.RECORDS, () -> session.station().batches().all())
                .then(batches -> {
                    int number = 1;
                    while (taken(batches, number)) {
                        number++;
                    }
                    label.set(label(number));
                });
    }

    private static boolean taken(List<vn.kiemphieu.store.Batch> batches, int number) {
        return batches.stream().anyMatch(batch -> batch.label().equals(label(number)));
    }

    private static String label(int number) {
        return Texts.sayable("scan.label", number).in(Locale.ROOT);
    }

    public void start() {
        trouble.set(Optional.empty());
        if (folder.get().isEmpty()) {
            trouble.set(Optional.of(new StationException(Trouble.NOTHING_TO_READ, "")));
            return;
        }
        try {
            Feeding begins = new Feeding(
                    session,
                    contest.id(),
                    BatchLabel.of(label.get())
                            .orElseThrow(() -> new StationException(Trouble.BATCH_LABEL, label.get())),
                    List.of(folder.get().get()),
                    WHO);
            feeding = Optional.of(begins);
            interrupted.set(Optional.empty());
            counts.set(new BatchScan.Counts(java.util.Map.of()));
            state.set(State.RUNNING);
            begun = System.nanoTime();
            var news = session.background().news(this::tell);
            session.background()
                    .run(Lane.LONG, () -> begins.run(news))
                    .then(this::finish)
                    .otherwise(e -> {
                        trouble.set(Optional.of(e));
                        end();
                    });
        } catch (StationException e) {
            trouble.set(Optional.of(e));
        }
    }

    /** Holds the batch, or lets it go on. */
    public void pause() {
        boolean hold = state.get() == State.RUNNING;
        feeding.ifPresent(running -> running.pause(hold));
        state.set(hold ? State.PAUSED : State.RUNNING);
    }

    /** No further sheet is fetched; those fetched are read and stored. */
    public void stop() {
        feeding.ifPresent(Feeding::stop);
        state.set(State.STOPPING);
    }

    private void tell(Feeding.News news) {
        counts.set(news.counts());
        last.set(Optional.of(news.last()));
        if (!drawing) {
            draw(news.last());
        }
    }

    /** One picture at a time: the sheets in between are counted and not shown. */
    private void draw(StoredSheet sheet) {
        drawing = true;
        session.background()
                .run(Lane.PICTURES, () -> Feeding.picture(session, sheet, language))
                .then(drawn -> {
                    drawing = false;
                    picture.set(drawn);
                    last.get().filter(newer -> newer.key() != sheet.key()).ifPresent(this::draw);
                })
                .otherwise(e -> drawing = false);
    }

    private void finish(BatchScan.Counts all) {
        counts.set(all);
        end();
    }

    private void end() {
        state.set(State.DONE);
        feeding = Optional.empty();
        session.changed(Change.SHEETS);
    }

    /** Ballots a minute since the batch began. */
    public double rate() {
        double minutes = (System.nanoTime() - begun) / 60e9;
        return counts.get().total() / Math.max(minutes, 1e-3);
    }

    public ObjectProperty<Optional<Path>> folder() {
        return folder;
    }

    public StringProperty label() {
        return label;
    }

    public ObjectProperty<State> state() {
        return state;
    }

    public ObjectProperty<BatchScan.Counts> counts() {
        return counts;
    }

    public ObjectProperty<Optional<StoredSheet>> last() {
        return last;
    }

    /** The feed that broke off before this counting place was opened, until it is gone on with. */
    public ObjectProperty<Optional<Interruption>> interrupted() {
        return interrupted;
    }

    /** The last ballot with what was read drawn over it, as PNG. */
    public ObjectProperty<Optional<byte[]>> picture() {
        return picture;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
