package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.people.Person;

/**
 * Ballots typed in by hand; each typing is kept. The column {@code struck} also holds the marks of agree/disagree
 * ballots, and {@code invalid} that a ballot was typed by mistake: other columns would change what the events of older
 * counting places are to match.
 */
public final class TypedBallotStore {
    private static final String MISTAKEN = OutsideReason.SET_ASIDE.name();

    private final Database database;
    private final EventLog log;

    TypedBallotStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** All of them, or none. */
    public void add(Batch batch, List<TypedBallot> ballots, Person by, List<Person> present) {
        database.write(sql -> {
            ClosingStore.requireOpen(sql, batch);
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
                text(ballot.marks()),
                invalid(ballot));
        log.append(sql, by.name(), "TYPED", "typed_ballot", id);
    }

    static String invalid(TypedBallot ballot) {
        return ballot.mistaken() ? MISTAKEN : ballot.invalid().map(Enum::name).orElse("");
    }

    /** A struck number is the number alone, another mark follows it: {@code 3=DISAGREE 5=NONE}. */
    static String text(SortedMap<Integer, MarkStatus> marks) {
        return marks.entrySet().stream()
                .map(mark -> mark.getKey() + (mark.getValue() == MarkStatus.STRUCK ? "" : "=" + mark.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static SortedMap<Integer, MarkStatus> marks(String text) {
        TreeMap<Integer, MarkStatus> marks = new TreeMap<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = word.split("=");
            marks.put(Integer.valueOf(parts[0]), parts.length == 1 ? MarkStatus.STRUCK : MarkStatus.valueOf(parts[1]));
        }
        return marks;
    }

    static TypedBallot ballot(ResultSet row) throws SQLException {
        String without = row.getString("invalid");
        boolean mistaken = without.equals(MISTAKEN);
        Optional<InvalidReason> invalid = Optional.of(without)
                .filter(reason -> !reason.isEmpty() && !mistaken)
                .map(InvalidReason::valueOf);
        return new TypedBallot(
                new SheetId(row.getString("label"), row.getInt("number")),
                row.getString("name"),
                row.getBoolean("whole_committee"),
                row.getString("typed"),
                marks(row.getString("struck")),
                invalid,
                mistaken);
    }
}
