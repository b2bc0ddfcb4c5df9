package vn.kiemphieu.ui.stop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.FeedStop;
import vn.kiemphieu.app.MarkerSlip;
import vn.kiemphieu.app.PlaceFolder;
import vn.kiemphieu.app.PlainText;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.app.StackPlace;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.Viewer;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/**
 * A feed that stands still: what stopped it, and the sheets around the place, to be held beside the paper. Used on the
 * screen's thread.
 */
public final class StopViewModel {
    private final StationSession session;
    private final ObjectProperty<Optional<FeedStop>> stop = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> fault = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Shown>> shown = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty by = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty pulling = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Path>> slip = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /** A sheet as a small picture. @param png empty where none can be had of it */
    public record Small(SheetId id, Optional<byte[]> png) {}

    /**
     * The place in the stack that is looked at.
     *
     * @param large the sheet itself, as it looks on paper
     * @param row the sheet with those before and after it, in the order fed
     * @param pulled whether it was taken out of the stack
     */
    public record Shown(StackPlace place, Optional<SheetPicture> large, List<Small> row, boolean pulled) {}

    public StopViewModel(StationSession session) {
        this.session = session;
    }

    /** @param why where it happened just now; empty where it was found on opening */
    public void show(FeedStop now, Optional<StationException> why) {
        trouble.set(Optional.empty());
        slip.set(Optional.empty());
        pulling.set(false);
        shown.set(Optional.empty());
        fault.set(why);
        stop.set(Optional.of(now));
        now.last().ifPresent(this::look);
    }

    /** Somebody attended to it. */
    public void leave() {
        stop.set(Optional.empty());
        shown.set(Optional.empty());
    }

    /** Brings another sheet of the batch before people. */
    public void look(SheetId sheet) {
        slip.set(Optional.empty());
        session.background()
                .run(Lane.PICTURES, () -> load(sheet))
                .then(loaded -> {
                    if (stop.get().isPresent()) {
                        shown.set(Optional.of(loaded));
                    }
                })
                .otherwise(this::fail);
    }

    /** The sheet fed before this one, deeper in the output stack. */
    public void earlier() {
        shown.get()
                .map(now -> now.place().before())
                .filter(before -> !before.isEmpty())
                .ifPresent(before -> look(before.get(before.size() - 1)));
    }

    /** The sheet fed after this one. */
    public void later() {
        shown.get()
                .map(now -> now.place().after())
                .filter(after -> !after.isEmpty())
                .ifPresent(after -> look(after.get(0)));
    }

    private Shown load(SheetId id) {
        StationFolder station = session.station();
        FeedStop now = stop.get().orElseThrow();
        StackPlace place = StackPlace.of(station, now.batch(), id.number());
        List<SheetId> ids = new ArrayList<>(place.before());
        ids.add(id);
        ids.addAll(place.after());
        return new Shown(
                place,
                station.sheets().find(id).flatMap(this::picture),
                ids.stream()
                        .map(each -> new Small(each, StackPlace.thumbnail(station, each)))
                        .toList(),
                station.pulls().of(now.batch()).stream()
                        .anyMatch(pull -> pull.sheet().equals(id)));
    }

    private Optional<SheetPicture> picture(StoredSheet sheet) {
        byte[] bytes = session.station().images().get(sheet.imageHash(), sheet.id());
        return SheetPicture.of(
                new ScannedPage(sheet.source(), bytes, sheet.frame()),
                StationStyles.styleOf(session.station(), sheet),
                sheet.reading(),
                Optional.empty());
    }

    /** Whether a named member has said why the sheet is taken out. */
    public boolean mayPull() {
        return shown.get().filter(now -> !now.pulled()).isPresent()
                && !by.get().isEmpty()
                && PlainText.of(reason.get()).isPresent();
    }

    /** The sheet is taken out of the stack; its slip is written and shown, to be printed and put in its place. */
    public void pull() {
        trouble.set(Optional.empty());
        SheetId id = shown.get().orElseThrow().place().sheet();
        String person = by.get();
        String why = PlainText.of(reason.get()).orElseThrow();
        Path file = slipFile(id);
        session.background()
                .run(Lane.RECORDS, () -> {
                    StationFolder station = session.station();
                    String mark = new Texts(Locale.ROOT).say("stop.testMark");
                    MarkerSlip.pull(station, id, station.people().roster().require(person), why, mark, file);
                    return file;
                })
                .then(written -> {
                    reason.set("");
                    pulling.set(false);
                    look(id);
                    slip.set(Optional.of(written));
                })
                .otherwise(this::fail);
    }

    private Path slipFile(SheetId id) {
        String label = id.batch().replaceAll("[^\\p{L}\\p{N} -]", "_"); // a label may hold what no file system takes
        return PlaceFolder.around(session.folder())
                .folder()
                .resolve("phieu-the-cho")
                .resolve(label + "-" + id.number() + ".pdf");
    }

    /** Shows the slip with the program this machine has for it, to be printed there. */
    public void openSlip() {
        Path file = slip.get().orElseThrow();
        session.background()
                .run(Lane.DEVICES, () -> {
                    Viewer.open(file);
                    return file;
                })
                .otherwise(this::fail);
    }

    private void fail(StationException e) {
        trouble.set(Optional.of(e));
    }

    public List<Person> members() {
        return session.members();
    }

    /** The feed that stands; empty while none does. */
    public ObjectProperty<Optional<FeedStop>> stop() {
        return stop;
    }

    /** What the source said when it stopped. */
    public ObjectProperty<Optional<StationException>> fault() {
        return fault;
    }

    public ObjectProperty<Optional<Shown>> shown() {
        return shown;
    }

    /** Whether somebody is about to take the sheet out. */
    public BooleanProperty pulling() {
        return pulling;
    }

    /** Who takes a sheet out. */
    public StringProperty by() {
        return by;
    }

    /** Why. */
    public StringProperty reason() {
        return reason;
    }

    /** The slip written just now. */
    public ObjectProperty<Optional<Path>> slip() {
        return slip;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
