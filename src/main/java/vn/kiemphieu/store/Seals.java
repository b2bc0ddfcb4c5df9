package vn.kiemphieu.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.seal.CanonicalJson;
import vn.kiemphieu.seal.LogHead;
import vn.kiemphieu.seal.SignedText;

/** Puts the counting place's signature to what is stored, in the transaction that stores it. */
final class Seals {
    private static final String VALUES = " VALUES (?, ?, ?)";

    private final EventLog log;
    private final Supplier<Signer> signer;

    Seals(EventLog log, Supplier<Signer> signer) {
        this.log = log;
        this.signer = signer;
    }

    /** The sheet, its rows and its picture, which its event names. */
    void sign(Sql sql, long sheet, Event stored) throws SQLException {
        Signer by = signer.get();
        sql.insert(
                "INSERT INTO sheet_signature (sheet_id, key_id, signature)" + VALUES,
                sheet,
                by.id(),
                by.key().sign(SignedText.sheet(sheet, stored.subjectHash())));
    }

    /** The root over every event so far. */
    LogHead checkpoint(Sql sql, String who, String subject, long subjectId) throws SQLException {
        Signer by = signer.get();
        LogHead head = EventLog.head(sql);
        long id = sql.insert(
                "INSERT INTO checkpoint (cause, size, root, key_id, signature) VALUES (?, ?, ?, ?, ?)",
                subject + " " + subjectId,
                head.size(),
                head.root(),
                by.id(),
                by.key().sign(SignedText.log(head)));
        log.append(sql, who, "CHECKPOINT", "checkpoint", id);
        return head;
    }

    /** What the closing rests on: every row of the database, then the root of the log with that in it. */
    void closing(Sql sql, String who, String contest, long closing, String resultHash) throws SQLException {
        Signer by = signer.get();
        Map<String, Object> record = new TreeMap<>(database(sql));
        LogHead head = EventLog.head(sql);
        record.put("contest", contest);
        record.put("closing", closing);
        record.put("result_hash", resultHash);
        record.put("events", head.size());
        record.put("root", head.root());
        String text = CanonicalJson.of(record);
        long id = sql.insert(
                "INSERT INTO closing_record (closing_id, record, key_id, signature) VALUES (?, ?, ?, ?)",
                closing,
                text,
                by.id(),
                by.key().sign(SignedText.closing(text)));
        log.append(sql, who, "CLOSING_RECORDED", "closing_record", id);
        checkpoint(sql, who, "closing", closing);
    }

    /**
     * The hash of the whole database, made so that it can be made again from the evidence without SQLite, and after more was
     * stored: rows are only ever added, so the first rows of each table stay what they are. A copy of the file would have
     * another hash with another version of SQLite.
     */
    private static Map<String, Object> database(Sql sql) throws SQLException {
        Map<String, Object> tables = new TreeMap<>();
        StringBuilder lines = new StringBuilder();
        for (String table : StoredRows.tables(sql)) {
            StoredRows.RowsHash hash = StoredRows.hash(sql, table);
            tables.put(table, Map.of("rows", hash.rows(), "sha256", hash.sha256()));
            lines.append(table + " " + hash.rows() + " " + hash.sha256() + "\n");
        }
        return Map.of("tables", tables, "database", Sha256.hex(lines.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
