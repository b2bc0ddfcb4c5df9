package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetId;

/** The sheets that were fed: picture first, then sheet, rows and event in one transaction. */
public final class SheetStore {
    private static final String SELECT = """
            SELECT sheet.*, batch.label, batch.contest, other.number AS other_number, other_batch.label AS other_label
            FROM sheet JOIN batch ON batch.id = sheet.batch_id
            LEFT JOIN sheet AS other ON other.id = sheet.duplicate_of
            LEFT JOIN batch AS other_batch ON other_batch.id = other.batch_id
            """;

    private static final String IDS = "SELECT sheet.id FROM sheet JOIN batch ON batch.id = sheet.batch_id ";

    private final Database database;
    private final EventLog log;
    private final ImageStore images;

    SheetStore(Database database, EventLog log, ImageStore images) {
        this.database = database;
        this.log = log;
        this.images = images;
    }

    /** As below, for a sheet whose ink was not looked at. */
    public StoredSheet add(
            Batch batch, StoredStyle style, String reader, FedPage page, PageReading reading, String who) {
        return add(batch, style, reader, page, reading, SeenInk.NONE, who);
    }

    /**
     * Stored durably when this returns; a picture, or by its ink a paper, that was fed before is kept as another sheet
     * that must be asked about.
     */
    public StoredSheet add(
            Batch batch, StoredStyle style, String reader, FedPage page, PageReading reading, SeenInk ink, String who) {
        String hash = images.put(page.bytes());
        int frame = page instanceof FedPage.ScannedPage scanned ? scanned.frame() : 0;
        return database.write(sql -> {
            ClosingStore.requireOpen(sql, batch);
            Optional<Long> original = page.bytes().length == 0 ? Optional.empty() : original(sql, hash, frame);
            PageReading kept = original.isPresent()
                    ? because(AdjudicationReason.DUPLICATE_IMAGE, reading)
                    : ink.fedBefore().isPresent() ? because(AdjudicationReason.FED_TWICE, reading) : reading;
            Optional<Long> other = original.or(ink::fedBefore);
            long id = insert(sql, batch, style, reader, page.name(), hash, frame, other, ReadingColumns.of(kept));
            BatchJournal.done(sql, batch, page.name(), hash, frame, Optional.of(id));
            if (ink.trace().isPresent()) {
                sql.insert("INSERT INTO ink_trace (sheet_id, trace) VALUES (?, ?)", id, ink.trace());
            }
            if (kept instanceof PageReading.Read read) {
                for (RowReading row : read.rows()) {
                    RowReadings.insert(sql, id, row);
                }
            }
            log.seals().sign(sql, id, log.append(sql, who, "SHEET_READ", "sheet", id));
            return sheets(sql, "WHERE sheet.id = ?", id).get(0);
        });
    }

    /** Puts into the journal that the other side of a sheet was empty and is not kept. */
    public void backDropped(StoredSheet sheet, String who) {
        database.write(sql -> {
            log.append(sql, who, "BACK_DROPPED", "sheet", sheet.key());
            return sheet;
        });
    }

    /** Puts into the log that a foreign sheet is of another contest's form. */
    public void likelyOf(StoredSheet sheet, String contest, String who) {
        database.write(sql -> OccurrenceStore.add(
                sql, log, Occurrence.OTHER_FORM, sheet.key() + " " + sheet.id() + " " + contest, who));
    }

    /** Foreign sheets, by their keys, that are of the form of one other contest. */
    public Map<Long, String> likelyOthers() {
        return database.read(sql -> {
            Map<Long, String> others = new HashMap<>();
            if (sql.hasTable("occurrence")) {
                sql.each("SELECT detail FROM occurrence WHERE kind = '" + Occurrence.OTHER_FORM + "'", row -> {
                    String detail = row.getString(1);
                    others.put(
                            Long.parseLong(detail.substring(0, detail.indexOf(' '))),
                            detail.substring(detail.lastIndexOf(' ') + 1));
                });
            }
            return others;
        });
    }

    /** Every sheet of the contest, in the order fed. */
    public List<StoredSheet> ofContest(String contest) {
        return database.read(sql -> sheets(sql, "WHERE batch.contest = ? ORDER BY sheet.id", contest));
    }

    /**
     * As {@link #ofContest}, for counting only: rows have their marks, confidences and reasons, but neither what was
     * measured nor what each of the two readings said, which is most of what is stored and nothing of what is counted.
     */
    public List<StoredSheet> ofContestToCount(String contest) {
        return database.read(sql -> {
            String where = "WHERE batch.contest = ? ORDER BY sheet.id";
            Map<Long, List<RowReading>> rows = RowReadings.toCount(sql, contest);
            return sql.list(
                    SELECT + where, row -> sheet(row, rows.getOrDefault(row.getLong("id"), List.of())), contest);
        });
    }

    /** How people name each sheet, by its key. */
    public Map<Long, SheetId> names() {
        Map<Long, SheetId> names = new HashMap<>();
        database.read(sql -> {
            sql.each(
                    "SELECT sheet.id, label, number FROM sheet JOIN batch ON batch.id = batch_id",
                    row -> names.put(row.getLong(1), new SheetId(row.getString(2), row.getInt(3))));
            return names;
        });
        return names;
    }

    /** Rows of the contest the machine was sure of, in the order fed. */
    public List<CertainRow> certainRows(String contest) {
        return database.read(sql -> RowReadings.certain(sql, contest));
    }

    public Optional<StoredSheet> find(SheetId id) {
        return database.read(
                sql -> sheets(sql, "WHERE batch.label = ? AND sheet.number = ?", id.batch(), id.number()).stream()
                        .findFirst());
    }

    private long insert(
            Sql sql,
            Batch batch,
            StoredStyle style,
            String reader,
            String source,
            String hash,
            int frame,
            Optional<Long> original,
            ReadingColumns columns)
            throws SQLException {
        int number = sql.first(
                        "SELECT coalesce(max(number), 0) + 1 FROM sheet WHERE batch_id = ?",
                        row -> row.getInt(1),
                        batch.key())
                .orElseThrow();
        return sql.insert(
                """
                INSERT INTO sheet (batch_id, number, source, image_hash, image_frame, duplicate_of, style_id, reader,
                kind, status, reasons, cause, registration) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                batch.key(),
                number,
                source,
                hash,
                frame,
                original,
                style.key(),
                reader,
                columns.kind(),
                columns.status(),
                columns.reasons(),
                columns.cause(),
                columns.registration());
    }

    private static Optional<Long> original(Sql sql, String hash, int frame) throws SQLException {
        return sql.first(
                "SELECT id FROM sheet WHERE image_hash = ? AND image_frame = ? ORDER BY id LIMIT 1",
                row -> row.getLong(1),
                hash,
                frame);
    }

    private static PageReading because(AdjudicationReason reason, PageReading reading) {
        if (!(reading instanceof PageReading.Read read)) {
            return reading;
        }
        EnumSet<AdjudicationReason> reasons = EnumSet.of(reason);
        reasons.addAll(read.sheetReasons());
        return new PageReading.Read(read.registration(), reasons, read.rows());
    }

    private static List<StoredSheet> sheets(Sql sql, String where, Object... values) throws SQLException {
        Map<Long, List<RowReading>> rows = RowReadings.of(sql, IDS + where, values);
        return sql.list(SELECT + where, row -> sheet(row, rows.getOrDefault(row.getLong("id"), List.of())), values);
    }

    private static StoredSheet sheet(ResultSet row, List<RowReading> rows) throws SQLException {
        String other = row.getString("other_label");
        Optional<SheetId> original =
                other == null ? Optional.empty() : Optional.of(new SheetId(other, row.getInt("other_number")));
        return new StoredSheet(
                row.getLong("id"),
                new SheetId(row.getString("label"), row.getInt("number")),
                row.getString("contest"),
                row.getString("source"),
                row.getString("image_hash"),
                row.getInt("image_frame"),
                original,
                row.getString("reader"),
                ReadingColumns.of(row).reading(rows));
    }
}
