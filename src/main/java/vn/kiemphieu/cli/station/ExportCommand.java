package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.app.StationRecords;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.cli.Progress;
import vn.kiemphieu.cli.Version;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.records.ContestRecord;
import vn.kiemphieu.records.StationRecord;
import vn.kiemphieu.records.pack.Evidence;
import vn.kiemphieu.records.pack.ResultPackage;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;

/** The records of a counting place as files; a contest that is not closed is left out, exit code 1. */
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

    ExportCommand(Console console) {
        this.speech = Speech.of(console);
        this.messages = console.messages().of("records");
    }

    @Override
    public Integer call() {
        ExportFormat chosen = ExportFormat.ofCode(format)
                .orElseThrow(() -> usage(messages.say("export.format", format, ExportFormat.codes())));
        if (!papers.isEmpty() && chosen != ExportFormat.PACKAGE) {
            throw usage(messages.say("export.papers"));
        }
        if (!ResultPackage.namesDiffer(papers)) {
            throw usage(messages.say("export.paperTwice"));
        }
        return station.atOneMoment(
                open -> chosen == ExportFormat.EVIDENCE ? exportEvidence(open) : export(open, chosen));
    }

    /** Refused while ballots of an open contest are among what is stored: whoever has them can count them. */
    private int exportEvidence(StationFolder open) {
        List<ContestCount> counting = open.facts().election().contests().stream()
                .map(each -> StationCount.load(open, each.id()))
                .filter(count -> !count.isClosed() && !count.ballots().isEmpty())
                .toList();
        counting.forEach(count -> new OpenCount(speech.console()).tell(count));
        if (!counting.isEmpty()) {
            return ExitCode.NEEDS_PERSON;
        }
        Evidence.Source all = StationRecords.evidence(open);
        Path file;
        try (Progress progress = speech.console().progress()) {
            Runnable step = counting(progress);
            Evidence.Rows rows = (table, take) -> all.rows().each(table, row -> {
                step.run();
                take.accept(row);
            });
            Function<String, byte[]> image = hash -> {
                step.run();
                return all.image().apply(hash);
            };
            Evidence.Source shown = new Evidence.Source(all.tables(), rows, image, all.asOf());
            file = Evidence.write(shown, Version.program(), out);
        }
        tell(file);
        return ExitCode.DONE;
    }

    private int export(StationFolder open, ExportFormat chosen) {
        boolean all = true;
        List<ContestRecord> counted = new ArrayList<>();
        for (Contest each : contest.all(open.facts().election())) {
            ContestCases cases = ContestCases.loadToCount(open, each.id());
            ContestCount count = StationCount.of(open, cases);
            if (count.isClosed()) {
                counted.add(StationRecords.contest(open, cases, count));
            } else {
                new OpenCount(speech.console()).tell(count);
                all = false;
            }
        }
        if (!counted.isEmpty() || chosen.hasMoreThanCounts()) {
            write(open, chosen, counted).forEach(this::tell);
        }
        return all ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private List<Path> write(StationFolder open, ExportFormat chosen, List<ContestRecord> counted) {
        try (Progress progress = speech.console().progress()) {
            Runnable step = counting(progress);
            List<ContestRecord> shown = counted.stream()
                    .map(contest -> contest.with(ballot -> {
                        step.run();
                        return contest.ballots().apply(ballot);
                    }))
                    .toList();
            StationRecord record = StationRecords.of(open, shown, Version.program());
            return chosen.write(record, messages.language(), papers, out);
        }
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
