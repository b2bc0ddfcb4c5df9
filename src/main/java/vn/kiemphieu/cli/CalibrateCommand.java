package vn.kiemphieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.app.LabelledFolder;
import vn.kiemphieu.app.LabelledStation;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.calibration.AccuracyPlan;
import vn.kiemphieu.calibration.fit.Calibration;
import vn.kiemphieu.calibration.fit.CalibrationFigures;
import vn.kiemphieu.calibration.fit.CalibrationVerdict;
import vn.kiemphieu.calibration.fit.DrawnLabels;
import vn.kiemphieu.calibration.fit.LabelledPage;
import vn.kiemphieu.calibration.report.CalibrationReport;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.testdeck.TestForms;

/** Fits the reader's limits to ballots with known answers and reports what they are worth. */
@Command(name = "calibrate", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.calibrate")
final class CalibrateCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--drawn", paramLabel = "N", arity = "0..1", fallbackValue = "20")
    private Optional<Integer> drawn = Optional.empty();

    @Option(names = "--form", defaultValue = AccuracyPlan.ALL, paramLabel = "NAME|METHOD|all")
    private String form;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S")
    private long seed;

    @Option(names = "--names", defaultValue = "0", paramLabel = "L")
    private long names;

    @Option(names = "--deck", paramLabel = "DIR")
    private Optional<Path> deck = Optional.empty();

    @Option(names = "--truth", paramLabel = "FILE")
    private Optional<Path> truth = Optional.empty();

    @Option(names = "--template", paramLabel = "DIR")
    private Optional<Path> template = Optional.empty();

    @Option(names = "--station", paramLabel = "DIR")
    private Optional<Path> station = Optional.empty();

    @Option(names = "--contest", paramLabel = "ID")
    private Optional<String> contest = Optional.empty();

    @Option(names = "--calibration", paramLabel = "FILE")
    private Optional<Path> start = Optional.empty();

    @Option(names = "--max-error", defaultValue = "0.001", paramLabel = "E")
    private double maxError;

    @Option(names = "--profile", paramLabel = "NAME")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--out", defaultValue = "calibration", paramLabel = "DIR")
    private Path out;

    @Option(names = "--report", paramLabel = "FILE.html")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    CalibrateCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("calibrate");
    }

    @Override
    public Integer call() throws IOException {
        long sources = List.of(drawn, deck, station).stream()
                .filter(Optional::isPresent)
                .count();
        require(sources == 1 && deck.isPresent() == template.isPresent(), "oneSource");
        require(truth.isEmpty() || deck.isPresent(), "oneSource");
        require(maxError > 0 && maxError < 1, "maxErrorRange");
        require(threads >= 1 && drawn.orElse(1) >= 1, "atLeastOne");
        require(
                profile.map(name -> name.matches("[\\w.-]+") && !name.equals("default"))
                        .orElse(true),
                "profileName");
        NativeLibraries.loadOpenCv();
        if (station.isEmpty()) {
            return calibrate(deck.isPresent() ? committees() : drawn());
        }
        try (StationFolder open = StationFolder.openToRead(station.get())) {
            return calibrate(LabelledStation.pages(open, contestOf(open)));
        }
    }

    private void require(boolean fine, String key) {
        if (!fine) {
            throw new ParameterException(spec.commandLine(), messages.say(key));
        }
    }

    private List<LabelledPage> drawn() {
        List<TestForms> forms = TestForms.called(form);
        if (forms.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), console.messages().of("testdeck").say("noForm", form, TestDeckCommand.names()));
        }
        return DrawnLabels.of(AccuracyPlan.of(forms, Optional.empty(), drawn.orElseThrow(), seed, names));
    }

    private List<LabelledPage> committees() {
        Path folder = deck.orElseThrow();
        Path table = truth.orElse(folder.resolve("truth.csv"));
        return new LabelledFolder(folder, table, StyleFolder.read(template.orElseThrow())).pages();
    }

    private String contestOf(StationFolder open) {
        List<Contest> contests = open.facts().election().contests();
        require(contest.isPresent() || contests.size() == 1, "whichContest");
        return contest.orElseGet(() -> contests.get(0).id());
    }

    private int calibrate(List<LabelledPage> pages) throws IOException {
        ReaderConfig shipped = start.map(CalibrationFile::read).orElseGet(CalibrationFile::standard);
        CalibrationFigures figures;
        try (Progress progress = console.progress()) {
            figures = new Calibration(shipped, maxError, threads)
                    .fit(
                            pages,
                            done -> progress.show(messages.say("reading", done, pages.size())),
                            limit -> progress.show(messages.say("trying", limit)));
        }
        if (report.isPresent()) {
            write(
                    report.get(),
                    new CalibrationReport(figures, console.messages().language()).html(source(pages)));
        }
        new CalibrationSummary(console).print(figures);
        report.ifPresent(file -> console.out().println(messages.say("reportAt", file)));
        if (profile.isPresent() && figures.profile().isPresent()) {
            Path file = out.resolve(profile.get() + ".json");
            CalibrationFile.write(file, figures.profile().get());
            console.out().println(messages.say("profileAt", file));
        } else if (profile.isPresent()) {
            console.out().println(messages.say("noProfile"));
        }
        return figures.verdict().level() == CalibrationVerdict.Level.PASSED ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private String source(List<LabelledPage> pages) {
        String key = drawn.isPresent() ? "sourceDrawn" : deck.isPresent() ? "sourceDeck" : "sourceStation";
        Object where = drawn.isPresent() ? form : deck.or(() -> station).orElseThrow();
        return messages.say(key, pages.size(), where, seed);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
        }
    }
}
