package vn.kiemphieu.ui.gallery;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.app.GalleryRows;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.CertainRow;
import vn.kiemphieu.ui.look.LookViewModel;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

/**
 * Rows as small pictures, for members to find what the machine was wrongly sure of. Which rows there are, and why that tells
 * nothing of how a candidate stands, is said at {@link GalleryRows}; here no total is shown either. Used on the screen's
 * thread.
 */
public final class GalleryViewModel {
    private final StationSession session;
    private final Contest contest;
    private final LookViewModel ballot;
    private final RowCrops crops;
    private Optional<GalleryRows> loaded = Optional.empty();

    private final ObjectProperty<Optional<Candidate>> candidate = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<CertainRow>> rows = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.LOADING);
    private final ObjectProperty<Optional<CertainRow>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /** What the screen says of its rows. */
    public enum State {
        LOADING,
        /** Of all candidates together. */
        ALL,
        /** Of one candidate while the contest is open: as many as of any other. */
        EQUAL,
        /** One candidate has too few of either mark for anybody to have a gallery of their own. */
        HIDDEN,
        /** Of one candidate of a closed contest: all. */
        CLOSED
    }

    public GalleryViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        this.ballot = new LookViewModel(session, contest);
        this.crops = new RowCrops(session, e -> trouble.set(Optional.of(e)));
        session.onChange(change -> {
            if (change == Change.RULINGS && loaded.isPresent()) {
                load();
            }
        });
    }

    /** Looks at the records again. */
    public void load() {
        session.background()
                .run(Lane.RECORDS, () -> GalleryRows.load(session.station(), contest))
                .then(found -> {
                    loaded = Optional.of(found);
                    show();
                })
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    /** @param wanted empty for all candidates together */
    public void choose(Optional<Candidate> wanted) {
        candidate.set(wanted);
        chosen.set(Optional.empty());
        ballot.clear();
        show();
    }

    private void show() {
        loaded.ifPresent(found -> {
            List<CertainRow> shown = candidate.get().map(found::of).orElseGet(found::ofAll);
            if (!rows.get().equals(shown)) {
                rows.set(shown);
            }
            state.set(state(found));
        });
    }

    private State state(GalleryRows found) {
        if (candidate.get().isEmpty()) {
            return State.ALL;
        }
        if (found.isClosed()) {
            return State.CLOSED;
        }
        return rows.get().isEmpty() ? State.HIDDEN : State.EQUAL;
    }

    /** Brings one row close, with the ballot it is on. */
    public void look(CertainRow row) {
        chosen.set(Optional.of(row));
        ballot.show(row.sheet(), OptionalInt.of(row.no()));
    }

    /** Whether small pictures are still on their way. */
    public boolean isDrawing() {
        return crops.isBusy();
    }

    /** The small pictures. */
    RowCrops crops() {
        return crops;
    }

    public LookViewModel ballot() {
        return ballot;
    }

    public Contest contest() {
        return contest;
    }

    public ObjectProperty<Optional<Candidate>> candidate() {
        return candidate;
    }

    public ObjectProperty<List<CertainRow>> rows() {
        return rows;
    }

    public ObjectProperty<State> state() {
        return state;
    }

    public ObjectProperty<Optional<CertainRow>> chosen() {
        return chosen;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
