package vn.kiemphieu.seal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Proofs of RFC 6962, sections 2.1.1 and 2.1.2: with them a leaf, or an older root, is found again in a root without all
 * the other leaves.
 */
public final class TreeProof {
    private TreeProof() {}

    /** @return hashes beside the way from leaf {@code index} up to the root over {@code leaves}, hexadecimal */
    public static List<String> inclusion(int index, List<byte[]> leaves) {
        List<byte[]> path = new ArrayList<>();
        path(index, leaves, path);
        return hex(path);
    }

    /** @return hashes by which the root over the first {@code size} leaves, one at least, and the root over all are both made */
    public static List<String> consistency(int size, List<byte[]> leaves) {
        List<byte[]> proof = new ArrayList<>();
        subProof(size, leaves, true, proof);
        return hex(proof);
    }

    private static void path(int index, List<byte[]> leaves, List<byte[]> path) {
        if (leaves.size() > 1) {
            int split = Integer.highestOneBit(leaves.size() - 1);
            List<byte[]> left = leaves.subList(0, split);
            List<byte[]> right = leaves.subList(split, leaves.size());
            path(index < split ? index : index - split, index < split ? left : right, path);
            path.add(root(index < split ? right : left));
        }
    }

    private static void subProof(int size, List<byte[]> leaves, boolean known, List<byte[]> proof) {
        if (size == leaves.size()) {
            if (!known) {
                proof.add(root(leaves));
            }
            return;
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        if (size <= split) {
            subProof(size, left, known, proof);
            proof.add(root(right));
        } else {
            subProof(size - split, right, false, proof);
            proof.add(root(left));
        }
    }

    private static byte[] root(List<byte[]> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);
        return tree.root();
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
