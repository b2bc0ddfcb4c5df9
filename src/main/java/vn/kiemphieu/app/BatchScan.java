package vn.kiemphieu.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.reading.BatchReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchJournal;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.SeenInk;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;

/**
 * Feeds a source into a batch of a counting place: each page is on the disk before it is read, and each sheet stored
 * before the next one is counted. A fault pauses the batch.
 *
 * @param readerName which version of the reader, with which calibration
 * @param who on whose behalf
 * @param style the style as the reader has it, to notice papers fed before by their ink; without it only the same
 *     picture is noticed
 */
public record BatchScan(
        StationFolder station,
        Batch batch,
        StoredStyle stored,
        String readerName,
        String who,
        Optional<BallotStyle> style) {
    private static final Logger LOG = LoggerFactory.getLogger(BatchScan.class);

    public BatchScan(StationFolder station, Batch batch, StoredStyle stored, String readerName, String who) {
        this(station, batch, stored, readerName, who, Optional.empty());
    }

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

    /**
     * @param progress is told of every sheet once it is stored
     * @throws StationException the source's fault, after what came out before it was read; the batch is paused
     */
    public Counts run(
            BallotSource source,
            Function<ScannedPage, PageReading> reader,
            int threads,
            BiConsumer<StoredSheet, Counts> progress) {
        Interruption.note(station);
        BatchJournal journal = station.journal();
        boolean again = journal.stand(batch).state() == BatchState.PAUSED;
        journal.move(batch, BatchState.FEEDING, "", who);
        String cause = Trouble.UNEXPECTED.name();
        boolean ended = false;
        try {
            JournalSource journaled = new JournalSource(station, batch, source, again);
            Counts counts = feed(journaled, reader, threads, progress);
            cause = journaled.fault().map(fault -> fault.trouble().name()).orElse("");
            ended = journaled.fault().isEmpty();
            if (!ended) {
                throw journaled.fault().get();
            }
            return counts;
        } catch (StationException e) {
            cause = e.trouble().name();
            throw e;
        } finally {
            leave(ended, cause);
        }
    }

    private Counts feed(
            BallotSource source,
            Function<ScannedPage, PageReading> reader,
            int threads,
            BiConsumer<StoredSheet, Counts> progress) {
        Optional<InkWatch> watch = style.map(known -> new InkWatch(station, stored, known));
        Map<SheetStatus, Integer> counts = new EnumMap<>(SheetStatus.class);
        Function<ScannedPage, PageReading> pages =
                watch.map(w -> w.tracing(reader)).orElse(reader);
        new BatchReader(pages, threads).read(source, (page, reading) -> {
            Optional<InkWatch.Seen> seen = watch.map(w -> w.take(page));
            SeenInk ink = seen.map(InkWatch.Seen::ink).orElse(SeenInk.NONE);
            StoredSheet sheet = station.sheets().add(batch, stored, readerName, page, reading, ink, who);
            seen.ifPresent(s -> watch.get().stored(sheet.key(), s));
            counts.merge(sheet.status(), 1, Integer::sum);
            progress.accept(sheet, new Counts(counts));
        });
        return new Counts(counts);
    }

    /** Where even that cannot be written, the next start finds the batch feeding and says so. */
    private void leave(boolean ended, String cause) {
        try {
            station.journal().move(batch, ended ? BatchState.OPEN : BatchState.PAUSED, cause, who);
        } catch (StationException e) {
            LOG.error("batch {} could not be left as {}", batch.label(), ended ? "open" : "paused", e);
        }
    }
}
