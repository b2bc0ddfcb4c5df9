package vn.kiemphieu.app.feeding;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
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
import vn.kiemphieu.store.StationFolder;

/** Makes the source of a batch; what it needs on the disk lies in the counting place's folder. */
public final class Feeders {
    private static final String SPOOL = "spool";
    private static final String FED_FILES = "watched.txt";
    private static final int SPOOL_NAME = 16;

    private Feeders() {}

    /**
     * A scanner that has brought its first page: nothing else is begun where there is no scanner or no paper. Pictures that
     * a killed run of the same batch left in the spool come first.
     *
     * @throws StationException when there is no such scanner, its feeder is empty or it cannot do what is asked
     */
    public static BallotSource scanner(FeedOrigin origin, StationFolder station, String batch, ScanRequest request) {
        Spool spool = Spool.in(spool(station.folder(), batch));
        int first = spool.freeNumber(station.journal().sources(batch));
        return BegunSource.of(spool.before(scanner(origin, request, spool, first)));
    }

    /** Files fed once are remembered in the counting place. */
    public static WatchedFolder watched(FeedOrigin.Watched origin, Path station) {
        return new WatchedFolder(
                origin.folder(), FedFiles.in(station.resolve(FED_FILES)), WatchedFolder.Timing.usual(origin.idle()));
    }

    /** Where the pictures of a batch lie until they are stored; a label may hold what no file system takes. */
    static Path spool(Path station, String batch) {
        String name = Sha256.hex(batch.getBytes(StandardCharsets.UTF_8)).substring(0, SPOOL_NAME);
        return station.resolve(SPOOL).resolve(name);
    }

    private static BallotSource scanner(FeedOrigin origin, ScanRequest request, Spool spool, int first) {
        if (origin instanceof FeedOrigin.Sane sane) {
            Scanimage scanimage = new Scanimage(Map.of());
            return SaneSource.open(
                    scanimage, sane.device(), request, sane.more(), SaneSource.Patience.USUAL, spool, first);
        }
        if (origin instanceof FeedOrigin.Escl escl) {
            EsclClient client = new EsclClient(escl.url(), escl.fingerprint(), EsclClient.Limits.USUAL);
            return EsclSource.open(client, request, spool, first);
        }
        if (origin instanceof FeedOrigin.Windows windows) {
            Naps2 program = Naps2.installed(System.getenv())
                    .orElseThrow(() -> new StationException(Trouble.NAPS2_MISSING, windows.device()));
            return Naps2Source.of(
                    program, windows.driver(), windows.device(), request, Naps2Source.LONGEST, spool, first);
        }
        throw new IllegalArgumentException("no scanner: " + origin);
    }
}
