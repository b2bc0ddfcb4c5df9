package vn.kiemphieu.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
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
 * of their hash tree (RFC 6962 section 2.1; a leaf is the text {@code SHA-256, two spaces, name}, sorted by name), which {@code checkpoint} repeats.
 */
final class SealedFile implements AutoCloseable {
    private static final Set<String> SEAL = Set.of("manifest.json", "checkpoint");
    private static final Set<String> KEYS = Set.of("format", "version", "root", "files");
    private static final int LONGEST_TEXT = 1 << 30;

    private final ZipFile zip;
    private final Map<String, Object> manifest;

    SealedFile(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        this.manifest = zip.getEntry("manifest.json") == null ? Map.of() : object("manifest.json");
    }

    /** Whether every part is the one that was sealed, none is missing and none was added. */
    boolean check(Findings findings) throws IOException {
        TreeMap<String, Map<String, Object>> told = new TreeMap<>();
        for (Map<String, Object> part : list(manifest, "files")) {
            findings.require(told.put(text(part, "name"), part) == null, "twice", text(part, "name"));
        }
        boolean ours =
                manifest.keySet().equals(KEYS) && text(manifest, "version").equals("1");
        findings.require(ours && told.containsKey("about.json"), "no-manifest");
        Set<String> there = new TreeSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            boolean plain = !entry.getName().startsWith("/") && !entry.getName().contains("..");
            findings.require(plain && there.add(entry.getName()), "twice", entry.getName());
            if (!SEAL.contains(entry.getName())) {
                findings.require(told.containsKey(entry.getName()), "added", entry.getName());
            }
        }
        List<byte[]> leaves = new ArrayList<>();
        for (Map.Entry<String, Map<String, Object>> part : told.entrySet()) {
            String hash = text(part.getValue(), "sha256");
            leaves.add((hash + "  " + part.getKey()).getBytes(StandardCharsets.UTF_8));
            if (findings.require(there.contains(part.getKey()), "missing", part.getKey())) {
                findings.require(hash.equals(hash(part.getKey())), "altered", part.getKey());
                long length = zip.getEntry(part.getKey()).getSize();
                findings.equal(part.getValue().get("length").toString(), Long.toString(length), part.getKey());
            }
        }
        byte[] root = root(leaves);
        findings.equal(manifest.getOrDefault("root", ""), HexFormat.of().formatHex(root), "manifest.json root");
        String checkpoint = "kiemphieu/" + kind() + "\n" + leaves.size() + "\n"
                + Base64.getEncoder().encodeToString(root) + "\n\n";
        findings.require(there.contains("checkpoint") && string("checkpoint").equals(checkpoint), "checkpoint");
        if (findings.broken.isEmpty()) {
            findings.passed("sealed", leaves.size(), HexFormat.of().formatHex(root));
        }
        return findings.broken.isEmpty();
    }

    /** {@code result-package} or {@code evidence}. */
    String kind() {
        return manifest.getOrDefault("format", "").toString().replace("kiemphieu-", "");
    }

    /** What the whole is: when and with which program it was made, and more by kind. */
    Map<String, Object> about() throws IOException {
        return object("about.json");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object(String name) throws IOException {
        return (Map<String, Object>) Json.read(string(name));
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    InputStream open(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    String string(String name) throws IOException {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(LONGEST_TEXT);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + ": UTF-8", e);
        }
    }

    String hash(String name) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = open(name)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha256().digest();
        }
        MessageDigest digest = sha256();
        if (leaves.size() == 1) {
            digest.update((byte) 0);
            return digest.digest(leaves.get(0));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        byte[] left = root(leaves.subList(0, split));
        byte[] right = root(leaves.subList(split, leaves.size()));
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
