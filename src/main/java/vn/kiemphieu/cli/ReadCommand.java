package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.Explainer;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.reading.BallotReader;

/** Reads scanned pages without a station. */
@Command(name = "read", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.read")
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--template", required = true, paramLabel = "DIR")
    private Path template;

    @Option(names = "--calibration", paramLabel = "FILE")
    private Optional<Path> calibration = Optional.empty();

    @Option(names = "--debug", paramLabel = "DIR")
    private Optional<Path> debug = Optional.empty();

    @Option(names = "--explain", paramLabel = "DIR")
    private Optional<Path> explain = Optional.empty();

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", required = true, paramLabel = "reads.csv")
    private Path out;

    @Parameters(paramLabel = "INPUT", arity = "1..*", descriptionKey = "inputs")
    private List<Path> inputs;

    @Spec
    private CommandSpec spec;

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            CommandLine line = spec.commandLine();
            throw new ParameterException(line, console.messages().of("read").say("threadsBelowOne"));
        }
        Map<Integer, String> names = new LinkedHashMap<>();
        BallotStyle style = StyleFolder.read(template);
        style.rows().forEach(row -> names.put(row.no(), row.name()));
        try (BallotReader reader =
                StationWiring.ballotReader(template, CommitteeSettings.ASK_ALWAYS, calibration, debug)) {
            return new ReadRun(console, pages(reader, style), threads, names).read(inputs, out);
        }
    }

    private Function<ScannedPage, PageReading> pages(BallotReader reader, BallotStyle style) {
        return explain.<Function<ScannedPage, PageReading>>map(folder ->
                        new Explainer(reader, style, folder, console.messages().language())::read)
                .orElse(reader::read);
    }
}
