package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.seal.MerkleTree;
import vn.kiemphieu.seal.SignedText;
import vn.kiemphieu.seal.StationKey;

/** Sealed files taken apart, altered, and put together again as a forger would. */
final class ForgedFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ForgedFile() {}

    static TreeMap<String, byte[]> parts(Path file) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** Put together anew, the comment with the seal as it was: that of another file. */
    static Path zip(Path temp, TreeMap<String, byte[]> parts, String comment) throws IOException {
        Path file = temp.resolve("forged.zip");
        Files.write(file, bytes(parts, comment));
        return file;
    }

    private static byte[] bytes(TreeMap<String, byte[]> parts, String comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 3, 15, 7, 0));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
            zip.setComment(comment);
        }
        return bytes.toByteArray();
    }

    /** As below, by somebody who has another key and says that it is the one. */
    static Path sealed(Path temp, TreeMap<String, byte[]> parts) throws IOException {
        return sealed(temp, parts, StationKey.make(new SecureRandom()));
    }

    /** With a list of hashes and a seal that fit. */
    static Path sealed(Path temp, TreeMap<String, byte[]> parts, StationKey key) throws IOException {
        alter(
                parts,
                "about.json",
                about -> ((ObjectNode) about).put("key", key.open().base64()));
        parts.remove("SHA256SUMS");
        StringBuilder sums = new StringBuilder();
        parts.forEach((name, bytes) -> sums.append(Sha256.hex(bytes) + "  " + name + "\n"));
        parts.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        return signed(temp, parts, key);
    }

    /** With a seal by this key over whatever the list of hashes says. */
    static Path signed(Path temp, TreeMap<String, byte[]> parts, StationKey key) throws IOException {
        String kind = parts.containsKey("cvr.json") ? "result-package" : "evidence";
        List<String> sums = parts.containsKey("SHA256SUMS")
                ? new String(parts.get("SHA256SUMS"), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of("");
        MerkleTree tree = new MerkleTree();
        sums.forEach(line -> tree.add(line.getBytes(StandardCharsets.UTF_8)));
        String checkpoint = SignedText.checkpoint(kind, sums.size(), tree.root());
        String dummy = SignedText.file(checkpoint, "0".repeat(64));
        byte[] whole = bytes(parts, dummy + key.sign(dummy));
        byte[] before = Arrays.copyOf(whole, whole.length - (dummy + key.sign(dummy)).length());
        String said = SignedText.file(checkpoint, Sha256.hex(before));
        return zip(temp, parts, said + key.sign(said));
    }

    static void alter(TreeMap<String, byte[]> parts, String name, UnaryOperator<JsonNode> how) throws IOException {
        JsonNode node = JSON.readTree(parts.get(name));
        how.apply(node);
        parts.put(name, JSON.writeValueAsBytes(node));
    }

    static void text(TreeMap<String, byte[]> parts, String name, UnaryOperator<String> how) {
        String before = new String(parts.get(name), StandardCharsets.UTF_8);
        String after = how.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
    }
}
