package vn.kiemphieu.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, the hash tree and its proofs (RFC 6962 section 2.1), Ed25519 (RFC 8032). */
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
        Arrays.stream(parts).forEach(digest::update);
        return digest.digest();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String hash(String text) {
        return hex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] leaf(byte[] data) {
        return sha256(new byte[] {0}, data);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** How many of two leaves or more stand under the left branch: the greatest power of two below their number. */
    private static int left(int size) {
        return Integer.highestOneBit(size - 1);
    }

    /** @param leaves hashes of leaves, one at least */
    static byte[] root(List<byte[]> leaves) {
        int size = leaves.size();
        return size == 1
                ? leaves.get(0)
                : node(root(leaves.subList(0, left(size))), root(leaves.subList(left(size), size)));
    }

    /** The proof that a leaf belongs to the root: the roots beside its way, from below. */
    static List<String> inclusion(int index, List<byte[]> leaves) {
        int size = leaves.size();
        if (size == 1) {
            return new ArrayList<>();
        }
        List<byte[]> left = leaves.subList(0, left(size));
        List<byte[]> right = leaves.subList(left(size), size);
        boolean isLeft = index < left(size);
        List<String> proof = isLeft ? inclusion(index, left) : inclusion(index - left(size), right);
        proof.add(hex(root(isLeft ? right : left)));
        return proof;
    }

    /** The proof that the root over the first {@code first} leaves came before that over all. */
    static List<String> consistency(int first, List<byte[]> leaves) {
        if (first == leaves.size()) {
            return List.of();
        }
        // the first leaves end with a whole branch of so many; it is proved as a leaf is, in the tree of such branches
        int width = Integer.lowestOneBit(first);
        List<byte[]> branches = new ArrayList<>();
        for (int from = 0; from < leaves.size(); from += width) {
            branches.add(root(leaves.subList(from, Math.min(from + width, leaves.size()))));
        }
        int last = first / width - 1;
        List<String> proof = inclusion(last, branches);
        if (last > 0) {
            proof.add(0, hex(branches.get(last)));
        }
        return proof;
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

    /** What is signed of a root over {@code size} leaves (C2SP tlog-checkpoint). */
    static String checkpoint(String of, long size, byte[] root) {
        return "kiemphieu/" + of + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }
}
