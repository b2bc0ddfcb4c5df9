package vn.kiemphieu.ui.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.app.ReadingPicture;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;
import vn.kiemphieu.ui.session.StationSession;

/** One batch being fed from a folder; each sheet is stored before the next one is shown. */
final class Feeding {
    private final StationSession session;
    private final String contest;
    private final String label;
    private final String who;
    private final PausableSource source;

    /**
     * @param who the member on whose behalf
     * @throws StationException when there is no such folder
     */
    Feeding(StationSession session, String contest, String label, List<Path> inputs, String who) {
        this.session = session;
        this.contest = contest;
        this.label = label;
        this.who = who;
        this.source = new PausableSource(BallotSources.of(inputs));
    }

    /** How far it is, with the sheet stored last. */
    record News(BatchScan.Counts counts, StoredSheet last) {}

    void pause(boolean hold) {
        source.pause(hold);
    }

    void stop() {
        source.stop();
    }

    /** Feeds until the source ends; for the background. */
    BatchScan.Counts run(Consumer<News> news) {
        StationFolder station = session.station();
        new ContestGate(station).requireCounting(contest);
        StoredStyle stored = station.styles()
                .latest(contest)
                .orElseThrow(() -> new StationException(Trouble.TEMPLATE_MISSING, contest));
        BallotStyle style = StationStyles.parse(stored);
        int threads = Runtime.getRuntime().availableProcessors();
        try (source;
                BallotReader reader =
                        StationWiring.ballotReader(style, station.settings().current(), Optional.empty())) {
            Batch batch = station.batches().open(contest, label, Batch.Kind.SCANNED, true, who);
            return new BatchScan(station, batch, stored, StationWiring.readerName(), who, Optional.of(style))
                    .run(source, reader::read, threads, (sheet, counts) -> news.accept(new News(counts, sheet)));
        }
    }

    /** The sheet with what was read drawn over it, as PNG. */
    static Optional<byte[]> picture(StationSession session, StoredSheet sheet, java.util.Locale language) {
        StationFolder station = session.station();
        byte[] bytes = station.images().get(sheet.imageHash(), sheet.id());
        return ReadingPicture.png(
                new ScannedPage(sheet.source(), bytes, sheet.frame()),
                StationStyles.styleOf(station, sheet),
                sheet.reading(),
                language);
    }
}
