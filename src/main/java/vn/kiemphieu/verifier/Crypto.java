package vn.kiemphieu.verifier;

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

    static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] leaf(byte[] data) {
        return sha256(new byte[] {0}, data);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** @param leaves hashes of leaves, one at least */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** @param key base64 of a SubjectPublicKeyInfo */
    static boolean signed(String key, String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            byte[] spki = Base64.getDecoder().decode(key);
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** What is signed of a root over {@code size} leaves. */
    static String checkpoint(String of, long size, byte[] root) {
        return "kiemphieu/" + of + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }
}
