package vn.kiemphieu.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The hash tree of RFC 6962, section 2.1, with SHA-256: one root that names every leaf and their order. Leaves are added
 * one by one; only the roots of whole subtrees are kept, one for each bit of the number of leaves.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Roots of complete subtrees, the largest first; their sizes are the bits of {@link #size}. */
    private final List<byte[]> subtrees = new ArrayList<>();

    private long size;

    /** @param data what the leaf holds; its hash is taken here */
    public void add(byte[] data) {
        subtrees.add(hash(LEAF, data));
        size++;
        for (long bits = size; (bits & 1) == 0; bits >>= 1) {
            mergeLastTwo();
        }
    }

    public long size() {
        return size;
    }

    /** SHA-256 root, 32 bytes; of no leaves the hash of nothing. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return sha256().digest();
        }
        byte[] root = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = hash(NODE, subtrees.get(i), root);
        }
        return root.clone();
    }

    private void mergeLastTwo() {
        byte[] right = subtrees.remove(subtrees.size() - 1);
        byte[] left = subtrees.remove(subtrees.size() - 1);
        subtrees.add(hash(NODE, left, right));
    }

    private static byte[] hash(byte kind, byte[]... parts) {
        MessageDigest digest = sha256();
        digest.update(kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
