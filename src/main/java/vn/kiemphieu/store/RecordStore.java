package vn.kiemphieu.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.people.Person;

/** What the committee puts on record about a contest: its figures, and who confirmed the list of invalid ballots. */
public final class RecordStore {
    private final Database database;
    private final EventLog log;

    RecordStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** @param figures kind to amount */
    public void setFigures(String contest, Map<String, Integer> figures, Person by) {
        database.write(sql -> {
            ClosingStore.requireOpen(sql, contest);
            for (Map.Entry<String, Integer> figure : new TreeMap<>(figures).entrySet()) {
                long id = sql.insert(
                        "INSERT INTO figure (contest, kind, amount, person_id) VALUES (?, ?, ?, ?)",
                        contest,
                        figure.getKey(),
                        figure.getValue(),
                        PeopleStore.id(sql, by));
                log.append(sql, by.name(), "FIGURE_SET", "figure", id);
            }
            return figures.size();
        });
    }

    /** Kind to amount; of several the newest. */
    public SortedMap<String, Integer> figures(String contest) {
        SortedMap<String, Integer> newest = new TreeMap<>();
        database.read(sql -> sql.list(
                "SELECT kind, amount FROM figure WHERE contest = ? ORDER BY id",
                row -> newest.put(row.getString(1), row.getInt(2)),
                contest));
        return Collections.unmodifiableSortedMap(newest);
    }

    /** @param listHash names the list of invalid ballots as it was shown */
    public void confirmInvalid(String contest, String listHash, List<Person> by) {
        database.write(sql -> {
            ClosingStore.requireOpen(sql, contest);
            for (Person person : by) {
                long id = sql.insert(
                        "INSERT INTO confirmation (contest, list_hash, person_id) VALUES (?, ?, ?)",
                        contest,
                        listHash,
                        PeopleStore.id(sql, person));
                log.append(sql, person.name(), "INVALID_LIST_CONFIRMED", "confirmation", id);
            }
            return by.size();
        });
    }

    /** Who confirmed exactly this list. */
    public List<String> confirmers(String contest, String listHash) {
        return database.read(sql -> sql.list("""
                SELECT DISTINCT person.name FROM confirmation JOIN person ON person.id = confirmation.person_id
                WHERE contest = ? AND list_hash = ? ORDER BY confirmation.id""", row -> row.getString(1), contest, listHash));
    }
}
