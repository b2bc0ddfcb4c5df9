package vn.kiemphieu.app.trust;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.StationFolder;

/**
 * Where a counting place is copied to by itself.
 *
 * @param every sheets between two copies, one at least; there is another when a contest is closed
 */
public record BackupPlan(Path folder, int every) {
    private static final String NONE = "0";

    public BackupPlan {
        if (every < 1) {
            throw new IllegalArgumentException("a copy every " + every + " sheets");
        }
    }

    /** The newest on record, if it is to be done at all. */
    public static Optional<BackupPlan> of(StationFolder station) {
        return station.occurrences().last(Occurrence.BACKUP_PLAN).flatMap(BackupPlan::parse);
    }

    /** Puts it on record. */
    public void keep(StationFolder station, String who) {
        station.occurrences().add(Occurrence.BACKUP_PLAN, every + " " + folder.toAbsolutePath(), who);
    }

    /** No more copies by themselves. */
    public static void end(StationFolder station, String who) {
        station.occurrences().add(Occurrence.BACKUP_PLAN, NONE, who);
    }

    private static Optional<BackupPlan> parse(String text) {
        String[] parts = text.split(" ", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BackupPlan(Path.of(parts[1]), Integer.parseInt(parts[0])));
        } catch (InvalidPathException e) {
            // written on another system, where this is no name of a folder
            return Optional.empty();
        }
    }
}
