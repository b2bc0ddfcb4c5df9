package vn.kiemphieu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.calibration.DrawnPages;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.reading.ReaderConfig;

/** What reading a page costs, beside what merely decoding its file costs. */
@Command(name = "read", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.bench")
final class BenchReadCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--template", paramLabel = "DIR")
    private Optional<Path> template = Optional.empty();

    @Option(names = "--calibration", paramLabel = "FILE")
    private Optional<Path> calibration = Optional.empty();

    @Option(names = "--drawn", paramLabel = "N", arity = "0..1", fallbackValue = "3")
    private Optional<Integer> drawn = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    /** Every page once and without warming up, for tests. */
    @Option(names = "--once", hidden = true)
    private boolean once;

    @Parameters(paramLabel = "INPUT", arity = "0..*", descriptionKey = "inputs")
    private List<Path> inputs = List.of();

    BenchReadCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("bench");
    }

    @Override
    public Integer call() {
        boolean files = template.isPresent() && !inputs.isEmpty();
        boolean own = template.isEmpty() && inputs.isEmpty() && drawn.orElse(0) > 0;
        if (!files && !own || files && drawn.isPresent()) {
            throw new ParameterException(spec.commandLine(), messages.say("filesOrDrawn"));
        }
        ReadFigures figures = own ? ofDrawn(drawn.get()) : ofFiles();
        BenchReadReport report = new BenchReadReport(console);
        if (json) { // the object alone on standard output, so that a program can take it
            report.table(figures, console.err());
            report.json(figures, console.out());
        } else {
            report.table(figures, console.out());
        }
        return ExitCode.DONE;
    }

    private ReadFigures ofFiles() {
        try (BallotReader reader = StationWiring.ballotReader(
                template.orElseThrow(), CommitteeSettings.ASK_ALWAYS, calibration, Optional.empty())) {
            return cost().measure(List.of(new ReadCost.Deck(reader::read, inputs)));
        }
    }

    /** On pages of the program's own, drawn for the purpose into a folder that is then deleted. */
    private ReadFigures ofDrawn(int sheets) {
        ReaderConfig config = calibration.map(CalibrationFile::read).orElseGet(CalibrationFile::standard);
        List<BallotReader> readers = new ArrayList<>();
        try (DrawnPages pages = draw(sheets)) {
            List<ReadCost.Deck> decks = new ArrayList<>();
            for (DrawnPages.Deck deck : pages.decks()) {
                BallotReader reader = deck.reader(config);
                readers.add(reader);
                decks.add(new ReadCost.Deck(reader::read, List.of(deck.folder())));
            }
            return cost().measure(decks);
        } finally {
            readers.forEach(BallotReader::close);
        }
    }

    private ReadCost cost() {
        return once ? ReadCost.once(console) : new ReadCost(console);
    }

    private DrawnPages draw(int sheets) {
        try (Progress progress = console.progress()) {
            return DrawnPages.draw(sheets, name -> progress.show(messages.say("drawingPage", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
