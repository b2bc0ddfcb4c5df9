package vn.kiemphieu.ui.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import vn.kiemphieu.app.NewStation;
import vn.kiemphieu.app.PeopleFile;
import vn.kiemphieu.app.PlaceFolder;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.definition.Warning;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Background.Lane;

/**
 * A counting place that is being described: the election, what is voted on, who counts. Its file is written with every step,
 * so that one can go on another day; used on the screen's thread.
 */
public final class DraftViewModel {
    private static final String WHO = "setup";

    private final Background background;
    private final Consumer<Path> begun;
    private final Consumer<Path> made;
    private final ElectionFields fields;
    private final ContestViewModel editor;
    private Optional<ElectionDefinition> kept = Optional.empty();
    private boolean ours;

    private final ObservableList<Contest> contests = FXCollections.observableArrayList();
    private final ObjectProperty<List<Contest>> contestsNow = new SimpleObjectProperty<>(List.of());
    private final PeopleViewModel people = PeopleViewModel.ofDraft();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.ELECTION);
    private final ObjectProperty<List<Warning>> warnings = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final BooleanProperty test = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /** The steps of describing, one page each. */
    public enum Page {
        ELECTION,
        CONTESTS,
        PEOPLE
    }

    /**
     * A new election.
     *
     * @param parent where its folder goes
     * @param begun is told of the folder once something is kept there
     * @param made is told of the finished counting place
     */
    public DraftViewModel(Background background, Path parent, Consumer<Path> begun, Consumer<Path> made) {
        this.background = background;
        this.begun = begun;
        this.made = made;
        this.fields = new ElectionFields(parent);
        this.editor = new ContestViewModel(background, this);
        people.people().addListener((ListChangeListener<Person>) change -> keepPeople());
        contests.addListener((ListChangeListener<Contest>) change -> contestsNow.set(List.copyOf(contests)));
    }

    /** Goes on with what an election file says, which is not changed unless it lies where the counting place goes. */
    public void take(ElectionDefinition definition, Optional<Path> folder, List<Person> named) {
        people.people().setAll(named);
        kept = Optional.of(definition);
        ours = folder.isPresent();
        fields.take(definition.election());
        folder.ifPresent(fields.folder()::set);
        contests.setAll(definition.election().contests());
        warnings.set(definition.warnings());
        page.set(Page.CONTESTS);
    }

    /** Keeps the election's own facts and goes on. */
    public void keepElection() {
        save(() -> page.set(Page.CONTESTS));
    }

    /** Whoever is named is found again when one goes on another day. */
    private void keepPeople() {
        if (ours) {
            List<Person> named = List.copyOf(people.people());
            Path file = place().people();
            background
                    .run(Lane.RECORDS, () -> {
                        PeopleFile.write(file, named);
                        return named;
                    })
                    .otherwise(this::fail);
        }
    }

    /** Puts a contest in the place of the one with its id, or behind all others. */
    void keep(Contest contest, Runnable then) {
        List<Contest> before = List.copyOf(contests);
        contests.setAll(election().with(contest).contests());
        save(then, () -> contests.setAll(before));
    }

    public void drop(Contest contest) {
        List<Contest> before = List.copyOf(contests);
        contests.remove(contest);
        save(() -> {}, () -> contests.setAll(before));
    }

    public void go(Page wanted) {
        if (canGo(wanted)) {
            page.set(wanted);
        }
    }

    public boolean canGo(Page wanted) {
        return switch (wanted) {
            case ELECTION -> true;
            case CONTESTS -> ours || kept.isPresent();
            case PEOPLE -> (ours || kept.isPresent()) && !contests.isEmpty();
        };
    }

    /** What is still missing to make the counting place, as keys of sentences. */
    public List<String> missing() {
        return fields.missing(contests.isEmpty(), people.membersMissing(membersNeeded()), asks() && !confirmed.get());
    }

    /** Whether a person must say yes to something unusual in the election. */
    public boolean asks() {
        return warnings.get().stream().anyMatch(w -> w.kind().asksConfirmation());
    }

    public int membersNeeded() {
        return Quorums.usualMembers(fields.regime().get());
    }

    /** Makes the counting place. */
    public void make() {
        save(() -> {
            ElectionDefinition definition = kept.orElseThrow();
            PlaceFolder place = place();
            NewStation station = new NewStation(
                    new StationFacts(definition, test.get(), membersNeeded()), List.copyOf(people.people()), List.of());
            busy.set(true);
            background
                    .run(Lane.RECORDS, () -> {
                        station.make(place.station(), WHO);
                        return place.station();
                    })
                    .then(folder -> {
                        busy.set(false);
                        made.accept(folder);
                    })
                    .otherwise(this::fail);
        });
    }

    private void save(Runnable then) {
        save(then, () -> {});
    }

    private void save(Runnable then, Runnable undo) {
        trouble.set(Optional.empty());
        busy.set(true);
        Election now = election();
        Path file = place().election();
        boolean first = !ours;
        Optional<ElectionDefinition> before = kept;
        background
                .run(Lane.RECORDS, () -> written(file, now, before, first))
                .then(definition -> {
                    busy.set(false);
                    kept = Optional.of(definition);
                    ours = true;
                    begun.accept(place().folder());
                    fields.settle();
                    warnings.set(definition.warnings());
                    then.run();
                })
                .otherwise(e -> {
                    undo.run();
                    fail(e);
                });
    }

    private static ElectionDefinition written(
            Path file, Election now, Optional<ElectionDefinition> before, boolean first) throws IOException {
        if (first && Files.exists(file)) {
            throw new StationException(Trouble.STATION_EXISTS, file.getParent());
        }
        Files.createDirectories(file.getParent());
        if (before.isPresent()) {
            ElectionFile.writeUnfinished(file, before.get(), now);
        } else {
            ElectionFile.create(file, now);
        }
        return ElectionFile.readUnfinished(file);
    }

    private void fail(StationException e) {
        busy.set(false);
        trouble.set(Optional.of(e));
    }

    Election election() {
        return fields.election(List.copyOf(contests));
    }

    PlaceFolder place() {
        return new PlaceFolder(fields.folder().get());
    }

    public ElectionFields fields() {
        return fields;
    }

    /** The contest being written. */
    public ContestViewModel editor() {
        return editor;
    }

    /** The contests as a value that changes with them. */
    public ObservableValue<List<Contest>> contestsNow() {
        return contestsNow;
    }

    public ObservableList<Contest> contests() {
        return contests;
    }

    public PeopleViewModel people() {
        return people;
    }

    public ObjectProperty<Page> page() {
        return page;
    }

    public ObjectProperty<List<Warning>> warnings() {
        return warnings;
    }

    /** Whether a person said yes to what is unusual. */
    public BooleanProperty confirmed() {
        return confirmed;
    }

    /** Whether everything made there is marked as a test. */
    public BooleanProperty test() {
        return test;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
