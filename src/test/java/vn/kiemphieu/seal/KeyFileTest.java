package vn.kiemphieu.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

class KeyFileTest {
    private static final Argon2 CHEAP = new Argon2(32, 1, 1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PASSPHRASE = "mưa rơi trên mái lá";

    @TempDir
    Path temp;

    /** RFC 9106, section 5.3. */
    @Test
    void reckonsArgon2idAsItsStandardDoes() {
        byte[] made = new Argon2(32, 3, 4).derive(filled(32, 1), filled(16, 2), filled(8, 3), filled(12, 4), 32);
        assertThat(HexFormat.of().formatHex(made))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void keepsAKeyThatOnlyItsPassphraseOpens() throws IOException {
        StationKey key = StationKey.make(RANDOM);
        KeyFile file = new KeyFile(temp.resolve("station.key"));
        file.write(key, Optional.of(PASSPHRASE), CHEAP, RANDOM);
        assertThat(file.isWrapped()).isTrue();
        assertThat(Files.readString(temp.resolve("station.key")))
                .doesNotContain(Base64.getEncoder().encodeToString(key.secret()));
        // as another keyboard writes the accents, and with the line end of a file
        String decomposed = java.text.Normalizer.normalize(PASSPHRASE, java.text.Normalizer.Form.NFD) + "\n";
        assertThat(file.read(Optional.of(decomposed)).sign("x")).isEqualTo(key.sign("x"));
        assertTrouble(Trouble.KEY_LOCKED, file, Optional.empty());
        assertTrouble(Trouble.KEY_PASSPHRASE, file, Optional.of("mưa rơi trên mái ngói"));
    }

    @Test
    void keepsAKeyWithoutPassphraseForItsOwnerAlone() throws IOException {
        StationKey key = StationKey.make(RANDOM);
        Path path = temp.resolve("station.key");
        KeyFile file = new KeyFile(path);
        assertTrouble(Trouble.KEY_MISSING, file, Optional.empty());
        file.write(key, Optional.empty(), CHEAP, RANDOM);
        assertThat(file.isWrapped()).isFalse();
        assertThat(file.read(Optional.empty()).open()).isEqualTo(key.open());
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, another 1",
        "1, MCowBQYDK2VwAyEA",
        "1, '!'",
        "2, secret AAAA",
        "2, wrapped m=9999999999;t=1;p=1 a b c"
    })
    void saysThatAKeyIsDamaged(int line, String text) throws IOException {
        Path path = temp.resolve("station.key");
        KeyFile file = new KeyFile(path);
        file.write(StationKey.make(RANDOM), Optional.empty(), CHEAP, RANDOM);
        String[] lines = Files.readString(path).split("\n");
        lines[line] = text.replace(';', ',');
        Files.writeString(path, String.join("\n", lines) + "\n");
        assertTrouble(Trouble.KEY_DAMAGED, file, Optional.of(PASSPHRASE));
    }

    @Test
    void anotherPublicHalfBesideAWrappedKeyIsNoticed() throws IOException {
        Path path = temp.resolve("station.key");
        KeyFile file = new KeyFile(path);
        file.write(StationKey.make(RANDOM), Optional.of(PASSPHRASE), CHEAP, RANDOM);
        String[] lines = Files.readString(path).split("\n");
        lines[1] = StationKey.make(RANDOM).open().base64();
        Files.writeString(path, String.join("\n", lines) + "\n");
        assertTrouble(Trouble.KEY_PASSPHRASE, file, Optional.of(PASSPHRASE));
    }

    @ParameterizedTest
    @CsvSource({"mười hai con gà, true", "muoi hai con ga, false", "mười hai con gà trống, false", "'', false"})
    void knowsAPassphraseAgain(String tried, boolean same) {
        PassphraseHash kept = PassphraseHash.of("mười hai con gà", CHEAP, RANDOM);
        assertThat(kept.text()).startsWith("$argon2id$v=19$m=32,t=1,p=1$").doesNotContain("gà");
        assertThat(kept.matches(tried)).isEqualTo(same);
        assertThat(PassphraseHash.of("mười hai con gà", CHEAP, RANDOM)).isNotEqualTo(kept);
    }

    /** RFC 8032, section 7.1, test 1: the same key signs the same text in the same way, whoever made the software. */
    @Test
    void signsAsTheStandardDoes() throws Exception {
        byte[] pkcs8 = HexFormat.of()
                .parseHex("302e020100300506032b657004220420"
                        + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] spki = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        VerifyKey open = new VerifyKey(Base64.getEncoder().encodeToString(spki));
        StationKey key = StationKey.of(pkcs8, open);
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.sign(""))))
                .startsWith("e5564300c360ac729086e2cc806e828a")
                .endsWith("5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        assertThat(open.shown()).hasSize(39).matches("([0-9a-f]{4} ?){8}");
        assertThat(open.signed("", key.sign("x"))).isFalse();
        assertThat(open.signed("", "no signature")).isFalse();
    }

    private static void assertTrouble(Trouble trouble, KeyFile file, Optional<String> passphrase) {
        assertThatThrownBy(() -> file.read(passphrase))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
