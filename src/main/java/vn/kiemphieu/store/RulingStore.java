package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.people.Person;

/** What people ruled; only ever added to. */
public final class RulingStore {
    private static final String SEPARATOR = "\n";

    private final Database database;
    private final EventLog log;

    RulingStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** All of them, or none. */
    public void add(List<NewRuling> rulings) {
        database.write(sql -> {
            for (NewRuling ruling : rulings) {
                add(sql, ruling);
            }
            return rulings.size();
        });
    }

    /** Every ruling on the contest's sheets, in the order made. */
    public List<StoredRuling> ofContest(String contest) {
        return database.read(sql -> sql.list("""
                SELECT ruling.*, person.name, sheet.number, batch.label FROM ruling
                JOIN person ON person.id = ruling.person_id JOIN sheet ON sheet.id = ruling.sheet_id
                JOIN batch ON batch.id = sheet.batch_id WHERE batch.contest = ? ORDER BY ruling.id""", RulingStore::ruling, contest));
    }

    private void add(Sql sql, NewRuling ruling) throws SQLException {
        ClosingStore.requireOpen(sql, ruling.sheet().contest());
        Adjudication adjudication = ruling.adjudication();
        Optional<Long> undoOf =
                ruling.undoOf().isPresent() ? Optional.of(ruling.undoOf().getAsLong()) : Optional.empty();
        Optional<Integer> row =
                adjudication.row().isPresent() ? Optional.of(adjudication.row().getAsInt()) : Optional.empty();
        long id = sql.insert(
                """
                INSERT INTO ruling (sheet_id, row_no, verdict, detail, person_id, whole_committee, present, note, undo_of)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                ruling.sheet().key(),
                row,
                adjudication.verdict().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                detail(adjudication.verdict()),
                PeopleStore.id(sql, ruling.by()),
                adjudication.wholeCommittee() ? 1 : 0,
                ruling.present().stream().map(Person::name).collect(Collectors.joining(SEPARATOR)),
                ruling.note(),
                undoOf);
        log.append(sql, ruling.by().name(), "RULED", "ruling", id);
    }

    private static String detail(Verdict verdict) {
        if (verdict instanceof Verdict.Mark mark) {
            return mark.status().name();
        }
        if (verdict instanceof Verdict.Invalid invalid) {
            return invalid.reason().name();
        }
        return verdict instanceof Verdict.Outside outside ? outside.reason().name() : "";
    }

    private static Verdict verdict(String verdict, String detail) {
        return switch (verdict) {
            case "mark" -> new Verdict.Mark(MarkStatus.valueOf(detail));
            case "valid" -> new Verdict.Valid();
            case "invalid" -> new Verdict.Invalid(InvalidReason.valueOf(detail));
            case "outside" -> new Verdict.Outside(OutsideReason.valueOf(detail));
            case "withdrawn" -> new Verdict.Withdrawn();
            default -> throw new IllegalStateException("the schema allows no verdict " + verdict);
        };
    }

    private static StoredRuling ruling(ResultSet row) throws SQLException {
        int no = row.getInt("row_no");
        OptionalInt rowNo = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(no);
        long undo = row.getLong("undo_of");
        OptionalLong undoOf = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(undo);
        Adjudication adjudication = new Adjudication(
                rowNo,
                verdict(row.getString("verdict"), row.getString("detail")),
                row.getString("name"),
                row.getBoolean("whole_committee"));
        return new StoredRuling(
                row.getLong("id"),
                row.getLong("sheet_id"),
                new SheetId(row.getString("label"), row.getInt("number")),
                adjudication,
                names(row.getString("present")),
                row.getString("note"),
                undoOf);
    }

    static List<String> names(String joined) {
        return Arrays.stream(joined.split(SEPARATOR))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
