package vn.kiemphieu.cli.scanner;

import java.nio.file.Path;
import vn.kiemphieu.app.feeding.FeedOrigin;
import vn.kiemphieu.app.feeding.Feeders;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.watch.WatchedFolder;
import vn.kiemphieu.store.StationFolder;

/** Opens what a batch is fed from and tells the person at the terminal how a watch is ended. */
public final class FeedOpening {
    private final Console console;
    private final OriginOptions origin;
    private final ScannerOptions options;

    public FeedOpening(Console console, OriginOptions origin, ScannerOptions options) {
        this.console = console;
        this.origin = origin;
        this.options = options;
    }

    /**
     * See {@link Feeders}.
     *
     * @throws vn.kiemphieu.ballot.StationException when it cannot be fed from
     */
    public BallotSource open(StationFolder station, String batch, ScanRequest request) {
        FeedOrigin from = origin.origin(options);
        return from instanceof FeedOrigin.Watched watched
                ? watch(watched, station.folder())
                : Feeders.scanner(from, station, batch, request);
    }

    private BallotSource watch(FeedOrigin.Watched from, Path station) {
        WatchedFolder watched = Feeders.watched(from, station);
        Messages messages = console.messages().of("scanners");
        boolean key = console.watched() && System.console() != null;
        console.err()
                .println(messages.say(key ? "watch.key" : "watch.file", from.folder(), WatchedFolder.END_FILES.get(0)));
        if (key) {
            EnterKey.then(watched::stop);
        }
        return new Watched(watched, () -> {
            if (watched.again() > 0) {
                console.err().println(messages.say("watch.again", watched.again()));
            }
        });
    }
}
