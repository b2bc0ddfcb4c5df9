package vn.kiemphieu.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/** The numbered SQL files that make the schema; {@code PRAGMA user_version} says how many have run. */
final class Migrations {
    /** In every counting place's database, so that no other SQLite file is taken for one: "KiPh". */
    static final int APPLICATION_ID = 0x4B695068;

    private static final List<String> FILES = List.of(
            "V001__station.sql",
            "V002__opinions.sql",
            "V003__settings.sql",
            "V004__closing.sql",
            "V005__batches.sql",
            "V006__second_pass.sql",
            "V007__audit.sql",
            "V008__evidence.sql",
            "V009__slips.sql");

    private Migrations() {}

    static int newest() {
        return FILES.size();
    }

    /** Runs what is missing up to the newest, inside the caller's transaction. */
    static void run(Sql sql, int done) throws SQLException {
        run(sql, done, newest());
    }

    /** Runs what is missing up to {@code version}. */
    static void run(Sql sql, int done, int version) throws SQLException {
        for (String file : FILES.subList(done, version)) {
            // one statement ends where a line ends with a semicolon; triggers stand on one line
            for (String statement : text(file).split(";\\s*\\n")) {
                if (!statement.isBlank()) {
                    sql.run(statement);
                }
            }
        }
        sql.run("PRAGMA application_id = " + APPLICATION_ID);
        sql.run("PRAGMA user_version = " + version);
    }

    private static String text(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
