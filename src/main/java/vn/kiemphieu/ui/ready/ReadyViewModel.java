package vn.kiemphieu.ui.ready;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.app.ready.ReadyPoint;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** Whether a contest can be counted here: every check with what came of it. Used on the screen's thread. */
public final class ReadyViewModel {
    private final StationSession session;
    private final Contest contest;
    private final PaperTrial papers;
    private List<ReadyCheck> place = List.of();
    private final ObjectProperty<Optional<Person>> by = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> printed = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<ReadyCheck>> checks = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    public ReadyViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        this.papers = new PaperTrial(session, contest);
    }

    /** Looks at everything again that needs no paper. */
    public void look() {
        run(Lane.RECORDS, () -> ReadyChecks.of(session.station(), session.folder(), contest), found -> {
            place = found;
            show(papers.points());
        });
    }

    /** Reads the pictures in the folder as the paper this check asks for. */
    public void feed(ReadyPoint.Name what, Path folder) {
        by.get().ifPresent(person -> run(Lane.LONG, () -> papers.feed(what, folder, person), this::show));
    }

    /** Puts everything on record and writes the report to be signed. */
    public void print(Path file) {
        by.get()
                .ifPresent(person ->
                        run(Lane.LONG, () -> papers.print(file, person), written -> printed.set(Optional.of(written))));
    }

    private void show(List<ReadyPoint> points) {
        checks.set(Stream.concat(place.stream(), points.stream().map(ReadyChecks::ofPaper))
                .toList());
    }

    private <T> void run(Lane lane, Callable<T> job, Consumer<T> then) {
        trouble.set(Optional.empty());
        busy.set(true);
        session.background()
                .run(lane, job)
                .then(done -> {
                    busy.set(false);
                    then.accept(done);
                })
                .otherwise(e -> {
                    busy.set(false);
                    trouble.set(Optional.of(e));
                });
    }

    public List<Person> members() {
        return session.members();
    }

    /** Who checks. */
    public ObjectProperty<Optional<Person>> by() {
        return by;
    }

    /** Where the report was written. */
    public ObjectProperty<Optional<Path>> printed() {
        return printed;
    }

    /** Whether nothing stands in the way of feeding ballots. */
    public boolean isReady() {
        return !checks.get().isEmpty() && checks.get().stream().noneMatch(ReadyCheck::isInTheWay);
    }

    /** How many things should be put right all the same. */
    public long unfinished() {
        return count(ReadyCheck.State.MISSING);
    }

    /** How many were not done yet and can wait. */
    public long later() {
        return count(ReadyCheck.State.LATER);
    }

    private long count(ReadyCheck.State state) {
        return checks.get().stream().filter(check -> check.state() == state).count();
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
