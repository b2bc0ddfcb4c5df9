package vn.kiemphieu.cli.scanner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a batch comes from: exactly one of these. */
public final class FeedOrigin {
    @Option(names = "--from", required = true, arity = "1..*", paramLabel = "INPUT")
    private List<Path> inputs = List.of();

    @Option(names = "--sane", required = true, paramLabel = "DEVICE")
    private Optional<String> sane = Optional.empty();

    @Option(names = "--escl", required = true, paramLabel = "URL")
    private Optional<String> escl = Optional.empty();

    @Option(names = "--watch", required = true, paramLabel = "FOLDER")
    private Optional<Path> watch = Optional.empty();

    @Option(names = "--naps2", required = true, paramLabel = "DEVICE")
    private Optional<String> naps2 = Optional.empty();

    /** Files and folders; empty where it is another origin. */
    public List<Path> inputs() {
        return inputs;
    }

    Optional<String> sane() {
        return sane;
    }

    Optional<String> escl() {
        return escl;
    }

    Optional<Path> watch() {
        return watch;
    }

    Optional<String> naps2() {
        return naps2;
    }
}
