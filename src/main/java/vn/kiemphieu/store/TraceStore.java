package vn.kiemphieu.store;

import java.util.function.BiConsumer;

/** Where the voter's ink lies on each sheet; it stays in the counting place and is part of no record. */
public final class TraceStore {
    /** Told apart from the tables that leave the counting place. */
    static final String TABLE = "ink_trace";

    private final Database database;

    TraceStore(Database database) {
        this.database = database;
    }

    /** Every trace of sheets read with this style, in the order fed, with the sheet's key. */
    public void each(StoredStyle style, BiConsumer<Long, byte[]> step) {
        database.read(sql -> {
            sql.each(
                    "SELECT sheet_id, trace FROM ink_trace JOIN sheet ON sheet.id = sheet_id WHERE style_id = ?"
                            + " ORDER BY sheet_id",
                    row -> step.accept(row.getLong(1), row.getBytes(2)),
                    style.key());
            return style;
        });
    }
}
