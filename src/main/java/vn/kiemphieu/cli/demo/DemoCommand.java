package vn.kiemphieu.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.ui.Desktop;

/** The whole main job on sample elections: exit code 0 when everything was counted as it was drawn, else 1. */
@Command(name = "demo", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.demo")
public final class DemoCommand implements Callable<Integer> {
    private static final String FOLDER = "kiemphieu-demo";

    private final Console console;

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--window")
    private boolean window;

    /** Rows of a {@code truth.csv} that are to be believed instead of what was drawn: a wrong one must be noticed. */
    @Option(names = "--truth", paramLabel = "FILE", hidden = true)
    private Optional<Path> claimed = Optional.empty();

    /** Fewer ballots in each count, for tests. */
    @Option(names = "--ballots", paramLabel = "N", hidden = true, defaultValue = "100000")
    private int ballots;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<DeckTruth> believed = claimed.map(DeckTruth::read);
        Path folder = out.orElseGet(DemoCommand::freeFolder);
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new StationException(Trouble.FOLDER_NOT_EMPTY, folder);
            }
        }
        try {
            DemoPlan plan = DemoPlan.shipped().atMost(ballots);
            boolean same = new DemoRun(plan, folder, console, believed).run();
            if (window) {
                Path first = new DemoFolder(folder.resolve(plan.counts().get(0).folder())).station();
                Desktop.run(Optional.of(console.messages().language()), Optional.of(first));
            }
            return same ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        } catch (DemoStopped e) {
            console.err().println(console.messages().of("demo").say("stopped", folder));
            return e.exitCode();
        }
    }

    /** A second demonstration leaves the first one's files alone. */
    private static Path freeFolder() {
        Path folder = Path.of(FOLDER);
        for (int i = 2; Files.exists(folder); i++) {
            folder = Path.of(FOLDER + "-" + i);
        }
        return folder;
    }
}
