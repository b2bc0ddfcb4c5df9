package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** Keeps a second writer out of a counting place; the system lets go of it when the program ends, however it ends. */
final class StationLock implements AutoCloseable {
    /**
     * What this program holds. The system's locks are no help within one program, and worse: closing the file a second time
     * opened would let go of the first's lock (POSIX).
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path held;
    private final Path file;
    private final FileChannel channel;

    private StationLock(Path held, Path file, FileChannel channel) {
        this.held = held;
        this.file = file;
        this.channel = channel;
    }

    static StationLock take(Path folder) {
        Path file = folder.resolve("station.lock");
        Path held = real(folder);
        if (!HELD.add(held)) {
            throw new StationException(Trouble.STATION_IN_USE, folder);
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StationException(Trouble.STATION_IN_USE, folder);
            }
            taken = true;
            return new StationLock(held, file, channel);
        } catch (IOException e) {
            throw StoreTroubles.of(e, file);
        } finally {
            if (!taken) {
                HELD.remove(held);
            }
        }
    }

    /** The same folder has one name, whatever links lead there. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw StoreTroubles.of(e, folder);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw StoreTroubles.of(e, file);
        } finally {
            HELD.remove(held);
        }
    }
}
