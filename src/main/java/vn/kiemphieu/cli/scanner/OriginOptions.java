package vn.kiemphieu.cli.scanner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.feeding.FeedOrigin;

/** Where a batch comes from: exactly one of these. */
public final class OriginOptions {
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

    /** The origin that is not files. */
    FeedOrigin origin(ScannerOptions options) {
        return sane.<FeedOrigin>map(device -> new FeedOrigin.Sane(device, options.more()))
                .or(() -> escl.map(url -> new FeedOrigin.Escl(url, options.trust())))
                .or(() -> watch.map(folder -> new FeedOrigin.Watched(folder, options.idle())))
                .or(() -> naps2.map(device -> new FeedOrigin.Windows(options.driver(), device)))
                .orElseThrow();
    }
}
