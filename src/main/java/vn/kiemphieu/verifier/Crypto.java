package vn.kiemphieu.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, the hash tree (RFC 6962 section 2.1), Ed25519 (RFC 8032). */
final class Crypto {
    private static final int AT_ONCE = 1 << 16;

    private Crypto() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String hash(String text) {
        return hex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of the first so many bytes, which may be more than there are. */
    static String hash(InputStream bytes, long most) {
        MessageDigest digest = sha256();
        try (bytes) {
            byte[] part = {0};
            for (long left = most; part.length > 0; left -= part.length) {
                part = bytes.readNBytes((int) Math.min(AT_ONCE, left));
                digest.update(part);
            }
            return hex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] leaf(byte[] data) {
        return sha256(new byte[] {0}, data);
    }

    /** @param leaves hashes of leaves, one at least */
    static byte[] root(List<byte[]> leaves) {
        int size = leaves.size();
        int left = Integer.highestOneBit(size - 1); // the greatest power of two below their number
        return size == 1
                ? leaves.get(0)
                : sha256(new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, size)));
    }

    /** What is signed of a root (C2SP tlog-checkpoint). */
    static String checkpoint(String of, List<byte[]> leaves) {
        String root = Base64.getEncoder().encodeToString(root(leaves));
        return "kiemphieu/" + of + "\n" + leaves.size() + "\n" + root + "\n";
    }

    /**
     * @param key base64 of a SubjectPublicKeyInfo
     * @param signature in base64
     */
    static boolean signed(String key, String text, String signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            X509EncodedKeySpec spki = new X509EncodedKeySpec(Base64.getDecoder().decode(key));
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spki));
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
