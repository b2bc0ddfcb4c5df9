package vn.kiemphieu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.seal.MerkleTree;

/** Two ways written apart, the program's and the verifier's, must agree on trees. */
class CryptoTest {
    private static final int MOST = 40;
    private static final int MOST_LINES = 599;

    @Test
    void rootsOfEverySmallTreeAreTheSame() {
        for (int size = 1; size <= MOST; size++) {
            List<byte[]> data = data(size);
            assertThat(Crypto.root(data.stream().map(Crypto::leaf).toList())).isEqualTo(root(data));
        }
    }

    /** The vectors of RFC 6962's reference implementation. */
    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void knowsTheRootsOfTheStandard(int size, String root) {
        List<byte[]> leaves = Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(HexFormat.of()::parseHex)
                .map(Crypto::leaf)
                .limit(size)
                .toList();
        assertThat(Crypto.hex(Crypto.root(leaves))).isEqualTo(root);
    }

    /** RFC 8032, section 7.1, test 2. */
    @Test
    void knowsTheSignatureOfTheStandard() {
        byte[] raw = HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        byte[] spki = Arrays.copyOf(HexFormat.of().parseHex("302a300506032b6570032100"), 44);
        System.arraycopy(raw, 0, spki, 12, 32);
        String key = Base64.getEncoder().encodeToString(spki);
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertThat(Crypto.signed(key, "r", base64(signature))).isTrue();
        assertThat(Crypto.signed(key, "s", base64(signature))).isFalse();
        signature[3]++;
        assertThat(Crypto.signed(key, "r", base64(signature))).isFalse();
    }

    /**
     * It is to be read by a sceptic in an hour: lines of code count, that is all but blank ones, comments, and the lists of what
     * is imported.
     */
    @Test
    void theVerifierStaysUnderSixHundredLinesAndNeedsJavaAlone() throws IOException {
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

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
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
}
