package vn.kiemphieu.app.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.seal.VerifyKey;

/**
 * What a release says of its files: {@code SHA256SUMS} as {@code sha256sum} writes it, and beside it the key that signed it with
 * the signature.
 *
 * @param text of the list, as it stands in the file
 * @param hashes by file, relative to the folder
 */
public record Checksums(String text, Map<String, String> hashes) {
    public static final String FILE = "SHA256SUMS";
    public static final String SIGNATURE = "SHA256SUMS.sig";

    private static final String KIND = "kiemphieu/release\n";
    private static final int HASH = 64;

    /** @throws StationException when there is no such list */
    public static Checksums read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Map<String, String> hashes = new TreeMap<>();
            for (String line : text.split("\n")) {
                if (line.length() < HASH + 3) {
                    throw new StationException(Trouble.FILE_UNREADABLE, file, line);
                }
                hashes.put(line.substring(HASH + 2), line.substring(0, HASH));
            }
            return new Checksums(text, hashes);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_MISSING, file);
        }
    }

    /** Files that are not as listed, or listed and gone, or there and not listed. */
    public Set<String> differing(Path folder) {
        Set<String> differing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !hashes.containsKey(name) && !name.equals(FILE) && !name.equals(SIGNATURE))
                    .forEach(differing::add);
            for (Map.Entry<String, String> listed : hashes.entrySet()) {
                Path file = folder.resolve(listed.getKey());
                if (!Files.isRegularFile(file) || !hash(file).equals(listed.getValue())) {
                    differing.add(listed.getKey());
                }
            }
            return differing;
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, folder, String.valueOf(e.getMessage()));
        }
    }

    /** Archives are larger than the memory of a small machine. */
    private static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Signs the list. */
    public void sign(Path folder, StationKey key) {
        Path file = folder.resolve(SIGNATURE);
        try {
            Files.writeString(file, key.open().base64() + "\n" + key.sign(KIND + text) + "\n");
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNWRITABLE, file, String.valueOf(e.getMessage()));
        }
    }

    /** Whose signature stands beside the list and is right; empty where there is none or it is of another list. */
    public Optional<VerifyKey> signer(Path folder) {
        try {
            String[] lines = Files.readString(folder.resolve(SIGNATURE)).split("\n");
            VerifyKey key = new VerifyKey(lines[0]);
            return lines.length == 2 && key.signed(KIND + text, lines[1]) ? Optional.of(key) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
