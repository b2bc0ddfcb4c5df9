package vn.kiemphieu.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.ballot.Sha256;

/** The name of a stored row's content, its parts included; an event holds it, so that a changed row is noticed. */
final class RowHash {
    /** Parts that belong to a row of another table: table to part and the column that points back. */
    private static final Map<String, String> PARTS = Map.of(
            "sheet", "SELECT * FROM row_reading WHERE sheet_id = ? ORDER BY id",
            "style", "SELECT * FROM style_file WHERE style_id = ? ORDER BY id");

    /** Tables whose rows have no event of their own. */
    static final List<String> WITHOUT_EVENT = List.of("row_reading", "style_file", "event_log");

    private RowHash() {}

    static String of(Sql sql, String table, long id) throws SQLException {
        StringBuilder text = new StringBuilder();
        sql.list("SELECT * FROM " + table + " WHERE id = ?", RowHash::columns, id)
                .forEach(text::append);
        if (PARTS.containsKey(table)) {
            sql.list(PARTS.get(table), RowHash::columns, id).forEach(text::append);
        }
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String columns(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            String word = value instanceof byte[] bytes ? Sha256.hex(bytes) : String.valueOf(value);
            text.append(row.getMetaData().getColumnName(i))
                    .append(value == null ? '!' : '=')
                    .append(word.length())
                    .append(':')
                    .append(word)
                    .append('\n');
        }
        return text.toString();
    }
}
