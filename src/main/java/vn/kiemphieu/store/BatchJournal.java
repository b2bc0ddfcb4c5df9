package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.seal.LogHead;

/** What became of each batch and which sheets came out of the scanner, each written before the next is taken. */
public final class BatchJournal {
    private static final String UNREAD = """
            FROM arrival WHERE batch_id = ? AND id NOT IN (SELECT arrival_id FROM arrival_done)""";

    private final Database database;
    private final EventLog log;
    private final ImageStore images;

    BatchJournal(Database database, EventLog log, ImageStore images) {
        this.database = database;
        this.log = log;
        this.images = images;
    }

    public BatchStand stand(Batch batch) {
        return database.read(sql -> {
            boolean old = !sql.hasTable("batch_state");
            Map<SheetStatus, Integer> byStatus = new EnumMap<>(SheetStatus.class);
            sql.list(
                    "SELECT status, count(*) FROM sheet WHERE batch_id = ? GROUP BY status",
                    row -> byStatus.put(SheetStatus.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2)),
                    batch.key());
            int read = byStatus.values().stream().mapToInt(Integer::intValue).sum();
            int unread = old ? 0 : count(sql, "SELECT count(*) " + UNREAD, batch.key());
            return new BatchStand(
                    old ? BatchState.OPEN : state(sql, batch),
                    old || state(sql, batch) != BatchState.PAUSED ? "" : cause(sql, batch),
                    read + unread,
                    byStatus,
                    unread,
                    old ? OptionalInt.empty() : expected(sql, batch));
        });
    }

    /**
     * @param cause why, when the batch is paused; the hash of the style it is read with, when it is feeding
     * @throws StationException when the batch is closed and stays so
     */
    public void move(Batch batch, BatchState to, String cause, String who) {
        database.write(sql -> {
            ClosingStore.requireOpen(sql, batch);
            BatchState from = state(sql, batch);
            if (from == BatchState.CLOSED && to != BatchState.OPEN) {
                throw new StationException(Trouble.BATCH_CLOSED, batch.label());
            }
            if (!from.mayBecome(to)) {
                throw new IllegalStateException("a batch that is " + from + " does not become " + to);
            }
            long id = sql.insert(
                    "INSERT INTO batch_state (batch_id, state, cause) VALUES (?, ?, ?)", batch.key(), to.code(), cause);
            log.append(sql, who, "BATCH_" + to.name(), "batch_state", id);
            if (to == BatchState.CLOSED) {
                log.seals().checkpoint(sql, who, "batch_state", id);
            }
            return id;
        });
    }

    /** Keeps how many sheets people counted by hand. */
    public void expect(Batch batch, int sheets, String who) {
        database.write(sql -> {
            ClosingStore.requireOpen(sql, batch);
            long id = sql.insert("INSERT INTO batch_expected (batch_id, sheets) VALUES (?, ?)", batch.key(), sheets);
            log.append(sql, who, "BATCH_EXPECTED", "batch_expected", id);
            return id;
        });
    }

    /** A sheet came out of the scanner: durable with its picture when this returns. */
    public Arrival arrived(Batch batch, FedPage page) {
        String hash = images.put(page.bytes());
        int frame = page instanceof FedPage.ScannedPage scanned ? scanned.frame() : 0;
        Optional<UnreadableCause> broken =
                page instanceof FedPage.BrokenFile file ? Optional.of(file.cause()) : Optional.empty();
        return database.write(sql -> {
            ClosingStore.requireOpen(sql, batch);
            sql.insert(
                    "INSERT INTO arrival (batch_id, source, image_hash, image_frame, broken)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    batch.key(),
                    page.name(),
                    hash,
                    frame,
                    broken.map(Enum::name));
            return new Arrival(page.name(), hash, frame, broken);
        });
    }

    /** Sheets whose picture is kept and that were not read, in the order they came. */
    public List<Arrival> unread(Batch batch) {
        return database.read(sql -> sql.hasTable("arrival")
                ? sql.list("SELECT * " + UNREAD + " ORDER BY id", BatchJournal::arrival, batch.key())
                : List.of());
    }

    /**
     * Hash of the style that the batch was last fed with, which its unread pages belong to; empty where it never was, or by a
     * version that did not say.
     */
    public Optional<String> fedWith(Batch batch) {
        return database.read(sql -> sql.first(
                        "SELECT cause FROM batch_state WHERE batch_id = ? AND state = ? ORDER BY id DESC LIMIT 1",
                        row -> row.getString(1),
                        batch.key(),
                        BatchState.FEEDING.code()))
                .filter(hash -> !hash.isEmpty());
    }

    /** Whether feeding it was ever broken off, so that pages may come that are here already. */
    public boolean wasPaused(Batch batch) {
        return database.read(sql -> sql.first(
                        "SELECT 1 FROM batch_state WHERE batch_id = ? AND state = ?",
                        row -> true,
                        batch.key(),
                        BatchState.PAUSED.name().toLowerCase(Locale.ROOT))
                .isPresent());
    }

    /** Whether this batch had a page of this name with these bytes before. */
    public boolean knows(Batch batch, String source, String imageHash, int frame) {
        return database.read(sql -> sql.first(
                        "SELECT 1 FROM arrival WHERE batch_id = ? AND source = ? AND image_hash = ? AND image_frame = ?",
                        row -> true,
                        batch.key(),
                        source,
                        imageHash,
                        frame)
                .isPresent());
    }

    /** Names of the pages that came for the batch of this label, if there is one, in the order they came. */
    public List<String> sources(String label) {
        return database.read(sql -> sql.list(
                "SELECT source FROM arrival JOIN batch ON batch.id = batch_id WHERE label = ? ORDER BY arrival.id",
                row -> row.getString(1),
                label));
    }

    /** From this sheet on the scanner reads worse: what has risen. */
    public void drifted(StoredSheet sheet, String sign, String who) {
        database.write(sql -> {
            log.append(sql, who, "DRIFT_" + sign, "sheet", sheet.key());
            return sheet;
        });
    }

    /** Numbers of the batch's sheets from which on something had risen, with what: {@code FIT}, {@code INK_ON_KEPT_NAMES}. */
    public Map<Integer, String> drifts(Batch batch) {
        return database.read(sql -> {
            Map<Integer, String> found = new TreeMap<>();
            sql.list("""
                    SELECT number, substr(what, 7) FROM event_log JOIN sheet ON sheet.id = subject_id
                    WHERE subject = 'sheet' AND what LIKE 'DRIFT/_%' ESCAPE '/' AND batch_id = ? ORDER BY event_log.id""", row -> found.put(row.getInt(1), row.getString(2)), batch.key());
            return found;
        });
    }

    /** The page is no sheet: the empty back of one. */
    public void dropped(Batch batch, FedPage page) {
        int frame = page instanceof FedPage.ScannedPage scanned ? scanned.frame() : 0;
        database.write(sql -> {
            done(sql, batch, page.name(), Sha256.hex(page.bytes()), frame, Optional.empty());
            return page;
        });
    }

    /** The page, if it was written as arrived, is not to be read any more. */
    static void done(Sql sql, Batch batch, String source, String hash, int frame, Optional<Long> sheet)
            throws SQLException {
        Optional<Long> arrival = sql.first(
                "SELECT id " + UNREAD + " AND source = ? AND image_hash = ? AND image_frame = ? ORDER BY id LIMIT 1",
                row -> row.getLong(1),
                batch.key(),
                source,
                hash,
                frame);
        if (arrival.isPresent()) {
            sql.insert("INSERT INTO arrival_done (arrival_id, sheet_id) VALUES (?, ?)", arrival.get(), sheet);
        }
    }

    /** What the log came to when the batch was closed last. */
    public Optional<LogHead> head(Batch batch) {
        return database.read(sql -> sql.hasTable("checkpoint")
                ? sql.first("""
                SELECT size, root FROM checkpoint JOIN batch_state ON checkpoint.cause = 'batch_state ' || batch_state.id
                WHERE batch_id = ? ORDER BY checkpoint.id DESC LIMIT 1""", row -> new LogHead(row.getLong(1), row.getString(2)), batch.key())
                : Optional.empty());
    }

    /** Number the next sheet gets that is read. */
    public int nextNumber(Batch batch) {
        return database.read(
                sql -> 1 + count(sql, "SELECT coalesce(max(number), 0) FROM sheet WHERE batch_id = ?", batch.key()));
    }

    private static BatchState state(Sql sql, Batch batch) throws SQLException {
        return newest(sql, "state", batch)
                .map(code -> BatchState.valueOf(code.toUpperCase(Locale.ROOT)))
                .orElse(BatchState.OPEN);
    }

    private static String cause(Sql sql, Batch batch) throws SQLException {
        return newest(sql, "cause", batch).orElse("");
    }

    private static Optional<String> newest(Sql sql, String column, Batch batch) throws SQLException {
        return sql.first(
                "SELECT " + column + " FROM batch_state WHERE batch_id = ? ORDER BY id DESC LIMIT 1",
                row -> row.getString(1),
                batch.key());
    }

    private static OptionalInt expected(Sql sql, Batch batch) throws SQLException {
        return sql.first(
                        "SELECT sheets FROM batch_expected WHERE batch_id = ? ORDER BY id DESC LIMIT 1",
                        row -> OptionalInt.of(row.getInt(1)),
                        batch.key())
                .orElse(OptionalInt.empty());
    }

    private static int count(Sql sql, String query, Object... values) throws SQLException {
        return sql.first(query, row -> row.getInt(1), values).orElseThrow();
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                row.getString("source"),
                row.getString("image_hash"),
                row.getInt("image_frame"),
                Optional.ofNullable(row.getString("broken")).map(UnreadableCause::valueOf));
    }
}
