package vn.kiemphieu.ui.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.app.Interruption;
import vn.kiemphieu.app.trust.StationRun;
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
    private final StationRun run;
    private StationFacts facts;
    private final List<Person> members = new ArrayList<>();
    private final Background background;
    private final boolean accounts;
    private final List<Person> people = new ArrayList<>();
    private final ObjectProperty<Set<String>> signedIn = new SimpleObjectProperty<>(Set.of());
    private final List<Consumer<Change>> listeners = new ArrayList<>();
    private Optional<String> keyPassphrase = Optional.empty();
    private boolean onlyLooked;
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
        this.run = StationRun.begin(station);
        Interruption.note(station);
        background.onUnexpected(run::fault);
        this.accounts = station.accounts().areUsed();
        people.addAll(station.people().roster().people());
        membersAre(station.people().roster().members());
    }

    /**
     * Opens a counting place for writing.
     *
     * @param passphrase of the key the place signs with, where it was wrapped in one
     */
    public static Task<StationSession> open(Path folder, Optional<String> passphrase, Background background) {
        return background.run(Background.Lane.RECORDS, () -> {
            StationSession session =
                    of(folder, StationFolder.openToWrite(folder, Clock.systemUTC(), passphrase), background);
            session.keyPassphrase = passphrase;
            return session;
        });
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

    /** What opens the key for signing files, as long as the place is open here. */
    public Optional<String> keyPassphrase() {
        return keyPassphrase;
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

    /** Whether whoever acts must have signed in; a place that is open here cannot be switched elsewhere. */
    public boolean usesAccounts() {
        return accounts;
    }

    /** Everybody of the place when it was opened, whatever their role. */
    public List<Person> people() {
        return List.copyOf(people);
    }

    /** Whether somebody is to say who they are before anything is seen. */
    public boolean asksWhoIsThere() {
        return accounts && !onlyLooked && signedIn.get().isEmpty();
    }

    /** Somebody chose only to look, until the place is locked. */
    public void onlyLook() {
        onlyLooked = true;
    }

    public boolean mustSignIn(String name) {
        return accounts && !signedIn.get().contains(name);
    }

    /** Names of those who signed in and were not signed out since. */
    public ObjectProperty<Set<String>> signedIn() {
        return signedIn;
    }

    /** Lets the person act until everybody is signed out; the passphrase is tried in the background, which takes a second. */
    public Task<Person> signIn(Person person, String passphrase) {
        return background.run(Background.Lane.RECORDS, () -> {
            station.signIn(person, passphrase);
            return person;
        });
    }

    /** Takes note on the screen's thread that the person came in. */
    public void cameIn(Person person) {
        Set<String> now = new TreeSet<>(signedIn.get());
        now.add(person.name());
        signedIn.set(now);
    }

    /** In whose name something goes on record that asks for no name of its own: of those who signed in, where people do. */
    public String actor(String usual) {
        return signedIn.get().isEmpty() ? usual : String.join(", ", signedIn.get());
    }

    /** This person leaves the machine. */
    public void signOut(String name) {
        Set<String> now = new TreeSet<>(signedIn.get());
        if (now.remove(name)) {
            signedIn.set(now);
            background.run(Background.Lane.RECORDS, () -> {
                station.signOut(name);
                return station;
            });
        }
    }

    /** Nobody may act until they sign in again: whoever sat here leaves. */
    public void signOut() {
        onlyLooked = false;
        signedIn.set(Set.of());
        background.run(Background.Lane.RECORDS, () -> {
            station.signOut();
            return station;
        });
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
            run.close();
            station.close();
            return station;
        });
    }
}
