package vn.kiemphieu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Event;

/**
 * Copies a counting place to another medium while it is being worked on, and back, with its second passes; what was copied is
 * read back before it takes the place of an older copy.
 *
 * @param events how many the copy holds
 * @param images how many pictures it holds, those of second passes included
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
                return made.with(secondPasses(station, folder));
            } finally {
                for (String end : List.of("", "-wal", "-shm", "-journal")) {
                    Files.deleteIfExists(folder.resolve(UNCHECKED + end));
                }
            }
        } catch (IOException e) {
            throw StoreTroubles.of(e, folder);
        }
    }

    private static List<StationBackup> secondPasses(Path station, Path folder) throws IOException {
        List<StationBackup> copies = new ArrayList<>();
        for (Path name : passes(station)) {
            copies.add(write(station.resolve(name), folder.resolve(name)));
        }
        return copies;
    }

    /** Folders of the place's second passes, relative to its own. */
    private static List<Path> passes(Path station) throws IOException {
        Path all = station.resolve(StationFolder.SECOND_PASSES);
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(StationFolder::isStation)
                    .map(station::relativize)
                    .sorted()
                    .toList();
        }
    }

    private StationBackup with(List<StationBackup> secondPasses) {
        return new StationBackup(
                events,
                images + secondPasses.stream().mapToInt(StationBackup::images).sum(),
                newImages
                        + secondPasses.stream()
                                .mapToInt(StationBackup::newImages)
                                .sum(),
                lastHash);
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
        newKey(station, made.lastHash(), clock, passphrase);
        try {
            passes(station).forEach(pass -> newKey(station.resolve(pass), made.lastHash(), clock, passphrase));
        } catch (IOException e) {
            throw StoreTroubles.of(e, station);
        }
        return made;
    }

    private static void newKey(Path station, String from, Clock clock, Optional<String> passphrase) {
        try (StationFolder again = StationFolder.openWithNewKey(station, clock, RESTORE, passphrase)) {
            again.occurrences().add(Occurrence.RESTORED, from, RESTORE);
        }
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
            List<String> hashes = made.read(StationBackup::pictures);
            for (String hash : hashes) {
                if (!target.has(hash)) {
                    target.put(source.get(hash, hash));
                    copied++;
                }
            }
            EventLog log = new EventLog(made);
            new Integrity(made, log, target, List::of)
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

    /** Of sheets, and of what came out of the scanner and was not read yet, or is no sheet: without these none could be read. */
    private static List<String> pictures(Sql sql) throws SQLException {
        String arrived = sql.hasTable("arrival") ? " UNION SELECT image_hash FROM arrival" : "";
        return sql.list("SELECT image_hash FROM sheet" + arrived + " ORDER BY image_hash", row -> row.getString(1));
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
