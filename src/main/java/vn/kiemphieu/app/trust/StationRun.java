package vn.kiemphieu.app.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.StationFolder;

/**
 * The program at work on a counting place for longer than one command takes: its start and end go on record, and at the start
 * whether the one before it came to an end and whether it was the same program (VVSG 2.0, table 15-1). Whatever hinders the
 * record hinders no counting.
 */
public final class StationRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationRun.class);

    /**
     * A place made again from a copy that was taken while the program ran was not broken off; what was told to have broken off
     * by a start for which there was no room is not told twice.
     */
    private static final Set<Occurrence> STARTS_AND_ENDS = EnumSet.of(
            Occurrence.PROGRAM_STARTED, Occurrence.PROGRAM_ENDED, Occurrence.PROGRAM_BROKE_OFF, Occurrence.RESTORED);

    private final StationFolder station;
    private volatile boolean recorded;

    private StationRun(StationFolder station) {
        this.station = station;
        this.recorded = start(identity());
    }

    /** @param station open for writing, so that no other program is at work on it */
    public static StationRun begin(StationFolder station) {
        return new StationRun(station);
    }

    /** Something went wrong that there are no words for; after the end nobody keeps it. */
    public void fault(Throwable thrown) {
        if (recorded) {
            put(Occurrence.PROGRAM_FAULT, thrown.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        if (recorded) {
            recorded = false;
            put(Occurrence.PROGRAM_ENDED, "");
        }
    }

    private boolean start(String now) {
        Optional<String> before = station.occurrences().last(Occurrence.PROGRAM_STARTED);
        if (station.occurrences()
                .last(STARTS_AND_ENDS)
                .filter(Occurrence.PROGRAM_STARTED::equals)
                .isPresent()) {
            put(Occurrence.PROGRAM_BROKE_OFF, before.orElse(""));
        }
        before.filter(other -> !other.equals(now))
                .ifPresent(other -> put(Occurrence.PROGRAM_CHANGED, other + " > " + now));
        return put(Occurrence.PROGRAM_STARTED, now);
    }

    private boolean put(Occurrence kind, String detail) {
        try {
            station.occurrences().add(kind, detail, StationWiring.program());
            return true;
        } catch (StationException e) {
            LOG.warn("{} could not be put on record", kind, e);
            return false;
        }
    }

    /** Name, version, and where the program is one file the file's SHA-256. */
    private static String identity() {
        try {
            Path file = Path.of(StationRun.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(file) ? StationWiring.program() + " " + sha256(file) : StationWiring.program();
        } catch (IOException | URISyntaxException e) {
            LOG.warn("the program's own file cannot be read", e);
            return StationWiring.program();
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
