package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Event;

/**
 * Copies a counting place to another medium while it is being worked on, and back; what was copied is read back before it takes
 * the place of an older copy.
 *
 * @param events how many the copy holds
 * @param images how many pictures it holds
 * @param newImages how many of them were not there before
 * @param lastHash into which everything the copy holds is chained
 */
public record StationBackup(int events, int images, int newImages, String lastHash) {
    private static final String DATABASE = "station.db";
    private static final String UNCHECKED = "station.db.new";
    private static final String IMAGES = "images";
    private static final String RESTORE = "restore";

    /**
     * @param folder new, empty, or an older copy of the same counting place
     * @throws StationException when the folder holds something else, or more than the counting place itself, or when what was
     *     written does not read back; an older copy stays as it was then
     */
    public static StationBackup write(Path station, Path folder) {
        try {
            Files.createDirectories(folder.resolve(IMAGES));
            requireOlderCopy(station, folder);
            Path unchecked = folder.resolve(UNCHECKED);
            Files.deleteIfExists(unchecked);
            try {
                StationBackup made = copy(station, folder, unchecked);
                Files.move(
                        unchecked,
                        folder.resolve(DATABASE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return made;
            } finally {
                for (String end : List.of("", "-wal", "-shm", "-journal")) {
                    Files.deleteIfExists(folder.resolve(UNCHECKED + end));
                }
            }
        } catch (IOException e) {
            throw StoreTroubles.of(e, folder);
        }
    }

    /**
     * A counting place from a copy, in a folder of its own, with a key of its own: no copy holds the secret half of the old one.
     *
     * @param passphrase that wraps the new key, if any
     * @throws StationException when the folder holds anything already or the copy is damaged
     */
    public static StationBackup restore(Path backup, Path station, Clock clock, Optional<String> passphrase) {
        StationFolder.requireStation(backup);
        NewFolder.make(station, IMAGES);
        StationBackup made = write(backup, station);
        try (StationFolder again = StationFolder.openWithNewKey(station, clock, RESTORE, passphrase)) {
            again.occurrences().add(Occurrence.RESTORED, made.lastHash(), RESTORE);
        }
        return made;
    }

    private static StationBackup copy(Path station, Path folder, Path unchecked) throws IOException {
        int copied = 0;
        try (Database from = Database.open(station.resolve(DATABASE), true)) {
            from.copyTo(unchecked);
        }
        ImageStore source = new ImageStore(station.resolve(IMAGES));
        ImageStore target = new ImageStore(folder.resolve(IMAGES));
        // for writing: the copy is to be a database like any other, in the same mode
        try (Database made = Database.open(unchecked, false)) {
            List<String> hashes = made.read(sql ->
                    sql.list("SELECT DISTINCT image_hash FROM sheet ORDER BY image_hash", row -> row.getString(1)));
            for (String hash : hashes) {
                if (!target.has(hash)) {
                    target.put(source.get(hash, hash));
                    copied++;
                }
            }
            EventLog log = new EventLog(made);
            new Integrity(made, log, target, List.of())
                    .check().stream()
                            .filter(finding -> !finding.isHarmless())
                            .findFirst()
                            .ifPresent(finding -> {
                                throw new StationException(
                                        Trouble.BACKUP_BROKEN, folder, finding.kind() + " " + finding.place());
                            });
            List<Event> events = log.all();
            return new StationBackup(
                    events.size(),
                    hashes.size(),
                    copied,
                    events.get(events.size() - 1).hash());
        }
    }

    /** An older copy's last event must be one of the counting place's own. */
    private static void requireOlderCopy(Path station, Path folder) throws IOException {
        StationFolder.requireStation(station);
        if (!Files.exists(folder.resolve(DATABASE))) {
            return;
        }
        try (Database here = Database.open(station.resolve(DATABASE), true);
                Database there = Database.open(folder.resolve(DATABASE), true)) {
            List<Event> old = new EventLog(there).all();
            List<Event> all = new EventLog(here).all();
            boolean older = !old.isEmpty()
                    && old.size() <= all.size()
                    && all.get(old.size() - 1).equals(old.get(old.size() - 1));
            if (!older) {
                throw new StationException(Trouble.BACKUP_OTHER, folder);
            }
        }
    }
}
