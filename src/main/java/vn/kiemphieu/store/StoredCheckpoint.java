package vn.kiemphieu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.kiemphieu.seal.LogHead;

/**
 * A root of the log that was signed.
 *
 * @param cause the row it was made for: table and id
 * @param key id of the key that signed
 * @param signature base64
 */
public record StoredCheckpoint(long id, String cause, LogHead head, long key, String signature) {
    static StoredCheckpoint of(ResultSet row) throws SQLException {
        return new StoredCheckpoint(
                row.getLong("id"),
                row.getString("cause"),
                new LogHead(row.getLong("size"), row.getString("root")),
                row.getLong("key_id"),
                row.getString("signature"));
    }
}
