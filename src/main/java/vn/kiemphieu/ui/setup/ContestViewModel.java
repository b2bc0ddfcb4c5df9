package vn.kiemphieu.ui.setup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.ContestFacts;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.intake.CandidateIntake;
import vn.kiemphieu.intake.CandidateList;
import vn.kiemphieu.intake.ContestTerms;
import vn.kiemphieu.intake.table.ListFile;
import vn.kiemphieu.intake.table.Table;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Background.Lane;

/** One contest being written: its question and its candidates, pasted or from a file; nothing is kept while the list has errors. */
public final class ContestViewModel {
    private static final int LONGEST_ID = 24;
    /** There are fewer seats in any assembly. */
    private static final int MOST_SEATS = 999;

    private final Background background;
    private final DraftViewModel draft;
    private Optional<Contest> before = Optional.empty();
    private int asked;

    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty seats = new SimpleStringProperty("");
    private final ObjectProperty<VotingMethod> method = new SimpleObjectProperty<>(VotingMethod.STRIKE_OUT);
    private final StringProperty pasted = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty sheet = new SimpleStringProperty("");
    private final BooleanProperty lawOrder = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<CandidateList>> list = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty open = new SimpleBooleanProperty();

    ContestViewModel(Background background, DraftViewModel draft) {
        this.background = background;
        this.draft = draft;
        pasted.addListener(change -> look());
        file.addListener(change -> look());
        sheet.addListener(change -> look());
        lawOrder.addListener(change -> look());
        method.addListener(change -> look());
        seats.addListener(change -> look());
    }

    /** A contest that is not there yet. */
    public void begin() {
        fill(Optional.empty(), "", "", VotingMethod.STRIKE_OUT, "");
    }

    /** A contest that is there, to be changed. */
    public void change(Contest contest) {
        fill(
                Optional.of(contest),
                contest.title(),
                String.valueOf(contest.seats()),
                contest.method(),
                ListText.of(contest.candidates()));
    }

    private void fill(Optional<Contest> old, String name, String places, VotingMethod how, String people) {
        before = old;
        file.set(Optional.empty());
        sheet.set("");
        lawOrder.set(false);
        title.set(name);
        seats.set(places);
        method.set(how);
        pasted.set(people);
        trouble.set(Optional.empty());
        open.set(true);
        look();
    }

    public void cancel() {
        open.set(false);
    }

    /** Reads the list again; of several readings under way only the last counts. */
    private void look() {
        int mine = ++asked;
        String text = pasted.get();
        Optional<Path> from = file.get();
        if (from.isEmpty() && text.isBlank()) {
            list.set(Optional.empty());
            return;
        }
        Optional<String> page = Optional.of(sheet.get().strip()).filter(word -> !word.isEmpty());
        ContestTerms terms = new ContestTerms(
                draft.fields().regime().get(), method.get(), seatsNumber().orElse(1));
        boolean sorted = lawOrder.get();
        String source = Texts.sayable("setup.contest.pasted").toString();
        background
                .run(Lane.PICTURES, () -> {
                    Table table = from.isPresent()
                            ? ListFile.read(from.get(), page)
                            : ListFile.text(text.getBytes(StandardCharsets.UTF_8), source);
                    return sorted
                            ? CandidateIntake.readInLawfulOrder(table, terms)
                            : CandidateIntake.read(table, terms);
                })
                .then(read -> {
                    if (mine == asked) {
                        trouble.set(Optional.empty());
                        list.set(Optional.of(read));
                    }
                })
                .otherwise(e -> {
                    if (mine == asked) {
                        list.set(Optional.empty());
                        trouble.set(Optional.of(e));
                    }
                });
    }

    /** The number of seats, where it is one. */
    public Optional<Integer> seatsNumber() {
        String word = seats.get().strip();
        return word.matches("[0-9]{1,3}")
                ? Optional.of(Integer.parseInt(word)).filter(number -> number >= 1 && number <= MOST_SEATS)
                : Optional.empty();
    }

    /** What keeps it from being kept, as the key of a sentence. */
    public Optional<String> missing() {
        if (title.get().isBlank()) {
            return Optional.of("setup.missing.title");
        }
        if (seatsNumber().isEmpty()) {
            return Optional.of("setup.missing.seats");
        }
        if (list.get().isEmpty() || list.get().get().people().isEmpty()) {
            return Optional.of("setup.missing.candidates");
        }
        return Optional.of("setup.missing.errors")
                .filter(key -> list.get().get().hasErrors());
    }

    /** Puts it into the election. */
    public void keep() {
        if (missing().isPresent()) {
            return;
        }
        Contest contest = new Contest(
                before.map(Contest::id).orElseGet(this::freeId),
                title.get().strip(),
                method.get(),
                seatsNumber().orElseThrow(),
                list.get().orElseThrow().candidates(),
                before.map(Contest::facts).orElse(ContestFacts.NONE));
        draft.keep(contest, () -> open.set(false));
    }

    private String freeId() {
        String name = ElectionFields.shortName(title.get(), LONGEST_ID);
        String id = name.isEmpty() ? "bau" : name;
        for (int number = 2; draft.election().contest(id).isPresent(); number++) {
            id = name + "-" + number;
        }
        return id;
    }

    public StringProperty title() {
        return title;
    }

    public StringProperty seats() {
        return seats;
    }

    public ObjectProperty<VotingMethod> method() {
        return method;
    }

    /** The list as text, tabs between columns. */
    public StringProperty pasted() {
        return pasted;
    }

    /** The list as a file, instead of the text. */
    public ObjectProperty<Optional<Path>> file() {
        return file;
    }

    /** The sheet of a workbook; empty for the one the program chooses. */
    public StringProperty sheet() {
        return sheet;
    }

    /** Whether candidates are put into the order of the law. */
    public BooleanProperty lawOrder() {
        return lawOrder;
    }

    /** What was understood of the list. */
    public ObjectProperty<Optional<CandidateList>> list() {
        return list;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }

    /** Whether a contest is being written. */
    public BooleanProperty open() {
        return open;
    }
}
