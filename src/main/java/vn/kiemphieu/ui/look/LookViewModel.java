package vn.kiemphieu.ui.look;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.BallotLook;
import vn.kiemphieu.app.HeldValid;
import vn.kiemphieu.app.Objection;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

/**
 * One ballot on the screen, looked up to be seen and, where a member sees a row otherwise, sent to be ruled on. Used on the
 * screen's thread.
 */
public final class LookViewModel {
    private final StationSession session;
    private final Contest contest;
    private final StringProperty member = new SimpleStringProperty("");
    private final ObjectProperty<Optional<BallotLook>> look = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Picture>> picture = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OptionalInt> row = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<Optional<Sayable>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private int asked;

    /**
     * What is to be seen of it.
     *
     * @param sheet empty when no picture can be had from the scan
     * @param style the form it was read by
     */
    public record Picture(Optional<SheetPicture> sheet, BallotStyle style) {
        /** Where a candidate's row is, in millimetres on the form. */
        public Optional<MmBox> place(OptionalInt no) {
            return style.rows().stream()
                    .filter(each -> no.isPresent() && each.no() == no.getAsInt())
                    .map(each -> each.strip())
                    .findFirst();
        }
    }

    public LookViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
    }

    /** @param framed the row this is about; empty for the whole ballot */
    public void show(SheetId id, OptionalInt framed) {
        clear();
        row.set(framed);
        load(id);
    }

    /** The whole of another ballot, where the one before is done with: what was said of that one stays. */
    public void showAfter(SheetId id) {
        Optional<Sayable> said = notice.get();
        show(id, OptionalInt.empty());
        notice.set(said);
    }

    /** Nothing is looked at any more. */
    public void clear() {
        asked++;
        look.set(Optional.empty());
        picture.set(Optional.empty());
        notice.set(Optional.empty());
        trouble.set(Optional.empty());
        row.set(OptionalInt.empty());
    }

    private void load(SheetId id) {
        int mine = asked;
        session.background()
                .run(Lane.RECORDS, () -> BallotLook.find(session.station(), contest, id))
                .then(found -> {
                    if (mine == asked) {
                        look.set(found);
                        found.flatMap(BallotLook::scanned).ifPresent(sheet -> draw(sheet.sheet(), mine));
                        if (found.isEmpty()) {
                            trouble.set(Optional.of(new StationException(Trouble.SHEET_UNKNOWN, id)));
                        }
                    }
                })
                .otherwise(this::fail);
    }

    private void draw(StoredSheet sheet, int mine) {
        session.background()
                .run(Lane.PICTURES, () -> picture(sheet))
                .then(drawn -> {
                    if (mine == asked) {
                        picture.set(Optional.of(drawn));
                    }
                })
                .otherwise(this::fail);
    }

    private Picture picture(StoredSheet sheet) {
        BallotStyle style = StationStyles.styleOf(session.station(), sheet);
        byte[] bytes = session.station().images().get(sheet.imageHash(), sheet.id());
        ScannedPage page = new ScannedPage(sheet.source(), bytes, sheet.frame());
        return new Picture(SheetPicture.of(page, style, sheet.reading(), Optional.empty()), style);
    }

    /** The member says the voter did this in the row. */
    public void object(int no, MarkStatus sees) {
        if (member.get().isEmpty()) {
            notice.set(Optional.of(Texts.sayable("look.whoFirst")));
            return;
        }
        SheetId id = look.get().orElseThrow().id();
        Objection objection = new Objection(id, no, sees, member.get());
        say(
                () -> objection.raise(session.station()),
                outcome -> Texts.sayable("look.outcome." + outcome, no, id),
                Set.of(Objection.Outcome.WAITS, Objection.Outcome.COUNTS));
    }

    /** Whether the law leaves it to the members whether this ballot is valid. */
    public boolean mayHoldValid() {
        return look.get()
                .filter(found -> !found.closed() && found.scanned().isPresent())
                .filter(found -> HeldValid.isOpen(found.outcome()))
                .isPresent();
    }

    /** The member holds valid what its marks alone make invalid. */
    public void holdValid() {
        if (member.get().isEmpty()) {
            notice.set(Optional.of(Texts.sayable("look.whoFirst")));
            return;
        }
        SheetId id = look.get().orElseThrow().id();
        HeldValid held = new HeldValid(id, member.get());
        say(
                () -> held.say(session.station(), contest),
                outcome -> Texts.sayable(
                        "look.held." + outcome, id, session.facts().membersNeeded()),
                Set.of(HeldValid.Outcome.COUNTS, HeldValid.Outcome.MORE_MUST_AGREE));
    }

    /** @param changes outcomes after which the count is another one */
    private <O> void say(Callable<O> job, Function<O, Sayable> words, Set<O> changes) {
        trouble.set(Optional.empty());
        SheetId id = look.get().orElseThrow().id();
        session.background()
                .run(Lane.RECORDS, job)
                .then(outcome -> {
                    notice.set(Optional.of(words.apply(outcome)));
                    load(id);
                    if (changes.contains(outcome)) {
                        session.changed(Change.RULINGS);
                    }
                })
                .otherwise(this::fail);
    }

    private void fail(StationException e) {
        trouble.set(Optional.of(e));
    }

    public Contest contest() {
        return contest;
    }

    public StationSession session() {
        return session;
    }

    /** Names of those who may object. */
    public List<String> members() {
        return session.members().stream().map(person -> person.name()).toList();
    }

    /** Who objects; empty while nobody is named. */
    public StringProperty member() {
        return member;
    }

    public ObjectProperty<Optional<BallotLook>> look() {
        return look;
    }

    /** Empty until it is here, and for a ballot typed in by hand. */
    public ObjectProperty<Optional<Picture>> picture() {
        return picture;
    }

    public ObjectProperty<OptionalInt> row() {
        return row;
    }

    public ObjectProperty<Optional<Sayable>> notice() {
        return notice;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
