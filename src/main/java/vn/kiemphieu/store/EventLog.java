package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.kiemphieu.people.Event;

/** Who did what and when; each line holds the hash of the line before, so that none can be taken out unnoticed. */
public final class EventLog {
    private static final String COLUMNS = "at, who, what, subject, subject_id, subject_hash, previous_hash, hash";

    private final Database database;
    private final Clock clock;

    EventLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<Event> all() {
        return database.read(sql -> sql.list("SELECT " + COLUMNS + " FROM event_log ORDER BY id", EventLog::event));
    }

    /** Puts the event of a row just inserted into the same transaction. */
    void append(Sql sql, String who, String what, String subject, long subjectId) throws SQLException {
        String previous = sql.first("SELECT hash FROM event_log ORDER BY id DESC LIMIT 1", row -> row.getString(1))
                .orElse(Event.BEFORE_THE_FIRST);
        Event open = new Event(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                who,
                what,
                subject,
                subjectId,
                RowHash.of(sql, subject, subjectId),
                previous,
                "");
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
