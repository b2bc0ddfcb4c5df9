package vn.kiemphieu.records.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.kiemphieu.records.WholeFile;
import vn.kiemphieu.seal.CanonicalJson;
import vn.kiemphieu.seal.MerkleTree;
import vn.kiemphieu.seal.SignedText;
import vn.kiemphieu.seal.StationKey;

/**
 * A zip file whose parts are named by their hashes: {@code about.json} says what the whole is, {@code manifest.json} lists it
 * and every other part with its SHA-256 and length, and the root of the hash tree (RFC 6962) whose leaves are the lines {@code SHA-256, two spaces, name} sorted by
 * name. {@code checkpoint} holds name, number of leaves and root as C2SP's tlog-checkpoint does, with the counting place's signature
 * below.
 *
 * <p>The same parts give the same bytes: every part bears the same time.
 */
final class SealedZip {
    private static final String ABOUT = "about.json";
    private static final String MANIFEST = "manifest.json";
    private static final String CHECKPOINT = "checkpoint";

    private record Part(String name, String sha256, long length) {
        byte[] leaf() {
            return (sha256 + "  " + name).getBytes(StandardCharsets.UTF_8);
        }
    }

    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param out stays open
     * @param time what every part bears
     */
    SealedZip(OutputStream out, Instant time) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // pictures get no smaller by trying harder, records little
        zip.setLevel(Deflater.BEST_SPEED);
        this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    void add(String name, WholeFile.Content content) throws IOException {
        begin(name);
        MessageDigest digest = sha256();
        Counted counted = new Counted(new DigestOutputStream(new Unclosed(zip), digest));
        content.write(counted);
        counted.flush();
        zip.closeEntry();
        parts.add(new Part(name, HexFormat.of().formatHex(digest.digest()), counted.bytes));
    }

    /**
     * Writes the manifest and the signed checkpoint; nothing can be added afterwards.
     *
     * @param kind what this is, as {@code result-package}
     * @param facts what is told of the whole; a part like the others, so that it cannot be altered either
     */
    void seal(String kind, Map<String, Object> facts, StationKey key) throws IOException {
        Map<String, Object> about = new HashMap<>(facts);
        about.put("key", key.open().base64());
        add(ABOUT, out -> out.write((CanonicalJson.of(about) + "\n").getBytes(StandardCharsets.UTF_8)));
        MerkleTree tree = new MerkleTree();
        parts.sort(Comparator.comparing(Part::name));
        parts.forEach(part -> tree.add(part.leaf()));
        byte[] root = tree.root();
        Map<String, Object> manifest = new HashMap<>();
        manifest.put("format", "kiemphieu-" + kind);
        manifest.put("version", 1);
        manifest.put("root", HexFormat.of().formatHex(root));
        manifest.put(
                "files",
                parts.stream()
                        .map(part -> Map.of("name", part.name(), "sha256", part.sha256(), "length", part.length()))
                        .toList());
        text(MANIFEST, CanonicalJson.of(manifest) + "\n");
        text(CHECKPOINT, key.signedNote(SignedText.checkpoint(kind, tree.size(), root)));
        zip.finish();
    }

    private void text(String name, String text) throws IOException {
        begin(name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // unlike setTime, not shifted by the time zone of the machine
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Keeps a part's writer from closing the whole. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] values, int from, int length) throws IOException {
            out.write(values, from, length);
            bytes += length;
        }
    }
}
