package vn.kiemphieu.ui.balance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.app.PlainText;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

/**
 * The figures counted by hand beside the count, live; closing by two members and opening again. Nothing here tells how a
 * candidate stands. Used on the screen's thread.
 */
public final class BalanceViewModel {
    private static final int CLOSING_PEOPLE = 2;

    private final StationSession session;
    private final Contest contest;
    private final List<FigureField> fields;
    private final Map<Particular, StringProperty> particulars = new EnumMap<>(Particular.class);
    private final StringProperty person = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<Optional<ContestCount>> count = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Balance>> balance = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Sayable>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private int asked;

    public BalanceViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        this.fields = codes().map(FigureField::new).toList();
        fields.forEach(field -> field.text().addListener(change -> reckon()));
        Particular.of(regime()).forEach(kind -> particulars.put(kind, new SimpleStringProperty("")));
    }

    /** Every figure, and what this kind of meeting takes off those summoned. */
    private Stream<String> codes() {
        Stream<String> deductions = Stream.of(Deduction.values())
                .filter(deduction -> session.election().meeting().equals(Optional.of(deduction.meeting())))
                .map(Deduction::code);
        return Stream.concat(Stream.of(Figure.values()).map(Figure::code), deductions);
    }

    /** Looks at the records again; what somebody is typing stays. */
    public void load() {
        session.background()
                .run(Lane.RECORDS, () -> StationCount.load(session.station(), contest.id()))
                .then(this::take)
                .otherwise(this::fail);
    }

    private void take(ContestCount loaded) {
        Optional<ContestCount> before = count.get();
        // the screen looks when the count changes: by then nothing may look unsaved that is on record
        fields.forEach(field -> field.record(recorded(field, loaded)));
        particulars.forEach((kind, text) -> {
            String known = before.map(old -> said(old, kind)).orElse("");
            if (text.get().equals(known)) {
                text.set(said(loaded, kind));
            }
        });
        count.set(Optional.of(loaded));
        reckon();
    }

    private static Optional<Integer> recorded(FigureField field, ContestCount count) {
        return field.figure()
                .map(figure -> count.figures().get(figure))
                .or(() -> field.deduction().map(deduction -> count.deductions().get(deduction)));
    }

    private static String said(ContestCount count, Particular kind) {
        return count.particulars().getOrDefault(kind, "");
    }

    /** Compares anew, with what stands in the fields; of several askings only the last is shown. */
    private void reckon() {
        if (count.get().isEmpty()) {
            return;
        }
        Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
        Map<Deduction, Integer> deductions = new EnumMap<>(Deduction.class);
        for (FigureField field : fields) {
            field.number().ifPresent(number -> {
                field.figure().ifPresent(figure -> figures.put(figure, number));
                field.deduction().ifPresent(deduction -> deductions.put(deduction, number));
            });
        }
        ContestCount loaded = count.get().get();
        int number = ++asked;
        session.background()
                .run(Lane.RECORDS, () -> Balance.of(loaded, figures, deductions))
                .then(reckoned -> {
                    if (number == asked) {
                        balance.set(Optional.of(reckoned));
                    }
                })
                .otherwise(this::fail);
    }

    /** Puts what was changed on record in the name of the person chosen. */
    public void save() {
        if (!maySave()) {
            return;
        }
        Map<String, Integer> changed = new LinkedHashMap<>();
        fields.stream()
                .filter(FigureField::isChanged)
                .forEach(field -> changed.put(field.code(), field.number().orElseThrow()));
        Map<String, String> told = new LinkedHashMap<>();
        changedParticulars().forEach(kind -> told.put(kind.code(), plain(kind)));
        String name = person.get();
        run(Change.FIGURES, Texts.sayable("balance.saved", name), () -> {
            Person by = session.station().people().roster().requireMember(name);
            if (!changed.isEmpty()) {
                session.station().records().setFigures(contest.id(), changed, by);
            }
            if (!told.isEmpty()) {
                session.station().particulars().set(contest.id(), told, by);
            }
        });
    }

    private List<Particular> changedParticulars() {
        List<Particular> changed = new ArrayList<>();
        particulars.forEach((kind, text) -> {
            String known = count.get().map(loaded -> said(loaded, kind)).orElse("");
            if (!text.get().strip().equals(known)) {
                changed.add(kind);
            }
        });
        return changed;
    }

    /** Whether a text holds what no paper can show, or is too long for any. */
    public boolean isWrong(Particular kind) {
        String text = particulars.get(kind).get();
        return !text.isBlank() && PlainText.of(text).isEmpty();
    }

    private String plain(Particular kind) {
        return PlainText.of(particulars.get(kind).get()).orElse("");
    }

    /** Closes in the name of these members, the count being as it is shown. */
    public void close(List<String> names) {
        ContestCount shown = count.get().orElseThrow();
        run(
                Change.CLOSING,
                Texts.sayable("balance.closed.now"),
                () -> new ContestGate(session.station()).close(shown, names));
    }

    /** Opens again; the reason goes into the next minutes. */
    public void reopen(List<String> names) {
        PlainText.of(reason.get()).ifPresent(why -> {
            run(
                    Change.CLOSING,
                    Texts.sayable("balance.reopened"),
                    () -> new ContestGate(session.station()).reopen(contest.id(), names, why));
            reason.set("");
        });
    }

    private void run(Change change, Sayable done, Runnable work) {
        trouble.set(Optional.empty());
        notice.set(Optional.empty());
        session.background()
                .run(Lane.RECORDS, () -> {
                    work.run();
                    return StationCount.load(session.station(), contest.id());
                })
                .then(loaded -> {
                    take(loaded);
                    notice.set(Optional.of(done));
                    session.changed(change);
                })
                .otherwise(this::fail);
    }

    private void fail(StationException e) {
        trouble.set(Optional.of(e));
    }

    /** Whether something was typed that is not on record. */
    public boolean isChanged() {
        return fields.stream().anyMatch(FigureField::isChanged)
                || !changedParticulars().isEmpty();
    }

    public boolean maySave() {
        return isChanged()
                && !person.get().isEmpty()
                && !isClosed()
                && fields.stream().noneMatch(field -> field.wrong().get())
                && particulars.keySet().stream().noneMatch(this::isWrong);
    }

    /** Whether so many members may close now; figures must be on record. */
    public boolean mayClose(int members) {
        return !isClosed()
                && !isChanged()
                && members >= peopleNeeded()
                && balance.get().filter(Balance::mayClose).isPresent();
    }

    public boolean mayReopen(int members) {
        return isClosed()
                && members >= peopleNeeded()
                && PlainText.of(reason.get()).isPresent();
    }

    public boolean isClosed() {
        return count.get().filter(ContestCount::isClosed).isPresent();
    }

    /** How many members close or open again together. */
    public int peopleNeeded() {
        return Math.max(CLOSING_PEOPLE, session.facts().membersNeeded());
    }

    public List<Person> members() {
        return session.members();
    }

    /** Whether nobody counted anything by hand, as it is only practised. */
    boolean isPractice() {
        return session.facts().test();
    }

    public Regime regime() {
        return session.election().regime();
    }

    List<FigureField> fields() {
        return fields;
    }

    public Map<Particular, StringProperty> particulars() {
        return particulars;
    }

    /** Who puts figures on record; empty while nobody is chosen. */
    public StringProperty person() {
        return person;
    }

    /** Why it is to be opened again. */
    public StringProperty reason() {
        return reason;
    }

    ObjectProperty<Optional<ContestCount>> count() {
        return count;
    }

    ObjectProperty<Optional<Balance>> balance() {
        return balance;
    }

    public ObjectProperty<Optional<Sayable>> notice() {
        return notice;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
