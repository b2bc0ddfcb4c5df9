package vn.kiemphieu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.seal.MerkleTree;
import vn.kiemphieu.seal.TreeProof;

/** Two ways written apart, the program's and the verifier's, must agree on trees and proofs. */
class CryptoTest {
    private static final int MOST = 40;
    /** 600 are wanted. */
    private static final int MOST_LINES = 740;

    @Test
    void everyProofOfEverySmallTreeLeadsToItsRootAndToNoOther() {
        for (int size = 1; size <= MOST; size++) {
            List<byte[]> data = data(size);
            byte[] root = root(data);
            List<byte[]> hashes = data.stream().map(Crypto::leaf).toList();
            assertThat(Crypto.root(hashes)).isEqualTo(root);
            for (int i = 0; i < size; i++) {
                List<byte[]> proof = bytes(TreeProof.inclusion(i, data));
                assertThat(Crypto.inclusion(i, hashes)).isEqualTo(TreeProof.inclusion(i, data));
                assertThat(ProofCheck.included(hashes.get(i), i, size, proof, root))
                        .isTrue();
                assertThat(ProofCheck.included(hashes.get(i), (i + 1) % size, size, proof, root))
                        .isEqualTo(size == 1);
                assertThat(ProofCheck.included(hashes.get(i), i, size, proof, root(data(size + 1))))
                        .isFalse();
                proof.forEach(hash -> hash[0]++);
                assertThat(ProofCheck.included(hashes.get(i), i, size, proof, root))
                        .isEqualTo(size == 1);
            }
            for (int older = 1; older <= size; older++) {
                byte[] before = root(data.subList(0, older));
                List<byte[]> proof = bytes(TreeProof.consistency(older, data));
                assertThat(Crypto.consistency(older, hashes)).isEqualTo(TreeProof.consistency(older, data));
                assertThat(ProofCheck.consistent(older, before, size, root, proof))
                        .as("%d of %d", older, size)
                        .isTrue();
                assertThat(ProofCheck.consistent(older, root(data(size + 1)), size, root, proof))
                        .isFalse();
                assertThat(ProofCheck.consistent(older, before, size, root(data(size + 1)), proof))
                        .isFalse();
                assertThat(ProofCheck.consistent(older, before, size, root, List.of()))
                        .isEqualTo(older == size);
                proof.forEach(hash -> hash[0]++);
                assertThat(ProofCheck.consistent(older, before, size, root, proof))
                        .isEqualTo(older == size);
            }
        }
    }

    /** RFC 8032, section 7.1, test 2. */
    @Test
    void knowsTheSignatureOfTheStandard() {
        byte[] raw = HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] spki = Arrays.copyOf(HexFormat.of().parseHex("302a300506032b6570032100"), 44);
        System.arraycopy(raw, 0, spki, 12, 32);
        String key = java.util.Base64.getEncoder().encodeToString(spki);
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(Crypto.signed(key, "r", signature)).isTrue();
        assertThat(Crypto.signed(key, "s", signature)).isFalse();
        signature[3]++;
        assertThat(Crypto.signed(key, "r", signature)).isFalse();
    }

    /** It is to be read by a sceptic in an hour. */
    @Test
    void theVerifierStaysSmallAndNeedsJavaAlone() throws IOException {
        List<String> code = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/kiemphieu/verifier"))) {
            for (Path file : files.toList()) {
                Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("/") && !line.startsWith("*"))
                        .forEach(code::add);
            }
        }
        List<String> imports = code.stream()
                .filter(line -> line.startsWith("import ") || line.startsWith("package "))
                .toList();
        assertThat(code.size() - imports.size()).isBetween(300, MOST_LINES);
        assertThat(imports.stream().filter(line -> line.startsWith("import ")))
                .allMatch(line -> line.matches("import (static )?(java\\.|vn\\.kiemphieu\\.verifier\\.).*"));
    }

    private static List<byte[]> data(int size) {
        List<byte[]> data = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            data.add(("leaf " + i).getBytes(StandardCharsets.UTF_8));
        }
        return data;
    }

    private static byte[] root(List<byte[]> data) {
        MerkleTree tree = new MerkleTree();
        data.forEach(tree::add);
        return tree.root();
    }

    private static List<byte[]> bytes(List<String> hex) {
        return hex.stream().map(HexFormat.of()::parseHex).toList();
    }
}
