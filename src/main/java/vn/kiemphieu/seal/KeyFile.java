package vn.kiemphieu.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.WriteTrouble;

/**
 * The file that holds a counting place's key: as it is, or wrapped by a passphrase (Argon2id, then AES-256-GCM over the
 * secret half with the public half beside it). On systems with such rights only its owner may read it.
 */
public final class KeyFile {
    private static final String HEAD = "kiemphieu-key 1";
    private static final String PLAIN = "secret ";
    private static final String WRAPPED = "wrapped ";
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int LINES = 3;

    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
    }

    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /** Whether a passphrase is needed to sign. */
    public boolean isWrapped() {
        return lines().get(2).startsWith(WRAPPED);
    }

    /** @throws StationException when it is missing or damaged, a passphrase is needed, or is another one */
    public StationKey read(Optional<String> passphrase) {
        List<String> lines = lines();
        VerifyKey open = new VerifyKey(lines.get(1));
        String secret = lines.get(2);
        try {
            if (secret.startsWith(PLAIN)) {
                return StationKey.of(Base64.getDecoder().decode(secret.substring(PLAIN.length())), open);
            }
            if (passphrase.isEmpty()) {
                throw new StationException(Trouble.KEY_LOCKED, file);
            }
            return StationKey.of(unwrapped(secret.substring(WRAPPED.length()), open, passphrase.get()), open);
        } catch (javax.crypto.AEADBadTagException e) {
            throw new StationException(e, Trouble.KEY_PASSPHRASE, file);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StationException(e, Trouble.KEY_DAMAGED, file);
        }
    }

    /** Puts the key there, in place of one that was. */
    public void write(StationKey key, Optional<String> passphrase, Argon2 cost, SecureRandom random) {
        String secret = passphrase.isEmpty()
                ? PLAIN + base64(key.secret())
                : WRAPPED + wrapped(key, passphrase.get(), cost, random);
        try {
            store(HEAD + "\n" + key.open().base64() + "\n" + secret + "\n");
        } catch (IOException e) {
            throw WriteTrouble.of(e, file, file.toAbsolutePath().getParent());
        }
    }

    private List<String> lines() {
        try {
            List<String> lines = Files.readAllLines(file);
            boolean ours = lines.size() == LINES
                    && lines.get(0).equals(HEAD)
                    && (lines.get(2).startsWith(PLAIN) || lines.get(2).startsWith(WRAPPED));
            if (!ours) {
                throw new StationException(Trouble.KEY_DAMAGED, file);
            }
            return lines;
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.KEY_MISSING, file);
        } catch (IOException e) {
            throw new StationException(e, Trouble.KEY_DAMAGED, file);
        }
    }

    /** {@code m=..,t=..,p=.. salt nonce ciphertext}, the last three base64. */
    private static String wrapped(StationKey key, String passphrase, Argon2 cost, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, cost, salt, nonce, key.open())
                    .doFinal(key.secret());
            return cost + " " + base64(salt) + " " + base64(nonce) + " " + base64(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static byte[] unwrapped(String text, VerifyKey open, String passphrase) throws GeneralSecurityException {
        String[] fields = text.split(" ");
        if (fields.length != 4) {
            throw new GeneralSecurityException(text);
        }
        Base64.Decoder decoder = Base64.getDecoder();
        byte[] salt = decoder.decode(fields[1]);
        byte[] nonce = decoder.decode(fields[2]);
        return cipher(Cipher.DECRYPT_MODE, passphrase, Argon2.parse(fields[0]), salt, nonce, open)
                .doFinal(decoder.decode(fields[3]));
    }

    private static Cipher cipher(int mode, String passphrase, Argon2 cost, byte[] salt, byte[] nonce, VerifyKey open)
            throws GeneralSecurityException {
        byte[] key = cost.derive(PassphraseHash.normal(passphrase), salt, KEY_BYTES);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(open.base64().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private void store(String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
