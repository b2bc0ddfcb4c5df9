package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** Keeps a second writer out of a counting place; the system lets go of it when the program ends, however it ends. */
final class StationLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private StationLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static StationLock take(Path folder) {
        Path file = folder.resolve("station.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StationException(Trouble.STATION_IN_USE, folder);
            }
            return new StationLock(file, channel);
        } catch (IOException e) {
            throw StoreTroubles.of(e, file);
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
        }
    }
}
