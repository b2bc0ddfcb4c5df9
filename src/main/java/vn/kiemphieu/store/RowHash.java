package vn.kiemphieu.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kiemphieu.ballot.Sha256;

/** The name of a stored row's content, its parts included; an event holds it, so that a changed row is noticed. */
final class RowHash {
    /** Tables whose rows belong to a row of another table, with the column that points back. */
    private static final Map<String, Map<String, String>> PARTS = Map.of(
            "sheet",
            new TreeMap<>(Map.of("row_reading", "sheet_id", "row_opinion", "sheet_id")),
            "style",
            Map.of("style_file", "style_id"),
            "closing",
            Map.of("closing_member", "closing_id"));

    /** Tables whose rows have no event of their own. */
    static final List<String> WITHOUT_EVENT = List.of(
            "row_reading",
            "row_opinion",
            "style_file",
            "closing_member",
            "event_log",
            "arrival",
            "arrival_done",
            "sheet_signature",
            "account_secret",
            TraceStore.TABLE);

    private RowHash() {}

    static String of(Sql sql, String table, long id) throws SQLException {
        StringBuilder text = new StringBuilder();
        sql.list("SELECT * FROM " + table + " WHERE id = ?", RowHash::columns, id)
                .forEach(text::append);
        for (Map.Entry<String, String> part :
                PARTS.getOrDefault(table, Map.of()).entrySet()) {
            // a part that a newer program brought leaves the names of older rows as they are
            if (sql.hasTable(part.getKey())) {
                String rows = "SELECT * FROM " + part.getKey() + " WHERE " + part.getValue() + " = ? ORDER BY id";
                sql.list(rows, RowHash::columns, id).forEach(text::append);
            }
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
