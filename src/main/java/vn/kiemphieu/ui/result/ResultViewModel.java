package vn.kiemphieu.ui.result;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.app.CombinedResult;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** What a closed contest came to; while it is open there is nothing here. Used on the screen's thread. */
public final class ResultViewModel {
    private final StationSession session;
    private final Contest contest;
    private final NextRoundViewModel next;
    private final ObjectProperty<Optional<Shown>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /**
     * A closed contest.
     *
     * @param whole with all its rounds; empty where it had only one
     */
    public record Shown(ContestResult result, Optional<CombinedResult> whole) {}

    public ResultViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        this.next = new NextRoundViewModel(session, contest);
    }

    /** Looks at the records again. */
    public void load() {
        session.background()
                .run(Lane.RECORDS, () -> of(session.station(), contest.id()))
                .then(found -> {
                    trouble.set(Optional.empty());
                    next.show(found.map(Shown::result));
                    shown.set(found);
                    loaded.set(true);
                })
                .otherwise(e -> {
                    shown.set(Optional.empty());
                    trouble.set(Optional.of(e));
                });
    }

    private static Optional<Shown> of(StationFolder station, String contest) {
        ContestCount count = StationCount.load(station, contest);
        if (!count.isClosed()) {
            return Optional.empty();
        }
        Optional<CombinedResult> whole = CombinedResult.all(station).stream()
                .filter(all -> all.rounds().size() + all.open().size() > 1)
                .filter(all -> all.rounds().stream()
                        .anyMatch(round -> round.count().contest().id().equals(contest)))
                .findFirst();
        return Optional.of(new Shown(ContestResult.of(count), whole));
    }

    public NextRoundViewModel next() {
        return next;
    }

    /** Empty while the contest is open. */
    public ObjectProperty<Optional<Shown>> shown() {
        return shown;
    }

    /** Whether the records were looked at. */
    public BooleanProperty loaded() {
        return loaded;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
