package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Person;

/** Audits of closed contests; an audit belongs to the closing in force when it was begun. */
public final class AuditStore {
    private final Database database;
    private final EventLog log;

    AuditStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /** Two different persons who do something together. */
    public record Two(Person first, Person second) {
        private String names() {
            return first.name() + ", " + second.name();
        }
    }

    /** The audit of the closing in force; empty where none was begun, or the contest is open. */
    public Optional<StoredAudit> current(String contest) {
        return database.read(sql -> {
            Optional<Long> closing = ClosingStore.closing(sql, contest);
            return closing.isEmpty() || !sql.hasTable("audit") ? Optional.empty() : find(sql, contest, closing.get());
        });
    }

    /**
     * Begins the audit of a closed contest.
     *
     * @param begun its key, contest's closing and people are this method's to find
     * @throws StationException when the contest is open, or its audit was begun: a seed cannot be thrown twice
     */
    public StoredAudit begin(StoredAudit begun, Two by) {
        return database.write(sql -> {
            String contest = begun.contest();
            long closing = ClosingStore.closing(sql, contest)
                    .orElseThrow(() -> new StationException(Trouble.CONTEST_OPEN, contest));
            if (find(sql, contest, closing).isPresent()) {
                throw new StationException(Trouble.AUDIT_BEGUN, contest);
            }
            long id = sql.insert(
                    """
                    INSERT INTO audit (closing_id, method, risk_limit_permille, seed, papers, list_hash, person_id, second_id)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    closing,
                    begun.method(),
                    begun.riskLimitPermille(),
                    begun.seed(),
                    begun.papers(),
                    begun.listHash(),
                    PeopleStore.id(sql, by.first()),
                    PeopleStore.id(sql, by.second()));
            log.append(sql, by.names(), "AUDIT_BEGUN", "audit", id);
            draw(sql, id, begun.draws(), begun.handCount(), by);
            return find(sql, contest, closing).orElseThrow();
        });
    }

    /** @param draws how many there are to be in all */
    public void draw(StoredAudit audit, int draws, boolean handCount, Two by) {
        database.write(sql -> {
            requireCurrent(sql, audit);
            return draw(sql, audit.key(), draws, handCount, by);
        });
    }

    /** All of them, or none. */
    public void type(StoredAudit audit, List<TypedBallot> papers, Person by, List<Person> present) {
        database.write(sql -> {
            requireCurrent(sql, audit);
            for (TypedBallot paper : papers) {
                long batch = sql.first(
                                "SELECT id FROM batch WHERE label = ?",
                                row -> row.getLong(1),
                                paper.id().batch())
                        .orElseThrow(() -> new StationException(Trouble.SHEET_UNKNOWN, paper.id()));
                long id = sql.insert(
                        """
                        INSERT INTO audit_typed (audit_id, batch_id, number, person_id, whole_committee, present, typed,
                        struck, invalid) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        audit.key(),
                        batch,
                        paper.id().number(),
                        PeopleStore.id(sql, by),
                        paper.wholeCommittee() ? 1 : 0,
                        present.stream().map(Person::name).collect(Collectors.joining("\n")),
                        paper.typed(),
                        TypedBallotStore.text(paper.marks()),
                        TypedBallotStore.invalid(paper));
                log.append(sql, by.name(), "AUDIT_TYPED", "audit_typed", id);
            }
            return papers.size();
        });
    }

    /** Every typing, in the order made. */
    public List<TypedBallot> typings(StoredAudit audit) {
        return database.read(sql -> sql.list("""
                SELECT audit_typed.*, person.name, batch.label FROM audit_typed
                JOIN person ON person.id = audit_typed.person_id JOIN batch ON batch.id = audit_typed.batch_id
                WHERE audit_id = ? ORDER BY audit_typed.id""", TypedBallotStore::ballot, audit.key()));
    }

    /** Puts into the journal that a list with batch and number of ballots was made. */
    public void listMade(StoredAudit audit, String kind, String fileHash, Two by) {
        database.write(sql -> {
            requireCurrent(sql, audit);
            long id = sql.insert(
                    "INSERT INTO audit_list (audit_id, kind, file_hash, person_id, second_id) VALUES (?, ?, ?, ?, ?)",
                    audit.key(),
                    kind,
                    fileHash,
                    PeopleStore.id(sql, by.first()),
                    PeopleStore.id(sql, by.second()));
            log.append(sql, by.names(), "AUDIT_LIST_MADE", "audit_list", id);
            return id;
        });
    }

    private long draw(Sql sql, long audit, int draws, boolean handCount, Two by) throws SQLException {
        long id = sql.insert(
                "INSERT INTO audit_draw (audit_id, draws, hand_count, person_id, second_id) VALUES (?, ?, ?, ?, ?)",
                audit,
                draws,
                handCount ? 1 : 0,
                PeopleStore.id(sql, by.first()),
                PeopleStore.id(sql, by.second()));
        log.append(sql, by.names(), "AUDIT_DRAWN", "audit_draw", id);
        return id;
    }

    /** The contest may have been opened, and closed again, since the audit was looked up. */
    private static void requireCurrent(Sql sql, StoredAudit audit) throws SQLException {
        Optional<Long> closing = ClosingStore.closing(sql, audit.contest());
        boolean same = closing.isPresent()
                && find(sql, audit.contest(), closing.get())
                        .filter(found -> found.key() == audit.key())
                        .isPresent();
        if (!same) {
            throw new StationException(Trouble.AUDIT_NONE, audit.contest());
        }
    }

    private static Optional<StoredAudit> find(Sql sql, String contest, long closing) throws SQLException {
        return sql.first("""
                SELECT audit.*, one.name AS one_name, two.name AS two_name, draws, hand_count FROM audit
                JOIN person AS one ON one.id = audit.person_id JOIN person AS two ON two.id = audit.second_id
                JOIN audit_draw ON audit_draw.id = (SELECT max(id) FROM audit_draw WHERE audit_id = audit.id)
                WHERE closing_id = ?""", row -> audit(row, contest), closing);
    }

    private static StoredAudit audit(ResultSet row, String contest) throws SQLException {
        return new StoredAudit(
                row.getLong("id"),
                contest,
                row.getString("method"),
                row.getInt("risk_limit_permille"),
                row.getString("seed"),
                row.getInt("papers"),
                row.getString("list_hash"),
                List.of(row.getString("one_name"), row.getString("two_name")),
                row.getInt("draws"),
                row.getBoolean("hand_count"));
    }
}
