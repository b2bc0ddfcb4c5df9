package vn.kiemphieu.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
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
        Map<SheetStatus, Integer> counts = new EnumMap<>(SheetStatus.class);
        UntilFault fed = new UntilFault(source);
        new BatchReader(reader, threads).read(fed, (page, reading) -> {
            StoredSheet stored = station.sheets().add(batch, style, readerName, page, reading, who);
            fed.kept(page);
            counts.merge(stored.status(), 1, Integer::sum);
            progress.accept(stored, new Counts(counts));
        });
        fed.fault().ifPresent(fault -> {
            throw fault;
        });
        return new Counts(counts);
    }
}
