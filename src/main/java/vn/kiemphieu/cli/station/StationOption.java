package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.PassphraseFile;
import vn.kiemphieu.store.StationFolder;

/** Which counting place a command works on. */
final class StationOption {
    @Option(names = "--station", required = true, paramLabel = "DIR")
    private Path folder;

    @Option(names = "--passphrase-file", paramLabel = "F")
    private Optional<Path> passphraseFile = Optional.empty();

    /** What {@code look} finds is as it was at one moment, whoever writes meanwhile. */
    <T> T atOneMoment(Function<StationFolder, T> look) {
        try (StationFolder open = StationFolder.openToRead(folder)) {
            return open.atOneMoment(() -> look.apply(open));
        }
    }

    StationFolder write() {
        return StationFolder.openToWrite(folder, Clock.systemUTC(), passphrase());
    }

    /** Opens the key that signs; empty where none was named. */
    Optional<String> passphrase() {
        return passphraseFile.map(PassphraseFile::read);
    }

    Path folder() {
        return folder;
    }
}
