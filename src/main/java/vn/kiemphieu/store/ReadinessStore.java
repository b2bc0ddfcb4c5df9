package vn.kiemphieu.store;

import java.util.Optional;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.seal.LogHead;

/** What was found when the counting place was made ready for a contest. */
public final class ReadinessStore {
    private final Database database;
    private final EventLog log;

    ReadinessStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * @param report JSON
     * @return what the log came to with it
     */
    public LogHead add(String contest, String report, Person by) {
        return database.write(sql -> {
            long id = sql.insert(
                    "INSERT INTO readiness (contest, person_id, report) VALUES (?, ?, ?)",
                    contest,
                    PeopleStore.id(sql, by),
                    report);
            log.append(sql, by.name(), "READINESS_CHECKED", "readiness", id);
            return log.seals().checkpoint(sql, by.name(), "readiness", id);
        });
    }

    /** The newest report of the contest, JSON. */
    public Optional<String> latest(String contest) {
        return database.read(sql -> sql.hasTable("readiness")
                ? sql.first(
                        "SELECT report FROM readiness WHERE contest = ? ORDER BY id DESC LIMIT 1",
                        row -> row.getString(1),
                        contest)
                : Optional.empty());
    }
}
