package vn.kiemphieu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.TwoOpinions;

/** A counting place made by the program's first schema. */
class OlderStationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeStation() throws IOException, SQLException {
        try (InputStream in = getClass().getResourceAsStream("station-v1.sql");
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("PRAGMA application_id = " + Migrations.APPLICATION_ID);
            statement.execute("PRAGMA user_version = 1");
            statement.execute("PRAGMA journal_mode = WAL");
        }
        for (String name : List.of("a.png", "b.png")) {
            byte[] bytes = ("image of " + name).getBytes(StandardCharsets.UTF_8);
            String hash = Sha256.hex(bytes);
            Path part = Files.createDirectories(folder.resolve("images").resolve(hash.substring(0, 2)));
            Files.write(part.resolve(hash + ".bin"), bytes);
        }
    }

    @Test
    void isLookedAtAndCheckedWithoutBeingChanged() throws IOException {
        byte[] before = Files.readAllBytes(file());
        try (StationFolder station = StationFolder.openToRead(folder)) {
            assertThat(row(station, 1, 2).status()).isEqualTo(MarkStatus.STRUCK);
            assertThat(row(station, 2, 3).opinions())
                    .isEqualTo(new TwoOpinions(new Opinion(MarkStatus.UNCERTAIN, 0.5), Optional.empty()));
            assertThat(station.integrity().check()).isEmpty();
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void isCopiedBeforeItIsChangedSoThatTheOlderProgramCanGoOn() throws IOException, SQLException {
        StationFolder.openToWrite(folder, SampleStation.CLOCK).close();
        StationFolder.openToWrite(folder, SampleStation.CLOCK).close();

        Path copy = folder.resolve("station-v1.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(1);
            statement.execute("PRAGMA journal_mode = WAL");
        }
        Files.delete(file());
        Files.move(copy, file());
        Files.delete(folder.resolve("station.seal")); // of the newer database; the older program made none
        try (StationFolder station = StationFolder.openToRead(folder)) {
            assertThat(row(station, 1, 2).status()).isEqualTo(MarkStatus.STRUCK);
            assertThat(station.integrity().check()).isEmpty();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".new"));
        }
    }

    @Test
    void isNotChangedWhereTheCopyCannotBeMade() throws IOException {
        Files.createDirectories(folder.resolve("station-v1.db.new").resolve("in the way"));
        byte[] before = Files.readAllBytes(file());

        assertThatThrownBy(() -> StationFolder.openToWrite(folder, SampleStation.CLOCK))
                .isInstanceOf(StationException.class);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void goesOnWithSheetsThatHaveBothOpinionsBesideThoseThatHaveNone() {
        PageReading.Read plain = (PageReading.Read) SampleStation.struck(1);
        TwoOpinions both =
                new TwoOpinions(new Opinion(MarkStatus.KEPT, 0.9), Optional.of(new Opinion(MarkStatus.STRUCK, 0.75)));
        List<RowReading> rows = plain.rows().stream()
                .map(row -> new RowReading(
                        row.no(), row.status(), row.confidence(), row.reasons(), row.measurement(), both))
                .toList();
        try (StationFolder station = StationFolder.openToWrite(folder, SampleStation.CLOCK)) {
            SampleStation.feed(
                    station, "B1", "c.png", new PageReading.Read(plain.registration(), plain.sheetReasons(), rows));
        }
        try (StationFolder station = StationFolder.openToRead(folder)) {
            assertThat(row(station, 1, 2).opinions().learned()).isEmpty();
            assertThat(row(station, 3, 2).opinions()).isEqualTo(both);
            assertThat(station.integrity().check()).isEmpty();
        }
    }

    @Test
    void cannotBeGivenAnOpinionAfterwards() throws SQLException {
        StationFolder.openToWrite(folder, SampleStation.CLOCK).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO row_opinion (sheet_id, no, reading, status, confidence)"
                    + " VALUES (1, 2, 'learned', 'STRUCK', 1)");
            assertThatThrownBy(() -> statement.execute("UPDATE row_opinion SET status = 'KEPT'"))
                    .hasMessageContaining("only grows");
        }
        try (StationFolder station = StationFolder.openToRead(folder)) {
            assertThat(station.integrity().check())
                    .containsExactly(
                            new Integrity.Finding(Integrity.Kind.FILE, "station.db"),
                            new Integrity.Finding(Integrity.Kind.ROW, "sheet 1"));
        }
    }

    private Path file() {
        return folder.resolve("station.db");
    }

    private static RowReading row(StationFolder station, int sheet, int no) {
        PageReading reading =
                station.sheets().find(new SheetId("B1", sheet)).orElseThrow().reading();
        return ((PageReading.Read) reading).rows().get(no - 1);
    }
}
