package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.seal.LogHead;
import vn.kiemphieu.seal.VerifyKey;
import vn.kiemphieu.wording.VietnamTime;

/** Which contests are closed. A closed contest takes nothing more until it is opened again. */
public final class ClosingStore {
    private static final String CLOSE = "close";
    private static final String REOPEN = "reopen";

    private final Database database;
    private final EventLog log;

    ClosingStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** The closing in force; empty while the contest is open. */
    public Optional<StoredClosing> current(String contest) {
        return database.read(sql -> {
            Optional<Long> closing = closing(sql, contest);
            return closing.isEmpty() ? Optional.empty() : Optional.of(load(sql, closing.get()));
        });
    }

    /** What the closing in force was signed with; nothing where an older program closed. */
    public Optional<ClosingEvidence> evidence(String contest) {
        return database.read(sql -> {
            Optional<Long> closing = closing(sql, contest);
            return closing.isEmpty() || !sql.hasTable("closing_record")
                    ? Optional.empty()
                    : sql.first(
                            """
                    SELECT size, root, json_extract(record, '$.database'), public_key FROM closing_record
                    JOIN station_key ON station_key.id = closing_record.key_id
                    JOIN checkpoint ON cause = 'closing ' || closing_id WHERE closing_id = ?
                    ORDER BY checkpoint.id""",
                            row -> new ClosingEvidence(
                                    new LogHead(row.getLong(1), row.getString(2)),
                                    row.getString(3),
                                    new VerifyKey(row.getString(4))),
                            closing.get());
        });
    }

    /**
     * Closes the contest and gives its minutes their next number.
     *
     * @param resultHash names the count that is closed
     * @param by two at least, each once
     * @throws StationException when it is closed already, or a sheet that came out of the scanner was not read yet
     */
    public void close(String contest, String resultHash, List<Person> by) {
        database.write(sql -> {
            requireOpen(sql, contest);
            requireAllRead(sql, contest);
            Optional<Integer> before = sql.first(
                            "SELECT max(number) FROM minutes_issue WHERE contest = ?", row -> row.getInt(1), contest)
                    .filter(number -> number > 0);
            String reason = before.isEmpty() ? "" : lastReason(sql, contest);
            long closing = insert(sql, contest, CLOSE, resultHash, by, "");
            long issue = sql.insert(
                    "INSERT INTO minutes_issue (contest, number, closing_id, replaces, reason) VALUES (?, ?, ?, ?, ?)",
                    contest,
                    before.orElse(0) + 1,
                    closing,
                    before,
                    reason);
            log.append(sql, names(by), "MINUTES_ISSUED", "minutes_issue", issue);
            log.seals().closing(sql, names(by), contest, closing, resultHash);
            return closing;
        });
    }

    /**
     * Opens it again; the closing, its minutes and their number stay on record.
     *
     * @param by two at least, each once
     * @throws StationException when it is not closed
     */
    public void reopen(String contest, List<Person> by, String reason) {
        database.write(sql -> {
            if (closing(sql, contest).isEmpty()) {
                throw new StationException(Trouble.CONTEST_OPEN, contest);
            }
            long reopened = insert(sql, contest, REOPEN, "", by, reason);
            log.seals().checkpoint(sql, names(by), "closing", reopened);
            return reopened;
        });
    }

    /**
     * Before anything of a contest is put on record.
     *
     * @throws StationException when the contest is closed
     */
    static void requireOpen(Sql sql, String contest) throws SQLException {
        Optional<Long> closing = closing(sql, contest);
        if (closing.isPresent()) {
            throw new StationException(Trouble.CONTEST_CLOSED, contest, VietnamTime.of(at(sql, closing.get())));
        }
    }

    /** As {@link #requireOpen}, of the contest of a batch. */
    static void requireOpen(Sql sql, Batch batch) throws SQLException {
        requireOpen(sql, batch.contest());
    }

    /** Before anything that concerns every contest. */
    static void requireNoneClosed(Sql sql) throws SQLException {
        for (String contest : sql.list("SELECT DISTINCT contest FROM closing", row -> row.getString(1))) {
            requireOpen(sql, contest);
        }
    }

    static Optional<Long> closing(Sql sql, String contest) throws SQLException {
        return sql.first(
                        "SELECT id, verb FROM closing WHERE contest = ? ORDER BY id DESC LIMIT 1",
                        row -> row.getString(2).equals(CLOSE) ? row.getLong(1) : 0L,
                        contest)
                .filter(id -> id > 0);
    }

    private long insert(Sql sql, String contest, String verb, String resultHash, List<Person> by, String note)
            throws SQLException {
        long id = sql.insert(
                "INSERT INTO closing (contest, verb, result_hash, person_id, note) VALUES (?, ?, ?, ?, ?)",
                contest,
                verb,
                resultHash,
                PeopleStore.id(sql, by.get(0)),
                note);
        for (Person person : by) {
            sql.insert(
                    "INSERT INTO closing_member (closing_id, person_id) VALUES (?, ?)",
                    id,
                    PeopleStore.id(sql, person));
        }
        log.append(sql, names(by), verb.equals(CLOSE) ? "CONTEST_CLOSED" : "CONTEST_REOPENED", "closing", id);
        return id;
    }

    private static StoredClosing load(Sql sql, long id) throws SQLException {
        List<String> by = sql.list("""
                SELECT person.name FROM closing_member JOIN person ON person.id = person_id
                WHERE closing_id = ? ORDER BY closing_member.id""", row -> row.getString(1), id);
        String at = at(sql, id);
        return sql.first("""
                SELECT closing.result_hash, number, replaces, reason, event_log.hash FROM closing
                JOIN minutes_issue ON closing_id = closing.id
                JOIN event_log ON subject = 'minutes_issue' AND subject_id = minutes_issue.id
                WHERE closing.id = ?""", row -> closing(row, at, by), id).orElseThrow();
    }

    private static StoredClosing closing(ResultSet row, String at, List<String> by) throws SQLException {
        int replaced = row.getInt("replaces");
        Optional<Integer> replaces = row.wasNull() ? Optional.empty() : Optional.of(replaced);
        return new StoredClosing(
                at,
                by,
                row.getString("result_hash"),
                row.getString("hash"),
                row.getInt("number"),
                replaces,
                row.getString("reason"));
    }

    /** Only the event knows when. */
    private static String at(Sql sql, long closing) throws SQLException {
        return sql.first(
                        "SELECT at FROM event_log WHERE subject = 'closing' AND subject_id = ?",
                        row -> row.getString(1),
                        closing)
                .orElse("?");
    }

    private static void requireAllRead(Sql sql, String contest) throws SQLException {
        Optional<String> unread = sql.first("""
                SELECT label FROM arrival JOIN batch ON batch.id = arrival.batch_id WHERE contest = ?
                AND arrival.id NOT IN (SELECT arrival_id FROM arrival_done)
                ORDER BY arrival.id""", row -> row.getString(1), contest);
        if (unread.isPresent()) {
            throw new StationException(Trouble.BATCH_UNREAD, unread.get());
        }
    }

    private static String lastReason(Sql sql, String contest) throws SQLException {
        return sql.first(
                        "SELECT note FROM closing WHERE contest = ? AND verb = 'reopen' ORDER BY id DESC LIMIT 1",
                        row -> row.getString(1),
                        contest)
                .orElse("");
    }

    private static String names(List<Person> by) {
        return by.stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
