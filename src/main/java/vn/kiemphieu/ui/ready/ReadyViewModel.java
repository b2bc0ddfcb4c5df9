package vn.kiemphieu.ui.ready;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** Whether a contest can be counted here: every check with what came of it. Used on the screen's thread. */
public final class ReadyViewModel {
    private final StationSession session;
    private final Contest contest;
    private final ObjectProperty<List<ReadyCheck>> checks = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    public ReadyViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
    }

    /** Looks at everything again. */
    public void look() {
        trouble.set(Optional.empty());
        busy.set(true);
        session.background()
                .run(Lane.RECORDS, () -> ReadyChecks.of(session.station(), session.folder(), contest))
                .then(found -> {
                    busy.set(false);
                    checks.set(found);
                })
                .otherwise(e -> {
                    busy.set(false);
                    trouble.set(Optional.of(e));
                });
    }

    /** Whether nothing stands in the way of feeding ballots. */
    public boolean isReady() {
        return !checks.get().isEmpty() && checks.get().stream().noneMatch(ReadyCheck::isInTheWay);
    }

    /** How many things should be put right all the same. */
    public long unfinished() {
        return checks.get().stream()
                .filter(check -> check.state() == ReadyCheck.State.MISSING)
                .count();
    }

    /** In the order in which they are done. */
    public ObjectProperty<List<ReadyCheck>> checks() {
        return checks;
    }

    public BooleanProperty busy() {
        return busy;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
