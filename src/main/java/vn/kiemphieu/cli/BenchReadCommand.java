package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.reading.BallotReader;

/** What reading a page costs, beside what merely decoding its file costs. */
@Command(name = "read", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.bench")
final class BenchReadCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--template", required = true, paramLabel = "DIR")
    private Path template;

    @Option(names = "--calibration", paramLabel = "FILE")
    private Optional<Path> calibration = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    @Parameters(paramLabel = "INPUT", arity = "1..*", descriptionKey = "inputs")
    private List<Path> inputs;

    BenchReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        BenchReadReport report = new BenchReadReport(console);
        try (BallotReader reader = StationWiring.ballotReader(template, calibration, Optional.empty())) {
            ReadCost.Figures figures = new ReadCost(console, reader::read).measure(inputs);
            if (json) { // the object alone on standard output, so that a program can take it
                report.table(figures, console.err());
                report.json(figures, console.out());
            } else {
                report.table(figures, console.out());
            }
        }
        return ExitCode.DONE;
    }
}
