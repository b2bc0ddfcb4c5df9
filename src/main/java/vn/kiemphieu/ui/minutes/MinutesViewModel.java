package vn.kiemphieu.ui.minutes;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.RecordFormat;
import vn.kiemphieu.app.StationPaper;
import vn.kiemphieu.app.StationPapers;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.app.Viewer;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.Task;

/** The papers of a contest: what is missing, looking at them, saving them with the records. Used on the screen's thread. */
public final class MinutesViewModel {
    private static final String FOLDER = "kiem-phieu-";
    private static final String WHO = "kiemphieu";

    private final StationSession session;
    private final Contest contest;
    private final Supplier<Locale> language;
    private final PaperPreview preview;
    private final Map<RecordFormat, BooleanProperty> formats = new EnumMap<>(RecordFormat.class);
    private final BooleanProperty docx = new SimpleBooleanProperty();
    private final ObjectProperty<List<PaperChoice>> papers = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<PaperChoice>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<List<Missing>>> missing = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private final StringProperty person = new SimpleStringProperty("");
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Sayable>> told = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final AtomicBoolean cancel = new AtomicBoolean();

    private record Loaded(List<StationPaper> papers, List<Missing> missing, boolean closed) {}

    public MinutesViewModel(StationSession session, Contest contest, Supplier<Locale> language) {
        this.session = session;
        this.contest = contest;
        this.language = language;
        this.preview = new PaperPreview(session.background());
        for (RecordFormat format : RecordFormat.values()) {
            formats.put(format, new SimpleBooleanProperty(format == RecordFormat.PACKAGE));
        }
    }

    /** Looks at the records again. */
    public void load() {
        session.background().run(Lane.RECORDS, this::read).then(this::take).otherwise(this::fail);
    }

    private Loaded read() {
        PaperFacts facts = StationPapers.facts(session.station(), StationWiring.program());
        OfContest own = facts.contests().stream()
                .filter(each -> each.count().contest().id().equals(contest.id()))
                .findFirst()
                .orElseThrow();
        return new Loaded(
                StationPaper.all(facts, List.of(own)),
                Missing.of(own),
                own.count().isClosed());
    }

    private void take(Loaded loaded) {
        Set<String> before = chosen();
        boolean same = loaded.closed() == closed.get();
        if (!same) {
            preview.clear();
        }
        closed.set(loaded.closed());
        missing.set(Optional.of(loaded.missing()));
        List<PaperChoice> choices =
                loaded.papers().stream().map(PaperChoice::of).toList();
        if (!papers.get().isEmpty() && same) {
            choices.forEach(
                    choice -> choice.chosen().set(before.contains(choice.paper().name())));
        }
        papers.set(choices);
        String name = selected.get().map(choice -> choice.paper().name()).orElse("");
        choices.stream()
                .filter(PaperChoice::mayBeMade)
                .reduce((first, other) -> other.paper().name().equals(name) ? other : first)
                .ifPresentOrElse(this::select, preview::clear);
    }

    private Set<String> chosen() {
        Set<String> names = new HashSet<>();
        papers.get().stream()
                .filter(choice -> choice.chosen().get() && choice.mayBeMade())
                .forEach(choice -> names.add(choice.paper().name()));
        return names;
    }

    /** Looks at a paper; one that waits for closing cannot be seen. */
    public void select(PaperChoice choice) {
        if (choice.mayBeMade()) {
            selected.set(Optional.of(choice));
            preview.show(choice.paper());
        }
    }

    /** Saves what is chosen into a folder of its own under this one, such as a stick. */
    public void save(Path parent) {
        Saving job = new Saving(
                session.folder(), session.keyPassphrase(), contest, chosen(), docx.get(), wanted(), language.get());
        trouble.set(Optional.empty());
        cancel.set(false);
        folder.set(Optional.empty());
        saving.set(true);
        String who = session.actor(WHO);
        String named = person.get(); // another may be chosen while this one waits for its turn
        session.background()
                .run(Lane.RECORDS, () -> named.isEmpty() ? who : keeper(named))
                .then(keeper -> save(job, keeper, parent.resolve(FOLDER + contest.id())))
                .otherwise(this::unsaved);
    }

    private void save(Saving job, String who, Path to) {
        var news = session.background().<Sayable>news(what -> told.set(Optional.of(what)));
        session.background()
                .run(Lane.LONG, () -> job.run(to, cancel, news))
                .then(saved -> note(saved.cancelled() ? Optional.empty() : Optional.of(Occurrence.EXPORTED), job, who)
                        .then(noted -> saved(saved))
                        .otherwise(this::unsaved))
                .otherwise(e -> {
                    note(Optional.of(Occurrence.EXPORT_FAILED), job, who);
                    unsaved(e);
                });
    }

    /** @throws StationException when records are none of the person's duties, or where everybody signs in this one did not */
    private String keeper(String named) {
        return session.station().people().roster().require(named, Duty.KEEP).name();
    }

    /** Every kind of record that left the place goes into the journal. */
    private Task<Optional<Occurrence>> note(Optional<Occurrence> what, Saving job, String who) {
        return session.background().run(Lane.RECORDS, () -> {
            what.ifPresent(kind -> job.formats()
                    .forEach(format -> session.station().occurrences().add(kind, format.code(), who)));
            return what;
        });
    }

    private void unsaved(StationException e) {
        saving.set(false);
        told.set(Optional.empty());
        fail(e);
    }

    private void saved(Saving.Saved saved) {
        saving.set(false);
        folder.set(saved.cancelled() ? Optional.empty() : Optional.of(saved.folder()));
        told.set(Optional.of(
                saved.cancelled()
                        ? Texts.sayable("minutes.cancelled")
                        : Texts.sayable("minutes.saved", saved.files().size(), saved.folder())));
    }

    /** Where the files were saved; empty while nothing was. */
    public ObjectProperty<Optional<Path>> folder() {
        return folder;
    }

    /** Shows the saved files with what this machine has for folders. */
    public void openFolder() {
        folder.get()
                .ifPresent(saved -> session.background()
                        .run(Lane.DEVICES, () -> {
                            Viewer.open(saved);
                            return saved;
                        })
                        .otherwise(this::fail));
    }

    /** Stops at the next ballot or file. */
    public void cancel() {
        cancel.set(true);
    }

    /** Records tell votes: before closing there are none but the log of events. */
    public boolean mayBeMade(RecordFormat format) {
        return closed.get();
    }

    public boolean maySave() {
        return !saving.get() && !asksWho() && (!chosen().isEmpty() || !wanted().isEmpty());
    }

    /** Whether somebody must be named first: a record that bears the place's signature is made in a person's name. */
    public boolean asksWho() {
        return person.get().isEmpty() && wanted().stream().anyMatch(RecordFormat::isSigned);
    }

    private List<RecordFormat> wanted() {
        return formats.entrySet().stream()
                .filter(format -> format.getValue().get() && mayBeMade(format.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who may take records away. */
    public List<Person> keepers() {
        return session.people().stream()
                .filter(one -> one.role().may(Duty.KEEP))
                .toList();
    }

    /** Who does; empty while nobody is named. */
    public StringProperty person() {
        return person;
    }

    /** Prints the paper that is looked at. */
    void print(PaperPrinting.Pages printer) {
        selected.get().ifPresent(choice -> {
            trouble.set(Optional.empty());
            var news = session.background().<Sayable>news(what -> told.set(Optional.of(what)));
            session.background()
                    .run(Lane.LONG, () -> PaperPrinting.print(choice.paper(), printer, news))
                    .then(pages -> told.set(Optional.of(Texts.sayable("minutes.printed", pages))))
                    .otherwise(this::fail);
        });
    }

    void fail(StationException e) {
        trouble.set(Optional.of(e));
    }

    public PaperPreview preview() {
        return preview;
    }

    public ObjectProperty<List<PaperChoice>> papers() {
        return papers;
    }

    /** The paper that is looked at. */
    public ObjectProperty<Optional<PaperChoice>> selected() {
        return selected;
    }

    /** Empty until it is known. */
    public ObjectProperty<Optional<List<Missing>>> missing() {
        return missing;
    }

    public Map<RecordFormat, BooleanProperty> formats() {
        return formats;
    }

    /** Whether papers are saved as Word documents besides. */
    public BooleanProperty docx() {
        return docx;
    }

    public BooleanProperty closed() {
        return closed;
    }

    public BooleanProperty saving() {
        return saving;
    }

    public ObjectProperty<Optional<Sayable>> told() {
        return told;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
