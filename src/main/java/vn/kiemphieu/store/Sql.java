package vn.kiemphieu.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements on one connection, each prepared once. Not for use by two threads at a time. */
final class Sql {
    /** One row of an answer to a value. */
    interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    /** What is done with one row of an answer. */
    interface RowStep {
        void take(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** For statements without parameters that are run once: pragmas, BEGIN, the schema. */
    void run(String statement) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute(statement);
        }
    }

    String pragma(String name) throws SQLException {
        try (Statement once = connection.createStatement();
                ResultSet row = once.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    boolean hasTable(String name) throws SQLException {
        return first("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", row -> true, name)
                .isPresent();
    }

    /** @return the new row's id */
    long insert(String statement, Object... values) throws SQLException {
        filled(statement, values).executeUpdate();
        return first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    }

    <T> List<T> list(String query, RowMapper<T> mapper, Object... values) throws SQLException {
        try (ResultSet rows = filled(query, values).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(mapper.map(rows));
            }
            return all;
        }
    }

    /** Row by row, however many there are; {@code step} may ask nothing of the same statement. */
    void each(String query, RowStep step, Object... values) throws SQLException {
        try (ResultSet rows = filled(query, values).executeQuery()) {
            while (rows.next()) {
                step.take(rows);
            }
        }
    }

    <T> Optional<T> first(String query, RowMapper<T> mapper, Object... values) throws SQLException {
        try (ResultSet rows = filled(query, values).executeQuery()) {
            return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
        }
    }

    private PreparedStatement filled(String statement, Object... values) throws SQLException {
        PreparedStatement ready = prepared.get(statement);
        if (ready == null) {
            ready = connection.prepareStatement(statement);
            prepared.put(statement, ready);
        }
        for (int i = 0; i < values.length; i++) {
            ready.setObject(i + 1, values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i]);
        }
        return ready;
    }
}
