package vn.kiemphieu.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.app.RecordFormat;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.app.StationRecords;
import vn.kiemphieu.app.SyntheticStation;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.records.StationRecord;
import vn.kiemphieu.records.pack.Evidence;
import vn.kiemphieu.seal.StationKey;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.tally.ContestCount;

/** What counting and exporting take, on counting places made for the purpose and then deleted. */
@Command(name = "records", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.records")
final class BenchRecordsCommand implements Callable<Integer> {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final double TALLY_LIMIT = 1;
    private static final double EXPORTS_LIMIT = 60;
    private static final double READINGS_LIMIT = 11;
    /** As the limits of time were given. */
    private static final int BALLOTS_OF_LIMITS = 10_000;

    private static final int READINGS_OF_LIMIT = 1_000_000;
    private static final int PICTURE_BYTES = 1024;

    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--ballots", defaultValue = "10000", paramLabel = "N")
    private int ballots;

    @Option(names = "--readings", defaultValue = "1000000", paramLabel = "N")
    private int readings;

    @Option(names = "--json")
    private boolean json;

    BenchRecordsCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("records");
    }

    @Override
    public Integer call() throws IOException {
        if (ballots < 1 || readings < 0) {
            throw new ParameterException(spec.commandLine(), messages.say("ballotsPositive"));
        }
        Path folder = Files.createTempDirectory("kiemphieu-bench");
        try {
            RecordsFigures figures = measure(folder);
            new BenchRecordsReport(messages).table(figures, json ? console.err() : console.out());
            if (json) {
                console.out().println(new ObjectMapper().writeValueAsString(figures.json()));
            }
            return figures.missed().isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        } finally {
            delete(folder);
        }
    }

    private RecordsFigures measure(Path folder) {
        List<RecordsFigures.Step> steps = new ArrayList<>();
        make(folder.resolve("ballots"), ballots, PICTURE_BYTES);
        try (StationFolder station = StationFolder.openToRead(folder.resolve("ballots"))) {
            Begun began = Begun.now();
            ContestCases cases = tallied(station);
            Optional<Double> limit = limit(ballots <= BALLOTS_OF_LIMITS, TALLY_LIMIT);
            steps.add(step("tally", messages.say("what.tally", ballots, rows(ballots)), began, limit));
            export(station, cases, folder.resolve("out"), steps);
        }
        int sheets = readings / SyntheticStation.NAMES;
        if (sheets > 0) {
            make(folder.resolve("readings"), sheets, 0);
            try (StationFolder station = StationFolder.openToRead(folder.resolve("readings"))) {
                Begun began = Begun.now();
                tallied(station);
                Optional<Double> limit = limit(readings <= READINGS_OF_LIMIT, READINGS_LIMIT);
                steps.add(step("tally_readings", messages.say("what.readings", rows(sheets), sheets), began, limit));
            }
        }
        return new RecordsFigures(Machine.here(), Machine.peakMemoryMib(), ballots, rows(ballots), steps);
    }

    /** As {@code tally} does it: loaded, added up, and every identity checked. */
    private static ContestCases tallied(StationFolder station) {
        Contest contest = station.facts().election().contests().get(0);
        ContestCases cases = ContestCases.loadToCount(station, contest.id());
        ContestCount count = StationCount.of(station, cases);
        if (!count.checks().stream().allMatch(Check::holds)) {
            throw new IllegalStateException("the counting place made for measuring does not balance");
        }
        return cases;
    }

    private void export(StationFolder station, ContestCases cases, Path out, List<RecordsFigures.Step> steps) {
        StationKey key = station.key(Optional.empty());
        Begun all = Begun.now();
        ContestCount count = StationCount.of(station, cases);
        StationRecord record =
                StationRecords.of(station, List.of(StationRecords.contest(station, cases, count)), Version.program());
        try (Progress progress = console.progress()) {
            for (RecordFormat format : RecordFormat.values()) {
                progress.show(messages.say("exporting", format.code()));
                Begun began = Begun.now();
                if (format == RecordFormat.EVIDENCE) {
                    Evidence.write(StationRecords.evidence(station), Version.program(), key, out);
                } else {
                    format.write(record, messages.language(), List.of(), () -> key, out);
                }
                String what = messages.say("what.export", format.code());
                steps.add(step("export_" + format.code(), what, began, Optional.empty()));
            }
        }
        Optional<Double> limit = limit(ballots <= BALLOTS_OF_LIMITS, EXPORTS_LIMIT);
        steps.add(step("exports", messages.say("what.exports"), all, limit));
    }

    private void make(Path folder, int sheets, int pictureBytes) {
        Begun began = Begun.now();
        try (Progress progress = console.progress()) {
            SyntheticStation.make(
                    folder,
                    sheets,
                    pictureBytes,
                    Clock.systemUTC(),
                    done -> progress.show(messages.say("making", done, sheets)));
        }
        String seconds = BenchRecordsReport.seconds(began.seconds());
        console.err().println(messages.say("made", sheets, rows(sheets), seconds));
    }

    private static int rows(int sheets) {
        return sheets * SyntheticStation.NAMES;
    }

    private static Optional<Double> limit(boolean applies, double limit) {
        return applies ? Optional.of(limit) : Optional.empty();
    }

    private static RecordsFigures.Step step(String key, String what, Begun began, Optional<Double> limit) {
        return new RecordsFigures.Step(key, what, began.seconds(), began.cpuSeconds(), limit);
    }

    /** When a measurement began, by the clock and by the time this thread has run. */
    private record Begun(long nanos, long cpuNanos) {
        static Begun now() {
            return new Begun(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
        }

        double seconds() {
            return (System.nanoTime() - nanos) / 1e9;
        }

        double cpuSeconds() {
            return (THREADS.getCurrentThreadCpuTime() - cpuNanos) / 1e9;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
