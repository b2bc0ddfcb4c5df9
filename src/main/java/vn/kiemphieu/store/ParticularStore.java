package vn.kiemphieu.store;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.people.Person;

/** What members put on record for the minutes of a contest beyond figures; only ever added to. */
public final class ParticularStore {
    private final Database database;
    private final EventLog log;

    ParticularStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** @param texts kind to text; an empty text takes back what stood there */
    public void set(String contest, Map<String, String> texts, Person by) {
        database.write(sql -> {
            ClosingStore.requireOpen(sql, contest);
            for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
                long id = sql.insert(
                        "INSERT INTO particular (contest, kind, text, person_id) VALUES (?, ?, ?, ?)",
                        contest,
                        text.getKey(),
                        text.getValue(),
                        PeopleStore.id(sql, by));
                log.append(sql, by.name(), "PARTICULAR_SET", "particular", id);
            }
            return texts.size();
        });
    }

    /** Kind to text; of several the newest; nothing in a counting place made before there were particulars. */
    public SortedMap<String, String> of(String contest) {
        SortedMap<String, String> newest = new TreeMap<>();
        database.read(sql -> sql.hasTable("particular")
                ? sql.list(
                        "SELECT kind, text FROM particular WHERE contest = ? ORDER BY id",
                        row -> newest.put(row.getString(1), row.getString(2)),
                        contest)
                : null);
        newest.values().removeIf(String::isEmpty);
        return Collections.unmodifiableSortedMap(newest);
    }
}
