package vn.kiemphieu.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.kiemphieu.app.duplex.EmptyBack;
import vn.kiemphieu.app.duplex.SidePairs;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.reading.BatchReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.UntilFault;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;

/**
 * Feeds a source into a batch of a counting place: each sheet is stored before the next one is taken. Where the feeding
 * stops by a fault, everything that arrived before is stored first and the fault is thrown then.
 *
 * @param readerName which version of the reader, with which calibration
 * @param who on whose behalf
 */
public record BatchScan(StationFolder station, Batch batch, StoredStyle style, String readerName, String who) {

    /** How many sheets of each status have been stored. */
    public record Counts(Map<SheetStatus, Integer> byStatus) {
        public Counts {
            byStatus = Map.copyOf(byStatus);
        }

        public int of(SheetStatus status) {
            return byStatus.getOrDefault(status, 0);
        }

        public int total() {
            return byStatus.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param progress is told after every sheet */
    public Counts run(
            BallotSource source, Function<ScannedPage, PageReading> reader, int threads, Consumer<Counts> progress) {
        return run(source, reader, threads, (sheet, counts) -> progress.accept(counts));
    }

    /** @param progress is told of every sheet once it is stored */
    public Counts run(
            BallotSource source,
            Function<ScannedPage, PageReading> reader,
            int threads,
            BiConsumer<StoredSheet, Counts> progress) {
        UntilFault fed = new UntilFault(source);
        Storing storing = new Storing(fed, progress);
        new BatchReader(reader, threads).read(fed, storing::keep);
        return storing.end();
    }

    /**
     * The same for sheets scanned on both sides, front and back in turn: an empty back is no sheet, and the journal says so.
     *
     * @param longestMm the longer side of the scanned area
     */
    public Counts runBothSides(
            BallotSource source,
            Function<ScannedPage, PageReading> reader,
            int threads,
            double longestMm,
            Consumer<Counts> progress) {
        UntilFault fed = new UntilFault(source);
        Storing storing = new Storing(fed, (sheet, counts) -> progress.accept(counts));
        SidePairs pairs = new SidePairs(new EmptyBack(longestMm)::is, storing::keep, storing::drop);
        new BatchReader(reader, threads).read(fed, pairs);
        pairs.end();
        return storing.end();
    }

    /** What has been stored so far. */
    private final class Storing {
        private final UntilFault fed;
        private final BiConsumer<StoredSheet, Counts> progress;
        private final Map<SheetStatus, Integer> counts = new EnumMap<>(SheetStatus.class);
        private Optional<StoredSheet> last = Optional.empty();

        Storing(UntilFault fed, BiConsumer<StoredSheet, Counts> progress) {
            this.fed = fed;
            this.progress = progress;
        }

        void keep(FedPage page, PageReading reading) {
            StoredSheet stored = station.sheets().add(batch, style, readerName, page, reading, who);
            fed.kept(page);
            last = Optional.of(stored);
            counts.merge(stored.status(), 1, Integer::sum);
            progress.accept(stored, new Counts(counts));
        }

        void drop(FedPage page) {
            last.ifPresent(sheet -> station.sheets().backDropped(sheet, who));
            fed.kept(page);
        }

        Counts end() {
            fed.fault().ifPresent(fault -> {
                throw fault;
            });
            return new Counts(counts);
        }
    }
}
