package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.WriteTrouble;

/** What the operator can put right about a database or an image folder; anything else is a bug. */
final class StoreTroubles {
    private StoreTroubles() {}

    static RuntimeException of(SQLException e, Path file) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        // extended codes carry the plain one in their low byte
        int plain = code.code & 0xff;
        if (plain == SQLiteErrorCode.SQLITE_FULL.code) {
            return new StationException(
                    e, Trouble.DISK_FULL, file.toAbsolutePath().getParent());
        }
        if (plain == SQLiteErrorCode.SQLITE_BUSY.code || plain == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new StationException(
                    e, Trouble.STATION_IN_USE, file.toAbsolutePath().getParent());
        }
        if (plain == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new StationException(e, Trouble.STATION_FOREIGN, file);
        }
        if (plain == SQLiteErrorCode.SQLITE_CORRUPT.code
                || plain == SQLiteErrorCode.SQLITE_IOERR.code
                || plain == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || plain == SQLiteErrorCode.SQLITE_READONLY.code) {
            return new StationException(e, Trouble.STATION_DAMAGED, file, code.name());
        }
        return new IllegalStateException("the store refused a statement", e);
    }

    static StationException of(IOException e, Path file) {
        return WriteTrouble.of(e, file, file.toAbsolutePath().getParent());
    }
}
