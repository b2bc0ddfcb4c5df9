package vn.kiemphieu.seal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;

/** What is kept of a passphrase, to know it again: {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}. */
public record PassphraseHash(String text) {
    /** Letters a passphrase has at least; a few words are easier than signs and digits. */
    public static final int SHORTEST = 10;

    private static final int BYTES = 32;
    private static final int SALT = 16;
    private static final int FIELDS = 6;

    public static PassphraseHash of(String passphrase, Argon2 cost, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] hash = cost.derive(normal(passphrase), salt, BYTES);
        return new PassphraseHash("$argon2id$v=19$" + cost + "$" + base64(salt) + "$" + base64(hash));
    }

    /** Compared in a time that tells nothing. */
    public boolean matches(String passphrase) {
        String[] fields = text.split("\\$");
        if (fields.length != FIELDS || !fields[1].equals("argon2id") || !fields[2].equals("v=19")) {
            return false;
        }
        Base64.Decoder decoder = Base64.getDecoder();
        byte[] kept = decoder.decode(fields[5]);
        byte[] made = Argon2.parse(fields[3]).derive(normal(passphrase), decoder.decode(fields[4]), kept.length);
        return kept.length == BYTES && MessageDigest.isEqual(kept, made);
    }

    /** Whether it is long enough; nothing else is asked of it. */
    public static boolean isLong(String passphrase) {
        return normal(passphrase).codePoints().count() >= SHORTEST;
    }

    /** However a keyboard writes the accents, and without the line end of a file. */
    static String normal(String passphrase) {
        return Normalizer.normalize(passphrase, Normalizer.Form.NFC).strip();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
