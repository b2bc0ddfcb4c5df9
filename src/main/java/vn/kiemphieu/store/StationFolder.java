package vn.kiemphieu.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.seal.Argon2;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.seal.VerifyKey;

/** A counting place on the disk: one database, the pictures, and a lock for the one who writes. */
public final class StationFolder extends Stores implements AutoCloseable {
    static final String DATABASE = "station.db";
    /** Below a counting place's folder: stacks fed a second time, each a place of its own. */
    public static final String SECOND_PASSES = "second-pass";

    private static final String IMAGES = "images";

    private final Path folder;
    private final Optional<StationLock> lock;
    private final StationKeys keys;
    private final Set<String> here = ConcurrentHashMap.newKeySet();

    private final FolderSeal seal;

    private StationFolder(FolderSeal seal, Optional<StationLock> lock, Database database, Clock clock) {
        this(seal, lock, database, clock, new StationKeys(seal.folder(), database));
    }

    private StationFolder(
            FolderSeal seal, Optional<StationLock> lock, Database database, Clock clock, StationKeys keys) {
        super(
                database,
                new EventLog(database, clock, keys::signer),
                new ImageStore(seal.folder().resolve(IMAGES)));
        this.folder = seal.folder();
        this.lock = lock;
        this.keys = keys;
        this.seal = seal;
    }

    /**
     * A new counting place, open for writing.
     *
     * @throws StationException when the folder holds anything already
     */
    public static StationFolder create(Path folder, StationFacts facts, List<Person> people, String who, Clock clock) {
        return create(folder, facts, people, who, clock, new Signer.Choice(Optional.empty()));
    }

    /** As above, with a key that only this passphrase opens. */
    public static StationFolder create(
            Path folder,
            StationFacts facts,
            List<Person> people,
            String who,
            Clock clock,
            Optional<String> passphrase) {
        return create(folder, facts, people, who, clock, new Signer.Choice(passphrase));
    }

    static StationFolder create(
            Path folder, StationFacts facts, List<Person> people, String who, Clock clock, Signer.Choice key) {
        NewFolder.make(folder, IMAGES);
        StationFolder station = open(folder, clock, Database::create);
        boolean made = false;
        try {
            station.begin(facts, people, who, key);
            station.seal.takeOff(station.openKey());
            made = true;
            return station;
        } finally {
            if (!made) {
                station.close();
            }
        }
    }

    /** For adding to; nobody else can while it is open. */
    public static StationFolder openToWrite(Path folder, Clock clock) {
        return openToWrite(folder, clock, Optional.empty());
    }

    /**
     * As above; a counting place of an older program gets its key now.
     *
     * @throws StationException when the key is missing or another one, or wants a passphrase
     */
    public static StationFolder openToWrite(Path folder, Clock clock, Optional<String> passphrase) {
        return writing(folder, clock, station -> station.keys.take(station.log, passphrase));
    }

    /** As above with a new key, whatever became of the old one; what was signed with that stays signed. */
    public static StationFolder openWithNewKey(Path folder, Clock clock, String who, Optional<String> passphrase) {
        return writing(folder, clock, station -> {
            station.keys.make(station.log, new Signer.Choice(passphrase), who);
            station.seal.acceptKey();
        });
    }

    private static StationFolder writing(Path folder, Clock clock, Consumer<StationFolder> taking) {
        requireStation(folder);
        StationFolder station = open(folder, clock, file -> {
            OlderCopy.keep(file);
            return Database.open(file, false);
        });
        boolean ready = false;
        try {
            taking.accept(station);
            station.seal.takeOff(station.openKey());
            ready = true;
            return station;
        } finally {
            if (!ready) {
                station.close();
            }
        }
    }

    /** For looking only; somebody else may write meanwhile. */
    public static StationFolder openToRead(Path folder) {
        requireStation(folder);
        return new StationFolder(
                new FolderSeal(folder),
                Optional.empty(),
                Database.open(folder.resolve(DATABASE), true),
                Clock.systemUTC());
    }

    /**
     * The key for signing files made from what is stored.
     *
     * @throws StationException when it is missing or another one, or wants a passphrase
     */
    public StationKey key(Optional<String> passphrase) {
        return keys.key(passphrase);
    }

    /** The public half of the newest key; none in a place of an older program that was not worked on since. */
    public Optional<VerifyKey> openKey() {
        return keys.open();
    }

    /** Every key it ever signed with. */
    public List<VerifyKey> everyKey() {
        return keys.every();
    }

    public StationFacts facts() {
        List<ElectionDefinition> definitions = definitions().all();
        return database.read(sql -> sql.first(
                        "SELECT * FROM station",
                        row -> new StationFacts(
                                definitions.get(definitions.size() - 1),
                                row.getBoolean("test"),
                                row.getInt("members_needed")))
                .orElseThrow(() -> new StationException(Trouble.STATION_FOREIGN, folder.resolve(DATABASE))));
    }

    public PeopleStore people() {
        return new PeopleStore(database, log, this::signedIn);
    }

    public AccountStore accounts() {
        return new AccountStore(database, log, Argon2.USUAL, new SecureRandom());
    }

    /** Lets somebody act in this place while it is open here; see {@link AccountStore#signIn}. */
    public void signIn(Person person, String passphrase) {
        accounts().signIn(person, passphrase);
        here.add(person.name());
    }

    /** Nobody acts here any more until they sign in again. */
    public void signOut() {
        here.clear();
    }

    /** This one does not until then. */
    public void signOut(String name) {
        here.remove(name);
    }

    private Optional<Set<String>> signedIn() {
        return accounts().areUsed() ? Optional.of(Set.copyOf(here)) : Optional.empty();
    }

    AccountStore accounts(Argon2 cost, SecureRandom random) {
        return new AccountStore(database, log, cost, random);
    }

    /** Everything that {@code work} reads here is as it was at one moment; it must not write. */
    public <T> T atOneMoment(Supplier<T> work) {
        return database.atOneMoment(work);
    }

    /** Where it lies on the disk. */
    public Path folder() {
        return folder;
    }

    public ImageStore images() {
        return images;
    }

    public EventLog events() {
        return log;
    }

    public Integrity integrity() {
        return new Integrity(database, log, images, () -> seal.broken(openKey()));
    }

    /** How it was left before it was opened. */
    public SealState seal() {
        return seal.state();
    }

    @Override
    public void close() {
        try {
            database.close();
            lock.ifPresent(held -> seal.putOn(keys.opened()));
        } finally {
            lock.ifPresent(StationLock::close);
        }
    }

    private static StationFolder open(Path folder, Clock clock, Function<Path, Database> opening) {
        StationLock lock = StationLock.take(folder);
        boolean opened = false;
        try {
            FolderSeal seal = new FolderSeal(folder);
            seal.look();
            Database database = opening.apply(folder.resolve(DATABASE));
            opened = true;
            return new StationFolder(seal, Optional.of(lock), database, clock);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private void begin(StationFacts facts, List<Person> people, String who, Signer.Choice key) {
        database.write(sql -> {
            long id = sql.insert(
                    "INSERT INTO station (id, election_json, election_hash, test, members_needed) VALUES (1, ?, ?, ?,"
                            + " ?)",
                    facts.definition().json(),
                    facts.definition().hash(),
                    facts.test() ? 1 : 0,
                    facts.membersNeeded());
            log.append(sql, who, "STATION_MADE", "station", id);
            keys.make(sql, log, key, who);
            for (Person person : people) {
                people().add(sql, person, who);
            }
            return id;
        });
    }

    /** For tests: no more room than there is, which SQLite reports as it does a full disk. */
    void limitPages() {
        database.read(sql -> sql.pragma("max_page_count = " + (Integer.parseInt(sql.pragma("page_count")) + 4)));
    }

    /** Whether the folder holds a counting place. */
    public static boolean isStation(Path folder) {
        return Files.isRegularFile(folder.resolve(DATABASE));
    }

    static void requireStation(Path folder) {
        if (!isStation(folder)) {
            throw new StationException(Trouble.STATION_MISSING, folder);
        }
    }
}
