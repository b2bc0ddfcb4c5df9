package vn.kiemphieu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.seal.SignedText;
import vn.kiemphieu.seal.StationKey;

class IntegrityTest {
    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("điểm 1");
    }

    @Test
    void refusesChangingOrDeletingARowOfAnyTable() throws SQLException {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.fill(station);
        }
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA recursive_triggers = 1");
            statement.execute("INSERT INTO closing (contest, verb, result_hash, person_id, note)"
                    + " VALUES ('bch', 'close', '', 1, '')");
            List<String> tables = tables(statement);
            assertThat(tables).hasSizeGreaterThanOrEqualTo(13);
            for (String table : tables) {
                assertThat(count(statement, table)).as(table).isPositive();
                assertThatThrownBy(() -> statement.execute("UPDATE " + table + " SET id = id"))
                        .hasMessageContaining("only grows");
                assertThatThrownBy(() -> statement.execute("DELETE FROM " + table))
                        .hasMessageContaining("only grows");
                assertThatThrownBy(
                                () -> statement.execute("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table))
                        .hasMessageContaining("only grows");
            }
        }
    }

    @Test
    void noticesARowChangedBehindItsBack() throws SQLException {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.fill(station);
        }
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER row_reading_no_update");
            statement.execute("UPDATE row_reading SET status = 'KEPT' WHERE no = 2");
        }
        assertThat(kinds()).containsExactlyInAnyOrder(Integrity.Kind.FILE, Integrity.Kind.SCHEMA, Integrity.Kind.ROW);
    }

    @Test
    void noticesAnEventTakenOutAndARowPutInWithoutOne() throws SQLException {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.fill(station);
        }
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            String trigger = trigger(statement, "event_log_no_delete");
            statement.execute("DROP TRIGGER event_log_no_delete");
            statement.execute("DELETE FROM event_log WHERE subject = 'figure'");
            statement.execute(trigger);
        }
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        Integrity.Kind.FILE, Integrity.Kind.CHAIN, Integrity.Kind.ROW, Integrity.Kind.TREE);
    }

    @Test
    void noticesAHashThatIsNoneAnyMoreAndSignsNothingOverIt() throws SQLException {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.fill(station);
        }
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            String trigger = trigger(statement, "event_log_no_update");
            statement.execute("DROP TRIGGER event_log_no_update");
            statement.execute("UPDATE event_log SET hash = '&' || substr(hash, 2) WHERE id = 2");
            statement.execute(trigger);
        }
        assertThat(kinds()).contains(Integrity.Kind.FILE, Integrity.Kind.CHAIN);
        try (StationFolder station = StationFolder.openToRead(folder())) {
            assertThatThrownBy(() -> station.events().head())
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.STATION_DAMAGED));
        }
    }

    @Test
    void noticesAnAlteredAndAnOrphanedPicture() throws IOException {
        String hash;
        try (StationFolder station = SampleStation.make(folder())) {
            StoredSheet sheet = SampleStation.feed(station, "B1", "a.png", SampleStation.struck(2));
            hash = sheet.imageHash();
            Path file = folder().resolve("images").resolve(hash.substring(0, 2)).resolve(hash + ".bin");
            Files.writeString(file, "another image");
            String orphan = Sha256.hex("orphan".getBytes(StandardCharsets.UTF_8));
            Path beside = folder().resolve("images").resolve(orphan.substring(0, 2));
            Files.writeString(Files.createDirectories(beside).resolve(orphan + ".bin"), "orphan");

            assertThatThrownBy(() -> station.images().get(hash, sheet.id()))
                    .isInstanceOfSatisfying(StationException.class, e -> {
                        assertThat(e.trouble()).isEqualTo(Trouble.IMAGE_DAMAGED);
                        assertThat(e.arguments()).contains(sheet.id());
                    });
        }
        assertThat(kinds()).containsExactlyInAnyOrder(Integrity.Kind.IMAGE, Integrity.Kind.ORPHAN_IMAGE);
    }

    /** A byte where no row lies; working on does not cover it up, and deleting the seal says that people know. */
    @Test
    void noticesAByteAlteredWhereNothingIsStoredUntilPeopleTakeTheSealAway() throws IOException {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.fill(station);
        }
        assertThat(kinds()).isEmpty();
        Path database = folder().resolve("station.db");
        byte[] bytes = Files.readAllBytes(database);
        bytes[72]++; // reserved in the header of every SQLite file
        Files.write(database, bytes);
        assertThat(kinds()).containsExactly(Integrity.Kind.FILE);
        StationFolder.openToWrite(folder(), SampleStation.CLOCK).close();
        assertThat(kinds()).containsExactly(Integrity.Kind.FILE);
        Files.delete(folder().resolve("station.seal"));
        StationFolder.openToWrite(folder(), SampleStation.CLOCK).close();
        assertThat(kinds()).isEmpty();
        assertThat(folder().resolve("station.seal")).isNotEmptyFile();
    }

    /** Whoever has not the key can make no seal, nor take the last one away without its being told. */
    @Test
    void noticesASealThatSomebodyWithoutTheKeyPutOn() throws IOException {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.fill(station);
        }
        Path seal = folder().resolve("station.seal");
        String ours = Files.readString(seal);
        assertThat(seal()).isEqualTo(SealState.SIGNED);

        Path database = folder().resolve("station.db");
        byte[] bytes = Files.readAllBytes(database);
        String before = Sha256.hex(bytes);
        bytes[72]++;
        Files.write(database, bytes);
        String forged = ours.replace(before, Sha256.hex(bytes));
        Files.writeString(seal, forged);
        assertThat(kinds()).as("their hash, our signature").containsExactly(Integrity.Kind.FILE);
        String other = StationKey.make(new SecureRandom())
                .sign(SignedText.folder(forged.substring(0, forged.lastIndexOf("ed25519 "))));
        Files.writeString(seal, forged.substring(0, forged.lastIndexOf("ed25519 ")) + "ed25519 " + other + "\n");
        assertThat(kinds()).as("their hash, their signature").containsExactly(Integrity.Kind.FILE);
        StationFolder.openToWrite(folder(), SampleStation.CLOCK).close();
        assertThat(kinds()).as("working on does not cover it up").containsExactly(Integrity.Kind.FILE);

        Files.writeString(seal, forged.substring(0, forged.lastIndexOf("ed25519 ")));
        assertThat(seal()).as("no signature").isEqualTo(SealState.UNSIGNED);
        Files.delete(seal);
        assertThat(seal()).isEqualTo(SealState.NONE);
        Files.createFile(seal);
        assertThat(seal()).isEqualTo(SealState.OPEN);
    }

    /** A wrapped key signs nothing without its passphrase; what is put on record then leaves an unsigned seal, and says so. */
    @Test
    void aSealIsSignedWhereTheKeyIsAtHand() {
        Optional<String> words = Optional.of("mười hai con gà");
        try (StationFolder station = StationFolder.openWithNewKey(make(), SampleStation.CLOCK, "A", words)) {
            assertThat(station.seal()).isEqualTo(SealState.SIGNED);
        }
        assertThat(seal()).isEqualTo(SealState.SIGNED);
        OccurrenceStore.note(folder(), SampleStation.CLOCK, Occurrence.CHECKED, "", "A", words);
        assertThat(seal()).isEqualTo(SealState.SIGNED);
        OccurrenceStore.note(folder(), SampleStation.CLOCK, Occurrence.CHECKED, "", "A", Optional.empty());
        assertThat(seal()).isEqualTo(SealState.UNSIGNED);
        StationFolder.openToWrite(folder(), SampleStation.CLOCK, words).close();
        assertThat(seal()).isEqualTo(SealState.SIGNED);
        assertThat(kinds()).isEmpty();
    }

    private Path make() {
        SampleStation.make(folder()).close();
        return folder();
    }

    private SealState seal() {
        try (StationFolder station = StationFolder.openToRead(folder())) {
            return station.seal();
        }
    }

    @Test
    void losesNothingStoredWhenKilledInTheMiddle() throws SQLException {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.feed(station, "B1", "a.png", SampleStation.struck(2));
        }
        Connection killed = raw();
        try (Statement statement = killed.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("INSERT INTO batch (contest, label, kind) VALUES ('bch', 'B2', 'scanned')");
        }
        killed.close();

        try (StationFolder station = StationFolder.openToWrite(folder(), SampleStation.CLOCK)) {
            assertThat(station.batches().all()).hasSize(1);
            assertThat(station.sheets().ofContest("bch")).hasSize(1);
            assertThat(station.integrity().check()).isEmpty();
        }
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsWhatIsStored() {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.feed(station, "B1", "a.png", SampleStation.struck(2));
            station.limitPages();

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            SampleStation.feed(station, "B1", "b" + i, SampleStation.struck(2));
                        }
                    })
                    .isInstanceOfSatisfying(
                            StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.DISK_FULL));
            assertThat(station.sheets().find(new SheetId("B1", 1))).isPresent();
        }
        assertThat(kinds()).isSubsetOf(Integrity.Kind.ORPHAN_IMAGE);
    }

    private static void assertTrouble(Trouble trouble, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    private Set<Integrity.Kind> kinds() {
        try (StationFolder station = StationFolder.openToRead(folder())) {
            return station.integrity().check().stream()
                    .map(Integrity.Finding::kind)
                    .collect(java.util.stream.Collectors.toSet());
        }
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("station.db"));
    }

    private static String trigger(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT sql FROM sqlite_master WHERE name = '" + name + "'")) {
            return row.getString(1);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static int count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return row.getInt(1);
        }
    }
}
