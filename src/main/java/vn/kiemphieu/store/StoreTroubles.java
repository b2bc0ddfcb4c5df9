package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.WriteTrouble;

/** What the operator can put right about a database or an image folder; anything else is a bug. */
final class StoreTroubles {
    /** Less than SQLite asks for at a time: for its index of the log 32 KiB, for a page 4 KiB. */
    private static final long NO_ROOM = 64 * 1024;

    private StoreTroubles() {}

    static RuntimeException of(SQLException e, Path file) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        // extended codes carry the plain one in their low byte
        int plain = code.code & 0xff;
        if (plain == SQLiteErrorCode.SQLITE_FULL.code || (isBroken(plain) && hasNoRoom(file))) {
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
                || plain == SQLiteErrorCode.SQLITE_FORMAT.code
                || saysDamaged(e)
                || isBroken(plain)
                || plain == SQLiteErrorCode.SQLITE_READONLY.code) {
            return new StationException(e, Trouble.STATION_DAMAGED, file, code.name());
        }
        return new IllegalStateException("the store refused a statement", e);
    }

    /** A table or column that every version has is gone: SQLite has no code of its own for that, nor for a broken schema. */
    private static boolean saysDamaged(SQLException e) {
        String words = String.valueOf(e.getMessage());
        return words.contains("malformed") || words.contains("no such ") || words.contains("unsupported file format");
    }

    private static boolean isBroken(int plain) {
        return plain == SQLiteErrorCode.SQLITE_IOERR.code || plain == SQLiteErrorCode.SQLITE_CANTOPEN.code;
    }

    /** On a full disk SQLite says of its log's index that it cannot be read or made, and not that there is no room. */
    private static boolean hasNoRoom(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() < NO_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    static StationException of(IOException e, Path file) {
        return WriteTrouble.of(e, file, file.toAbsolutePath().getParent());
    }
}
