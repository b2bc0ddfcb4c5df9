package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.StationFolder;

/** Keys, accounts, copies by themselves, evidence compared, archives: by the commands. */
class TrustCommandsTest extends ClosingPlaceTest {
    private void count() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        scan("B1", "struck-23.png", "struck-13.png", "struck-12.png", "struck-2.png");
        run("review", "confirm-invalid", "--by", AN, "--by", BINH);
        closeContest("bch", "roll=9 absent-without-substitute=2 issued=4 collected=4");
    }

    @Test
    void everyRowIsComparedWithTheEvidenceAndWhatCameSinceIsTold() throws IOException, SQLException {
        count();
        Path out = temp.resolve("out");
        String[] export = {"export", "--format", "evidence", "--out", out.toString(), "--by"};
        assertThat(run(with(export, "Ai Đó")).exitCode()).isEqualTo(3);
        assertThat(run(with(export, AN)).exitCode()).isZero();
        assertThat(who("EXPORTED")).containsExactly(AN);
        String evidence = out.resolve("evidence.zip").toString();
        CommandRun same = run("verify", "--evidence", evidence);
        assertThat(same.exitCode()).as(same.out() + same.err()).isZero();
        assertThat(same.out()).contains("giống gói chứng cứ", "chữ ký Ed25519 đúng");

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + station.resolve("station.db"));
                Statement sql = connection.createStatement()) {
            sql.execute("DROP TRIGGER arrival_no_update");
            sql.execute("UPDATE arrival SET source = 'khác' WHERE id = 2");
        }
        CommandRun other = run("verify", "--evidence", evidence);
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.out()).contains("Khác với gói chứng cứ: arrival 2");
        assertThat(what()).contains("EXPORTED", "CHECKED", "CHECK_FAILED");
    }

    @Test
    void aCountIsNotClosedOverWhatIsNotAsItWasStored() throws IOException, SQLException {
        start("party-congress", DELEGATES, "", 1);
        scan("B1", "struck-23.png");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + station.resolve("station.db"));
                Statement sql = connection.createStatement()) {
            sql.execute("DROP TRIGGER row_reading_no_update");
            sql.execute("UPDATE row_reading SET status = 'STRUCK' WHERE id = 1");
        }
        run("review", "confirm-invalid", "--by", AN, "--by", BINH);
        run("figures", "set", "--by", AN, "roll=9", "absent-without-substitute=2", "issued=1", "collected=1");
        CommandRun close = run("close", "--by", AN, "--by", BINH);
        assertThat(close.exitCode()).isNotZero();
        assertThat(run("health").exitCode()).isEqualTo(1);
    }

    @Test
    void copiesAreMadeByThemselvesWhileFeedingAndAtClosing() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        Path copy = temp.resolve("usb");
        assertThat(run("backup", "--out", copy.toString(), "--every", "2").exitCode())
                .isZero();
        scan("B1", "struck-23.png", "struck-13.png", "struck-12.png", "struck-2.png");
        assertThat(what().stream().filter("BACKED_UP"::equals).count()).isGreaterThanOrEqualTo(2);
        run("review", "confirm-invalid", "--by", AN, "--by", BINH);
        closeContest("bch", "roll=9 absent-without-substitute=2 issued=4 collected=4");
        try (StationFolder copied = StationFolder.openToRead(copy)) {
            assertThat(copied.sheets().ofContest("bch")).hasSize(4);
            assertThat(copied.closings().current("bch")).isPresent();
            assertThat(copied.integrity().check()).isEmpty();
        }
        // the secret half of the key is in no copy
        assertThat(copy.resolve("station.key")).doesNotExist();
        assertThat(run("health").out()).contains("Điểm kiểm phiếu ổn");

        // a stick that is pulled out stops nothing, and is told
        Files.move(copy, temp.resolve("gone"));
        Files.writeString(copy, "no folder");
        run("reopen", "--by", AN, "--by", BINH, "--reason", "x");
        scan("B2", "struck-1.png", "struck-3.png");
        assertThat(what()).contains("BACKUP_FAILED");
        CommandRun health = run("health");
        assertThat(health.exitCode()).isEqualTo(1);
        assertThat(health.out()).contains("Lần sao gần nhất KHÔNG được");
    }

    @Test
    void anArchiveIsSealedAndOpenedByTwoAndAnAlteredOneIsNot() throws IOException {
        count();
        Path archive = temp.resolve("lưu trữ");
        assertThat(run("archive", "seal", "--by", AN, "--out", archive.toString())
                        .exitCode())
                .isEqualTo(3);
        CommandRun sealed = run("archive", "seal", "--by", AN, "--by", BINH, "--out", archive.toString());
        assertThat(sealed.exitCode()).as(sealed.err()).isZero();
        assertThat(sealed.out()).contains("không mã hóa");
        assertThat(Files.readString(archive.resolve("seal.txt"))).contains("until ", "evidence.zip", "by " + AN);
        String[] open = {
            "archive", "open", "--archive", archive.toString(), "--by", AN, "--by", BINH, "--reason", "khiếu nại"
        };
        CommandRun opened = run(open);
        assertThat(opened.exitCode()).as(opened.err()).isZero();
        assertThat(what()).contains("ARCHIVED", "ARCHIVE_OPENED");

        Path seal = archive.resolve("seal.txt");
        String text = Files.readString(seal);
        Files.writeString(seal, text.replaceFirst("until 20", "until 19"));
        assertThat(run(open).err()).contains("seal.txt");
        Files.writeString(seal, text);
        byte[] bytes = Files.readAllBytes(archive.resolve("evidence.zip"));
        bytes[bytes.length / 2]++;
        Files.write(archive.resolve("evidence.zip"), bytes);
        assertThat(run(open).err()).contains("evidence.zip");
    }

    @Test
    void accountsAreOneSwitchAndThenNobodyActsUnsigned() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        Path an = Files.writeString(temp.resolve("an.txt"), "mười hai con gà\n");
        Path binh = Files.writeString(temp.resolve("binh.txt"), "một đàn vịt bầu\n");
        assertThat(run("accounts", "on", "--by", AN, "--by", BINH).exitCode()).isEqualTo(3);
        for (List<Object> each : List.<List<Object>>of(List.of(AN, an), List.of(BINH, binh))) {
            run(
                    "accounts",
                    "passphrase",
                    "--person",
                    (String) each.get(0),
                    "--from",
                    each.get(1).toString(),
                    "--by",
                    AN,
                    "--by",
                    BINH);
        }
        assertThat(run("accounts", "on", "--by", AN, "--by", BINH).exitCode()).isZero();
        CommandRun unsigned = run("figures", "set", "--by", AN, "issued=4");
        assertThat(unsigned.exitCode()).isEqualTo(3);
        assertThat(unsigned.err()).contains("--sign-in");
        assertThat(run("figures", "set", "--by", AN, "--sign-in", AN + "=" + binh, "issued=4")
                        .exitCode())
                .isEqualTo(3);
        assertThat(run("figures", "set", "--by", AN, "--sign-in", AN + "=" + an, "issued=4")
                        .exitCode())
                .isZero();
        assertThat(what()).contains("ACCOUNTS_ON", "SIGN_IN_FAILED", "SIGNED_IN");
        List<String> export = List.of(
                "export", "--format", "eel", "--out", temp.resolve("eel").toString());
        assertThat(run(export.toArray(String[]::new)).exitCode())
                .as("nobody named")
                .isEqualTo(2);
        assertThat(run(with(export.toArray(String[]::new), "--by", AN)).err()).contains("--sign-in");
        assertThat(run(with(export.toArray(String[]::new), "--by", AN, "--sign-in", AN + "=" + an))
                        .exitCode())
                .as("written, but a contest is open")
                .isEqualTo(1);
        assertThat(who("EXPORTED")).containsExactly(AN);
        assertThat(run("accounts", "show").out()).contains("đang dùng", "chốt, mở lại");
    }

    @Test
    void twoPeopleMakeANewKeyAndItIsTold() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        String before = run("key", "show").out();
        Files.delete(station.resolve("station.key"));
        assertThat(run("figures", "set", "--by", AN, "issued=4").err()).contains("key new");
        assertThat(run("key", "new", "--by", AN, "--by", AN).exitCode()).isEqualTo(3);
        assertThat(run("key", "new", "--by", AN, "--by", BINH).exitCode()).isZero();
        assertThat(run("key", "show").out()).isNotEqualTo(before);
        assertThat(run("figures", "set", "--by", AN, "issued=4").exitCode()).isZero();
        assertThat(run("verify").exitCode()).isZero();
    }

    private static String[] with(String[] args, String... last) {
        String[] all = Arrays.copyOf(args, args.length + last.length);
        System.arraycopy(last, 0, all, args.length, last.length);
        return all;
    }

    private List<String> who(String what) {
        try (StationFolder open = StationFolder.openToRead(station)) {
            return open.events().all().stream()
                    .filter(event -> event.what().equals(what))
                    .map(Event::who)
                    .toList();
        }
    }

    private List<String> what() {
        try (StationFolder open = StationFolder.openToRead(station)) {
            return open.events().all().stream().map(Event::what).toList();
        }
    }
}
