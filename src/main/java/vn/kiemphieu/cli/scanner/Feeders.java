package vn.kiemphieu.cli.scanner;

import java.nio.file.Path;
import java.util.Map;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BegunSource;
import vn.kiemphieu.source.escl.EsclClient;
import vn.kiemphieu.source.escl.EsclSource;
import vn.kiemphieu.source.naps2.Naps2;
import vn.kiemphieu.source.naps2.Naps2Source;
import vn.kiemphieu.source.sane.SaneSource;
import vn.kiemphieu.source.sane.Scanimage;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.Spool;
import vn.kiemphieu.source.watch.FedFiles;
import vn.kiemphieu.source.watch.WatchedFolder;

/** Makes the source of a batch: a scanner with its spool in the counting place, or a folder that is watched. */
public final class Feeders {
    private static final String SPOOL = "spool";
    private static final String FED_FILES = "watched.txt";

    private final Console console;
    private final FeedOrigin origin;
    private final ScannerOptions options;

    public Feeders(Console console, FeedOrigin origin, ScannerOptions options) {
        this.console = console;
        this.origin = origin;
        this.options = options;
    }

    /**
     * A source that has brought its first page, where it is a scanner.
     *
     * @param station the counting place's folder
     * @throws StationException when there is no such scanner, its feeder is empty or it cannot do what is asked
     */
    public BallotSource open(Path station, String batch, ScanRequest request) {
        if (origin.watch().isPresent()) {
            return watch(station, origin.watch().get());
        }
        Spool spool = Spool.in(station.resolve(SPOOL)
                .resolve(Sha256.hex(batch.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 16)));
        return BegunSource.of(spool.before(scanner(spool, request)));
    }

    private BallotSource scanner(Spool spool, ScanRequest request) {
        int first = spool.freeNumber();
        if (origin.sane().isPresent()) {
            return SaneSource.open(
                    new Scanimage(Map.of()),
                    origin.sane().get(),
                    request,
                    options.more(),
                    SaneSource.Patience.USUAL,
                    spool,
                    first);
        }
        if (origin.escl().isPresent()) {
            EsclClient client = new EsclClient(origin.escl().get(), options.trust(), EsclClient.Limits.USUAL);
            return EsclSource.open(client, request, spool, first);
        }
        String device = origin.naps2().orElseThrow();
        Naps2 program =
                Naps2.installed(System.getenv()).orElseThrow(() -> new StationException(Trouble.NAPS2_MISSING, device));
        return Naps2Source.of(program, options.driver(), device, request, Naps2Source.LONGEST, spool, first);
    }

    private BallotSource watch(Path station, Path folder) {
        WatchedFolder watched = new WatchedFolder(
                folder, FedFiles.in(station.resolve(FED_FILES)), WatchedFolder.Timing.usual(options.idle()));
        var messages = console.messages().of("scanners");
        if (console.watched() && System.console() != null) {
            console.err().println(messages.say("watch.key", folder, WatchedFolder.END_FILES.get(0)));
            EnterKey.then(watched::stop);
        } else {
            console.err().println(messages.say("watch.file", folder, WatchedFolder.END_FILES.get(0)));
        }
        return new Watched(watched, () -> {
            if (watched.again() > 0) {
                console.err().println(messages.say("watch.again", watched.again()));
            }
        });
    }
}
