package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** The scanned bytes as they came, each file named by its SHA-256 and checked whenever it is read. */
public final class ImageStore {
    private static final String SUFFIX = ".bin";
    private static final boolean FOLDERS_CAN_BE_FORCED =
            Path.of("").getFileSystem().getSeparator().equals("/");

    private final Path folder;

    ImageStore(Path folder) {
        this.folder = folder;
    }

    /**
     * On the disk when this returns.
     *
     * @return the SHA-256 by which the bytes are found again
     */
    String put(byte[] bytes) {
        String hash = Sha256.hex(bytes);
        Path file = file(hash);
        try {
            if (!isWhole(file, hash)) {
                write(file, bytes);
            }
            return hash;
        } catch (IOException e) {
            throw StoreTroubles.of(e, file);
        }
    }

    /**
     * @param sheet what the error calls the picture
     * @throws StationException when the bytes are not those that were stored
     */
    public byte[] get(String hash, Object sheet) {
        Path file = file(hash);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (Sha256.hex(bytes).equals(hash)) {
                return bytes;
            }
            throw new StationException(Trouble.IMAGE_DAMAGED, sheet, file);
        } catch (IOException e) {
            throw new StationException(e, Trouble.IMAGE_DAMAGED, sheet, file);
        }
    }

    /** Whether the picture is there and whole. */
    boolean has(String hash) {
        try {
            return isWhole(file(hash), hash);
        } catch (IOException e) {
            return false;
        }
    }

    /** Hashes of every stored picture, sorted; left-overs of an interrupted write are not among them. */
    List<String> all() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, folder, e.getClass().getSimpleName());
        }
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash + SUFFIX);
    }

    private static boolean isWhole(Path file, String hash) throws IOException {
        return Files.exists(file) && Sha256.hex(Files.readAllBytes(file)).equals(hash);
    }

    private void write(Path file, byte[] bytes) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            Files.createDirectories(file.getParent());
            force(folder);
        }
        Path part = Files.createTempFile(file.getParent(), "new", ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(file.getParent());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Makes a new name in the folder durable; Windows offers no way and needs none, its file system journals names. */
    private static void force(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
