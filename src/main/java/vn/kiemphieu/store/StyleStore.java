package vn.kiemphieu.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.ballot.Sha256;

/** The ballot styles this counting place reads with; each sheet is bound to one. */
public final class StyleStore {
    private final Database database;
    private final EventLog log;

    StyleStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** Keeps the files of a template folder; the same files again give the style that is there, which is then the latest. */
    public StoredStyle add(String contest, String electionHash, SortedMap<String, byte[]> files, String who) {
        String hash = hash(files);
        return database.write(sql -> {
            Optional<StoredStyle> known = sql.first(
                    "SELECT * FROM style WHERE contest = ? AND style_hash = ?",
                    row -> style(row, new TreeMap<>(files)),
                    contest,
                    hash);
            if (known.isEmpty()) {
                return insert(sql, contest, electionHash, hash, files, who);
            }
            if (latest(sql, contest).filter(id -> id == known.get().key()).isEmpty()) {
                ClosingStore.requireOpen(sql, contest);
                log.append(sql, who, "STYLE_ADDED", "style", known.get().key());
            }
            return known.get();
        });
    }

    /** The style last added for the contest. */
    public Optional<StoredStyle> latest(String contest) {
        return database.read(sql -> {
            Optional<Long> id = latest(sql, contest);
            return id.isEmpty() ? Optional.empty() : load(sql, id.get());
        });
    }

    /** The style of the contest with these files, also where it is no longer the one to read with. */
    public Optional<StoredStyle> named(String contest, String hash) {
        return database.read(sql -> {
            Optional<Long> id = sql.first(
                    "SELECT id FROM style WHERE contest = ? AND style_hash = ?", row -> row.getLong(1), contest, hash);
            return id.isEmpty() ? Optional.empty() : load(sql, id.get());
        });
    }

    /** A style may be taken in again after another one: only the log tells which was the last. */
    private static Optional<Long> latest(Sql sql, String contest) throws SQLException {
        return sql.first(
                "SELECT style.id FROM style JOIN event_log ON subject = 'style' AND subject_id = style.id"
                        + " WHERE contest = ? ORDER BY event_log.id DESC LIMIT 1",
                row -> row.getLong(1),
                contest);
    }

    /** The style the sheet was read with. */
    public StoredStyle of(StoredSheet sheet) {
        return database.read(sql -> {
            Optional<Long> id =
                    sql.first("SELECT style_id FROM sheet WHERE id = ?", row -> row.getLong(1), sheet.key());
            return load(sql, id.orElseThrow()).orElseThrow();
        });
    }

    private StoredStyle insert(
            Sql sql, String contest, String electionHash, String hash, SortedMap<String, byte[]> files, String who)
            throws SQLException {
        ClosingStore.requireOpen(sql, contest);
        long id = sql.insert(
                "INSERT INTO style (contest, election_hash, style_hash) VALUES (?, ?, ?)", contest, electionHash, hash);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            sql.insert(
                    "INSERT INTO style_file (style_id, name, content) VALUES (?, ?, ?)",
                    id,
                    file.getKey(),
                    file.getValue());
        }
        log.append(sql, who, "STYLE_ADDED", "style", id);
        return new StoredStyle(id, contest, electionHash, hash, files);
    }

    private static Optional<StoredStyle> load(Sql sql, long id) throws SQLException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        sql.list(
                "SELECT name, content FROM style_file WHERE style_id = ?",
                row -> files.put(row.getString(1), row.getBytes(2)),
                id);
        return sql.first("SELECT * FROM style WHERE id = ?", row -> style(row, files), id);
    }

    private static StoredStyle style(ResultSet row, SortedMap<String, byte[]> files) throws SQLException {
        return new StoredStyle(
                row.getLong("id"),
                row.getString("contest"),
                row.getString("election_hash"),
                row.getString("style_hash"),
                files);
    }

    private static String hash(SortedMap<String, byte[]> files) {
        StringBuilder text = new StringBuilder();
        files.forEach((name, content) -> text.append(name.length())
                .append(':')
                .append(name)
                .append('=')
                .append(Sha256.hex(content))
                .append('\n'));
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
