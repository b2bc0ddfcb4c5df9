package vn.kiemphieu.ui.ballot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.BallotText;
import vn.kiemphieu.app.PlaceFolder;
import vn.kiemphieu.app.PrintCheck;
import vn.kiemphieu.app.Viewer;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.BallotKeys;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.Imposition;
import vn.kiemphieu.form.PrintFace;
import vn.kiemphieu.form.official.BallotWords;
import vn.kiemphieu.form.official.OfficialBallot;
import vn.kiemphieu.form.official.OfficialForm;
import vn.kiemphieu.form.official.RoomierBallot;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** The program's own ballots of one contest, as a PDF to be printed. */
public final class PrintViewModel {
    /** More than any polling area hands out. */
    private static final int MOST_COPIES = 10_000;

    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final List<String> STATE_WORDS = List.of("unit_no", "province", "commune", "legislature", "term");
    private static final List<String> OTHER_WORDS = List.of("upper", "congress", "place", "date");

    private final StationSession session;
    private final Contest contest;
    private final Consumer<byte[]> blank;
    private final List<OfficialForm> forms;
    private final ObjectProperty<OfficialForm> form;
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.A5_PORTRAIT);
    private final ObjectProperty<PrintFace> face = new SimpleObjectProperty<>(PrintFace.LIBERATION_SERIF);
    private final BooleanProperty twoColumns = new SimpleBooleanProperty();
    private final BooleanProperty twoUp = new SimpleBooleanProperty();
    private final StringProperty copies = new SimpleStringProperty("1");
    private final Map<String, StringProperty> words = new LinkedHashMap<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Printed>> printed = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /** What was printed. */
    public record Printed(Path file, int copies, double namePt, List<PrintCheck.Finding> findings) {}

    private record Printing(Printed printed, byte[] sample) {}

    /** @param blank is given a sample of what was printed, to build a template from */
    PrintViewModel(StationSession session, Contest contest, Consumer<byte[]> blank) {
        this.session = session;
        this.contest = contest;
        this.blank = blank;
        this.forms = OfficialForm.serving(session.election(), contest);
        this.form = new SimpleObjectProperty<>(
                OfficialForm.of(session.election(), contest).orElse(forms.get(0)));
        Map<String, String> known = BallotKeys.of(definition(), contest.id());
        boolean state = session.election().regime() == Regime.STATE;
        (state ? STATE_WORDS : OTHER_WORDS)
                .forEach(key -> words.put(key, new SimpleStringProperty(known.getOrDefault(key, ""))));
    }

    private ElectionDefinition definition() {
        return session.facts().definition();
    }

    /** Where the ballots go unless people choose another place. */
    public Path usualFile() {
        return PlaceFolder.around(session.folder()).ballots(contest.id());
    }

    /** The same as people find it in the counting place's folder. */
    public Path usualName() {
        return shortened(usualFile());
    }

    /** A file with the folder it lies in. */
    static Path shortened(Path file) {
        return file.getParent().getFileName().resolve(file.getFileName());
    }

    /** How many, where it is a number one can print. */
    public Optional<Integer> copiesNumber() {
        String word = copies.get().strip();
        return word.matches("[0-9]{1,5}")
                ? Optional.of(Integer.parseInt(word)).filter(number -> number >= 1 && number <= MOST_COPIES)
                : Optional.empty();
    }

    /** The date as {@code 15/3/2026}; empty where nothing is written. */
    private Optional<String> day() {
        return Optional.ofNullable(words.get("date")).map(StringProperty::get).filter(text -> !text.isBlank());
    }

    /** What keeps it from being printed, as the key of a sentence. */
    public Optional<String> missing() {
        if (copiesNumber().isEmpty()) {
            return Optional.of("setup.print.copiesWrong");
        }
        return Optional.of("setup.print.dateWrong")
                .filter(key ->
                        day().isPresent() && day().flatMap(PrintViewModel::iso).isEmpty());
    }

    /** A day as Vietnamese people or as computers write it, in the latter way. */
    static Optional<String> iso(String text) {
        Matcher day = DAY.matcher(text.strip());
        try {
            LocalDate date = day.matches()
                    ? LocalDate.of(
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(1)))
                    : LocalDate.parse(text.strip());
            return Optional.of(date.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Writes the PDF, and gives on a sample to build the template from. */
    public void print(Path file) {
        if (missing().isPresent()) {
            return;
        }
        trouble.set(Optional.empty());
        busy.set(true);
        Map<String, String> keys = new LinkedHashMap<>(BallotKeys.of(definition(), contest.id()));
        words.forEach((key, text) -> keys.put(key, text.get().strip()));
        day().flatMap(PrintViewModel::iso).ifPresent(date -> keys.put("date", date));
        BallotWords said = BallotText.words(keys);
        OfficialForm chosen = form.get();
        OfficialBallot.Look look = look(false);
        OfficialBallot.Look sample = look(true);
        int many = copiesNumber().orElseThrow();
        boolean pairs = twoUp.get();
        session.background()
                .run(Lane.LONG, () -> {
                    var ballot = new OfficialBallot(session.election(), contest, chosen, said);
                    OfficialBallot.Result result = ballot.print(look);
                    byte[] one = result.ballot().pdf();
                    write(file, pairs ? Imposition.twoUp(one, many) : Imposition.copies(one, many));
                    List<PrintCheck.Finding> found = new PrintCheck(session.election(), contest, chosen)
                            .findings(
                                    result,
                                    () -> RoomierBallot.find(session.election(), contest, chosen, said, look),
                                    false);
                    return new Printing(
                            new Printed(file, many, result.layout().namePt(), found),
                            ballot.print(sample).ballot().pdf());
                })
                .then(done -> {
                    busy.set(false);
                    printed.set(Optional.of(done.printed()));
                    blank.accept(done.sample());
                })
                .otherwise(e -> {
                    busy.set(false);
                    trouble.set(Optional.of(e));
                });
    }

    /** Shows the ballots with the program this machine has for PDFs, from where they are printed. */
    public void open(Path file) {
        session.background()
                .run(Lane.DEVICES, () -> {
                    Viewer.open(file);
                    return file;
                })
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    private OfficialBallot.Look look(boolean sample) {
        return new OfficialBallot.Look(paper.get(), face.get(), twoColumns.get() ? 2 : 1, false, false, sample);
    }

    private static void write(Path file, byte[] pdf) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, pdf);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNWRITABLE, file, String.valueOf(e.getMessage()));
        }
    }

    public List<OfficialForm> forms() {
        return new ArrayList<>(forms);
    }

    public ObjectProperty<OfficialForm> form() {
        return form;
    }

    public ObjectProperty<Paper> paper() {
        return paper;
    }

    public ObjectProperty<PrintFace> face() {
        return face;
    }

    /** Whether a list without a table stands in two columns. */
    public BooleanProperty twoColumns() {
        return twoColumns;
    }

    /** Whether two ballots go on one sheet, to be cut. */
    public BooleanProperty twoUp() {
        return twoUp;
    }

    public StringProperty copies() {
        return copies;
    }

    /** What the ballot says besides the names, by the keys of the election file. */
    public Map<String, StringProperty> words() {
        return words;
    }

    public BooleanProperty busy() {
        return busy;
    }

    public ObjectProperty<Optional<Printed>> printed() {
        return printed;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
