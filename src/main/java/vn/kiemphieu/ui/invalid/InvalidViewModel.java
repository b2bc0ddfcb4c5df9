package vn.kiemphieu.ui.invalid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.app.BallotLook;
import vn.kiemphieu.app.InvalidConfirmation;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.InvalidList;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.look.LookViewModel;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

/**
 * The ballots that their marks alone make invalid: looked at one by one, then confirmed as a whole by named members. Used on
 * the screen's thread.
 */
public final class InvalidViewModel {
    private final StationSession session;
    private final Contest contest;
    private final LookViewModel ballot;
    private final Set<SheetId> seen = new HashSet<>();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.LOADING);
    private final ObjectProperty<Optional<SheetId>> current = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Sayable>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /**
     * The list as it is known here.
     *
     * @param ruled ballots people held invalid in the review, which are settled and not on the list
     * @param waiting sheets and typed ballots that are not settled, so that the list may still grow
     * @param seen how many of the list's ballots were on this screen
     * @param confirmers who confirmed exactly this list
     * @param needed how many must
     */
    public record State(
            boolean loaded,
            InvalidList list,
            int ruled,
            int waiting,
            int seen,
            List<String> confirmers,
            int needed,
            boolean closed) {
        static final State LOADING = new State(false, new InvalidList(List.of()), 0, 0, 0, List.of(), 0, false);

        /** Whether every ballot was looked at and members may put their names to the list. */
        public boolean mayConfirm() {
            return loaded && !closed && waiting == 0 && !list.entries().isEmpty() && allSeen() && !isConfirmed();
        }

        /** Whether nothing is left to do here. */
        public boolean isSettled() {
            return loaded && waiting == 0 && (list.entries().isEmpty() || isConfirmed());
        }

        public boolean allSeen() {
            return seen >= list.entries().size();
        }

        public boolean isConfirmed() {
            return !list.entries().isEmpty() && confirmers.size() >= needed;
        }
    }

    public InvalidViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        this.ballot = new LookViewModel(session, contest);
        session.onChange(change -> {
            // an objection or a typed ballot makes it another list
            if (change != Change.INVALID_LIST && state.get().loaded()) {
                load();
            }
        });
        ballot.look().addListener((property, before, now) -> now.ifPresent(this::looked));
        ballot.picture().addListener((property, before, now) -> now.ifPresent(drawn -> markSeen()));
    }

    /** Looks at the records again. */
    public void load() {
        session.background()
                .run(Lane.RECORDS, () -> StationCount.load(session.station(), contest.id()))
                .then(count -> {
                    show(count);
                    if (current.get().isEmpty()) {
                        state.get().list().entries().stream()
                                .findFirst()
                                .map(InvalidList.Entry::id)
                                .ifPresent(this::lookAfter);
                    }
                })
                .otherwise(this::fail);
    }

    private void show(ContestCount count) {
        List<SheetId> ids = count.invalidList().entries().stream()
                .map(InvalidList.Entry::id)
                .toList();
        seen.retainAll(ids);
        state.set(new State(
                true,
                count.invalidList(),
                ruledInvalid(count),
                count.openSheets().size() + count.openTyped().size(),
                seen.size(),
                count.confirmers(),
                count.confirmersNeeded(),
                count.isClosed()));
        if (current.get().filter(ids::contains).isEmpty()) {
            current.set(Optional.empty());
        }
    }

    private static int ruledInvalid(ContestCount count) {
        return (int) count.ballots().stream()
                .filter(ballot -> ballot.outcome() instanceof BallotOutcome.InvalidByRuling)
                .count();
    }

    /** Brings one ballot of the list before the members. */
    public void look(SheetId id) {
        if (!current.get().equals(Optional.of(id))) {
            current.set(Optional.of(id));
            ballot.show(id, OptionalInt.empty());
        }
    }

    private void lookAfter(SheetId id) {
        current.set(Optional.of(id));
        ballot.showAfter(id);
    }

    /** The next ballot of the list nobody looked at yet, or the one after this. */
    public void next() {
        List<SheetId> ids =
                state.get().list().entries().stream().map(InvalidList.Entry::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        int at = current.get().map(ids::indexOf).orElse(-1);
        List<SheetId> round = new ArrayList<>(ids.subList(at + 1, ids.size()));
        round.addAll(ids.subList(0, at + 1));
        look(round.stream().filter(id -> !seen.contains(id)).findFirst().orElse(round.get(0)));
    }

    /** A typed ballot has no picture; its words are what there is to see. */
    private void looked(BallotLook found) {
        if (found.scanned().isEmpty()) {
            markSeen();
        }
    }

    private void markSeen() {
        current.get().ifPresent(seen::add);
        State now = state.get();
        state.set(new State(
                now.loaded(),
                now.list(),
                now.ruled(),
                now.waiting(),
                seen.size(),
                now.confirmers(),
                now.needed(),
                now.closed()));
    }

    public boolean isSeen(SheetId id) {
        return seen.contains(id);
    }

    /** These members put their names to the list they looked at. */
    public void confirm(List<String> names) {
        notice.set(Optional.empty());
        trouble.set(Optional.empty());
        long together = java.util.stream.Stream.concat(names.stream(), state.get().confirmers().stream())
                .distinct()
                .count();
        if (together < state.get().needed()) {
            notice.set(Optional.of(Texts.sayable("invalid.tooFew", state.get().needed())));
            return;
        }
        String listed = state.get().list().hash();
        session.background()
                .run(Lane.RECORDS, () -> InvalidConfirmation.confirm(session.station(), contest.id(), listed, names))
                .then(done -> {
                    show(done.count());
                    if (done.outcome() != InvalidConfirmation.Outcome.CONFIRMED) {
                        notice.set(Optional.of(Texts.sayable("invalid.outcome." + done.outcome())));
                    }
                    session.changed(Change.INVALID_LIST);
                })
                .otherwise(this::fail);
    }

    private void fail(StationException e) {
        trouble.set(Optional.of(e));
    }

    /** The ballot before the members. */
    public LookViewModel ballot() {
        return ballot;
    }

    public ObjectProperty<State> state() {
        return state;
    }

    public ObjectProperty<Optional<SheetId>> current() {
        return current;
    }

    public ObjectProperty<Optional<Sayable>> notice() {
        return notice;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }

    /** Who may confirm. */
    public List<String> members() {
        return ballot.members();
    }
}
