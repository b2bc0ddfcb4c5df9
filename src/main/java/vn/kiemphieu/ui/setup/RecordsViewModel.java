package vn.kiemphieu.ui.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.PlainText;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

/** What a member puts on record beside the ballots: figures, particulars for the minutes, points the law leaves open. */
public final class RecordsViewModel {
    private final StationSession session;
    private final Contest contest;
    private final ObjectProperty<Optional<Person>> by = new SimpleObjectProperty<>(Optional.empty());
    private final Map<String, StringProperty> figures = new LinkedHashMap<>();
    private final Map<Particular, StringProperty> particulars = new EnumMap<>(Particular.class);
    private final Map<OpenPoint, ObjectProperty<OpenPoint.Answer>> points = new EnumMap<>(OpenPoint.class);
    private Records kept = new Records(Map.of(), Map.of(), CommitteeSettings.ASK_ALWAYS, List.of());
    private final ObjectProperty<List<Check>> broken = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Sayable>> told = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    private final List<Runnable> onRecord = new ArrayList<>();

    private record Records(
            Map<String, Integer> figures,
            Map<String, String> particulars,
            CommitteeSettings settings,
            List<Check> broken) {
        String figure(String code) {
            return Optional.ofNullable(figures.get(code)).map(String::valueOf).orElse("");
        }

        String particular(Particular particular) {
            return particulars.getOrDefault(particular.code(), "");
        }
    }

    RecordsViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        Stream.concat(
                        Arrays.stream(Figure.values()).map(Figure::code),
                        Arrays.stream(Deduction.values())
                                .filter(deduction -> session.election()
                                        .meeting()
                                        .filter(deduction.meeting()::equals)
                                        .isPresent())
                                .map(Deduction::code))
                .forEach(code -> figures.put(code, new SimpleStringProperty("")));
        for (Particular particular : Particular.of(session.election().regime())) {
            particulars.put(particular, new SimpleStringProperty(""));
        }
        for (OpenPoint point : OpenPoint.values()) {
            if (point.concerns(contest.method()) && point.answers().size() > 1) {
                points.put(point, new SimpleObjectProperty<>(point.usual()));
            }
        }
        load();
    }

    /** Looks at the records again; what was written meanwhile and not kept stays in its field. */
    public void load() {
        session.background()
                .run(Lane.RECORDS, () -> read(session.station()))
                .then(this::show)
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    private Records read(StationFolder station) {
        List<Check> checks = StationCount.load(station, contest.id()).figureChecks();
        return new Records(
                station.records().figures(contest.id()),
                station.particulars().of(contest.id()),
                station.settings().current(),
                checks.stream().filter(check -> !check.holds()).toList());
    }

    private void show(Records records) {
        Records before = kept;
        kept = records;
        figures.forEach((code, text) -> follow(text, before.figure(code), records.figure(code)));
        particulars.forEach(
                (particular, text) -> follow(text, before.particular(particular), records.particular(particular)));
        points.forEach((point, answer) ->
                follow(answer, before.settings().of(point), records.settings().of(point)));
        broken.set(records.broken());
        onRecord.forEach(Runnable::run);
    }

    private static <T> void follow(Property<T> field, T before, T now) {
        if (field.getValue().equals(before)) {
            field.setValue(now);
        }
    }

    /** Puts the changed figures on record. */
    public void keepFigures() {
        Map<String, Integer> changed = new LinkedHashMap<>();
        figures.forEach((code, text) -> number(text.get())
                .filter(amount -> !amount.equals(kept.figures().get(code)))
                .ifPresent(amount -> changed.put(code, amount)));
        keep(changed.size(), person -> session.station().records().setFigures(contest.id(), changed, person));
    }

    /** The text as a number of ballots or people. */
    static Optional<Integer> number(String text) {
        String word = text.strip();
        return word.matches("[0-9]{1,8}") ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }

    /** Puts the changed particulars on record for every contest that is not closed. */
    public void keepParticulars() {
        Map<String, String> changed = new LinkedHashMap<>();
        List<Particular> unseen = new ArrayList<>();
        particulars.forEach((particular, text) -> {
            String before = kept.particular(particular);
            Optional<String> plain = text.get().isBlank() ? Optional.of("") : PlainText.of(text.get());
            plain.filter(now -> !now.equals(before)).ifPresent(now -> changed.put(particular.code(), now));
            if (plain.isEmpty()) {
                unseen.add(particular);
            }
        });
        if (!unseen.isEmpty()) {
            told.set(Optional.of(
                    Texts.sayable("setup.records.unseen", Texts.sayable("setup.particular." + unseen.get(0)))));
            return;
        }
        keep(changed.size(), person -> {
            StationFolder station = session.station();
            for (Contest each : session.election().contests()) {
                if (station.closings().current(each.id()).isEmpty()) {
                    station.particulars().set(each.id(), changed, person);
                }
            }
        });
    }

    /** Puts the answers to open points on record. */
    public void keepPoints() {
        Map<OpenPoint, OpenPoint.Answer> changed = new EnumMap<>(OpenPoint.class);
        points.forEach((point, answer) -> {
            if (answer.get() != kept.settings().of(point)) {
                changed.put(point, answer.get());
            }
        });
        keep(changed.size(), person -> session.station().settings().settle(new CommitteeSettings(changed), person));
    }

    /** Whether something is written that is not on record. */
    public boolean isChanged() {
        return figures.entrySet().stream()
                        .anyMatch(f -> !f.getValue().get().strip().equals(kept.figure(f.getKey())))
                || particulars.entrySet().stream()
                        .anyMatch(p -> !p.getValue().get().strip().equals(kept.particular(p.getKey())))
                || points.entrySet().stream()
                        .anyMatch(p -> p.getValue().get() != kept.settings().of(p.getKey()));
    }

    /** Calls after anything was written, or put on record. */
    void onChange(Runnable act) {
        Stream.of(figures.values(), particulars.values(), points.values())
                .flatMap(java.util.Collection::stream)
                .forEach(field -> field.addListener((value, before, now) -> act.run()));
        onRecord.add(act);
    }

    private interface Keeping {
        void by(Person person);
    }

    private void keep(int changes, Keeping keeping) {
        trouble.set(Optional.empty());
        if (by.get().isEmpty() || changes == 0) {
            told.set(Optional.of(Texts.sayable(changes == 0 ? "setup.records.same" : "setup.records.who")));
            return;
        }
        Person person = by.get().get();
        Callable<Records> job = () -> {
            keeping.by(person);
            return read(session.station());
        };
        session.background()
                .run(Lane.RECORDS, job)
                .then(records -> {
                    show(records);
                    told.set(Optional.of(Texts.sayable("setup.records.kept", changes, person.name())));
                    session.changed(Change.SETUP);
                })
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    public List<Person> members() {
        return session.members();
    }

    /** On whose behalf things are put on record. */
    public ObjectProperty<Optional<Person>> by() {
        return by;
    }

    /** A figure's or deduction's code to what is written in its field. */
    public Map<String, StringProperty> figures() {
        return figures;
    }

    public Map<Particular, StringProperty> particulars() {
        return particulars;
    }

    /** Points the committee may settle, with the answers chosen. */
    public Map<OpenPoint, ObjectProperty<OpenPoint.Answer>> points() {
        return points;
    }

    /** Figures on record that contradict one another. */
    public ObjectProperty<List<Check>> broken() {
        return broken;
    }

    /** What came of the last keeping. */
    public ObjectProperty<Optional<Sayable>> told() {
        return told;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
