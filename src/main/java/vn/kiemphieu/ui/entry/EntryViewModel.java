package vn.kiemphieu.ui.entry;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.ManualEntry;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.adjudication.TypedMarks;
import vn.kiemphieu.app.BatchLabel;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

/**
 * Ballots typed in by hand: one person types all of a batch, a second types them again without seeing the first. Used on the
 * screen's thread.
 */
public final class EntryViewModel {
    private final StationSession session;
    private final Contest contest;
    private final StringProperty typist = new SimpleStringProperty("");
    private final StringProperty batch = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty committee = new SimpleBooleanProperty();
    private final ObjectProperty<Typings> typings = new SimpleObjectProperty<>(new Typings(List.of(), "", ""));
    private final ObjectProperty<Optional<Sayable>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /** What is on record of this contest, and the label of the batch typed last. */
    private record Known(List<TypedCase> cases, Optional<String> lastBatch) {}

    public EntryViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        typist.addListener(change -> who());
        batch.addListener(change -> arrange());
    }

    /** Looks at the records again. */
    public void load() {
        session.background()
                .run(Lane.RECORDS, () -> known(session.station()))
                .then(this::show)
                .otherwise(this::fail);
    }

    private Known known(StationFolder station) {
        return new Known(
                ContestCases.typed(station, contest),
                station.batches().all().stream()
                        .filter(each -> each.kind() == Batch.Kind.TYPED
                                && each.contest().equals(contest.id()))
                        .map(Batch::label)
                        .reduce((earlier, later) -> later));
    }

    private void show(Known known) {
        typings.set(new Typings(known.cases(), batch.get(), typist.get()));
        if (batch.get().isEmpty()) {
            batch.set(known.lastBatch()
                    .orElseGet(() -> Texts.sayable("entry.label", contest.id().toUpperCase(java.util.Locale.ROOT))
                            .toString()));
        }
        typings.set(new Typings(known.cases(), label(), typist.get()));
        if (typed.get().isEmpty() && !committee.get()) {
            arrange();
        }
    }

    /** Another person sits down: what the one before them was typing is gone from the screen. */
    private void who() {
        typed.set("");
        notice.set(Optional.empty());
        trouble.set(Optional.empty());
        committee.set(false);
        arrange();
    }

    private void arrange() {
        typings.set(new Typings(typings.get().cases(), label(), typist.get()));
        number.set(String.valueOf(typings.get().next()));
    }

    private String label() {
        return BatchLabel.of(batch.get()).orElse("");
    }

    /** What was typed so far, as it would be understood; a person reads it before pressing Enter. */
    public Optional<TypedMarks> understood() {
        try {
            return typed.get().isBlank() ? Optional.empty() : Optional.of(parse());
        } catch (StationException notYet) {
            return Optional.empty();
        }
    }

    private TypedMarks parse() {
        return TypedMarks.parse(
                typed.get(),
                new SheetId(label(), Math.max(1, wanted())),
                contest,
                session.election().regime());
    }

    private int wanted() {
        String digits = number.get().strip();
        return digits.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(digits) : 0;
    }

    /** @param present members present, where the committee rules on typings that differ */
    public void record(List<String> present) {
        notice.set(Optional.empty());
        trouble.set(Optional.empty());
        String label = label();
        int ballot = wanted();
        if (typist.get().isEmpty() || label.isEmpty() || ballot == 0) {
            String missing = typist.get().isEmpty() ? "who" : label.isEmpty() ? "batch" : "number";
            notice.set(Optional.of(Texts.sayable("entry.missing." + missing)));
            return;
        }
        try {
            parse();
        } catch (StationException e) {
            fail(e);
            return;
        }
        ManualEntry.Line line = new ManualEntry.Line(ballot, typed.get());
        String by = typist.get();
        boolean byCommittee = committee.get();
        session.background()
                .run(Lane.RECORDS, () -> {
                    new ContestGate(session.station()).requireCounting(contest.id());
                    new ManualEntry(session.station(), contest).type(label, List.of(line), by, byCommittee, present);
                    return known(session.station());
                })
                .then(known -> {
                    typed.set("");
                    committee.set(false);
                    show(known);
                    tell(new SheetId(label, ballot));
                    session.changed(Change.SHEETS);
                })
                .otherwise(this::fail);
    }

    private void tell(SheetId id) {
        notice.set(Optional.of(Texts.sayable("entry.told." + typings.get().standing(id), id)));
    }

    /** The committee rules on this ballot, whose typings differ. */
    public void callCommittee(SheetId id) {
        batch.set(id.batch());
        number.set(String.valueOf(id.number()));
        typed.set("");
        committee.set(true);
    }

    private void fail(StationException e) {
        trouble.set(Optional.of(e));
    }

    public StationSession session() {
        return session;
    }

    public Contest contest() {
        return contest;
    }

    /** Names of those who may type. */
    public List<String> members() {
        return session.members().stream().map(person -> person.name()).toList();
    }

    /** Who types; empty while nobody is named. */
    public StringProperty typist() {
        return typist;
    }

    public StringProperty batch() {
        return batch;
    }

    /** Of the ballot in its batch. */
    public StringProperty number() {
        return number;
    }

    public StringProperty typed() {
        return typed;
    }

    /** Whether what is typed next is the whole committee's. */
    public BooleanProperty committee() {
        return committee;
    }

    /** What is on record, as this person may know it. */
    public ObjectProperty<Typings> typings() {
        return typings;
    }

    public ObjectProperty<Optional<Sayable>> notice() {
        return notice;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
