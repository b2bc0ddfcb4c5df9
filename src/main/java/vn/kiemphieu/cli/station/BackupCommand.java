package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.store.StationBackup;

/** Copies a counting place to another medium, also while it is being worked on; run again it adds what is new. */
@Command(name = "backup", mixinStandardHelpOptions = true, resourceBundle = BackupCommand.BUNDLE)
public final class BackupCommand implements Callable<Integer> {
    static final String BUNDLE = "vn.kiemphieu.cli.backup";

    private final Speech speech;

    @Mixin
    private StationOption station;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    BackupCommand(Console console) {
        this.speech = new Speech(console, console.messages().of("backup"));
    }

    @Override
    public Integer call() {
        say(speech, "backup.done", StationBackup.write(station.folder(), out), out);
        return ExitCode.DONE;
    }

    static void say(Speech speech, String key, StationBackup made, Path folder) {
        String head = made.lastHash().substring(0, 8);
        speech.say(key, folder, made.events(), made.images(), made.newImages(), head);
    }
}
