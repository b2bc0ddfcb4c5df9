package vn.kiemphieu.records;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.WriteTrouble;

/** A file that appears under its name only when all of it is on the disk. */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    /** What is written. */
    public interface Content {
        void write(OutputStream to) throws IOException;
    }

    private WholeFile() {}

    /**
     * Puts the file in its place, instead of one that is there; folders that are missing are made.
     *
     * @throws StationException when the disk is full or the folder cannot be written to; what was there stays as it was
     */
    public static Path write(Path file, Content content) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            // not createTempFile: its files can be read by nobody else, and so could this one
            Path part = folder.resolve(
                    file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                fill(part, content);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return file;
        } catch (IOException e) {
            throw WriteTrouble.of(e, file, folder);
        }
    }

    private static void fill(Path part, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, CREATE, TRUNCATE_EXISTING, WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            content.write(out);
            out.flush();
            // a stick that is pulled out afterwards holds the file, not only its name
            channel.force(true);
        }
    }
}
