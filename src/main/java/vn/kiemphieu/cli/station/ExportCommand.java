package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.RecordFormat;
import vn.kiemphieu.app.StationRecordFiles;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.cli.Progress;
import vn.kiemphieu.cli.Version;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.records.pack.ResultPackage;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.StationFolder;

/**
 * The records of a counting place as files; a contest that is not closed is left out, exit code 1. Where accounts are used
 * they are made in a person's name (VVSG 2.0, 11.1-A, 13.2-A); elsewhere somebody may be named.
 */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.records")
public final class ExportCommand implements Callable<Integer> {
    private final Speech speech;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--format", required = true, paramLabel = "csv|xlsx|json|cvr|err|eel|package|evidence")
    private String format;

    @Option(names = "--paper", paramLabel = "FILE")
    private List<Path> papers = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    @Option(names = "--by", paramLabel = "NAME")
    private Optional<String> by = Optional.empty();

    ExportCommand(Console console) {
        this.speech = Speech.of(console);
        this.messages = console.messages().of("records");
    }

    @Override
    public Integer call() {
        RecordFormat chosen = RecordFormat.ofCode(format)
                .orElseThrow(() -> usage(messages.say("export.format", format, RecordFormat.codes())));
        if (!papers.isEmpty() && chosen != RecordFormat.PACKAGE) {
            throw usage(messages.say("export.papers"));
        }
        if (!ResultPackage.namesDiffer(papers)) {
            throw usage(messages.say("export.paperTwice"));
        }
        boolean accounts = station.atOneMoment(open -> open.accounts().areUsed());
        if (by.isEmpty() && accounts) {
            throw usage(messages.say("export.by"));
        }
        try {
            Optional<String> who = by.map(name -> known(name, accounts));
            int done = station.atOneMoment(open -> export(open, chosen));
            station.note(Occurrence.EXPORTED, chosen.code(), who);
            return done;
        } catch (StationException e) {
            station.note(Occurrence.EXPORT_FAILED, chosen.code() + " " + e.trouble());
            throw e;
        }
    }

    /** @throws StationException when nobody of the place has that name, may not keep records, or did not sign in where all do */
    private String known(String name, boolean accounts) {
        if (!accounts) {
            return station.atOneMoment(open -> keeper(open, name));
        }
        try (StationFolder open = station.write()) {
            return keeper(open, name);
        }
    }

    private static String keeper(StationFolder open, String name) {
        return open.people().roster().require(name, Duty.KEEP).name();
    }

    private int export(StationFolder open, RecordFormat chosen) {
        StationRecordFiles.Written written;
        try (Progress progress = speech.console().progress()) {
            written = new StationRecordFiles(open, Version.program(), station.passphrase(), counting(progress))
                    .write(chosen, contest.all(open.facts().election()), messages.language(), papers, out);
        }
        written.open().forEach(new OpenCount(speech.console())::tell);
        written.files().forEach(this::tell);
        return written.open().isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    /** What is run at each ballot, row or picture. */
    private Runnable counting(Progress progress) {
        AtomicLong steps = new AtomicLong();
        return () -> progress.show(messages.say("export.progress", steps.incrementAndGet()));
    }

    private void tell(Path file) {
        speech.console().out().println(messages.say("export.file", file));
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
