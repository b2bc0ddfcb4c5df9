package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;
import vn.kiemphieu.store.StationFolder;

/** Which counting place a command works on. */
final class StationOption {
    @Option(names = "--station", required = true, paramLabel = "DIR")
    private Path folder;

    StationFolder read() {
        return StationFolder.openToRead(folder);
    }

    StationFolder write() {
        return StationFolder.openToWrite(folder, Clock.systemUTC());
    }

    Path folder() {
        return folder;
    }
}
