package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.trust.BackupPlan;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.StationBackup;
import vn.kiemphieu.store.StationFolder;

/** Copies a counting place to another medium, also while it is being worked on; run again it adds what is new. */
@Command(name = "backup", mixinStandardHelpOptions = true, resourceBundle = BackupCommand.BUNDLE)
public final class BackupCommand implements Callable<Integer> {
    static final String BUNDLE = "vn.kiemphieu.cli.backup";

    private static final String WHO = "backup";

    private final Speech speech;
    private final Speech trust;

    @Mixin
    private StationOption station;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    @Option(names = "--every", paramLabel = "N")
    private Optional<Integer> every = Optional.empty();

    BackupCommand(Console console) {
        this.speech = new Speech(console, console.messages().of("backup"));
        this.trust = Speech.ofTrust(console);
    }

    @Override
    public Integer call() {
        if (every.isPresent()) {
            plan(every.get());
        }
        try {
            StationBackup made = StationBackup.write(station.folder(), out);
            station.note(Occurrence.BACKED_UP, made.images() + " " + made.lastHash());
            say(speech, "backup.done", made, out);
            return ExitCode.DONE;
        } catch (StationException e) {
            station.note(Occurrence.BACKUP_FAILED, e.trouble().name());
            throw e;
        }
    }

    /** From now on by itself; 0 ends that. */
    private void plan(int sheets) {
        try (StationFolder open = station.write()) {
            if (sheets > 0) {
                new BackupPlan(out, sheets).keep(open, WHO);
            } else {
                BackupPlan.end(open, WHO);
            }
        }
        trust.say(sheets > 0 ? "backup.plan" : "backup.noPlan", out, sheets);
    }

    static void say(Speech speech, String key, StationBackup made, Path folder) {
        String head = made.lastHash().substring(0, 8);
        speech.say(key, folder, made.events(), made.images(), made.newImages(), head);
    }
}
