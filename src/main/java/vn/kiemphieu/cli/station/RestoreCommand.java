package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.store.StationBackup;

/** A counting place from a copy that {@code backup} made, in a new folder; the copy stays as it is. */
@Command(name = "restore", mixinStandardHelpOptions = true, resourceBundle = BackupCommand.BUNDLE)
public final class RestoreCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Option(names = "--from", required = true, paramLabel = "DIR")
    private Path from;

    RestoreCommand(Console console) {
        this.speech = new Speech(console, console.messages().of("backup"));
    }

    @Override
    public Integer call() {
        BackupCommand.say(
                speech,
                "restore.done",
                StationBackup.restore(from, station.folder(), Clock.systemUTC(), station.passphrase()),
                station.folder());
        return ExitCode.DONE;
    }
}
