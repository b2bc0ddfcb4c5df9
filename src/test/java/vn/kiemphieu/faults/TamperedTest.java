package vn.kiemphieu.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

/** Bytes are flipped, rows taken out, moved and played again; {@code -Dkiemphieu.flips=2000} for as many as acceptance asks for. */
class TamperedTest {
    /** One flip in five of an unsealed place meets something stored: of so many one does. */
    private static final int ENOUGH = 80;

    private static final int FLIPS = Integer.getInteger("kiemphieu.flips", 10);
    private static final int END = 1500;
    private static final String DATABASE = "station.db";

    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    @BeforeAll
    static void workOneRound() throws IOException {
        try (StationFolder station = SampleStation.make(shared.resolve("closed"))) {
            new StationWork(station, shared.resolve("out"), line -> {}).run(1);
        }
        copy(shared.resolve("closed"), shared.resolve("killed"));
        Files.writeString(shared.resolve("killed").resolve("station.seal"), "open\n");
        try (StationFolder station = SampleStation.make(shared.resolve("open"))) {
            SampleStation.fill(station);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"package", "evidence"})
    void everyFlippedByteOfAPackageIsFound(String kind) throws IOException {
        Path whole = export(kind);
        byte[] bytes = Files.readAllBytes(whole);
        assertThat(Soundness.verify(whole)).isZero();
        Random random = new Random(31);
        Path flipped = temp.resolve("flipped.zip");
        for (int i = 0; i < FLIPS; i++) {
            // every byte of the end of the ZIP, where nothing of what is sealed lies, has its turn
            int at = i % 2 == 0 ? random.nextInt(bytes.length) : bytes.length - 1 - random.nextInt(END);
            Files.write(flipped, flip(bytes, at, random));
            assertThat(Soundness.verify(flipped))
                    .as("byte " + at + " of " + bytes.length)
                    .isNotZero();
        }
    }

    /** Database, key, seal and pictures, whether the contest was closed or sheets are still to come. */
    @ParameterizedTest
    @ValueSource(strings = {"closed", "open"})
    void everyFlippedByteOfACountingPlaceIsFound(String state) throws IOException {
        Path folder = copy(shared.resolve(state), temp.resolve("place"));
        Path whole = copy(folder, temp.resolve("whole"));
        assertThat(List.of(verify(whole), verify(whole), verify(whole))).containsOnly(0);
        Random random = new Random(32);
        for (int i = 0; i < FLIPS; i++) {
            String flipped = flipIn(folder, i % 8 == 0 ? files(folder) : List.of(folder.resolve(DATABASE)), random);
            assertThat(verify(folder)).as(flipped).isNotZero();
            putBack(shared.resolve(state), folder);
            Files.writeString(Path.of("target", "flips-" + state + ".txt"), i + 1 + " flips found\n");
        }
    }

    /** Where the program was killed nothing is sealed: found, or everything stored is as it was. */
    @Test
    void everyFlippedByteOfAnUnsealedCountingPlaceIsFoundOrChangesNothingStored() throws IOException {
        Path folder = copy(shared.resolve("killed"), temp.resolve("place"));
        String before = everything(folder);
        Random random = new Random(33);
        int flips = Math.max(FLIPS, ENOUGH);
        int found = 0;
        for (int i = 0; i < flips; i++) {
            String flipped = flipIn(folder, List.of(folder.resolve(DATABASE)), random);
            Path untouched = copy(folder, temp.resolve("flipped")); // verify puts on record that it was asked
            if (verify(folder) != 0) {
                found++;
            } else {
                assertThat(everything(untouched)).as(flipped).isEqualTo(before);
            }
            delete(untouched);
            putBack(shared.resolve("killed"), folder);
        }
        assertThat(found).isPositive();
        Files.writeString(
                Path.of("target", "flips.txt"), found + " of " + flips + " flips of an unsealed place found\n");
    }

    /** A byte of one of the files; returns which. */
    private static String flipIn(Path folder, List<Path> files, Random random) throws IOException {
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        int at = random.nextInt(bytes.length);
        Files.write(file, flip(bytes, at, random));
        return folder.relativize(file) + " byte " + at;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
    }

    private static void putBack(Path from, Path folder) throws IOException {
        for (String beside : List.of("-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve(DATABASE + beside));
        }
        for (Path file : files(from)) {
            Files.copy(file, folder.resolve(from.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM ruling WHERE id = 2",
                "DELETE FROM event_log WHERE id = 9",
                "DELETE FROM row_reading WHERE id = 5",
                "DELETE FROM sheet WHERE id = 1",
                "UPDATE sheet SET number = CASE number WHEN 1 THEN 99 ELSE number END",
                "UPDATE row_reading SET status = CASE status WHEN 'KEPT' THEN 'STRUCK' ELSE 'KEPT' END WHERE sheet_id"
                        + " = 2",
                "UPDATE row_reading SET sheet_id = CASE sheet_id WHEN 1 THEN 2 ELSE 1 END WHERE sheet_id IN (1, 2) AND"
                        + " no = 9; UPDATE sheet SET image_hash = (SELECT image_hash FROM sheet WHERE id = 4) WHERE id ="
                        + " 5",
                "UPDATE event_log SET id = CASE id WHEN 8 THEN 1000 ELSE id END WHERE id = 8",
                "INSERT INTO ruling SELECT 500, sheet_id, row_no, verdict, detail, person_id, whole_committee,"
                        + " present, note, undo_of FROM ruling WHERE id = 1",
                "INSERT INTO event_log SELECT 500, at, who, what, subject, subject_id, subject_hash, previous_hash,"
                        + " hash FROM event_log WHERE id = 6",
                "UPDATE event_log SET who = 'ai đó' WHERE id = 4",
                "UPDATE figure SET amount = amount + 1 WHERE kind = 'issued'",
                "UPDATE closing SET result_hash = (SELECT style_hash FROM style)"
            })
    void rowsTakenOutMovedAndPlayedAgainAreFound(String attack) throws IOException, SQLException {
        Path copy = copy(shared.resolve("closed"), temp.resolve("attacked"));
        String url = "jdbc:sqlite:" + copy.resolve("station.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            List<String> guards = guards(statement);
            for (String guard : guards) {
                statement.execute("DROP TRIGGER " + guard.replaceAll("(?s)CREATE TRIGGER (\\w+).*", "$1"));
            }
            for (String each : attack.split("; ")) {
                statement.execute(each);
            }
            for (String guard : guards) {
                statement.execute(guard);
            }
        }
        assertThat(verify(copy)).isNotZero();
    }

    private static int verify(Path folder) {
        return CommandRun.of("verify", "--station", folder.toString()).exitCode();
    }

    private static List<String> guards(Statement statement) throws SQLException {
        List<String> guards = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT sql FROM sqlite_master WHERE type = 'trigger'")) {
            while (rows.next()) {
                guards.add(rows.getString(1));
            }
        }
        return guards;
    }

    private static byte[] flip(byte[] bytes, int at, Random random) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 + random.nextInt(255));
        return flipped;
    }

    private static Path export(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(shared.resolve("out"))) {
            List<Path> zips = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
            boolean evidence = kind.equals("evidence");
            return zips.stream()
                    .filter(zip -> evidence == zip.getFileName().toString().contains("evidence"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(zips));
        }
    }

    /** Every value and every picture, as one hash. */
    private static String everything(Path folder) {
        StringBuilder text = new StringBuilder();
        try (StationFolder station = StationFolder.openToRead(folder)) {
            for (String table : station.rows().tables()) {
                text.append(table).append('\n');
                station.rows()
                        .each(
                                table,
                                row -> row.forEach((name, value) -> text.append(name)
                                        .append('=')
                                        .append(value instanceof byte[] blob ? Sha256.hex(blob) : value)
                                        .append('\n')));
            }
            station.sheets()
                    .ofContest(StationWork.CONTEST)
                    .forEach(sheet -> text.append(Sha256.hex(station.images().get(sheet.imageHash(), sheet.id()))));
        }
        return text.toString();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
