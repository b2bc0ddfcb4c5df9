package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.SheetId;

/** Marker slips that came through the scanner; none is a sheet. */
public final class SlipStore {
    private final Database database;
    private final EventLog log;

    SlipStore(Database database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * A slip that was fed.
     *
     * @param of the sheet whose place it takes; empty where it is another counting place's
     * @param after number of the sheet of this batch that came before it; 0 for none
     * @param fills whether it belonged into this stack
     */
    public record Slip(Optional<SheetId> of, int after, boolean fills) {}

    /** Keeps that the page is a slip and no sheet; durable when this returns. */
    public void fed(Batch batch, FedPage page, Optional<SheetId> of, boolean fills, String who) {
        int frame = page instanceof FedPage.ScannedPage scanned ? scanned.frame() : 0;
        String hash = Sha256.hex(page.bytes());
        database.write(sql -> {
            ClosingStore.requireOpen(sql, batch);
            BatchJournal.done(sql, batch, page.name(), hash, frame, Optional.empty());
            long id = sql.insert(
                    """
                    INSERT INTO slip_fed (batch_id, source, image_hash, of_batch, of_number, fills, after_number)
                    VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(number), 0) FROM sheet WHERE batch_id = ?))""",
                    batch.key(),
                    page.name(),
                    hash,
                    of.map(SheetId::batch),
                    of.map(SheetId::number),
                    fills ? 1 : 0,
                    batch.key());
            log.append(sql, who, fills ? "SLIP_FED" : "SLIP_REFUSED", "slip_fed", id);
            return id;
        });
    }

    /** Those fed with a batch, in the order they came. */
    public List<Slip> of(Batch batch) {
        return database.read(sql -> sql.hasTable("slip_fed")
                ? sql.list(
                        "SELECT of_batch, of_number, after_number, fills FROM slip_fed WHERE batch_id = ? ORDER BY id",
                        row -> new Slip(sheet(row), row.getInt(3), row.getBoolean(4)),
                        batch.key())
                : List.of());
    }

    private static Optional<SheetId> sheet(ResultSet row) throws SQLException {
        String batch = row.getString(1);
        return batch == null ? Optional.empty() : Optional.of(new SheetId(batch, row.getInt(2)));
    }
}
