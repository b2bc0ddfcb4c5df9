package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.people.Roster;

/** Who acts in this counting place. */
public final class PeopleStore {
    private final Database database;
    private final EventLog log;

    private final Supplier<Optional<Set<String>>> signedIn;

    /** @param signedIn names of those who signed in, where accounts are used */
    PeopleStore(Database database, EventLog log, Supplier<Optional<Set<String>>> signedIn) {
        this.database = database;
        this.log = log;
        this.signedIn = signedIn;
    }

    /** Adds those who are not there yet; somebody known keeps the role they have. */
    public void add(List<Person> people, String who) {
        database.write(sql -> {
            for (Person person : people) {
                add(sql, person, who);
            }
            return people.size();
        });
    }

    void add(Sql sql, Person person, String who) throws SQLException {
        // SQLite folds no capitals but those of English
        if (sql.list("SELECT name FROM person", row -> row.getString(1)).stream()
                .noneMatch(person::isCalled)) {
            long id = sql.insert(
                    "INSERT INTO person (name, role) VALUES (?, ?)",
                    person.name(),
                    person.role().code());
            log.append(sql, who, "PERSON_ADDED", "person", id);
        }
    }

    public Roster roster() {
        return new Roster(
                database.read(sql -> sql.list("SELECT name, role FROM person ORDER BY id", PeopleStore::person)),
                signedIn.get());
    }

    /** Who was here when the contest was closed: its minutes name no one who came later; all while it is open. */
    public Roster rosterAtClosing(String contest) {
        return database.read(sql -> {
            Optional<Long> closing = ClosingStore.closing(sql, contest);
            return closing.isEmpty() ? roster() : new Roster(sql.list("""
                            SELECT name, role FROM person WHERE coalesce(
                              (SELECT min(id) FROM event_log WHERE subject = 'person' AND subject_id = person.id), 0)
                              < (SELECT id FROM event_log WHERE subject = 'closing' AND subject_id = ?)
                            ORDER BY id""", PeopleStore::person, closing.get()));
        });
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getString(1), Role.ofCode(row.getString(2)).orElseThrow());
    }

    static long id(Sql sql, Person person) throws SQLException {
        return sql.first("SELECT id FROM person WHERE name = ?", row -> row.getLong(1), person.name())
                .orElseThrow(() -> new IllegalArgumentException(person.name() + " is not of this counting place"));
    }
}
