package vn.kiemphieu.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.kiemphieu.app.doublefeed.SecondSheet;
import vn.kiemphieu.app.drift.DriftWatch;
import vn.kiemphieu.app.drift.LookWatch;
import vn.kiemphieu.app.ready.ReadyReport;
import vn.kiemphieu.app.slip.SlipWatch;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.SeenInk;
import vn.kiemphieu.store.StoredSheet;

/** Stores the sheets of one feed as they are read, and counts them. */
final class SheetStoring {
    private final BatchScan scan;
    private final BallotSource fed;
    private final BiConsumer<StoredSheet, BatchScan.Counts> progress;
    private final Optional<InkWatch> watch;
    private final Map<SheetStatus, Integer> counts = new EnumMap<>(SheetStatus.class);
    private final DriftWatch drift = new DriftWatch();
    private final Set<String> testPictures;
    private final Optional<LookWatch> looks;
    private final SlipWatch slips;
    private Optional<StoredSheet> last = Optional.empty();

    SheetStoring(BatchScan scan, BallotSource fed, BiConsumer<StoredSheet, BatchScan.Counts> progress) {
        this.scan = scan;
        this.fed = fed;
        this.progress = progress;
        this.testPictures =
                ReadyReport.testPictures(scan.station(), scan.batch().contest());
        this.slips = new SlipWatch(scan.station(), scan.batch(), scan.slips(), scan.who());
        this.looks = scan.style().map(LookWatch::new);
        this.watch = scan.style().map(style -> new InkWatch(scan.station(), scan.stored(), style));
    }

    /** The reader, which also looks for a second sheet and at the voter's ink, by which papers are known again. */
    Function<ScannedPage, PageReading> reading(Function<ScannedPage, PageReading> reader) {
        Function<ScannedPage, PageReading> asking =
                scan.style().map(style -> new SecondSheet(style).asking(reader)).orElse(reader);
        Function<ScannedPage, PageReading> looking =
                looks.map(l -> l.looking(asking)).orElse(asking);
        return slips.looking(watch.map(w -> w.tracing(looking)).orElse(looking));
    }

    /** @throws StationException when a slip of another stack came */
    void stopIfRefused() {
        slips.stopIfRefused();
    }

    void keep(FedPage page, PageReading asRead) {
        if (slips.take(page)) {
            fed.kept(page);
            last = Optional.empty();
            return;
        }
        boolean test = testPictures.contains(Sha256.hex(page.bytes()));
        PageReading reading = test ? new PageReading.Foreign(AdjudicationReason.TEST_BALLOT) : asRead;
        Optional<InkWatch.Seen> seen = watch.map(w -> w.take(page));
        SeenInk ink = seen.map(InkWatch.Seen::ink).orElse(SeenInk.NONE);
        StoredSheet sheet = scan.station()
                .sheets()
                .add(scan.batch(), scan.stored(), scan.readerName(), page, reading, ink, scan.who());
        seen.ifPresent(s -> watch.orElseThrow().stored(sheet.key(), s));
        fed.kept(page);
        last = Optional.of(sheet);
        counts.merge(sheet.status(), 1, Integer::sum);
        Set<DriftWatch.Sign> risen = drift.risen(sheet.reading(), looks.flatMap(l -> l.take(page)));
        risen.forEach(sign -> scan.station().journal().drifted(sheet, sign.name(), scan.who()));
        progress.accept(sheet, counts());
        if (risen.contains(DriftWatch.Sign.STREAK_OVER_PLACES)) {
            throw new StationException(Trouble.STREAK, sheet.id());
        }
    }

    void drop(FedPage page) {
        scan.station().journal().dropped(scan.batch(), page);
        last.ifPresent(sheet -> scan.station().sheets().backDropped(sheet, scan.who()));
        fed.kept(page);
    }

    BatchScan.Counts counts() {
        return new BatchScan.Counts(counts);
    }
}
