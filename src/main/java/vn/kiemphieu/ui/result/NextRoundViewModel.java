package vn.kiemphieu.ui.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.app.FurtherRound;
import vn.kiemphieu.app.PlainText;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.result.Outcome.NextStep;
import vn.kiemphieu.result.Standing;
import vn.kiemphieu.result.Standing.Fate;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** The vote that follows from a result: who stands again, and making it. Used on the screen's thread. */
public final class NextRoundViewModel {
    private static final String ELECTION = "election.json";

    private final StationSession session;
    private final Contest contest;
    private final Set<Integer> without = new TreeSet<>();
    private final StringProperty person = new SimpleStringProperty("");
    private final StringProperty added = new SimpleStringProperty("");
    private final BooleanProperty decided = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Outcome>> outcome = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Contest>> made = new SimpleObjectProperty<>(Optional.empty());
    private List<Sayable> remarks = List.of();
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    NextRoundViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
    }

    /** What the contest came to; empty while it is open or its outcome is not for this place to say. */
    void show(Optional<ContestResult> result) {
        made.set(session.election().contests().stream()
                .filter(later -> later.facts()
                        .round()
                        .filter(round -> round.follows().equals(contest.id()))
                        .isPresent())
                .filter(later -> result.filter(now -> now.leadsTo(later)).isPresent())
                .reduce((first, second) -> second));
        outcome.set(result.flatMap(ContestResult::outcome));
    }

    /** Whether a vote follows that can be made here. */
    public boolean isAskedFor() {
        return step().filter(next -> switch (next) {
                    case VOTE_AMONG_TIED, FURTHER_ROUND, EXTRA_ELECTION, REPEAT_ELECTION, CONGRESS_DECIDES -> true;
                    case DONE, COUNCIL_DECIDES_EXTRA, ASK_LEVEL_ABOVE -> false;
                })
                .isPresent();
    }

    /** Whether the congress has to decide first that there is one. */
    public boolean mustBeDecided() {
        return step().filter(NextStep.CONGRESS_DECIDES::equals).isPresent();
    }

    /** Whether the congress may put further people on its list. */
    public boolean mayAdd() {
        return step().filter(NextStep.FURTHER_ROUND::equals).isPresent();
    }

    private Optional<NextStep> step() {
        return outcome.get().map(Outcome::next);
    }

    /** Who may stand again, in the order of the ballot. */
    public List<Candidate> standing() {
        NextStep next = step().orElse(NextStep.DONE);
        return outcome.get().stream()
                .flatMap(now -> now.standings().stream())
                .filter(one -> stands(one, next))
                .map(Standing::candidate)
                .sorted(java.util.Comparator.comparingInt(Candidate::no))
                .toList();
    }

    private static boolean stands(Standing one, NextStep next) {
        return switch (next) {
            case VOTE_AMONG_TIED, CONGRESS_DECIDES -> one.fate() == Fate.TIED;
            case REPEAT_ELECTION -> true;
            default -> one.fate() != Fate.ELECTED;
        };
    }

    /** @param stands whether this candidate stands again */
    public void stand(Candidate candidate, boolean stands) {
        if (stands) {
            without.remove(candidate.no());
        } else {
            without.add(candidate.no());
        }
    }

    public boolean mayMake() {
        return isAskedFor()
                && made.get().isEmpty()
                && !person.get().isEmpty()
                && (!mustBeDecided() || decided.get())
                && names().stream().allMatch(name -> PlainText.of(name).isPresent());
    }

    private List<String> names() {
        return mayAdd()
                ? Stream.of(added.get().split("\n"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.of();
    }

    /** The new contest joins the counting place; the election with it is written beside the station, to print ballots from. */
    public void make() {
        trouble.set(Optional.empty());
        FurtherRound wanted = new FurtherRound(
                Optional.empty(), Optional.empty(), Set.copyOf(without), names(), Optional.empty(), decided.get());
        String name = person.get();
        session.background()
                .run(Lane.RECORDS, () -> make(wanted, name))
                .then(facts -> {
                    List<Contest> all = facts.election().contests();
                    Contest next = all.get(all.size() - 1);
                    remarks = wanted.remarks(facts.election().regime(), next);
                    made.set(Optional.of(next));
                    session.learn(facts);
                })
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    private StationFacts make(FurtherRound wanted, String name) throws IOException {
        Person by = session.station().people().roster().requireMember(name);
        ElectionDefinition definition = wanted.plan(session.station(), contest.id());
        List<Contest> all = definition.election().contests();
        Contest next = all.get(all.size() - 1);
        Files.createDirectories(electionFile(next).getParent());
        ElectionFile.write(electionFile(next), definition, definition.election());
        session.station().definitions().add(definition, next.id(), by);
        return session.station().facts();
    }

    /** Where the election with the new round stands as a file. */
    public Path electionFile(Contest next) {
        return session.folder().resolve(next.id()).resolve(ELECTION);
    }

    public List<Person> members() {
        return session.members();
    }

    /** Who makes it; empty while nobody is chosen. */
    public StringProperty person() {
        return person;
    }

    /** Names the congress adds, one a line. */
    public StringProperty added() {
        return added;
    }

    /** Whether the congress decided that those tied a second time are voted on once more. */
    public BooleanProperty decided() {
        return decided;
    }

    public ObjectProperty<Optional<Outcome>> outcome() {
        return outcome;
    }

    /** The contest that follows, once there is one. */
    public ObjectProperty<Optional<Contest>> made() {
        return made;
    }

    /** What people should know of the list of the contest just made. */
    public List<Sayable> remarks() {
        return remarks;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
