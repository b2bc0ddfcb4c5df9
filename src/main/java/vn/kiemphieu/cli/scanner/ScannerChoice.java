package vn.kiemphieu.cli.scanner;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.feeding.FeedOrigin;
import vn.kiemphieu.source.naps2.Naps2;

/** A scanner to be asked whether it answers. */
public final class ScannerChoice {
    @Option(names = "--sane", paramLabel = "DEVICE")
    private Optional<String> sane = Optional.empty();

    @Option(names = "--escl", paramLabel = "URL")
    private Optional<String> escl = Optional.empty();

    @Option(names = "--escl-trust", paramLabel = "SHA256")
    private Optional<String> trust = Optional.empty();

    @Option(names = "--naps2", paramLabel = "DEVICE")
    private Optional<String> naps2 = Optional.empty();

    @Option(names = "--naps2-driver", paramLabel = "twain|wia", defaultValue = "TWAIN")
    private Naps2.Driver driver;

    /** Empty where none was named. */
    public Optional<FeedOrigin> origin() {
        return sane.<FeedOrigin>map(device -> new FeedOrigin.Sane(device, List.of()))
                .or(() -> escl.map(url -> new FeedOrigin.Escl(url, trust)))
                .or(() -> naps2.map(device -> new FeedOrigin.Windows(driver, device)));
    }
}
