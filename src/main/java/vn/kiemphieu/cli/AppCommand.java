package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.ui.Desktop;

/** The desktop program; returns when its window is closed. */
@Command(name = "app", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.app")
final class AppCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--station", paramLabel = "DIR")
    private Optional<Path> station = Optional.empty();

    @Override
    public Integer call() {
        List<String> typed = spec.root().commandLine().getParseResult().originalArgs();
        Desktop.run(Language.asked(typed.toArray(String[]::new), System.getenv()), station);
        return ExitCode.DONE;
    }
}
