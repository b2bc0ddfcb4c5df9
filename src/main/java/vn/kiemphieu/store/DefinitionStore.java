package vn.kiemphieu.store;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.people.Person;

/** What the voters were asked: as the counting place was made, and again each time a further contest joined. */
public final class DefinitionStore {
    private final Database database;
    private final EventLog log;

    DefinitionStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** The first as the counting place was made, the last in force; each holds every contest of the one before. */
    public List<ElectionDefinition> all() {
        return database.read(sql -> {
            List<String> texts =
                    new ArrayList<>(sql.list("SELECT election_json FROM station", row -> row.getString(1)));
            if (sql.hasTable("contest_added")) {
                texts.addAll(sql.list("SELECT election_json FROM contest_added ORDER BY id", row -> row.getString(1)));
            }
            return texts.stream()
                    .map(text -> ElectionFile.parse(text, "station.db"))
                    .toList();
        });
    }

    /**
     * Adds a contest; those that are there stay as they are.
     *
     * @param definition the whole election with the contest in it
     * @throws StationException when there is a contest of that name
     */
    public void add(ElectionDefinition definition, String contest, Person by) {
        List<ElectionDefinition> known = all();
        var before = known.get(known.size() - 1).election();
        if (before.contest(contest).isPresent()) {
            throw new StationException(Trouble.ROUND_EXISTS, contest);
        }
        var added = definition.election().contest(contest).orElseThrow();
        if (!before.with(added).equals(definition.election())) {
            throw new IllegalArgumentException("another election than the counting place's with " + contest);
        }
        database.write(sql -> {
            long id = sql.insert(
                    "INSERT INTO contest_added (contest, election_json, election_hash, person_id) VALUES (?, ?, ?, ?)",
                    contest,
                    definition.json(),
                    definition.hash(),
                    PeopleStore.id(sql, by));
            log.append(sql, by.name(), "CONTEST_ADDED", "contest_added", id);
            return id;
        });
    }
}
