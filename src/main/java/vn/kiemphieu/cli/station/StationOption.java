package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.PassphraseFile;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.OccurrenceStore;
import vn.kiemphieu.store.StationFolder;

/** Which counting place a command works on. */
public final class StationOption {
    @Option(names = "--station", required = true, paramLabel = "DIR")
    private Path folder;

    private static final Logger LOG = LoggerFactory.getLogger(StationOption.class);
    private static final String WHO = "kiemphieu";

    @Option(names = "--passphrase-file", paramLabel = "F")
    private Optional<Path> passphraseFile = Optional.empty();

    @Option(names = "--sign-in", paramLabel = "NAME=F")
    private Map<String, Path> signIns = Map.of();

    /** What {@code look} finds is as it was at one moment, whoever writes meanwhile. */
    public <T> T atOneMoment(Function<StationFolder, T> look) {
        try (StationFolder open = StationFolder.openToRead(folder)) {
            return open.atOneMoment(() -> look.apply(open));
        }
    }

    public StationFolder write() {
        return signedIn(StationFolder.openToWrite(folder, Clock.systemUTC(), passphrase()));
    }

    private StationFolder signedIn(StationFolder open) {
        boolean ready = false;
        try {
            signIns.forEach((name, file) -> {
                Person person = open.people()
                        .roster()
                        .find(name)
                        .orElseThrow(() -> new StationException(Trouble.PERSON_UNKNOWN, name, "–"));
                open.signIn(person, PassphraseFile.read(file));
            });
            ready = true;
            return open;
        } finally {
            if (!ready) {
                open.close();
            }
        }
    }

    /** As {@link #write}, with a new key made in the name of these people. */
    StationFolder writeWithNewKey(String who) {
        return signedIn(StationFolder.openWithNewKey(folder, Clock.systemUTC(), who, passphrase()));
    }

    /** Puts down what was done with a place that was only looked at; whatever hinders that hinders nothing else. */
    void note(Occurrence kind, String detail) {
        note(kind, detail, Optional.empty());
    }

    /** As above, in the name of who asked for it. */
    void note(Occurrence kind, String detail, Optional<String> who) {
        try {
            OccurrenceStore.note(folder, Clock.systemUTC(), kind, detail, who.orElse(WHO), passphrase());
        } catch (StationException e) {
            LOG.warn("{} could not be put on record", kind, e);
        }
    }

    /** Opens the key that signs; empty where none was named. */
    Optional<String> passphrase() {
        return passphraseFile.map(PassphraseFile::read);
    }

    public Path folder() {
        return folder;
    }
}
