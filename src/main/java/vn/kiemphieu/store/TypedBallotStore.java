package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.people.Person;

/** Ballots typed in by hand; each typing is kept. */
public final class TypedBallotStore {
    private final Database database;
    private final EventLog log;

    TypedBallotStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** All of them, or none. */
    public void add(Batch batch, List<TypedBallot> ballots, Person by, List<Person> present) {
        database.write(sql -> {
            for (TypedBallot ballot : ballots) {
                add(sql, batch, ballot, by, present);
            }
            return ballots.size();
        });
    }

    /** Every typing of the contest's ballots, in the order made. */
    public List<TypedBallot> ofContest(String contest) {
        return database.read(sql -> sql.list("""
                SELECT typed_ballot.*, person.name, batch.label FROM typed_ballot
                JOIN person ON person.id = typed_ballot.person_id JOIN batch ON batch.id = typed_ballot.batch_id
                WHERE batch.contest = ? ORDER BY typed_ballot.id""", TypedBallotStore::ballot, contest));
    }

    private void add(Sql sql, Batch batch, TypedBallot ballot, Person by, List<Person> present) throws SQLException {
        long id = sql.insert(
                """
                INSERT INTO typed_ballot (batch_id, number, person_id, whole_committee, present, typed, struck, invalid)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                batch.key(),
                ballot.id().number(),
                PeopleStore.id(sql, by),
                ballot.wholeCommittee() ? 1 : 0,
                present.stream().map(Person::name).collect(Collectors.joining("\n")),
                ballot.typed(),
                ballot.struck().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                ballot.invalid().map(Enum::name).orElse(""));
        log.append(sql, by.name(), "TYPED", "typed_ballot", id);
    }

    private static TypedBallot ballot(ResultSet row) throws SQLException {
        SortedSet<Integer> struck = Arrays.stream(row.getString("struck").split(" "))
                .filter(no -> !no.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<InvalidReason> invalid = Optional.of(row.getString("invalid"))
                .filter(reason -> !reason.isEmpty())
                .map(InvalidReason::valueOf);
        return new TypedBallot(
                new SheetId(row.getString("label"), row.getInt("number")),
                row.getString("name"),
                row.getBoolean("whole_committee"),
                row.getString("typed"),
                struck,
                invalid);
    }
}
