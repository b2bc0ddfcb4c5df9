package vn.kiemphieu.ui.setup;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.ui.ballot.BallotViewModel;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

/** What is prepared in a counting place that is there: its ballot, who counts, what is put on record beforehand. */
public final class PlaceViewModel {
    private static final String WHO = "setup";

    private final StationSession session;
    private final Contest contest;
    private final BallotViewModel ballot;
    private final RecordsViewModel records;
    private final PeopleViewModel people;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.BALLOT);
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /** The pages of preparing. */
    public enum Page {
        BALLOT,
        PEOPLE,
        FIGURES,
        PARTICULARS,
        POINTS
    }

    public PlaceViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        this.ballot = new BallotViewModel(session, contest);
        this.records = new RecordsViewModel(session, contest);
        this.people = PeopleViewModel.ofPlace(List.of(), this::added);
        // what was told on one page is no answer to another
        page.addListener(change -> records.told().set(Optional.empty()));
        session.background()
                .run(Lane.RECORDS, () -> session.station().people().roster().people())
                .then(people.people()::setAll)
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    private void added(Person person) {
        session.background()
                .run(Lane.RECORDS, () -> {
                    session.station().people().add(List.of(person), WHO);
                    return session.station().people().roster();
                })
                .then(roster -> {
                    people.people().setAll(roster.people());
                    session.membersAre(roster.members());
                    session.changed(Change.SETUP);
                })
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    public StationSession session() {
        return session;
    }

    public Contest contest() {
        return contest;
    }

    public BallotViewModel ballot() {
        return ballot;
    }

    public RecordsViewModel records() {
        return records;
    }

    public PeopleViewModel people() {
        return people;
    }

    public ObjectProperty<Page> page() {
        return page;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
