package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Every row of every table as it lies in the database, for evidence. */
public final class StoredRows {
    private final Database database;

    StoredRows(Database database) {
        this.database = database;
    }

    /** Names of the tables, sorted; without the one that would tell a paper again. */
    public List<String> tables() {
        return database.read(sql -> sql.list(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> ?"
                        + " ORDER BY name",
                row -> row.getString(1), TraceStore.TABLE));
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
