package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.calibration.AccuracyPlan;
import vn.kiemphieu.calibration.Evidence;
import vn.kiemphieu.decision.ConfidenceConfig;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForms;

/** How often drawn ballots are read right, asked about, or counted wrongly. */
@Command(name = "accuracy", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.bench")
final class BenchAccuracyCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--profile", defaultValue = AccuracyPlan.ALL, paramLabel = "clean|typical|hard|all")
    private String profile;

    @Option(names = "--form", defaultValue = AccuracyPlan.ALL, paramLabel = "NAME|METHOD|all")
    private String form;

    @Option(names = "--count", defaultValue = "20", paramLabel = "N")
    private int count;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S")
    private long seed;

    @Option(names = "--names", defaultValue = "0", paramLabel = "L")
    private long names;

    @Option(names = "--positions", paramLabel = "N")
    private Optional<Long> positions = Optional.empty();

    @Option(names = "--from", paramLabel = "SEED")
    private Optional<Long> from = Optional.empty();

    @Option(names = "--tally", defaultValue = "calibration/accuracy.csv", paramLabel = "FILE")
    private Path tally;

    @Option(names = "--calibration", paramLabel = "FILE")
    private Optional<Path> calibration = Optional.empty();

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--evidence", paramLabel = "DIR")
    private Optional<Path> evidence = Optional.empty();

    BenchAccuracyCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("bench");
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), messages.say("threadsBelowOne"));
        }
        return positions.isPresent() || from.isPresent() ? volume() : deck();
    }

    private int volume() {
        List<String> others = List.of("--profile", "--form", "--count", "--seed", "--names", "--evidence");
        boolean mixed = others.stream().anyMatch(spec.commandLine().getParseResult()::hasMatchedOption);
        if (mixed || positions.isEmpty() || positions.get() < 1 || from.orElse(1L) < 1) {
            throw new ParameterException(spec.commandLine(), messages.say("volumeUsage"));
        }
        NativeLibraries.loadOpenCv();
        return new VolumeRun(console, limits(), threads, tally).read(positions.get(), from.orElse(1L), json);
    }

    private ReaderConfig limits() {
        return calibration.map(CalibrationFile::read).orElseGet(CalibrationFile::standard);
    }

    private int deck() {
        Optional<Profile> only = profile.equals(AccuracyPlan.ALL) ? Optional.empty() : Optional.of(converted());
        boolean part = only.isPresent() || !form.equals(AccuracyPlan.ALL);
        if (count < 1 || evidence.isPresent() && part) {
            throw new ParameterException(
                    spec.commandLine(), messages.say(count < 1 ? "countPositive" : "evidenceNeedsAll"));
        }
        List<TestForms> forms = TestForms.called(form);
        if (forms.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), console.messages().of("testdeck").say("noForm", form, TestDeckCommand.names()));
        }
        NativeLibraries.loadOpenCv();
        AccuracyPlan plan = AccuracyPlan.of(forms, only, count, seed, names);
        SortedMap<String, AccuracyFigures> figures =
                evidence.isPresent() ? renew(plan, evidence.get()) : measure(plan, limits());
        BenchAccuracyReport report = new BenchAccuracyReport(console);
        report.table(figures, json ? console.err() : console.out());
        if (json) {
            report.json(figures, console.out());
        }
        return figures.get(AccuracyPlan.ALL).faultless() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private Profile converted() {
        try {
            return new TestDeckCommand.ProfileWord().convert(profile);
        } catch (TypeConversionException e) {
            throw new ParameterException(spec.commandLine(), messages.say("noProfile", profile), e);
        }
    }

    /** Confidences are fitted on one deck and judged, with the limits, on another. */
    private SortedMap<String, AccuracyFigures> renew(AccuracyPlan plan, Path folder) {
        Path file = folder.resolve("default.json");
        ReaderConfig limits = CalibrationFile.read(file);
        ConfidenceConfig fitted;
        try (Progress progress = console.progress()) {
            fitted = plan.fit(limits, threads, shown(progress, "fitting", plan)).fitted();
        }
        CalibrationFile.replaceConfidence(file, fitted);
        ReaderConfig config = CalibrationFile.read(file);
        AccuracyPlan other = plan.withSeed(seed + 1);
        SortedMap<String, AccuracyFigures> figures = measure(other, config);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("limits-sha256", CalibrationFile.limitsHash(config));
        facts.put(
                "command",
                String.format(
                        Locale.ROOT,
                        "kiemphieu bench accuracy --count %d --seed %d --names %d --evidence calibration",
                        count,
                        seed,
                        names));
        facts.put("confidence-fitted-on-seed", Long.toString(seed));
        facts.put("measured-on-seed", Long.toString(other.seed()));
        facts.put("sheets-fitted-on", Integer.toString(plan.sheets()));
        facts.put("sheets-measured-on", Integer.toString(other.sheets()));
        facts.put("forms", String.join(" ", plan.formCodes()));
        facts.put("styles", "geometry of our own print, blank drawn at 200 dpi");
        Evidence.write(folder, facts, figures);
        return figures;
    }

    private SortedMap<String, AccuracyFigures> measure(AccuracyPlan plan, ReaderConfig config) {
        try (Progress progress = console.progress()) {
            return plan.measure(config, threads, shown(progress, "measuring", plan));
        }
    }

    private IntConsumer shown(Progress progress, String key, AccuracyPlan plan) {
        return done -> progress.show(messages.say(key, done, plan.sheets()));
    }
}
