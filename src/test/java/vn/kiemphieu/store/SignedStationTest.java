package vn.kiemphieu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.seal.Argon2;
import vn.kiemphieu.seal.LogHead;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.seal.VerifyKey;

/** What is signed when it is stored, and what is found when somebody alters it in the database. */
class SignedStationTest {
    @TempDir
    Path temp;

    private Path folder() {
        return temp.resolve("s");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "signature taken out | DELETE FROM sheet_signature WHERE id = 1 | SIGNATURE sheet 1",
                "signature altered | UPDATE sheet_signature SET signature = 'AAAA' WHERE id = 1 | SIGNATURE sheet 1",
                "signatures swapped | UPDATE sheet_signature SET sheet_id = 10 - sheet_id | SIGNATURE sheet 1",
                "root altered | UPDATE checkpoint SET root = replace(root, 'a', 'b') WHERE id = 1 | TREE checkpoint 1",
                "checkpoint's signature | UPDATE checkpoint SET signature = 'AAAA' WHERE id = 1 | SIGNATURE checkpoint 1",
                "closing record | UPDATE closing_record SET record = replace(record, 'bch', 'xyz') | SIGNATURE closing_record 1",
                "another key | UPDATE station_key SET public_key = replace(public_key, 'A', 'B') | SIGNATURE sheet 1",
                "passphrase put in | UPDATE account_secret SET secret = 'x' | ROW account_secret 1",
                "a detail of what happened | UPDATE occurrence SET detail = 'x' | ROW occurrence 1",
            })
    void findsWhatWasAltered(String what, String statement, String told) throws SQLException {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.fill(station);
        }
        alter(statement);
        try (StationFolder station = StationFolder.openToRead(folder())) {
            assertThat(station.integrity().check())
                    .extracting(finding -> finding.kind() + " " + finding.place())
                    .contains(told);
        }
    }

    @Test
    void signsEverySheetAndARootWhenABatchAContestAndAReadinessReportAreClosed() {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.fill(station);
            VerifyKey key = station.openKey().orElseThrow();
            List<StoredCheckpoint> points = station.events().checkpoints();
            assertThat(points)
                    .extracting(point -> point.cause().split(" ")[0])
                    .containsExactly("readiness", "closing", "closing");
            assertThat(points)
                    .allSatisfy(point -> assertThat(key.signed(
                                    "kiemphieu/log\n" + point.head().size() + "\n" + base64(point.head()) + "\n",
                                    point.signature()))
                            .isTrue());
            Batch batch = station.batches().open("bch", "B9", Batch.Kind.SCANNED, false, SampleStation.AN.name());
            assertThat(station.journal().head(batch)).isEmpty();
            station.journal().move(batch, BatchState.CLOSED, "", SampleStation.AN.name());
            LogHead head = station.journal().head(batch).orElseThrow();
            assertThat(head.size()).isEqualTo(station.events().all().size() - 1);
            assertThat(head.mark())
                    .isEqualToIgnoringCase(
                            head.root().substring(0, 4) + "-" + head.root().substring(4, 8));
            assertThat(station.integrity().check()).isEmpty();
        }
    }

    @Test
    void aNewKeySignsOnAndTheOldOneStaysTrueForWhatItSigned() throws IOException {
        try (StationFolder station = SampleStation.make(folder())) {
            SampleStation.feed(station, "B1", "a.png", SampleStation.struck(2));
        }
        Files.delete(folder().resolve("station.key"));
        assertTrouble(Trouble.KEY_MISSING, () -> StationFolder.openToWrite(folder(), SampleStation.CLOCK));
        try (StationFolder station =
                StationFolder.openWithNewKey(folder(), SampleStation.CLOCK, "An, Bình", Optional.empty())) {
            SampleStation.feed(station, "B2", "b.png", SampleStation.struck(1));
            assertThat(station.integrity().check()).isEmpty();
            assertThat(station.events().all())
                    .filteredOn(event -> event.what().equals("KEY_MADE"))
                    .hasSize(2);
        }
        // the old key, brought back, is not the one in force
        Files.copy(
                key(temp.resolve("other")),
                folder().resolve("station.key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrouble(Trouble.KEY_OTHER, () -> StationFolder.openToWrite(folder(), SampleStation.CLOCK));
    }

    @Test
    void aWrappedKeyOpensWithItsPassphraseAlone() {
        Signer.Choice wrapped =
                new Signer.Choice(Optional.of("mười hai con gà"), new Argon2(32, 1, 1), new SecureRandom());
        StationFacts facts = new StationFacts(
                ElectionFile.parse(SampleStation.ELECTION.formatted("party-congress"), "e.json"), true, 2);
        StationFolder.create(folder(), facts, List.of(SampleStation.AN), "test", SampleStation.CLOCK, wrapped)
                .close();
        assertTrouble(Trouble.KEY_LOCKED, () -> StationFolder.openToWrite(folder(), SampleStation.CLOCK));
        assertTrouble(
                Trouble.KEY_PASSPHRASE,
                () -> StationFolder.openToWrite(folder(), SampleStation.CLOCK, Optional.of("mười ba con gà")));
        try (StationFolder station =
                StationFolder.openToWrite(folder(), SampleStation.CLOCK, Optional.of("mười hai con gà"))) {
            assertThat(station.key(Optional.empty()).open())
                    .isEqualTo(station.openKey().orElseThrow());
        }
        // looking needs none, signing what is made from it does
        try (StationFolder station = StationFolder.openToRead(folder())) {
            assertTrouble(Trouble.KEY_LOCKED, () -> station.key(Optional.empty()));
            StationKey key = station.key(Optional.of("mười hai con gà"));
            assertThat(key.open().signed("x", key.sign("x"))).isTrue();
        }
    }

    private static Path key(Path folder) {
        SampleStation.make(folder).close();
        return folder.resolve("station.key");
    }

    private static String base64(LogHead head) {
        return java.util.Base64.getEncoder()
                .encodeToString(java.util.HexFormat.of().parseHex(head.root()));
    }

    private void alter(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("station.db"));
                Statement sql = connection.createStatement()) {
            List<String> triggers = new ArrayList<>();
            try (ResultSet rows = sql.executeQuery("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
                while (rows.next()) {
                    triggers.add(rows.getString(1));
                }
            }
            for (String trigger : triggers) {
                sql.execute("DROP TRIGGER " + trigger);
            }
            assertThat(sql.executeUpdate(statement)).isPositive();
        }
    }

    private static void assertTrouble(Trouble trouble, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
