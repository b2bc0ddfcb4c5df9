package vn.kiemphieu.ui.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kiemphieu.adjudication.Adjudicator;
import vn.kiemphieu.adjudication.OpenDoubt;
import vn.kiemphieu.adjudication.ReviewQueue;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

/** Puts rulings on record in the background, the queue being told at once, and takes back what was ruled at this screen. */
final class RulingDesk {
    private final StationSession session;
    private final Consumer<StationException> refused;
    private final Deque<Ruled> ruled = new ArrayDeque<>();

    private record Ruled(OpenDoubt open, RulingRequest request) {}

    /** @param refused is told when a ruling could not be recorded; the queue holds its doubt again by then */
    RulingDesk(StationSession session, Consumer<StationException> refused) {
        this.session = session;
        this.refused = refused;
    }

    void rule(ReviewQueue queue, OpenDoubt open, RulingRequest request) {
        ruled.push(new Ruled(open, request));
        record(queue, open, request);
    }

    /** Withdraws the last ruling this person made here. */
    Optional<OpenDoubt> takeBack(ReviewQueue queue, String person) {
        Optional<Ruled> last = ruled.stream()
                .filter(past -> past.request().by().equals(person))
                .findFirst();
        last.ifPresent(past -> {
            ruled.remove(past);
            record(queue, past.open(), withdrawal(past.request()));
        });
        return last.map(Ruled::open);
    }

    boolean isEmpty() {
        return ruled.isEmpty();
    }

    private static RulingRequest withdrawal(RulingRequest past) {
        return new RulingRequest(
                past.sheet(),
                past.row(),
                new Verdict.Withdrawn(),
                past.by(),
                past.wholeCommittee(),
                past.present(),
                "");
    }

    private void record(ReviewQueue queue, OpenDoubt open, RulingRequest request) {
        Adjudication ruling =
                new Adjudication(request.row(), request.verdict(), request.by(), request.wholeCommittee());
        queue.add(open.sheet().key(), ruling);
        session.background()
                .run(Lane.RECORDS, () -> {
                    new ContestGate(session.station())
                            .requireCounting(open.sheet().contest());
                    new Adjudicator(session.station()).rule(List.of(request));
                    return request;
                })
                .then(done -> session.changed(Change.RULINGS))
                .otherwise(e -> {
                    queue.forget(open.sheet().key(), ruling);
                    ruled.removeIf(past -> past.request() == request);
                    refused.accept(e);
                });
    }
}
