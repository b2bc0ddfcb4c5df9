package vn.kiemphieu.verifier;

import java.util.Arrays;
import java.util.List;

/**
 * How anybody checks a proof with a root copied earlier (RFC 9162, sections 2.1.3.2 and 2.1.4.2). The verifier has every leaf and
 * makes the roots themselves instead.
 */
final class ProofCheck {
    private ProofCheck() {}

    /** Whether the proof leads from the leaf, number {@code index} of {@code size}, to the root. */
    static boolean included(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        byte[] made = leaf;
        long last = size - 1;
        long way = index;
        for (byte[] beside : proof) {
            if (last == 0) {
                return false;
            }
            if (way % 2 == 1 || way == last) {
                made = node(beside, made);
                for (; way % 2 == 0 && way > 0; way >>= 1) {
                    last >>= 1;
                }
            } else {
                made = node(made, beside);
            }
            way >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(made, root);
    }

    /** Whether the proof makes both roots: over the first {@code size} leaves and over all. */
    static boolean consistent(long size, byte[] old, long all, byte[] root, List<byte[]> proof) {
        if (size == all || proof.isEmpty()) {
            return size == all && proof.isEmpty() && Arrays.equals(old, root);
        }
        boolean whole = Long.bitCount(size) == 1;
        long way = (size - 1) >> Long.numberOfTrailingZeros(size);
        long last = (all - 1) >> Long.numberOfTrailingZeros(size);
        byte[] before = whole ? old : proof.get(0);
        byte[] now = before;
        for (byte[] beside : proof.subList(whole ? 0 : 1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if (way % 2 == 1 || way == last) {
                before = node(beside, before);
                now = node(beside, now);
                for (; way % 2 == 0 && way > 0; way >>= 1) {
                    last >>= 1;
                }
            } else {
                now = node(now, beside);
            }
            way >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, old) && Arrays.equals(now, root);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Crypto.sha256(new byte[] {1}, left, right);
    }
}
