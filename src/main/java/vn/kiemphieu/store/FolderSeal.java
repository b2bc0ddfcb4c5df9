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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.seal.SignedText;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.seal.VerifyKey;

/**
 * Whether database and key are, to the byte, what the last one left who worked here: {@code station.seal} holds their SHA-256,
 * signed by the place's key where it was at hand. Rows are guarded by the chain of events and by signatures; this finds damage
 * where no row lies. While somebody works, and after a program was killed, it says only that the place is open, and nothing is
 * compared. A seal that does not hold stays as it is, so that working on does not cover it up.
 */
final class FolderSeal {
    private static final String FILE = "station.seal";
    private static final List<String> SEALED = List.of(StationFolder.DATABASE, StationKeys.FILE);
    private static final String OPEN = "open\n";
    private static final String SIGNED = "ed25519 ";

    private final Path folder;

    /** What was found before the work began. */
    private Optional<Found> found = Optional.empty();

    /** Taken off by this work, which may put it on again. */
    private boolean off;

    private boolean newKey;

    /** @param altered names of files that are not what was sealed, the seal's own where it tells of none */
    private record Found(SealState state, String text, List<String> altered) {
        String lines() {
            int end = text.lastIndexOf(SIGNED);
            return end < 0 ? text : text.substring(0, end);
        }

        /** Its last line is a signature of the others by this key, or there is none. */
        boolean holds(Optional<VerifyKey> key) {
            String last = text.substring(lines().length());
            String signature = last.replaceFirst("^" + SIGNED, "").strip();
            return state != SealState.SIGNED
                    || last.equals(SIGNED + signature + "\n")
                            && isPlain(signature)
                            && key.filter(open -> open.signed(SignedText.folder(lines()), signature))
                                    .isPresent();
        }

        /** No other text means the same bytes. */
        private static boolean isPlain(String signature) {
            try {
                return Base64.getEncoder()
                        .encodeToString(Base64.getDecoder().decode(signature))
                        .equals(signature);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    FolderSeal(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    SealState state() {
        return found().state();
    }

    /**
     * Names of files that are not what was sealed.
     *
     * @param key the newest of the place
     */
    List<String> broken(Optional<VerifyKey> key) {
        Found now = found();
        return now.altered().isEmpty() && !newKey && !now.holds(key) ? List.of(FILE) : now.altered();
    }

    private Found found() {
        return found.orElseGet(this::differing);
    }

    private Found differing() {
        String seal = seal();
        SealState state = state(seal);
        Found now = new Found(state, seal, List.of());
        if (state == SealState.NONE || state == SealState.OPEN) {
            // never read beside one who writes: closing the file would let go of SQLite's lock on it (POSIX)
            return now;
        }
        List<String> differing =
                SEALED.stream().filter(name -> !seal.contains(line(name))).toList();
        boolean whole = now.lines().equals(SEALED.stream().map(this::line).collect(Collectors.joining()));
        return new Found(state, seal, differing.isEmpty() && !whole ? List.of(FILE) : differing);
    }

    private SealState state(String seal) {
        if (!Files.exists(folder.resolve(FILE))) {
            return SealState.NONE;
        }
        // a power cut may leave it empty
        boolean open = seal.isEmpty() || seal.equals(OPEN);
        return open ? SealState.OPEN : seal.contains("\n" + SIGNED) ? SealState.SIGNED : SealState.UNSIGNED;
    }

    /** Before anything is touched, for what is altered from then on is altered by the work. */
    void look() {
        found = Optional.of(differing());
    }

    /** The key is a new one on purpose; what the old one signed is not asked for. */
    void acceptKey() {
        newKey = true;
        found = found.map(before -> new Found(
                before.state(),
                before.text(),
                before.altered().stream()
                        .filter(name -> !name.equals(StationKeys.FILE))
                        .toList()));
    }

    /** For work; one that did not hold stays. */
    void takeOff(Optional<VerifyKey> key) {
        off = found.isPresent() && broken(key).isEmpty();
        if (off) {
            put(folder.resolve(FILE), OPEN);
        }
    }

    /**
     * Seals what is there, unless not all of it is in the database's file yet because somebody else looks on.
     *
     * @param key that signs, where it is at hand
     */
    void putOn(Optional<StationKey> key) {
        Path log = folder.resolve(StationFolder.DATABASE + "-wal");
        try {
            if (off && (!Files.exists(log) || Files.size(log) == 0)) {
                String lines = SEALED.stream().map(this::line).collect(Collectors.joining());
                String signature = key.map(secret -> SIGNED + secret.sign(SignedText.folder(lines)) + "\n")
                        .orElse("");
                Path part = folder.resolve(FILE + ".part");
                put(part, lines + signature);
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
