package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.seal.MerkleTree;
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

    static Path zip(Path temp, TreeMap<String, byte[]> parts) throws IOException {
        Path file = temp.resolve("forged.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }

    /** As below, by somebody who has another key and says that it is the one. */
    static Path sealed(Path temp, TreeMap<String, byte[]> parts) throws IOException {
        return sealed(temp, parts, StationKey.make(new SecureRandom()));
    }

    /** With a manifest and a checkpoint that fit. */
    static Path sealed(Path temp, TreeMap<String, byte[]> parts, StationKey key) throws IOException {
        alter(
                parts,
                "about.json",
                about -> ((ObjectNode) about).put("key", key.open().base64()));
        ObjectNode manifest = (ObjectNode) JSON.readTree(parts.get("manifest.json"));
        ArrayNode files = manifest.putArray("files");
        MerkleTree tree = new MerkleTree();
        List<String> names = new ArrayList<>(parts.keySet());
        names.removeAll(List.of("manifest.json", "checkpoint"));
        for (String name : names) {
            String hash = Sha256.hex(parts.get(name));
            files.addObject().put("name", name).put("sha256", hash).put("length", parts.get(name).length);
            tree.add((hash + "  " + name).getBytes(StandardCharsets.UTF_8));
        }
        manifest.put("root", HexFormat.of().formatHex(tree.root()));
        parts.put("manifest.json", JSON.writeValueAsBytes(manifest));
        String kind = manifest.get("format").asText().replace("kiemphieu-", "");
        String checkpoint = "kiemphieu/" + kind + "\n" + names.size() + "\n"
                + Base64.getEncoder().encodeToString(tree.root()) + "\n";
        parts.put("checkpoint", key.signedNote(checkpoint).getBytes(StandardCharsets.UTF_8));
        return zip(temp, parts);
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
