package vn.kiemphieu.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.seal.CanonicalJson;

/** Every row of every table as it lies in the database, for evidence. */
public final class StoredRows {
    /** What would tell a paper again, and what a passphrase is checked with. */
    private static final Set<String> STAYING = Set.of(TraceStore.TABLE, "account_secret");

    private final Database database;

    StoredRows(Database database) {
        this.database = database;
    }

    /** Names of the tables, sorted; without those that leave the place with no record. */
    public List<String> tables() {
        return database.read(StoredRows::tables);
    }

    /** A table's columns in their order, each with its type: {@code confidence REAL}. */
    public List<String> columns(String table) {
        return database.read(sql -> sql.list(
                "SELECT name || ' ' || type FROM pragma_table_info(?) ORDER BY cid", row -> row.getString(1), table));
    }

    /**
     * The rows in the order they came in, one by one.
     *
     * @param table one of {@link #tables}
     * @param step takes column name to text, {@link Long}, {@link Double}, {@code byte[]} or null
     */
    public void each(String table, Consumer<SortedMap<String, Object>> step) {
        if (!tables().contains(table)) {
            throw new IllegalArgumentException("no table " + table);
        }
        database.read(sql -> {
            sql.each("SELECT * FROM " + table + " ORDER BY id", row -> step.accept(columns(row)));
            return table;
        });
    }

    static List<String> tables(Sql sql) throws SQLException {
        List<String> tables = sql.list(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
                row -> row.getString(1));
        tables.removeAll(STAYING);
        return tables;
    }

    static RowsHash hash(Sql sql, String table) throws SQLException {
        return hash(sql, table, Long.MAX_VALUE);
    }

    /** SHA-256 over the first rows as evidence has them: each as canonical JSON with a line end. */
    static RowsHash hash(Sql sql, String table, long most) throws SQLException {
        MessageDigest digest = Sha256.digest();
        long[] rows = {0};
        sql.each("SELECT * FROM " + table + " ORDER BY id LIMIT " + most, row -> {
            digest.update((CanonicalJson.of(columns(row)) + "\n").getBytes(StandardCharsets.UTF_8));
            rows[0]++;
        });
        return new RowsHash(rows[0], HexFormat.of().formatHex(digest.digest()));
    }

    /** How many rows, and what they come to. */
    record RowsHash(long rows, String sha256) {}

    private static SortedMap<String, Object> columns(ResultSet row) throws SQLException {
        SortedMap<String, Object> columns = new TreeMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            columns.put(
                    row.getMetaData().getColumnName(i), value instanceof Integer number ? number.longValue() : value);
        }
        return columns;
    }
}
