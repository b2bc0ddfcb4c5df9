package vn.kiemphieu.ui.start;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.app.PeopleFile;
import vn.kiemphieu.app.PlaceFolder;
import vn.kiemphieu.app.TrainingStation;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.Choices;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.setup.DraftViewModel;

/** Opens a counting place, begins a new one, or makes one to practise in. Used on the screen's thread. */
public final class StartViewModel {
    /** Enough to meet every kind of doubt, few enough to be done in ten minutes. */
    public static final int TRAINING_BALLOTS = 40;

    private static final Set<Trouble> WRAPPED = EnumSet.of(Trouble.KEY_LOCKED, Trouble.KEY_PASSPHRASE);

    private final Background background;
    private final Choices choices;
    private final BiConsumer<StationSession, Optional<Path>> opened;
    private final Consumer<DraftViewModel> drafted;
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.NONE);
    private final ObjectProperty<Optional<Path>> locked = new SimpleObjectProperty<>(Optional.empty());
    private int drawings;
    private final IntegerProperty drawn = new SimpleIntegerProperty();

    /** What is being done. */
    public enum Work {
        NONE,
        OPENING,
        DRAWING
    }

    /**
     * @param opened is told of the open counting place, and of a folder of ballots to feed where there is one
     * @param drafted is told of a counting place that is to be described
     */
    public StartViewModel(
            Background background,
            Choices choices,
            BiConsumer<StationSession, Optional<Path>> opened,
            Consumer<DraftViewModel> drafted) {
        this.background = background;
        this.choices = choices;
        this.opened = opened;
        this.drafted = drafted;
    }

    /** Opens the counting place in the folder, or goes on with one that was begun there. */
    public void open(Path folder) {
        PlaceFolder place = new PlaceFolder(folder);
        if (place.isBegun()) {
            take(place.election(), Optional.of(folder));
        } else {
            open(place.madeStation().orElse(folder), Optional.empty());
        }
    }

    /** Opens the place whose key is wrapped, with what was asked for. */
    public void unlock(String passphrase) {
        locked.get().ifPresent(folder -> open(folder, Optional.empty(), Optional.of(passphrase)));
    }

    /** Begins to describe a new counting place. */
    public void create() {
        trouble.set(Optional.empty());
        drafted.accept(draft());
    }

    /** Begins with an election somebody described already; its file stays as it is. */
    public void take(Path electionFile) {
        take(electionFile, Optional.empty());
    }

    private void take(Path electionFile, Optional<Path> folder) {
        trouble.set(Optional.empty());
        work.set(Work.OPENING);
        background
                .run(
                        Lane.RECORDS,
                        () -> new Begun(
                                ElectionFile.readUnfinished(electionFile),
                                folder.map(known -> PeopleFile.read(new PlaceFolder(known).people()))
                                        .orElse(List.of())))
                .then(begun -> {
                    work.set(Work.NONE);
                    DraftViewModel draft = draft();
                    draft.take(begun.definition(), folder, begun.people());
                    drafted.accept(draft);
                })
                .otherwise(this::fail);
    }

    private record Begun(ElectionDefinition definition, List<Person> people) {}

    private DraftViewModel draft() {
        return new DraftViewModel(
                background, choices.newPlaces(), choices::opened, made -> open(made, Optional.empty()));
    }

    private void open(Path folder, Optional<Path> ballots) {
        open(folder, ballots, Optional.empty());
    }

    private void open(Path folder, Optional<Path> ballots, Optional<String> passphrase) {
        trouble.set(Optional.empty());
        locked.set(Optional.empty());
        work.set(Work.OPENING);
        StationSession.open(folder, passphrase, background)
                .then(session -> {
                    work.set(Work.NONE);
                    choices.opened(
                            PlaceFolder.around(folder).madeStation().isPresent()
                                    ? PlaceFolder.around(folder).folder()
                                    : folder);
                    opened.accept(session, ballots);
                })
                .otherwise(e -> {
                    if (WRAPPED.contains(e.trouble())) {
                        locked.set(Optional.of(folder));
                    }
                    fail(e);
                });
    }

    /** @param parent where the training folder goes; a second one leaves the first alone */
    public void train(Path parent) {
        trouble.set(Optional.empty());
        work.set(Work.DRAWING);
        drawn.set(0);
        int number = ++drawings;
        var news = background.<Integer>news(drawn::set);
        background
                .run(Lane.LONG, () -> TrainingStation.make(free(parent), TRAINING_BALLOTS, news::accept))
                .then(made -> {
                    if (number == drawings) {
                        open(made.station(), Optional.of(made.ballots()));
                    }
                })
                .otherwise(this::fail);
    }

    /** Back to the choices; ballots on their way are drawn to their end and left alone. */
    public void cancel() {
        if (work.get() == Work.DRAWING) {
            drawings++;
            work.set(Work.NONE);
        }
    }

    private static Path free(Path parent) {
        Path folder = parent.resolve("kiemphieu-tap-duot");
        for (int number = 2; folder.toFile().exists(); number++) {
            folder = parent.resolve("kiemphieu-tap-duot-" + number);
        }
        return folder;
    }

    private void fail(StationException e) {
        work.set(Work.NONE);
        trouble.set(Optional.of(e));
    }

    /** What this user's window remembers. */
    public Choices choices() {
        return choices;
    }

    /** A place that opens only with the passphrase of its key; empty where none waits for one. */
    public ObjectProperty<Optional<Path>> locked() {
        return locked;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }

    public ObjectProperty<Work> work() {
        return work;
    }

    /** Training ballots drawn so far. */
    public IntegerProperty drawn() {
        return drawn;
    }
}
