package vn.kiemphieu.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.WriteTrouble;

/**
 * Carries files to a folder, such as one on a stick: first it sees whether there is room for all of them, then each is written,
 * forced onto the medium and read back byte for byte.
 */
public final class CheckedCopy {
    /** What a medium needs beside the bytes of a file: its entry and a part of a cluster. */
    private static final long BESIDE = 64 << 10;

    private static final int BUFFER = 1 << 16;
    private static final long MEGABYTE = 1 << 20;

    private final Path folder;
    private final Consumer<Path> copied;

    /** @param copied told each file once it is there and was compared; what it throws ends the copying */
    public CheckedCopy(Path folder, Consumer<Path> copied) {
        this.folder = folder;
        this.copied = copied;
    }

    /**
     * Copies the files under the names they have; one that is there already is replaced.
     *
     * @return where they are now
     * @throws StationException when there is too little room, the folder cannot be written to, or what was read back differs
     */
    public List<Path> copy(List<Path> files) {
        List<Path> there = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            requireRoom(files, Files.getFileStore(folder));
        } catch (IOException e) {
            throw WriteTrouble.of(e, folder, folder);
        }
        for (Path file : files) {
            Path to = folder.resolve(file.getFileName().toString());
            WholeFile.write(to, out -> Files.copy(file, out));
            compare(file, to);
            there.add(to);
            copied.accept(to);
        }
        return List.copyOf(there);
    }

    private void requireRoom(List<Path> files, FileStore medium) throws IOException {
        requireRoom(files, medium.getUsableSpace());
    }

    /** @param free bytes */
    void requireRoom(List<Path> files, long free) throws IOException {
        long needed = 0;
        for (Path file : files) {
            needed += Files.size(file) + BESIDE;
        }
        if (needed > free) {
            throw new StationException(Trouble.NO_ROOM, folder, megabytes(needed + MEGABYTE - 1), megabytes(free));
        }
    }

    private static long megabytes(long bytes) {
        return bytes / MEGABYTE;
    }

    /** @throws StationException when one byte differs */
    static void compare(Path file, Path copy) {
        try (InputStream one = Files.newInputStream(file);
                InputStream other = Files.newInputStream(copy)) {
            byte[] read;
            do {
                read = one.readNBytes(BUFFER);
                if (!Arrays.equals(read, other.readNBytes(BUFFER))) {
                    throw new StationException(Trouble.COPY_DIFFERS, copy);
                }
            } while (read.length > 0);
        } catch (IOException e) {
            throw new StationException(e, Trouble.COPY_DIFFERS, copy);
        }
    }
}
