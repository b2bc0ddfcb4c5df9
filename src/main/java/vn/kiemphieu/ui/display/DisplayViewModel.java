package vn.kiemphieu.ui.display;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.CountedBallot;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.ui.result.VoteBar;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** What the hall sees: progress, the last ballot if the committee wants it, the result after closing. Used on the screen's thread. */
public final class DisplayViewModel {
    private final StationSession session;
    private final Contest contest;
    private final ObservableValue<Optional<byte[]>> ballot;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.PROGRESS);
    private final ObjectProperty<Progress> progress = new SimpleObjectProperty<>(Progress.NOTHING);
    private final ObjectProperty<Optional<Result>> result = new SimpleObjectProperty<>(Optional.empty());
    private boolean loading;

    /** What is shown. */
    public enum Face {
        PROGRESS,
        BALLOT,
        RESULT
    }

    /**
     * How far the count is; nothing of it tells how a candidate stands.
     *
     * @param ballots fed or typed in
     * @param waiting of these, not settled
     * @param collected counted by hand, once that is on record
     */
    public record Progress(int ballots, int waiting, OptionalInt collected, boolean closed) {
        static final Progress NOTHING = new Progress(0, 0, OptionalInt.empty(), false);
    }

    /** The bars of a closed contest. */
    public record Result(List<VoteBar> bars, OptionalInt threshold) {}

    private record Loaded(Progress progress, Optional<Result> result) {}

    /** @param ballot the last one fed, as PNG */
    public DisplayViewModel(StationSession session, Contest contest, ObservableValue<Optional<byte[]>> ballot) {
        this.session = session;
        this.contest = contest;
        this.ballot = ballot;
        session.onChange(change -> refresh());
        open.addListener(change -> refresh());
        ballot.addListener(change -> refresh());
    }

    private void refresh() {
        if (open.get() && !loading) {
            load();
        }
    }

    /** Looks at the records again; what is closed no longer goes from view at once. */
    public void load() {
        loading = true;
        session.background()
                .run(Lane.RECORDS, () -> of(StationCount.load(session.station(), contest.id())))
                .then(loaded -> {
                    loading = false;
                    progress.set(loaded.progress());
                    result.set(loaded.result());
                    if (loaded.result().isEmpty() && face.get() == Face.RESULT) {
                        face.set(Face.PROGRESS);
                    }
                })
                .otherwise(e -> {
                    loading = false;
                    result.set(Optional.empty());
                    face.set(Face.PROGRESS);
                });
    }

    private static Loaded of(ContestCount count) {
        int waiting = count.openSheets().size() + count.openTyped().size();
        OptionalInt collected = Optional.ofNullable(count.figures().get(Figure.COLLECTED))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
        Progress progress = new Progress(ballots(count), waiting, collected, count.isClosed());
        if (!count.isClosed()) {
            return new Loaded(progress, Optional.empty());
        }
        ContestResult result = ContestResult.of(count);
        return new Loaded(progress, Optional.of(new Result(VoteBar.of(result), VoteBar.threshold(result))));
    }

    private static int ballots(ContestCount count) {
        return (int) count.ballots().stream().map(CountedBallot::id).distinct().count();
    }

    /** Whether there is something to show so: a result only of a closed contest. */
    public boolean mayShow(Face wanted) {
        return wanted != Face.RESULT || result.get().isPresent();
    }

    public void show(Face wanted) {
        if (mayShow(wanted)) {
            face.set(wanted);
        }
    }

    public String election() {
        return session.election().title();
    }

    public String contest() {
        return contest.title();
    }

    public boolean isTest() {
        return session.facts().test();
    }

    /** Whether the second window is there. */
    public BooleanProperty open() {
        return open;
    }

    public ObjectProperty<Face> face() {
        return face;
    }

    public ObjectProperty<Progress> progress() {
        return progress;
    }

    public ObjectProperty<Optional<Result>> result() {
        return result;
    }

    public ObservableValue<Optional<byte[]>> ballot() {
        return ballot;
    }
}
