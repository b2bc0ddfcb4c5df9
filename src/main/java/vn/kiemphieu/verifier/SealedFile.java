package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Verify.require;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip whose part {@code SHA256SUMS} names every other with its SHA-256, as {@code sha256sum} does. The comment at its end tells
 * kind and number of parts, the root of the hash tree over the lines of that list (RFC 6962 section 2.1), and the SHA-256 of every
 * byte before it, and is signed by the key that {@code about.json} names.
 */
record SealedFile(Path path, ZipFile zip) {
    private static final String SUMS = "SHA256SUMS";
    private static final int HASH = 64;

    /** Every part is the one that was sealed, none is missing, none was added, and all of it is signed; returns the kind. */
    String check(Verify report, String fingerprint) throws IOException {
        require(has(SUMS), "no-manifest");
        List<String> there = new ArrayList<>(zip.stream().map(ZipEntry::getName).toList());
        require(there.remove(SUMS), "no-manifest");
        List<byte[]> leaves = new ArrayList<>();
        for (String line : lines(SUMS).toList()) {
            String name = line.substring(HASH).strip();
            require(!name.startsWith("/") && !name.contains(".."), "twice", name);
            require(line.equals(hash(name) + "  " + name), "altered", name);
            there.remove(name);
            leaves.add(Crypto.leaf(line.getBytes(StandardCharsets.UTF_8)));
        }
        require(there.isEmpty(), "added", String.join(", ", there));
        report.passed("sealed", leaves.size(), Crypto.hex(Crypto.root(leaves)));
        String key = json("about.json").text("key");
        String print =
                Crypto.hex(Crypto.sha256(Base64.getDecoder().decode(key))).substring(0, HASH / 2);
        String shown = print.replaceAll("(.{4})(?!$)", "$1 ");
        String kind = checkSeal(leaves, key);
        require(fingerprint.isEmpty() || print.equals(fingerprint), "other-key", shown);
        report.passed(fingerprint.isEmpty() ? "signed" : "signed-by", shown);
        return kind;
    }

    /** The comment is exactly the one that the key makes of this file, so that no byte of it is free either. */
    private String checkSeal(List<byte[]> leaves, String key) throws IOException {
        String comment = String.valueOf(zip.getComment());
        require(comment.startsWith("kiemphieu/"), "unsigned");
        String kind = comment.substring("kiemphieu/".length(), comment.indexOf('\n'));
        byte[] signature = Base64.getDecoder().decode(comment.substring(comment.lastIndexOf('\n') + 1));
        long before = Files.size(path) - comment.getBytes(StandardCharsets.UTF_8).length;
        String said = Crypto.checkpoint(kind, leaves) + Crypto.hash(Files.newInputStream(path), before) + "\n";
        String signed = Base64.getEncoder().encodeToString(signature);
        require(comment.equals(said + signed), "seal");
        require(Crypto.signed(key, said, signed), "signature", path.getFileName());
        return kind;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    Json json(String name) {
        return Json.of(lines(name).collect(Collectors.joining("\n")));
    }

    Stream<String> lines(String name) {
        return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8.newDecoder())).lines();
    }

    String hash(String name) {
        return Crypto.hash(open(name), Long.MAX_VALUE);
    }

    private InputStream open(String name) {
        require(has(name), "missing", name);
        try {
            return zip.getInputStream(zip.getEntry(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
