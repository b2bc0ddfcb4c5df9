package vn.kiemphieu.ui.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.wording.VietnamTime;

/** Who did what and when, in words and without any voter's choice; the newest first. Used on the screen's thread. */
public final class LogViewModel {
    private static final String WHO = "log.who.";
    private static final String PROGRAM = "kiemphieu";

    private final StationSession session;
    private final Supplier<Locale> language;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ALL);
    private final ObjectProperty<List<Line>> lines = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private List<Line> all = List.of();

    /** An event as it is read. */
    public record Line(String at, String who, String what, String code) {
        private boolean holds(String wanted) {
            return (at + " " + who + " " + what).toLowerCase(Locale.ROOT).contains(wanted);
        }
    }

    /** What people look for in it. */
    public enum Kind {
        ALL(Set.of()),
        BALLOTS(Set.of(
                "BATCH_OPENED",
                "BATCH_EXPECTED",
                "BATCH_FEEDING",
                "BATCH_OPEN",
                "BATCH_PAUSED",
                "BATCH_CLOSED",
                "BACK_DROPPED",
                "SHEET_READ",
                "SHEET_PULLED",
                "SLIP_FED",
                "SLIP_REFUSED",
                "TYPED")),
        RULINGS(Set.of("RULED", "INVALID_LIST_CONFIRMED")),
        CLOSING(Set.of("FIGURE_SET", "PARTICULAR_SET", "CONTEST_CLOSED", "CONTEST_REOPENED", "MINUTES_ISSUED")),
        SETUP(Set.of(
                "STATION_MADE", "PERSON_ADDED", "STYLE_ADDED", "SETTING_MADE", "CONTEST_ADDED", "READINESS_CHECKED"));

        private final Set<String> codes;

        Kind(Set<String> codes) {
            this.codes = codes;
        }

        private boolean holds(Line line) {
            return codes.isEmpty() || codes.contains(line.code());
        }
    }

    /** @param language of the window, which may change while it is open */
    public LogViewModel(StationSession session, Supplier<Locale> language) {
        this.session = session;
        this.language = language;
        filter.addListener(change -> sift());
        kind.addListener(change -> sift());
    }

    /** Looks at the records again. */
    public void load() {
        Texts texts = new Texts(language.get());
        session.background()
                .run(Lane.RECORDS, () -> lines(session.station(), texts))
                .then(loaded -> {
                    all = loaded;
                    sift();
                })
                .otherwise(e -> trouble.set(Optional.of(e)));
    }

    private void sift() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        lines.set(all.stream()
                .filter(line -> kind.get().holds(line))
                .filter(line -> line.holds(wanted))
                .toList());
    }

    private List<Line> lines(StationFolder station, Texts texts) {
        Map<String, Map<Long, ?>> named = new HashMap<>();
        named.put("sheet", station.sheets().names());
        Map<Long, Object> rulings = new HashMap<>();
        for (Contest contest : session.election().contests()) {
            station.rulings().ofContest(contest.id()).forEach(ruling -> rulings.put(ruling.key(), ruling.sheet()));
        }
        named.put("ruling", rulings);
        Map<Long, Object> batches = new HashMap<>();
        station.batches().all().forEach(batch -> batches.put(batch.key(), batch.label()));
        named.put("batch", batches);
        List<Line> lines = new ArrayList<>();
        for (Event event : station.events().all()) {
            Object subject = named.getOrDefault(event.subject(), Map.of()).get(event.subjectId());
            lines.add(line(event, subject, texts));
        }
        java.util.Collections.reverse(lines);
        return lines;
    }

    /** An event a later program may write has no words here; its own name is better than nothing. */
    private static Line line(Event event, Object subject, Texts texts) {
        String key = "log.event." + event.what();
        boolean byProgram = Occurrence.isOfProgram(event.what());
        String about = byProgram ? event.who() : subject == null ? "" : subject.toString();
        Sayable what = Texts.has(key) ? Texts.sayable(key, about) : language -> event.what();
        String actor = byProgram ? PROGRAM : event.who();
        String who = Texts.has(WHO + actor) ? texts.say(WHO + actor) : actor;
        return new Line(VietnamTime.of(event.at()), who, texts.say(what).strip(), event.what());
    }

    /** Only events with these words in them are shown. */
    public StringProperty filter() {
        return filter;
    }

    public ObjectProperty<Kind> kind() {
        return kind;
    }

    public ObjectProperty<List<Line>> lines() {
        return lines;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
