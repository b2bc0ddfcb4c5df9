package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.seal.LogHead;
import vn.kiemphieu.seal.MerkleTree;

/**
 * Who did what and when; each line holds the hash of the line before, so that none can be taken out unnoticed. The lines'
 * hashes are the leaves of a tree (RFC 6962), whose root is signed when a batch or a contest is closed.
 */
public final class EventLog {
    private static final String COLUMNS = "at, who, what, subject, subject_id, subject_hash, previous_hash, hash";

    private final Database database;
    private final Clock clock;

    private final Seals seals;

    /** @param signer asked for when something is to be signed */
    EventLog(Database database, Clock clock, Supplier<Signer> signer) {
        this.database = database;
        this.clock = clock;
        this.seals = new Seals(this, signer);
    }

    /** For looking only. */
    EventLog(Database database) {
        this(database, Clock.systemUTC(), () -> {
            throw new IllegalStateException("who looks signs nothing");
        });
    }

    Seals seals() {
        return seals;
    }

    public List<Event> all() {
        return database.read(sql -> sql.list("SELECT " + COLUMNS + " FROM event_log ORDER BY id", EventLog::event));
    }

    /** What all of it came to. */
    public LogHead head() {
        return database.read(EventLog::head);
    }

    /** The roots that were signed, in their order. */
    public List<StoredCheckpoint> checkpoints() {
        return database.read(sql -> sql.hasTable("checkpoint")
                ? sql.list("SELECT * FROM checkpoint ORDER BY id", StoredCheckpoint::of)
                : List.of());
    }

    /** What was signed last for rows of this table, such as {@code readiness}. */
    public Optional<LogHead> lastHead(String table) {
        return checkpoints().stream()
                .filter(point -> point.cause().startsWith(table + " "))
                .reduce((first, last) -> last)
                .map(StoredCheckpoint::head);
    }

    /** When something happened now. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    static LogHead head(Sql sql) throws SQLException {
        MerkleTree tree = new MerkleTree();
        sql.each("SELECT hash FROM event_log ORDER BY id", row -> tree.add(bytes(row.getString(1))));
        return new LogHead(tree.size(), HexFormat.of().formatHex(tree.root()));
    }

    private static byte[] bytes(String hash) throws SQLException {
        try {
            return HexFormat.of().parseHex(hash);
        } catch (IllegalArgumentException e) {
            throw new SQLiteException("event_log: what should be a hash is none", SQLiteErrorCode.SQLITE_CORRUPT);
        }
    }

    /** Puts the event of a row just inserted into the same transaction. */
    Event append(Sql sql, String who, String what, String subject, long subjectId) throws SQLException {
        String previous = sql.first("SELECT hash FROM event_log ORDER BY id DESC LIMIT 1", row -> row.getString(1))
                .orElse(Event.BEFORE_THE_FIRST);
        Event open = new Event(
                now().toString(), who, what, subject, subjectId, RowHash.of(sql, subject, subjectId), previous, "");
        sql.insert(
                "INSERT INTO event_log (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                open.at(),
                open.who(),
                open.what(),
                open.subject(),
                open.subjectId(),
                open.subjectHash(),
                open.previousHash(),
                open.computedHash());
        return open;
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
