package vn.kiemphieu.ui.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import vn.kiemphieu.app.Interruption;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;

/**
 * A counting place that is open in the window: what every screen shares. Screens learn here what changed; used on the
 * screen's thread, but for the folder, which jobs in the background work on.
 */
public final class StationSession implements AutoCloseable {
    private final Path folder;
    private final StationFolder station;
    private StationFacts facts;
    private final List<Person> members = new ArrayList<>();
    private final Background background;
    private final List<Consumer<Change>> listeners = new ArrayList<>();
    private boolean closed;

    /** What other screens must look at again. */
    public enum Change {
        /** The committee, the ballot's template or what was settled beforehand. */
        SETUP,
        SHEETS,
        RULINGS,
        INVALID_LIST,
        FIGURES,
        /** A contest was closed or opened again. */
        CLOSING,
        /** A further round joined. */
        CONTESTS
    }

    private StationSession(Path folder, StationFolder station, Background background) {
        this.folder = folder;
        this.station = station;
        this.background = background;
        this.facts = station.facts();
        Interruption.note(station);
        membersAre(station.people().roster().members());
    }

    /** Opens a counting place for writing. */
    public static Task<StationSession> open(Path folder, Background background) {
        return background.run(
                Background.Lane.RECORDS,
                () -> of(folder, StationFolder.openToWrite(folder, Clock.systemUTC()), background));
    }

    /** A session on a folder that is open already, which it closes in the end. */
    public static StationSession of(Path folder, StationFolder station, Background background) {
        boolean begun = false;
        try {
            StationSession session = new StationSession(folder, station, background);
            begun = true;
            return session;
        } finally {
            if (!begun) {
                station.close();
            }
        }
    }

    public Path folder() {
        return folder;
    }

    /** For jobs in the background only. */
    public StationFolder station() {
        return station;
    }

    public StationFacts facts() {
        return facts;
    }

    /** After a contest joined. */
    public void learn(StationFacts now) {
        facts = now;
        changed(Change.CONTESTS);
    }

    public Election election() {
        return facts.election();
    }

    /** Who may rule, in the order they were entered; always as it is now. */
    public List<Person> members() {
        return Collections.unmodifiableList(members);
    }

    /** Somebody joined. */
    public void membersAre(List<Person> now) {
        members.clear();
        members.addAll(now);
    }

    public Background background() {
        return background;
    }

    public void onChange(Consumer<Change> listener) {
        listeners.add(listener);
    }

    public void changed(Change change) {
        List.copyOf(listeners).forEach(listener -> listener.accept(change));
    }

    /** Whether nobody looks at it any more; what still fails then is nobody's trouble. */
    public boolean isClosed() {
        return closed;
    }

    /** What was asked for before is still done. */
    @Override
    public void close() {
        closed = true;
        listeners.clear();
        background.run(Background.Lane.RECORDS, () -> {
            station.close();
            return station;
        });
    }
}
