package vn.kiemphieu.store;

import java.util.List;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.people.Person;

/** Sheets taken out of the stack; each keeps its number, and a marker slip lies in its place. */
public final class PullStore {
    private final Database database;
    private final EventLog log;

    PullStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** A sheet that was pulled, by whom and why. */
    public record Pull(SheetId sheet, String by, String reason) {}

    public void add(StoredSheet sheet, Person by, String reason) {
        database.write(sql -> {
            ClosingStore.requireOpen(sql, sheet.contest());
            long id = sql.insert(
                    "INSERT INTO pull (sheet_id, person_id, reason) VALUES (?, ?, ?)",
                    sheet.key(),
                    PeopleStore.id(sql, by),
                    reason);
            log.append(sql, by.name(), "SHEET_PULLED", "pull", id);
            return id;
        });
    }

    /** Of a batch, in the order of their numbers. */
    public List<Pull> of(Batch batch) {
        return database.read(sql -> sql.hasTable("pull")
                ? sql.list(
                        """
                        SELECT number, name, reason FROM pull JOIN sheet ON sheet.id = sheet_id
                        JOIN person ON person.id = person_id WHERE batch_id = ? ORDER BY number, pull.id""",
                        row -> new Pull(new SheetId(batch.label(), row.getInt(1)), row.getString(2), row.getString(3)),
                        batch.key())
                : List.of());
    }
}
