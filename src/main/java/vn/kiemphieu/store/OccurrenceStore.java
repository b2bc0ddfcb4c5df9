package vn.kiemphieu.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.seal.VerifyKey;

/** What happened that put in no other row: never what a ballot says. */
public final class OccurrenceStore {
    private final Database database;
    private final EventLog log;

    OccurrenceStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    public void add(Occurrence kind, String detail, String who) {
        database.write(sql -> add(sql, log, kind, detail, who));
    }

    /**
     * Puts down what was done with a place that is open for looking, or open elsewhere.
     *
     * @param passphrase of the key that signs the place's seal, where one wraps it and it is at hand
     * @return whether it could; a medium that cannot be written to takes nothing, nor does a place of an older program
     */
    public static boolean note(
            Path folder, Clock clock, Occurrence kind, String detail, String who, Optional<String> passphrase) {
        Path file = folder.resolve(StationFolder.DATABASE);
        try (Database look = Database.open(file, true)) {
            if (!look.read(sql -> sql.hasTable("occurrence"))) {
                return false;
            }
        }
        Optional<StationLock> alone = lock(folder);
        FolderSeal seal = new FolderSeal(folder);
        alone.ifPresent(lock -> seal.look());
        Optional<StationKey> key = Optional.empty();
        try (Database database = Database.open(file, false)) {
            key = StationKeys.atHand(folder, database, passphrase);
            Optional<VerifyKey> open = Signer.newest(database).map(Signer.Kept::open);
            alone.ifPresent(lock -> seal.takeOff(open));
            EventLog log = new EventLog(database, clock, () -> {
                throw new IllegalStateException("nothing is signed here");
            });
            new OccurrenceStore(database, log).add(kind, detail, who);
            return true;
        } catch (StationException e) {
            if (e.trouble() == Trouble.STATION_DAMAGED) {
                return false;
            }
            throw e;
        } finally {
            if (alone.isPresent()) {
                seal.putOn(key);
                alone.get().close();
            }
        }
    }

    /** Empty where somebody else works, who will seal it, or where nobody can. */
    private static Optional<StationLock> lock(Path folder) {
        try {
            return Optional.of(StationLock.take(folder));
        } catch (StationException e) {
            return Optional.empty();
        }
    }

    /** What was put down last of this kind. */
    public Optional<String> last(Occurrence kind) {
        return database.read(sql -> sql.hasTable("occurrence")
                ? sql.first(
                        "SELECT detail FROM occurrence WHERE kind = ? ORDER BY id DESC LIMIT 1",
                        row -> row.getString(1),
                        kind.name())
                : Optional.empty());
    }

    /** Which of these was put down last. */
    public Optional<Occurrence> last(Set<Occurrence> kinds) {
        return database.read(sql -> {
            if (!sql.hasTable("occurrence")) {
                return Optional.empty();
            }
            Optional<Occurrence> newest = Optional.empty();
            long last = 0;
            for (Occurrence kind : kinds) {
                long id = sql.first(
                                "SELECT coalesce(max(id), 0) FROM occurrence WHERE kind = ?",
                                row -> row.getLong(1),
                                kind.name())
                        .orElse(0L);
                newest = id > last ? Optional.of(kind) : newest;
                last = Math.max(id, last);
            }
            return newest;
        });
    }

    static long add(Sql sql, EventLog log, Occurrence kind, String detail, String who) throws SQLException {
        long id = sql.insert("INSERT INTO occurrence (kind, detail) VALUES (?, ?)", kind.name(), detail);
        log.append(sql, who, kind.name(), "occurrence", id);
        return id;
    }
}
