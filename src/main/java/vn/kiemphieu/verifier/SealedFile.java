package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Report.equal;
import static vn.kiemphieu.verifier.Report.require;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip whose {@code manifest.json}, which holds nothing else, names every part with its SHA-256 and length, and the root
 * of their hash tree (RFC 6962 section 2.1; a leaf is the text {@code SHA-256, two spaces, name}, sorted by name).
 * {@code checkpoint} repeats the root with a signature (C2SP signed-note) of the key that {@code about.json} names.
 */
final class SealedFile implements AutoCloseable {
    private static final Set<String> SEAL = Set.of("manifest.json", "checkpoint");
    private static final Set<String> KEYS = Set.of("format", "version", "root", "files");
    private static final int LONGEST_TEXT = 1 << 30;
    private static final int KEY_ID = 4;

    private final ZipFile zip;

    SealedFile(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    }

    /** Every part is the one that was sealed, none is missing, none was added, and the root is signed; returns the kind. */
    String check(Report report, String fingerprint) throws IOException {
        require(has("manifest.json"), "no-manifest");
        Map<String, Object> manifest = object("manifest.json");
        require(manifest.keySet().equals(KEYS) && text(manifest, "version").equals("1"), "no-manifest");
        Map<String, Map<String, Object>> told = new TreeMap<>();
        for (Map<String, Object> part : list(manifest, "files")) {
            require(told.put(text(part, "name"), part) == null, "twice", text(part, "name"));
        }
        Set<String> there = new TreeSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            require(!name.startsWith("/") && !name.contains("..") && there.add(name), "twice", name);
            require(SEAL.contains(name) || told.containsKey(name), "added", name);
        }
        List<byte[]> leaves = new ArrayList<>();
        for (Map.Entry<String, Map<String, Object>> part : told.entrySet()) {
            String name = part.getKey();
            String hash = text(part.getValue(), "sha256");
            require(there.contains(name), "missing", name);
            require(hash.equals(hash(name)), "altered", name);
            equal(part.getValue().get("length"), zip.getEntry(name).getSize(), name);
            leaves.add(Crypto.leaf((hash + "  " + name).getBytes(StandardCharsets.UTF_8)));
        }
        require(told.containsKey("about.json"), "missing", "about.json");
        byte[] root = Crypto.root(leaves);
        equal(manifest.get("root"), HexFormat.of().formatHex(root), "manifest.json root");
        String kind = text(manifest, "format").replace("kiemphieu-", "");
        report.passed("sealed", leaves.size(), HexFormat.of().formatHex(root));
        checkSignature(report, fingerprint, Crypto.checkpoint(kind, leaves.size(), root));
        return kind;
    }

    private void checkSignature(Report report, String fingerprint, String note) throws IOException {
        require(has("checkpoint") && string("checkpoint").startsWith(note + "\n"), "seal");
        String line = string("checkpoint").substring(note.length() + 1);
        require(line.startsWith("\u2014 kiemphieu ") && line.endsWith("\n"), "unsigned");
        byte[] signed = Base64.getDecoder()
                .decode(line.substring("\u2014 kiemphieu ".length()).strip());
        byte[] signature = Arrays.copyOfRange(signed, KEY_ID, signed.length);
        String key = text(object("about.json"), "key");
        require(Crypto.signed(key, note, signature), "signature", "checkpoint");
        String print = HexFormat.of()
                .formatHex(Crypto.sha256(Base64.getDecoder().decode(key)))
                .substring(0, 32);
        byte[] id = Crypto.sha256("kiemphieu\n\1".getBytes(StandardCharsets.UTF_8), raw(key));
        require(Arrays.equals(id, 0, KEY_ID, signed, 0, KEY_ID), "signature", "checkpoint");
        String shown = print.replaceAll("(.{4})(?!$)", "$1 ");
        require(fingerprint.isEmpty() || print.equals(fingerprint), "other-key", shown);
        report.passed(fingerprint.isEmpty() ? "signed" : "signed-by", shown);
    }

    /** The last 32 bytes of a SubjectPublicKeyInfo. */
    private static byte[] raw(String key) {
        byte[] spki = Base64.getDecoder().decode(key);
        return Arrays.copyOfRange(spki, spki.length - 32, spki.length);
    }

    Map<String, Object> object(String name) throws IOException {
        require(has(name), "missing", name);
        return Json.object(string(name));
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream open(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    String string(String name) throws IOException {
        try (InputStream in = open(name)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(LONGEST_TEXT));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        }
    }

    String hash(String name) throws IOException {
        MessageDigest digest = Crypto.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = open(name)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.getOrDefault(key, Map.of());
    }

    static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    static long number(Map<String, Object> map, String key) {
        return map.containsKey(key) ? Long.parseLong(map.get(key).toString()) : 0;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
