package vn.kiemphieu.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import vn.kiemphieu.ballot.Sha256;

/**
 * The public half of a counting place's Ed25519 key (RFC 8032).
 *
 * @param base64 of its SubjectPublicKeyInfo (RFC 8410), 44 bytes
 */
public record VerifyKey(String base64) {
    /** Who signs, in the words of a signed note; which one is told by the key's id. */
    private static final String NAME = "kiemphieu";

    private static final int RAW_BYTES = 32;
    private static final int GROUP = 4;
    private static final int SHOWN = 32;

    /** SHA-256 of the SubjectPublicKeyInfo, 64 letters: {@code openssl pkey -pubin -outform DER | sha256sum}. */
    public String fingerprint() {
        return Sha256.hex(encoded());
    }

    /** What people compare with paper: the first half of the fingerprint (128 bits) in groups of four. */
    public String shown() {
        return fingerprint().substring(0, SHOWN).replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** Whether the signature (base64) is this key's, of exactly this text. */
    public boolean signed(String text, String signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded())));
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // no key, or no signature: then nothing was signed
            return false;
        }
    }

    /** The line a signature makes below a signed note (C2SP signed-note): id of the key, then the signature. */
    String noteLine(String signature) {
        byte[] named = (NAME + "\n\1").getBytes(StandardCharsets.UTF_8);
        byte[] spki = encoded();
        byte[] all = Arrays.copyOf(named, named.length + RAW_BYTES);
        System.arraycopy(spki, spki.length - RAW_BYTES, all, named.length, RAW_BYTES);
        byte[] id = Arrays.copyOf(StationKey.sha256(all), GROUP);
        byte[] signed = Base64.getDecoder().decode(signature);
        byte[] line = Arrays.copyOf(id, id.length + signed.length);
        System.arraycopy(signed, 0, line, id.length, signed.length);
        return "\u2014 " + NAME + " " + Base64.getEncoder().encodeToString(line) + "\n";
    }

    /** Whether the last word of a signed note's line, id and signature, is this key's of the text above it. */
    public boolean noteSigned(String text, String word) {
        byte[] bytes = Base64.getDecoder().decode(word);
        return bytes.length > GROUP
                && signed(text, Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, GROUP, bytes.length)));
    }

    private byte[] encoded() {
        return Base64.getDecoder().decode(base64);
    }
}
