package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** The batches of a counting place. */
public final class BatchStore {
    private final Database database;
    private final EventLog log;

    BatchStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * @param append whether a batch of that label may be there already
     * @throws StationException when it is, and may not, or is of another contest or kind
     */
    public Batch open(String contest, String label, Batch.Kind kind, boolean append, String who) {
        return database.write(sql -> {
            ClosingStore.requireOpen(sql, contest);
            Optional<Batch> known = find(sql, label);
            if (known.isEmpty()) {
                return insert(sql, contest, label, kind, who);
            }
            boolean same = known.get().contest().equals(contest) && known.get().kind() == kind;
            if (!append || !same) {
                throw new StationException(Trouble.BATCH_EXISTS, label);
            }
            return known.get();
        });
    }

    public List<Batch> all() {
        return database.read(sql -> sql.list("SELECT * FROM batch ORDER BY id", BatchStore::batch));
    }

    private Batch insert(Sql sql, String contest, String label, Batch.Kind kind, String who) throws SQLException {
        long id = sql.insert("INSERT INTO batch (contest, label, kind) VALUES (?, ?, ?)", contest, label, kind.code());
        log.append(sql, who, "BATCH_OPENED", "batch", id);
        return new Batch(id, contest, label, kind);
    }

    private static Optional<Batch> find(Sql sql, String label) throws SQLException {
        return sql.first("SELECT * FROM batch WHERE label = ?", BatchStore::batch, label);
    }

    private static Batch batch(ResultSet row) throws SQLException {
        boolean scanned = row.getString("kind").equals(Batch.Kind.SCANNED.code());
        return new Batch(
                row.getLong("id"),
                row.getString("contest"),
                row.getString("label"),
                scanned ? Batch.Kind.SCANNED : Batch.Kind.TYPED);
    }
}
