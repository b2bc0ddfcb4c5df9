package vn.kiemphieu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.UnreadableCause;

class StationFolderTest {
    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("điểm 1");
    }

    @Test
    void givesBackWhatWasStored() {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.fill(station);
        }
        try (StationFolder station = StationFolder.openToRead(folder())) {
            StoredSheet sheet = station.sheets().find(new SheetId("B1", 1)).orElseThrow();

            assertThat(station.facts().election().title()).isEqualTo("Bầu Ban Chấp hành");
            assertThat(station.facts().test()).isTrue();
            assertThat(((PageReading.Read) sheet.reading()).rows())
                    .isEqualTo(((PageReading.Read) SampleStation.struck(2)).rows());
            assertThat(((PageReading.Read) sheet.reading()).registration().toScan())
                    .containsExactly(11.8, 0.01, 3, -0.01, 11.8, 4.5);
            assertThat(station.images().get(sheet.imageHash(), sheet.id()))
                    .asString()
                    .isEqualTo("image of a.png");
            assertThat(station.rulings().ofContest("bch")).hasSize(1);
            assertThat(station.typedBallots().ofContest("bch").get(0).marks())
                    .isEqualTo(Map.of(1, MarkStatus.STRUCK, 3, MarkStatus.STRUCK));
            assertThat(station.records().figures("bch")).isEqualTo(Map.of("issued", 10));
            assertThat(station.records().confirmers("bch", "a".repeat(64)))
                    .containsExactly("Nguyễn Văn An", "Trần Thị Bình");
            assertThat(station.integrity().check()).isEmpty();
        }
    }

    @Test
    void storesEveryKindOfReading() {
        List<PageReading> kinds = List.of(
                new PageReading.Blank(AdjudicationReason.BACK_SIDE),
                new PageReading.Foreign(AdjudicationReason.DOUBLE_FEED),
                new PageReading.Unreadable(UnreadableCause.ENCRYPTED));
        try (StationFolder station = SampleStation.make(folder())) {
            for (PageReading reading : kinds) {
                SampleStation.feed(station, "B1", reading.toString(), reading);
            }

            assertThat(station.sheets().ofContest("bch"))
                    .extracting(StoredSheet::reading)
                    .isEqualTo(kinds);
        }
    }

    @Test
    void countsANewestFigureOnly() {
        try (StationFolder station = SampleStation.make(folder())) {
            station.records().setFigures("bch", Map.of("issued", 10, "collected", 9), SampleStation.AN);
            station.records().setFigures("bch", Map.of("issued", 11), SampleStation.BINH);

            assertThat(station.records().figures("bch")).isEqualTo(Map.of("issued", 11, "collected", 9));
        }
    }

    @Test
    void asksAboutAPictureFedTwiceAndKeepsBothSheets() {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.feed(station, "B1", "a.png", SampleStation.struck(2));
            StoredSheet second = SampleStation.feed(station, "B2", "a.png", SampleStation.struck(2));

            assertThat(second.status()).isEqualTo(SheetStatus.REVIEW);
            assertThat(second.reading().reasons()).contains(AdjudicationReason.DUPLICATE_IMAGE);
            assertThat(second.duplicateOf()).contains(new SheetId("B1", 1));
            assertThat(station.sheets().ofContest("bch")).hasSize(2);
        }
    }

    @Test
    void takesPagesOfOneTiffForDifferentPictures() {
        try (StationFolder station = SampleStation.make(folder())) {
            Batch batch = station.batches().open("bch", "B1", Batch.Kind.SCANNED, false, "x");
            for (int frame = 0; frame < 2; frame++) {
                FedPage page = new FedPage.ScannedPage("many.tif#" + frame, new byte[] {1, 2}, frame);
                StoredSheet sheet = station.sheets()
                        .add(batch, SampleStation.style(station), "r", page, SampleStation.struck(1), "x");
                assertThat(sheet.duplicateOf()).isEmpty();
            }
        }
    }

    @Test
    void refusesANewerStationAndChangesNothing() throws SQLException, IOException {
        SampleStation.make(folder()).close();
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(folder().resolve("station.db"));

        assertTrouble(Trouble.STATION_NEWER, () -> StationFolder.openToWrite(folder(), SampleStation.CLOCK));
        assertTrouble(Trouble.STATION_NEWER, () -> StationFolder.openToRead(folder()));
        assertThat(Files.readAllBytes(folder().resolve("station.db"))).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoStation() throws IOException, SQLException {
        assertTrouble(Trouble.STATION_MISSING, () -> StationFolder.openToRead(temp.resolve("none")));
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("station.db"), "Đây không phải là cơ sở dữ liệu. ".repeat(100));
        assertTrouble(Trouble.STATION_FOREIGN, () -> StationFolder.openToWrite(folder(), SampleStation.CLOCK));
        Files.delete(folder().resolve("station.db"));
        try (Connection connection = raw();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE other (id INTEGER)");
        }
        assertTrouble(Trouble.STATION_FOREIGN, () -> StationFolder.openToWrite(folder(), SampleStation.CLOCK));
        assertTrouble(Trouble.STATION_EXISTS, () -> SampleStation.make(folder()));
    }

    @Test
    void letsOneWriterInAndReadersBeside() {
        try (StationFolder writer = SampleStation.make(folder())) {
            assertTrouble(Trouble.STATION_IN_USE, () -> StationFolder.openToWrite(folder(), SampleStation.CLOCK));
            try (StationFolder reader = StationFolder.openToRead(folder())) {
                assertThat(reader.batches().all()).isEmpty();
                SampleStation.feed(writer, "B1", "a.png", SampleStation.struck(2));
                assertThat(reader.batches().all()).hasSize(1);
            }
        }
        assertThatCode(() ->
                        StationFolder.openToWrite(folder(), SampleStation.CLOCK).close())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesTheSameBatchLabelAgainUnlessAppending() {
        try (StationFolder station = SampleStation.make(folder())) {
            station.batches().open("bch", "B1", Batch.Kind.SCANNED, false, "x");

            assertTrouble(
                    Trouble.BATCH_EXISTS, () -> station.batches().open("bch", "B1", Batch.Kind.SCANNED, false, "x"));
            assertTrouble(Trouble.BATCH_EXISTS, () -> station.batches().open("bch", "B1", Batch.Kind.TYPED, true, "x"));
            assertThat(station.batches()
                            .open("bch", "B1", Batch.Kind.SCANNED, true, "x")
                            .label())
                    .isEqualTo("B1");
        }
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
