package vn.kiemphieu.records.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
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
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.records.WholeFile;
import vn.kiemphieu.seal.CanonicalJson;
import vn.kiemphieu.seal.MerkleTree;
import vn.kiemphieu.seal.SignedText;
import vn.kiemphieu.seal.StationKey;

/**
 * A zip file whose parts are named by their hashes: {@code about.json} says what the whole is, {@code SHA256SUMS} lists it
 * and every other part with its SHA-256, sorted by name. The comment of the zip, its very end, holds kind, number of parts and the
 * root of the hash tree (RFC 6962) over the lines of that list as C2SP's tlog-checkpoint does, the SHA-256 of every byte of the
 * file before it, and the counting place's signature.
 *
 * <p>The same parts give the same bytes: every part bears the same time.
 */
final class SealedZip {
    private static final String ABOUT = "about.json";
    private static final String SUMS = "SHA256SUMS";

    private record Part(String name, String sha256) {
        /** As {@code sha256sum} writes it, and reads it again with {@code -c}. */
        String line() {
            return sha256 + "  " + name;
        }
    }

    private final CommentedFile file;
    private final ZipOutputStream zip;
    private final LocalDateTime time;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param out stays open
     * @param time what every part bears
     */
    SealedZip(OutputStream out, Instant time) {
        this.file = new CommentedFile(out);
        this.zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
        // pictures get no smaller by trying harder, records little
        zip.setLevel(Deflater.BEST_SPEED);
        this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    void add(String name, WholeFile.Content content) throws IOException {
        begin(name);
        MessageDigest digest = Sha256.digest();
        OutputStream part = new DigestOutputStream(new Unclosed(zip), digest);
        content.write(part);
        part.flush();
        zip.closeEntry();
        parts.add(new Part(name, HexFormat.of().formatHex(digest.digest())));
    }

    /**
     * Writes the list and the signed comment; nothing can be added afterwards.
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
        parts.forEach(part -> tree.add(part.line().getBytes(StandardCharsets.UTF_8)));
        byte[] root = tree.root();
        begin(SUMS);
        for (Part part : parts) {
            zip.write((part.line() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
        String checkpoint = SignedText.checkpoint(kind, tree.size(), root);
        file.end(zip::finish, hash -> {
            String said = SignedText.file(checkpoint, hash);
            return said + key.sign(said);
        });
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // unlike setTime, not shifted by the time zone of the machine
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
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
}
