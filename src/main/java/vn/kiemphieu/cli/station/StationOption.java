package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine.Option;
import vn.kiemphieu.store.StationFolder;

/** Which counting place a command works on. */
public final class StationOption {
    @Option(names = "--station", required = true, paramLabel = "DIR")
    private Path folder;

    /** What {@code look} finds is as it was at one moment, whoever writes meanwhile. */
    public <T> T atOneMoment(Function<StationFolder, T> look) {
        try (StationFolder open = StationFolder.openToRead(folder)) {
            return open.atOneMoment(() -> look.apply(open));
        }
    }

    public StationFolder write() {
        return StationFolder.openToWrite(folder, Clock.systemUTC());
    }

    public Path folder() {
        return folder;
    }
}
