package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.RecordFormat;
import vn.kiemphieu.app.StationRecordFiles;
import vn.kiemphieu.app.trust.Archive;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Version;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.StationFolder;

/** Records put away under seal for as long as the law wants, and opened again by two people. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        resourceBundle = Speech.TRUST,
        subcommands = {ArchiveCommand.Seal.class, ArchiveCommand.Open.class})
public final class ArchiveCommand {
    /** {@code archive seal}: refused, exit code 1, while a contest is open. */
    @Command(name = "seal", mixinStandardHelpOptions = true)
    static final class Seal implements Callable<Integer> {
        private final Speech speech;

        @Spec
        private CommandSpec spec;

        @Mixin
        private StationOption station;

        @Option(names = "--by", required = true, paramLabel = "NAME")
        private List<String> by;

        @Option(names = "--until", paramLabel = "DATE")
        private Optional<LocalDate> until = Optional.empty();

        @Option(names = "--paper", paramLabel = "FILE")
        private List<Path> papers = List.of();

        @Option(names = "--out", required = true, paramLabel = "DIR")
        private Path out;

        Seal(Console console) {
            this.speech = Speech.ofTrust(console);
        }

        @Override
        public Integer call() {
            try (StationFolder open = station.write()) {
                List<Person> two = open.people().roster().requireTwo(by, Duty.CLOSE);
                LocalDate kept =
                        until.or(() -> Archive.usualUntil(open)).orElseThrow(() -> speech.usage(spec, "archive.until"));
                StationRecordFiles files =
                        new StationRecordFiles(open, Version.program(), station.passphrase(), () -> {});
                for (RecordFormat format : List.of(RecordFormat.PACKAGE, RecordFormat.EVIDENCE)) {
                    StationRecordFiles.Written written = files.write(
                            format, open.facts().election().contests(), Locale.forLanguageTag("vi"), papers, out);
                    if (!written.open().isEmpty()) {
                        written.open().forEach(new OpenCount(speech.console())::tell);
                        return ExitCode.NEEDS_PERSON;
                    }
                }
                Archive archive = new Archive(out);
                archive.seal(open, open.key(station.passphrase()), kept, two);
                archive.check();
                speech.say(
                        "archive.sealed",
                        out,
                        kept,
                        open.openKey().orElseThrow().shown());
                return ExitCode.DONE;
            }
        }
    }

    /** {@code archive open}: checked first, and put on record where it came from. */
    @Command(name = "open", mixinStandardHelpOptions = true)
    static final class Open implements Callable<Integer> {
        private final Speech speech;

        @Mixin
        private StationOption station;

        @Option(names = "--archive", required = true, paramLabel = "DIR")
        private Path folder;

        @Option(names = "--by", required = true, paramLabel = "NAME")
        private List<String> by;

        @Option(names = "--reason", required = true, paramLabel = "TEXT")
        private String reason;

        Open(Console console) {
            this.speech = Speech.ofTrust(console);
        }

        @Override
        public Integer call() {
            try (StationFolder open = station.write()) {
                List<Person> two = open.people().roster().requireTwo(by, Duty.CLOSE);
                Archive archive = new Archive(folder);
                archive.open(open, two, reason);
                speech.say(
                        "archive.opened", folder, archive.until(), archive.key().shown());
                return ExitCode.DONE;
            }
        }
    }
}
