package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** One SQLite file, opened durably: every commit is on the disk before it returns. Safe for several threads. */
final class Database implements AutoCloseable {
    /** Work on the database that gives a value. */
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    /** What each pragma must say when it is read back. */
    private static final Map<String, String> PRAGMAS = Map.of(
            "synchronous", "2",
            "foreign_keys", "1",
            "busy_timeout", "5000",
            // without it, INSERT OR REPLACE would delete rows past the triggers
            "recursive_triggers", "1",
            "trusted_schema", "0");

    private final Path file;
    private final Connection connection;
    private final Sql sql;

    /** The file as the system knows it; empty where it has no such names. */
    private Optional<Object> key = Optional.empty();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /** A new file with the whole schema. */
    static Database create(Path file) {
        Database database = connect(file);
        return database.prepared(() -> {
            database.setPragmas(true);
            database.migrate(0);
        });
    }

    /** @throws StationException when the file is no counting place's, or a newer program's; it is not changed then */
    static Database open(Path file, boolean readOnly) {
        if (!Files.isRegularFile(file)) {
            throw new StationException(
                    Trouble.STATION_MISSING, file.toAbsolutePath().getParent());
        }
        Database database = connect(file);
        return database.prepared(() -> {
            int version = database.knownVersion();
            database.setPragmas(!readOnly);
            if (readOnly) {
                database.sql.run("PRAGMA query_only = 1");
            } else {
                database.migrate(version);
            }
        });
    }

    /** What {@code work} says of an empty database of this version of the schema. */
    static <T> T freshSchema(int version, Work<T> work) throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Sql sql = new Sql(memory);
            Migrations.run(sql, 0, version);
            return work.on(sql);
        }
    }

    synchronized <T> T read(Work<T> work) {
        try {
            return work.on(sql);
        } catch (SQLException e) {
            throw StoreTroubles.of(e, file);
        }
    }

    /** One transaction: all of the work is stored, or nothing. */
    synchronized <T> T write(Work<T> work) {
        try {
            T value = inTransaction(work);
            requireThere();
            return value;
        } catch (SQLException e) {
            throw StoreTroubles.of(e, file);
        }
    }

    /** Everything that {@code work} reads is as it was at one moment, whoever writes meanwhile. */
    synchronized <T> T atOneMoment(Supplier<T> work) {
        try {
            sql.run("BEGIN");
            try {
                return work.get();
            } finally {
                sql.run("ROLLBACK");
            }
        } catch (SQLException e) {
            throw StoreTroubles.of(e, file);
        }
    }

    /** Everything in it as a file of its own, while others may go on writing. */
    synchronized void copyTo(Path other) {
        try {
            String looksOnly = sql.pragma("query_only");
            sql.run("PRAGMA query_only = 0"); // it keeps from writing any file
            try {
                sql.run("VACUUM INTO '" + other.toString().replace("'", "''") + "'");
            } finally {
                sql.run("PRAGMA query_only = " + looksOnly);
            }
        } catch (SQLException e) {
            throw StoreTroubles.of(e, other);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreTroubles.of(e, file);
        }
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        sql.run("BEGIN IMMEDIATE");
        boolean committed = false;
        try {
            T value = work.on(sql);
            sql.run("COMMIT");
            committed = true;
            return value;
        } finally {
            if (!committed) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            sql.run("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does on a full disk; the first error is the one to tell
            return;
        }
    }

    private static Database connect(Path file) {
        try {
            return new Database(file, DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath()));
        } catch (SQLException e) {
            throw StoreTroubles.of(e, file);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private Database prepared(Step step) {
        boolean ready = false;
        try {
            step.run();
            key = key();
            ready = true;
            return this;
        } catch (SQLException e) {
            throw StoreTroubles.of(e, file);
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    /** A file that was taken away or replaced is written to as if nothing were, and what is written is lost. */
    private void requireThere() {
        if (!Files.isRegularFile(file) || !key().equals(key)) {
            throw new StationException(
                    Trouble.STATION_MISSING, file.toAbsolutePath().getParent());
        }
    }

    private Optional<Object> key() {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private int knownVersion() throws SQLException {
        if (!sql.pragma("application_id").equals(String.valueOf(Migrations.APPLICATION_ID))) {
            throw new StationException(Trouble.STATION_FOREIGN, file);
        }
        int version = Integer.parseInt(sql.pragma("user_version"));
        if (version < 1) {
            throw new StationException(Trouble.STATION_DAMAGED, file, "user_version=" + version);
        }
        if (version > Migrations.newest()) {
            throw new StationException(
                    Trouble.STATION_NEWER, file.toAbsolutePath().getParent(), version, Migrations.newest());
        }
        return version;
    }

    private void setPragmas(boolean writer) throws SQLException {
        if (writer) {
            sql.pragma("journal_mode = WAL");
        }
        require("journal_mode", "wal");
        for (Map.Entry<String, String> pragma : PRAGMAS.entrySet()) {
            sql.run("PRAGMA " + pragma.getKey() + " = " + pragma.getValue());
            require(pragma.getKey(), pragma.getValue());
        }
    }

    /** SQLite ignores a pragma it cannot obey, so each is read back. */
    private void require(String pragma, String value) throws SQLException {
        String is = sql.pragma(pragma);
        if (!is.equalsIgnoreCase(value)) {
            throw new StationException(Trouble.STATION_DAMAGED, file, pragma + "=" + is);
        }
    }

    private void migrate(int done) throws SQLException {
        if (done < Migrations.newest()) {
            inTransaction(session -> {
                Migrations.run(session, done);
                return done;
            });
        }
    }
}
