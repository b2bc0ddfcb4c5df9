package vn.kiemphieu.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.kiemphieu.app.drift.DriftWatch;
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
final class SheetStoring implements AutoCloseable {
    private final BatchScan scan;
    private final BallotSource fed;
    private final BiConsumer<StoredSheet, BatchScan.Counts> progress;
    private final Optional<PictureLooks> looks;
    private final Map<SheetStatus, Integer> counts = new EnumMap<>(SheetStatus.class);
    private final DriftWatch drift = new DriftWatch();
    private final Set<String> testPictures;
    private final SlipWatch slips;
    private final Optional<OtherForms> others;
    private Optional<StoredSheet> last = Optional.empty();

    SheetStoring(BatchScan scan, BallotSource fed, BiConsumer<StoredSheet, BatchScan.Counts> progress) {
        this.scan = scan;
        this.fed = fed;
        this.progress = progress;
        this.testPictures =
                ReadyReport.testPictures(scan.station(), scan.batch().contest());
        this.slips = new SlipWatch(scan.station(), scan.batch(), scan.slips(), scan.who());
        this.others = scan.style()
                .map(style -> new OtherForms(scan.station(), scan.batch().contest()));
        this.looks = scan.style().map(style -> new PictureLooks(scan.station(), scan.stored(), style));
    }

    /** The reader, which also looks for a second sheet and at the voter's ink, by which papers are known again. */
    Function<ScannedPage, PageReading> reading(Function<ScannedPage, PageReading> reader) {
        return slips.looking(looks.map(l -> l.looking(reader)).orElse(reader));
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
        Optional<InkWatch.Seen> seen = looks.map(l -> l.ink().take(page));
        SeenInk ink = seen.map(InkWatch.Seen::ink).orElse(SeenInk.NONE);
        StoredSheet sheet = scan.station()
                .sheets()
                .add(scan.batch(), scan.stored(), scan.readerName(), page, reading, ink, scan.who());
        seen.ifPresent(s -> looks.orElseThrow().ink().stored(sheet.key(), s));
        fed.kept(page);
        last = Optional.of(sheet);
        counts.merge(sheet.status(), 1, Integer::sum);
        Set<DriftWatch.Sign> risen = drift.risen(sheet.reading(), looks.flatMap(l -> l.scanner(page)));
        risen.forEach(sign -> scan.station().journal().drifted(sheet, sign.name(), scan.who()));
        if (!test && page instanceof ScannedPage scanned && sheet.reading() instanceof PageReading.Foreign) {
            others.flatMap(o -> o.contestOf(scanned))
                    .ifPresent(contest -> scan.station().sheets().likelyOf(sheet, contest, scan.who()));
        }
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

    @Override
    public void close() {
        others.ifPresent(OtherForms::close);
    }

    BatchScan.Counts counts() {
        return new BatchScan.Counts(counts);
    }
}
