package vn.kiemphieu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.seal.Argon2;

/** Accounts: off unless switched on; wrong passphrases make people wait, over a restart too. */
class AccountsTest {
    private static final String RIGHT = "mười hai con gà";
    private static final Instant BEGIN = Instant.parse("2026-03-15T12:00:00Z");

    @TempDir
    Path temp;

    private Instant now = BEGIN;

    @Test
    void areOffUntilTheyAreSwitchedOnAndAgainAfterTheyAreSwitchedOff() {
        try (StationFolder station = SampleStation.make(temp.resolve("s"))) {
            assertThat(station.accounts().areUsed()).isFalse();
            station.accounts().use(true, "An, Bình");
            assertThat(station.accounts().areUsed()).isTrue();
            station.accounts().use(false, "An, Bình");
            assertThat(station.accounts().areUsed()).isFalse();
        }
    }

    /** After so many wrong ones in a row, how long is to be waited. */
    @ParameterizedTest
    @CsvSource({"2, 0", "3, 30", "4, 60", "5, 120", "7, 480", "10, 3840", "14, 3840"})
    void makeWhoeverGuessesWaitLongerAndLonger(int wrong, long seconds) {
        SampleStation.make(temp.resolve("s")).close();
        open().accounts.set(SampleStation.AN, RIGHT, "An");
        for (int i = 0; i < wrong; i++) {
            assertTrouble(Trouble.PASSPHRASE_WRONG, "mười ba con gà");
            now = now.plus(Duration.ofDays(1));
        }
        now = now.minus(Duration.ofDays(1));
        if (seconds > 0) {
            now = now.plusSeconds(seconds - 1);
            assertTrouble(Trouble.PASSPHRASE_WAIT, RIGHT);
            now = now.plusSeconds(1);
        }
        assertThatCode(() -> open().accounts.signIn(SampleStation.AN, RIGHT)).doesNotThrowAnyException();
        // who came in begins anew
        assertTrouble(Trouble.PASSPHRASE_WRONG, "x");
        assertThatCode(() -> open().accounts.signIn(SampleStation.AN, RIGHT)).doesNotThrowAnyException();
    }

    @Test
    void knowNobodyWithoutAPassphraseAndTakeNoShortOne() {
        SampleStation.make(temp.resolve("s")).close();
        assertTrouble(Trouble.PASSPHRASE_WRONG, RIGHT);
        assertThatThrownBy(() -> open().accounts.set(SampleStation.AN, "con gà", "An"))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.PASSPHRASE_SHORT));
    }

    @Test
    void aNewPassphraseEndsTheWaitAndTheOldOne() {
        SampleStation.make(temp.resolve("s")).close();
        open().accounts.set(SampleStation.AN, RIGHT, "An");
        for (int i = 0; i < 3; i++) {
            assertTrouble(Trouble.PASSPHRASE_WRONG, "x");
        }
        open().accounts.set(SampleStation.AN, "một đàn vịt bầu", "Bình, Cường");
        assertTrouble(Trouble.PASSPHRASE_WRONG, RIGHT);
        open().accounts.signIn(SampleStation.AN, "một đàn vịt bầu");
        try (StationFolder station = StationFolder.openToRead(temp.resolve("s"))) {
            assertThat(station.integrity().check()).isEmpty();
            // what a passphrase is checked with leaves the place with no record
            assertThat(station.rows().tables()).contains("account").doesNotContain("account_secret");
        }
    }

    private record Open(AccountStore accounts) {}

    /** Each time as after a restart. */
    private Open open() {
        Database database = Database.open(temp.resolve("s").resolve("station.db"), false);
        EventLog log = new EventLog(database, Clock.fixed(now, ZoneOffset.UTC), () -> {
            throw new AssertionError("accounts sign nothing");
        });
        return new Open(new AccountStore(database, log, new Argon2(8, 1, 1), new SecureRandom()));
    }

    private void assertTrouble(Trouble trouble, String passphrase) {
        assertThatThrownBy(() -> open().accounts.signIn(SampleStation.AN, passphrase))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }
}
