package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** A folder for a new counting place. */
final class NewFolder {
    private NewFolder() {}

    /**
     * Makes it with one folder in it.
     *
     * @throws StationException when it is there and holds anything
     */
    static void make(Path folder, String inner) {
        try {
            if (Files.exists(folder) && !isEmptyFolder(folder)) {
                throw new StationException(Trouble.STATION_EXISTS, folder);
            }
            Files.createDirectories(folder.resolve(inner));
        } catch (IOException e) {
            throw StoreTroubles.of(e, folder);
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
