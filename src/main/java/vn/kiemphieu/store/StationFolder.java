package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.people.Person;

/** A counting place on the disk: one database, the pictures, and a lock for the one who writes. */
public final class StationFolder implements AutoCloseable {
    private static final String DATABASE = "station.db";
    private static final String IMAGES = "images";

    private final Path folder;
    private final Optional<StationLock> lock;
    private final Database database;
    private final EventLog log;
    private final ImageStore images;

    private StationFolder(Path folder, Optional<StationLock> lock, Database database, Clock clock) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.log = new EventLog(database, clock);
        this.images = new ImageStore(folder.resolve(IMAGES));
    }

    /**
     * A new counting place, open for writing.
     *
     * @throws StationException when the folder holds anything already
     */
    public static StationFolder create(Path folder, StationFacts facts, List<Person> people, String who, Clock clock) {
        makeEmptyFolder(folder);
        StationFolder station = open(folder, clock, Database::create);
        boolean made = false;
        try {
            station.begin(facts, people, who);
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
        requireStation(folder);
        return open(folder, clock, file -> Database.open(file, false));
    }

    /** For looking only; somebody else may write meanwhile. */
    public static StationFolder openToRead(Path folder) {
        requireStation(folder);
        return new StationFolder(
                folder, Optional.empty(), Database.open(folder.resolve(DATABASE), true), Clock.systemUTC());
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

    public DefinitionStore definitions() {
        return new DefinitionStore(database, log);
    }

    public ClosingStore closings() {
        return new ClosingStore(database, log);
    }

    public ParticularStore particulars() {
        return new ParticularStore(database, log);
    }

    public PeopleStore people() {
        return new PeopleStore(database, log);
    }

    public StyleStore styles() {
        return new StyleStore(database, log);
    }

    public BatchStore batches() {
        return new BatchStore(database, log);
    }

    public BatchJournal journal() {
        return new BatchJournal(database, log, images);
    }

    public PullStore pulls() {
        return new PullStore(database, log);
    }

    public SecondPassStore secondPasses() {
        return new SecondPassStore(database, log);
    }

    public ReadinessStore readiness() {
        return new ReadinessStore(database, log);
    }

    public TraceStore traces() {
        return new TraceStore(database);
    }

    public SheetStore sheets() {
        return new SheetStore(database, log, images);
    }

    public RulingStore rulings() {
        return new RulingStore(database, log);
    }

    public TypedBallotStore typedBallots() {
        return new TypedBallotStore(database, log);
    }

    public RecordStore records() {
        return new RecordStore(database, log);
    }

    public AuditStore audits() {
        return new AuditStore(database, log);
    }

    public SettingStore settings() {
        return new SettingStore(database, log);
    }

    public StoredRows rows() {
        return new StoredRows(database);
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
        return new Integrity(database, log, images);
    }

    @Override
    public void close() {
        database.close();
        lock.ifPresent(StationLock::close);
    }

    private static StationFolder open(Path folder, Clock clock, Function<Path, Database> opening) {
        StationLock lock = StationLock.take(folder);
        boolean opened = false;
        try {
            Database database = opening.apply(folder.resolve(DATABASE));
            opened = true;
            return new StationFolder(folder, Optional.of(lock), database, clock);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    private void begin(StationFacts facts, List<Person> people, String who) {
        database.write(sql -> {
            long id = sql.insert(
                    "INSERT INTO station (id, election_json, election_hash, test, members_needed) VALUES (1, ?, ?, ?, ?)",
                    facts.definition().json(),
                    facts.definition().hash(),
                    facts.test() ? 1 : 0,
                    facts.membersNeeded());
            log.append(sql, who, "STATION_MADE", "station", id);
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

    static void makeEmptyFolder(Path folder) {
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw new StationException(Trouble.STATION_EXISTS, folder);
            }
            Files.createDirectories(folder.resolve(IMAGES));
        } catch (IOException e) {
            throw StoreTroubles.of(e, folder);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
