package vn.kiemphieu.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.OpenDoubt;
import vn.kiemphieu.adjudication.ReviewQueue;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.app.Whereabouts;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.review.Answers.Asking;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.wording.Terms;

/**
 * The queue as people rule it: who rules, the doubt before them, what they may answer. A ruling moves on at once and is put
 * on record in the background; one that cannot be comes back with the reason. Used on the screen's thread.
 */
public final class ReviewViewModel {
    /** Doubts whose pictures are here before they are asked for. */
    private static final int AHEAD = 4;

    private static final double ZOOM_STEP = 1.25;
    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 4;

    private final StationSession session;
    private final Contest contest;
    private final Answers answers;
    private final Sitting sitting;
    private final DoubtPictures pictures;
    private final RulingDesk desk;
    private Optional<ReviewQueue> queue = Optional.empty();

    private final ReviewState state = new ReviewState();

    public ReviewViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        this.answers = new Answers(contest.method(), session.election().regime());
        this.sitting = new Sitting(session.members(), session.facts().membersNeeded());
        this.desk = new RulingDesk(session, e -> {
            state.trouble.set(Optional.of(e));
            show();
        });
        this.pictures = new DoubtPictures(session, this::arrived, e -> state.trouble.set(Optional.of(e)));
    }

    private record Found(ContestCases cases, Whereabouts whereabouts, boolean closed) {}

    /** Looks at the records again; what was put off comes back to its place. */
    public void load() {
        session.background()
                .run(Lane.RECORDS, () -> {
                    ContestCases cases = ContestCases.load(session.station(), contest.id());
                    boolean closed =
                            session.station().closings().current(contest.id()).isPresent();
                    return new Found(cases, Whereabouts.of(session.station(), cases), closed);
                })
                .then(found -> {
                    ContestCases cases = found.cases();
                    state.whereabouts.set(found.whereabouts());
                    state.closed.set(found.closed());
                    queue = Optional.of(new ReviewQueue(
                            cases,
                            Quorums.of(
                                    session.election().regime(), session.facts().membersNeeded())));
                    state.typed.set(cases.openTyped().size());
                    state.loaded.set(true);
                    show();
                })
                .otherwise(e -> state.trouble.set(Optional.of(e)));
    }

    /** From now on this member rules. */
    public void choose(String member) {
        state.person.set(member);
        state.notice.set(Optional.empty());
        leaveCommittee();
        show();
    }

    /** Nobody rules; the screen asks who does. Where accounts are used, whoever leaves must sign in to rule again. */
    public void leave() {
        session.signOut(state.person.get());
        choose("");
    }

    /** Who of the committee is present; the committee rules on the doubt on the screen. */
    public void seat(List<String> present) {
        if (sitting.open(present)) {
            state.askingPresent.set(false);
            state.notice.set(Optional.empty());
            enterCommittee();
        } else {
            state.notice.set(Optional.of(Texts.sayable("review.tooFew", sitting.needed())));
        }
    }

    /** @return whether the key means something now */
    public boolean press(String key) {
        Optional<Answer> answer = state.offered.get().stream()
                .filter(offer -> offer.key().equalsIgnoreCase(key))
                .findFirst();
        answer.ifPresent(this::give);
        if (answer.isEmpty() && key.equalsIgnoreCase(Answers.BACK) && state.askingPresent.get()) {
            leaveCommittee();
            return true;
        }
        return answer.isPresent();
    }

    /** The same by a click. */
    public void give(Answer answer) {
        state.trouble.set(Optional.empty());
        state.notice.set(Optional.empty());
        switch (answer.act()) {
            case RULE -> rule(answer.verdict().orElseThrow());
            case GROUNDS -> ask(Asking.GROUND);
            case BACK -> {
                leaveCommittee();
                offer();
            }
            case COMMITTEE -> callCommittee();
            case LATER -> putOff();
            case UNDO -> undo();
        }
    }

    private void rule(Verdict verdict) {
        OpenDoubt open = state.current.get().orElseThrow();
        // grounds are of the sheet as a whole, whichever of its doubts it was that led there
        var row = verdict instanceof Verdict.Mark ? open.doubt().row() : java.util.OptionalInt.empty();
        RulingRequest request = new RulingRequest(
                open.sheet().id(),
                row,
                verdict,
                state.person.get(),
                state.committee.get(),
                state.committee.get() ? sitting.present().get() : List.of(),
                state.committee.get() ? state.note.get().strip() : "");
        desk.rule(queue.orElseThrow(), open, request);
        leaveCommittee();
        show();
    }

    private void undo() {
        Optional<OpenDoubt> again = desk.takeBack(queue.orElseThrow(), state.person.get());
        leaveCommittee();
        state.notice.set(Optional.of(
                again.map(open -> Texts.sayable("review.undone", open.sheet().id()))
                        .orElseGet(() -> Texts.sayable("review.nothingToUndo"))));
        show(again);
    }

    private void putOff() {
        state.current.get().ifPresent(open -> queue.orElseThrow().putOff(open));
        leaveCommittee();
        show();
    }

    private void ask(Asking what) {
        state.asking.set(what);
        offer();
    }

    private void callCommittee() {
        if (sitting.isOpen()) {
            enterCommittee();
        } else {
            state.askingPresent.set(true);
        }
    }

    private void enterCommittee() {
        state.committee.set(true);
        state.note.set(state.current
                .get()
                .filter(OpenDoubt::isDisagreement)
                .map(this::disagreement)
                .orElse(""));
        offer();
    }

    /** The sentence that goes on record with the committee's ruling on a disagreement; records are in Vietnamese. */
    private String disagreement(OpenDoubt open) {
        String said = open.said().entrySet().stream()
                .map(opinion ->
                        opinion.getKey() + ": " + verdict(opinion.getValue()).in(java.util.Locale.ROOT))
                .collect(Collectors.joining("; "));
        return Texts.sayable("review.disagreed", said).in(java.util.Locale.ROOT);
    }

    /** A verdict in words. */
    public static Sayable verdict(Verdict verdict) {
        if (verdict instanceof Verdict.Mark mark) {
            return Terms.of(mark.status());
        }
        if (verdict instanceof Verdict.Invalid invalid) {
            return Texts.sayable("verdict.invalid", Terms.of(invalid.reason()));
        }
        return verdict instanceof Verdict.Outside outside ? Terms.of(outside.reason()) : Texts.sayable("verdict.valid");
    }

    private void leaveCommittee() {
        state.committee.set(false);
        state.askingPresent.set(false);
        state.asking.set(Asking.WHAT);
        state.note.set("");
    }

    private void show() {
        show(Optional.empty());
    }

    /** @param first the doubt to be shown if it is there, before the one whose turn it is */
    private void show(Optional<OpenDoubt> first) {
        List<OpenDoubt> doubts = queue.filter(q -> !state.person.get().isEmpty())
                .map(q -> q.of(state.person.get()))
                .orElse(List.of());
        Optional<OpenDoubt> shown = first.flatMap(
                        wanted -> doubts.stream().filter(wanted::isAbout).findFirst())
                .or(() -> doubts.stream().findFirst());
        pictures.want(
                java.util.stream.Stream.concat(shown.stream(), doubts.stream().limit(AHEAD))
                        .toList());
        state.sheets.set((int) doubts.stream()
                .filter(open -> !open.isForCommittee())
                .map(open -> open.sheet().key())
                .distinct()
                .count());
        state.waiting.set(queue.map(q -> q.waiting(state.person.get())).orElse(new ReviewQueue.Waiting(0, 0, 0)));
        state.current.set(shown);
        state.picture.set(shown.flatMap(pictures::get));
        offer();
    }

    private void offer() {
        state.offered.set(state.current
                .get()
                .map(open -> answers.of(open, state.asking.get(), state.committee.get()))
                .orElseGet(() -> mayUndo() ? List.of(Answers.undo()) : List.of()));
    }

    /** What was closed is opened again before anything is taken back. */
    private boolean mayUndo() {
        return !desk.isEmpty() && !state.person.get().isEmpty() && !state.closed.get();
    }

    private void arrived(OpenDoubt open, DoubtPicture fetched) {
        if (state.current.get().filter(open::isAbout).isPresent()) {
            state.picture.set(Optional.of(fetched));
        }
    }

    /** Shows rows larger or smaller, this one and those that follow. */
    public void zoom(boolean larger) {
        double now = state.zoom.get();
        state.zoom.set(Math.max(SMALLEST, Math.min(LARGEST, larger ? now * ZOOM_STEP : now / ZOOM_STEP)));
    }

    /** Whether the picture of the doubt after this one is here already. */
    boolean nextIsHere() {
        return queue.map(q -> q.of(state.person.get())).orElse(List.of()).stream()
                .skip(1)
                .limit(1)
                .allMatch(open -> pictures.get(open).isPresent());
    }

    public Contest contest() {
        return contest;
    }

    public StationSession session() {
        return session;
    }

    public Sitting sitting() {
        return sitting;
    }

    /** What the screen shows. */
    public ReviewState state() {
        return state;
    }

    /** Who may rule. */
    public List<Person> members() {
        return session.members();
    }
}
