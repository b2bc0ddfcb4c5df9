package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * What an older program's counting place was like before this one changed it: its database beside the new one, so that the
 * older program can go on with it when the copy is given the old name again. Pictures are never changed.
 */
final class OlderCopy {
    /** The newest event; everything before it is chained into it. */
    private static final String NEWEST =
            "SELECT id || ' ' || subject_hash || ' ' || previous_hash FROM event_log ORDER BY id DESC LIMIT 1";

    private OlderCopy() {}

    /** Where the copy of a database of that version lies. */
    static Path of(Path file, int version) {
        return file.resolveSibling("station-v" + version + ".db");
    }

    /**
     * Makes the copy where the database is an older program's and there is none yet, and reads it back.
     *
     * @throws StationException when it does not read back as it was; nothing was changed then
     */
    static void keep(Path file) {
        try (Database older = Database.open(file, true)) {
            int version = older.read(sql -> Integer.parseInt(sql.pragma("user_version")));
            Path copy = of(file, version);
            if (version == Migrations.newest() || Files.exists(copy)) {
                return;
            }
            Path unchecked = copy.resolveSibling(copy.getFileName() + ".new");
            Files.deleteIfExists(unchecked);
            older.copyTo(unchecked);
            List<String> expected = older.read(sql -> List.of("ok", String.valueOf(version), newest(sql)));
            List<String> found = look(unchecked);
            if (!found.equals(expected)) {
                throw new StationException(Trouble.BACKUP_BROKEN, copy, found);
            }
            Files.move(unchecked, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw StoreTroubles.of(e, file);
        }
    }

    private static List<String> look(Path copy) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            Sql sql = new Sql(connection);
            return List.of(sql.pragma("integrity_check"), sql.pragma("user_version"), newest(sql));
        } catch (SQLException e) {
            throw StoreTroubles.of(e, copy);
        }
    }

    private static String newest(Sql sql) throws SQLException {
        return sql.first(NEWEST, row -> row.getString(1)).orElse("");
    }
}
