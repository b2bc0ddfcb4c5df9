package vn.kiemphieu.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;

/**
 * Whether database and key are, to the byte, what the last one left who worked here: {@code station.seal} holds their SHA-256.
 * Rows are guarded by the chain of events and by signatures; this finds damage where no row lies. While somebody works, and after
 * a program was killed, it says only that the place is open, and nothing is compared. A seal that does not hold stays as it is,
 * so that working on does not cover it up.
 */
final class FolderSeal {
    private static final String FILE = "station.seal";
    private static final List<String> SEALED = List.of(StationFolder.DATABASE, StationKeys.FILE);
    private static final String OPEN = "open\n";

    private final Path folder;

    /** What was found before the work began. */
    private Optional<List<String>> found = Optional.empty();

    FolderSeal(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Names of files that are not what was sealed, the seal's own where it tells of none. */
    List<String> broken() {
        return found.orElseGet(this::differing);
    }

    private List<String> differing() {
        String seal = seal();
        if (isOpen(seal)) {
            // never read beside one who writes: closing the file would let go of SQLite's lock on it (POSIX)
            return List.of();
        }
        List<String> differing =
                SEALED.stream().filter(name -> !seal.contains(line(name))).toList();
        return differing.isEmpty() && !seal.equals(whole()) ? List.of(FILE) : differing;
    }

    /** Before anything is touched, for what is altered from then on is altered by the work. */
    void look() {
        found = Optional.of(differing());
    }

    /** The key is a new one on purpose. */
    void acceptKey() {
        found = found.map(names ->
                names.stream().filter(name -> !name.equals(StationKeys.FILE)).toList());
    }

    private boolean held() {
        return found.filter(List::isEmpty).isPresent();
    }

    /** For work; one that did not hold stays. */
    void takeOff() {
        if (held()) {
            put(folder.resolve(FILE), OPEN);
        }
    }

    /** Seals what is there, unless not all of it is in the database's file yet because somebody else looks on. */
    void putOn() {
        Path log = folder.resolve(StationFolder.DATABASE + "-wal");
        try {
            if (held() && (!Files.exists(log) || Files.size(log) == 0)) {
                Path part = folder.resolve(FILE + ".part");
                put(part, whole());
                Files.move(
                        part,
                        folder.resolve(FILE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | StationException e) {
            // the medium is full or gone: it stays unsealed, which is no fault
            return;
        }
    }

    /** A power cut may leave it empty. */
    private static boolean isOpen(String seal) {
        return seal.isEmpty() || seal.equals(OPEN);
    }

    private String whole() {
        return SEALED.stream().map(this::line).collect(Collectors.joining());
    }

    /** As {@code sha256sum} writes it. */
    private String line(String name) {
        MessageDigest digest = Sha256.digest();
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            } catch (IOException e) {
                throw StoreTroubles.of(e, file);
            }
        }
        return HexFormat.of().formatHex(digest.digest()) + "  " + name + "\n";
    }

    private String seal() {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw StoreTroubles.of(e, file);
        }
    }

    private static void put(Path file, String text) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
            channel.force(true);
        } catch (IOException e) {
            throw StoreTroubles.of(e, file);
        }
    }
}
