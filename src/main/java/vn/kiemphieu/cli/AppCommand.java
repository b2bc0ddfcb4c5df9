package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kiemphieu.ui.Desktop;

/** The desktop program; returns when its window is closed. */
@Command(name = "app", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.app")
final class AppCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--station", paramLabel = "DIR")
    private Optional<Path> station = Optional.empty();

    AppCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Desktop.run(console.messages().language(), station);
        return ExitCode.DONE;
    }
}
