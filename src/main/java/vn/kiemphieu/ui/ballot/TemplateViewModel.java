package vn.kiemphieu.ui.ballot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.FrameReading;
import vn.kiemphieu.app.PlaceFolder;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.TemplateChanges;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.StyleEditor;
import vn.kiemphieu.form.StyleProposal;
import vn.kiemphieu.form.blank.BlankNote;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

/** The template a contest's ballots are read with: proposed from a blank, looked at and corrected by a person, kept. */
public final class TemplateViewModel {
    private static final String WHO = "setup";

    private final StationSession session;
    private final Contest contest;
    private final BlankReader blanks;
    private final Trial trial;
    private Optional<TemplateRows> known = Optional.empty();

    private final ObjectProperty<Optional<StyleDraft>> draft = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<TemplateRow>> rows = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<BlankNote>> notes = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Integer>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty page = new SimpleStringProperty("");
    private final StringProperty by = new SimpleStringProperty(WHO);
    private final ObjectProperty<Doing> doing = new SimpleObjectProperty<>(Doing.NOTHING);
    private final BooleanProperty kept = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /** What goes on. */
    public enum Doing {
        NOTHING,
        BUILDING,
        CORRECTING,
        KEEPING
    }

    TemplateViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        this.blanks = new BlankReader(session, contest);
        this.trial = new Trial(session);
        session.background()
                .run(
                        Lane.RECORDS,
                        () -> session.station().styles().latest(contest.id()).map(StationStyles::parse))
                .then(style -> style.ifPresent(now -> {
                    begin(new StyleDraft(now, List.of()), Map.of(), true);
                    kept.set(true);
                }))
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    /** Proposes a template from the committee's own blank: PDF, or a scan of it. */
    public void build(Path blank) {
        String word = page.get().strip();
        OptionalInt number = word.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
        propose(() -> blanks.file(blank, number));
    }

    /** Proposes a template from a sample of the program's own ballots. */
    void buildPrinted(byte[] pdf) {
        propose(() -> blanks.sample(pdf));
    }

    private void propose(Callable<StyleProposal> building) {
        trouble.set(Optional.empty());
        doing.set(Doing.BUILDING);
        session.background()
                .run(Lane.LONG, building)
                .then(proposal -> {
                    doing.set(Doing.NOTHING);
                    take(proposal);
                })
                .otherwise(this::fail);
    }

    private void take(StyleProposal proposal) {
        StyleDraft found = proposal instanceof StyleProposal.Complete complete
                ? new StyleDraft(complete.style(), List.of())
                : ((StyleProposal.Incomplete) proposal).draft();
        Map<Integer, String> readAs = proposal.differences().stream()
                .collect(Collectors.toMap(read -> read.candidate().no(), StyleProposal.ReadAs::text));
        notes.set(proposal.notes());
        kept.set(false);
        trial.forget();
        selected.set(found.open().stream().findFirst().map(StyleDraft.OpenRow::no));
        begin(found, readAs, false);
    }

    private void begin(StyleDraft found, Map<Integer, String> readAs, boolean inUse) {
        known = Optional.of(new TemplateRows(contest, found, readAs, inUse));
        change(found);
    }

    private void change(StyleDraft now) {
        rows.set(known.orElseThrow().of(now));
        draft.set(Optional.of(now));
    }

    /** Moves a name, or one of its two lines, by millimetres. */
    public void move(int no, OptionalInt line, double right, double down) {
        edit(Optional.of(no), editor -> editor.moveName(no, line, right, down));
    }

    /** Places a name, or one of its two lines, where a person drew a frame. */
    public void place(int no, OptionalInt line, MmBox box) {
        edit(Optional.of(no), editor -> editor.setName(no, line, box));
    }

    /** Sets the two answer cells of a row. */
    public void cells(int no, MmBox agree, MmBox disagree) {
        edit(Optional.empty(), editor -> editor.setAnswers(no, agree, disagree));
    }

    /** Takes the place of a doubted name as it is, on a person's word. */
    public void accept(int no) {
        known.orElseThrow().vouch(no);
        if (draft.get().orElseThrow().open().stream().anyMatch(row -> row.no() == no)) {
            edit(Optional.empty(), editor -> editor.accept(no));
        } else {
            change(draft.get().orElseThrow());
        }
    }

    public void requireStamp(boolean required) {
        draft.get()
                .filter(now -> now.style().stampRequired() != required)
                .ifPresent(now -> edit(Optional.empty(), editor -> editor.requireStamp(required)));
    }

    private record Edited(StyleDraft draft, Optional<String> printed) {}

    /** @param moved whose name gets another place, to be read there again */
    private void edit(Optional<Integer> moved, Consumer<StyleEditor> change) {
        draft.get().ifPresent(before -> {
            trouble.set(Optional.empty());
            doing.set(Doing.CORRECTING);
            session.background()
                    .run(Lane.PICTURES, () -> {
                        StyleEditor editor = new StyleEditor(before);
                        change.accept(editor);
                        StyleDraft after = editor.draft();
                        return new Edited(
                                after,
                                moved.flatMap(after::row)
                                        .map(row ->
                                                FrameReading.of(after.style().blank(), row)));
                    })
                    .then(edited -> {
                        doing.set(Doing.NOTHING);
                        kept.set(false);
                        trial.forget();
                        moved.ifPresent(no ->
                                known.orElseThrow().moved(no, edited.printed().orElse("")));
                        change(edited.draft());
                    })
                    .otherwise(this::fail);
        });
    }

    /** Whether every name has a certain place. */
    public boolean mayKeep() {
        return draft.get().filter(StyleDraft::isComplete).isPresent()
                && rows.get().stream().allMatch(row -> row.state().isCertain());
    }

    /** Takes the template into the counting place; kept as a folder too, with who changed what. */
    public void keep() {
        StyleDraft now = draft.get().filter(StyleDraft::isComplete).orElseThrow();
        TemplateChanges changes = TemplateChanges.between(known.orElseThrow().proposed(), now);
        Path folder = PlaceFolder.around(session.folder()).template(contest.id());
        String who = by.get();
        trouble.set(Optional.empty());
        doing.set(Doing.KEEPING);
        session.background()
                .run(Lane.RECORDS, () -> {
                    StyleFolder.write(now.style(), folder);
                    if (!changes.lines().isEmpty()) {
                        changes.record(folder, who);
                    }
                    return StationStyles.take(session.station(), contest.id(), folder, who);
                })
                .then(stored -> {
                    doing.set(Doing.NOTHING);
                    begin(now, Map.of(), true);
                    kept.set(true);
                    session.changed(Change.SETUP);
                })
                .otherwise(this::fail);
    }

    /** Begins anew with another ballot; the counting place keeps the template it has until another one is kept. */
    public void again() {
        trouble.set(Optional.empty());
        trial.forget();
        selected.set(Optional.empty());
        draft.set(Optional.empty());
    }

    /** Reads one scan with the template as it stands, to see whether it serves. */
    public void tryScan(Path scan, Locale language) {
        draft.get().filter(StyleDraft::isComplete).ifPresent(now -> trial.read(now.style(), scan, language));
    }

    private void fail(StationException e) {
        doing.set(Doing.NOTHING);
        trouble.set(Optional.of(e));
    }

    /** The row of this number as far as it is known. */
    public Optional<StyleRow> row(int no) {
        return draft.get().flatMap(now -> now.row(no));
    }

    public Contest contest() {
        return contest;
    }

    public Trial trial() {
        return trial;
    }

    public ObjectProperty<Optional<StyleDraft>> draft() {
        return draft;
    }

    /** Every candidate's row as it stands, in ballot order. */
    public ObjectProperty<List<TemplateRow>> rows() {
        return rows;
    }

    /** What was done to the blank's picture. */
    public ObjectProperty<List<BlankNote>> notes() {
        return notes;
    }

    /** The candidate's number a person works on. */
    public ObjectProperty<Optional<Integer>> selected() {
        return selected;
    }

    /** Which page of the blank's file is the ballot; empty where it has one with print. */
    public StringProperty page() {
        return page;
    }

    /** Who corrects. */
    public StringProperty by() {
        return by;
    }

    public ObjectProperty<Doing> doing() {
        return doing;
    }

    /** Whether the counting place has exactly this template. */
    public BooleanProperty kept() {
        return kept;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
