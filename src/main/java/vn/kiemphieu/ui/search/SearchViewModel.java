package vn.kiemphieu.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.BallotLook;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.look.LookViewModel;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** Any ballot by batch and number, and the ones beside it. Used on the screen's thread. */
public final class SearchViewModel {
    private final StationSession session;
    private final Contest contest;
    private final LookViewModel ballot;
    private final ObjectProperty<List<String>> batches = new SimpleObjectProperty<>(List.of());
    private final StringProperty batch = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Sayable>> notice = new SimpleObjectProperty<>(Optional.empty());

    public SearchViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        this.ballot = new LookViewModel(session, contest);
    }

    /** Looks at the records again: batches may have come. */
    public void load() {
        session.background()
                .run(Lane.RECORDS, () -> BallotLook.batches(session.station(), contest))
                .then(labels -> {
                    batches.set(labels);
                    if (batch.get().isEmpty() && !labels.isEmpty()) {
                        batch.set(labels.get(0));
                    }
                })
                .otherwise(e -> ballot.trouble().set(Optional.of(e)));
    }

    /** Shows the ballot asked for; the number may also be a whole name, as {@code HOP-1/12}. */
    public void find() {
        notice.set(Optional.empty());
        Optional<SheetId> whole = SheetId.parse(number.get());
        whole.ifPresent(id -> {
            batch.set(id.batch());
            number.set(String.valueOf(id.number()));
        });
        Optional<SheetId> id = whole.or(
                () -> SheetId.parse(batch.get() + "/" + number.get().strip().replaceFirst("^0+", "")));
        if (id.isEmpty()) {
            ballot.clear();
            notice.set(Optional.of(Texts.sayable("search.number")));
        }
        id.ifPresent(asked -> ballot.show(asked, OptionalInt.empty()));
    }

    /** The ballot so many places further on in its batch; none before the first. */
    public void step(int places) {
        Optional<SheetId> now = SheetId.parse(batch.get() + "/" + number.get().strip());
        int wanted = now.map(id -> id.number() + places).orElse(1);
        if (wanted >= 1) {
            number.set(String.valueOf(wanted));
            find();
        }
    }

    public LookViewModel ballot() {
        return ballot;
    }

    public ObjectProperty<List<String>> batches() {
        return batches;
    }

    public StringProperty batch() {
        return batch;
    }

    public StringProperty number() {
        return number;
    }

    public ObjectProperty<Optional<Sayable>> notice() {
        return notice;
    }
}
