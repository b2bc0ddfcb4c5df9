package vn.kiemphieu.ui.scan;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.app.ReadingPicture;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.app.feeding.FeedOrigin;
import vn.kiemphieu.app.feeding.Feeders;
import vn.kiemphieu.app.feeding.SpooledPictures;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.watch.WatchedFolder;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchStand;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;
import vn.kiemphieu.ui.session.StationSession;

/** One batch being fed; each sheet is stored before the next one is shown. */
final class Feeding {
    private final StationSession session;
    private final String contest;
    private final Plan plan;
    private final String who;
    private final FeedGate gate = new FeedGate();
    private volatile Runnable finish = this::stop;

    /**
     * What people asked for.
     *
     * @param expected sheets they counted by hand
     */
    record Plan(String label, FeedOrigin origin, ScanLook look, OptionalInt expected) {}

    /** @param who on whose behalf */
    Feeding(StationSession session, String contest, Plan plan, String who) {
        this.session = session;
        this.contest = contest;
        this.plan = plan;
        this.who = who;
    }

    /** How far the batch is, how many sheets of it came just now, and the sheet stored last. */
    record News(BatchScan.Counts counts, int now, StoredSheet last) {}

    void pause(boolean hold) {
        gate.pause(hold);
    }

    /** No further sheet is fetched. */
    void stop() {
        gate.stop();
    }

    /** No more will come: what lies in a watched folder is still taken, anything else stops. */
    void finish() {
        gate.pause(false);
        finish.run();
    }

    /**
     * Feeds until the source ends; for the background.
     *
     * @throws StationException when it cannot begin or does not come to its end; the batch then stands
     */
    BatchScan.Counts run(Consumer<News> news) {
        StationFolder station = session.station();
        new ContestGate(station).requireCounting(contest);
        StoredStyle stored = station.styles()
                .latest(contest)
                .orElseThrow(() -> new StationException(Trouble.TEMPLATE_MISSING, contest));
        BallotStyle style = StationStyles.parse(stored);
        ScanRequest request = plan.look().request(style);
        try (PausableSource source = new PausableSource(open(station, request), gate, plan.label());
                BallotReader reader =
                        StationWiring.ballotReader(style, station.settings().current(), Optional.empty())) {
            Batch batch = station.batches().open(contest, plan.label(), Batch.Kind.SCANNED, true, who);
            BatchStand before = station.journal().stand(batch);
            if (plan.expected().isPresent() && !plan.expected().equals(before.expected())) {
                station.journal().expect(batch, plan.expected().getAsInt(), who);
            }
            BatchScan scan = new BatchScan(station, batch, stored, StationWiring.readerName(), who, Optional.of(style));
            BiConsumer<StoredSheet, BatchScan.Counts> progress =
                    (sheet, counts) -> news.accept(new News(with(before, counts), counts.total(), sheet));
            int threads = Runtime.getRuntime().availableProcessors();
            boolean bothSides = request.duplex() && isScanner();
            return with(
                    before,
                    bothSides
                            ? scan.runBothSides(source, reader::read, threads, request.longestMm(), progress)
                            : scan.run(source, reader::read, threads, progress));
        } finally {
            keepWhatTheScannerFinished(station);
        }
    }

    private boolean isScanner() {
        return !(plan.origin() instanceof FeedOrigin.Files) && !(plan.origin() instanceof FeedOrigin.Watched);
    }

    private BallotSource open(StationFolder station, ScanRequest request) {
        if (plan.origin() instanceof FeedOrigin.Files files) {
            return BallotSources.of(files.inputs());
        }
        if (plan.origin() instanceof FeedOrigin.Watched watched) {
            WatchedFolder folder = Feeders.watched(watched, station.folder());
            finish = folder::stop;
            gate.onStop(folder::stop);
            return folder;
        }
        return Feeders.scanner(plan.origin(), station, plan.label(), request);
    }

    /** A scanner runs ahead; what it had finished when people stopped it is not to be fed again. */
    private void keepWhatTheScannerFinished(StationFolder station) {
        if (isScanner() && gate.isStopped()) {
            station.batches().all().stream()
                    .filter(batch -> batch.label().equals(plan.label()))
                    .forEach(batch -> SpooledPictures.intoJournal(station, batch));
        }
    }

    private static BatchScan.Counts with(BatchStand before, BatchScan.Counts run) {
        Map<SheetStatus, Integer> all = new EnumMap<>(SheetStatus.class);
        for (SheetStatus status : SheetStatus.values()) {
            all.put(status, before.of(status) + run.of(status));
        }
        return new BatchScan.Counts(all);
    }

    /** The sheet with what was read drawn over it, as PNG. */
    static Optional<byte[]> picture(StationSession session, StoredSheet sheet, Locale language) {
        StationFolder station = session.station();
        byte[] bytes = station.images().get(sheet.imageHash(), sheet.id());
        return ReadingPicture.png(
                new ScannedPage(sheet.source(), bytes, sheet.frame()),
                StationStyles.styleOf(station, sheet),
                sheet.reading(),
                language);
    }
}
