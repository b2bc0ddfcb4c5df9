package vn.kiemphieu.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kiemphieu.app.duplex.EmptyBack;
import vn.kiemphieu.app.duplex.SidePairs;
import vn.kiemphieu.app.slip.SlipPlaces;
import vn.kiemphieu.app.trust.AutoBackup;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.reading.BatchReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.UntilFault;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;

/**
 * Feeds a source into a batch of a counting place: each page is on the disk before it is read, and each sheet stored
 * before the next one is counted. A fault pauses the batch; everything that arrived before is stored first and the fault
 * is thrown then.
 *
 * @param readerName which version of the reader, with which calibration
 * @param who on whose behalf
 * @param style the style as the reader has it, to notice papers fed before by their ink; without it only the same
 *     picture is noticed
 * @param slips the places of this stack that a marker slip may hold
 */
public record BatchScan(
        StationFolder station,
        Batch batch,
        StoredStyle stored,
        String readerName,
        String who,
        Optional<BallotStyle> style,
        SlipPlaces slips) {
    private static final Logger LOG = LoggerFactory.getLogger(BatchScan.class);

    public BatchScan(StationFolder station, Batch batch, StoredStyle stored, String readerName, String who) {
        this(station, batch, stored, readerName, who, Optional.empty());
    }

    /** For a stack of this batch's own sheets. */
    public BatchScan(
            StationFolder station,
            Batch batch,
            StoredStyle stored,
            String readerName,
            String who,
            Optional<BallotStyle> style) {
        this(station, batch, stored, readerName, who, style, SlipPlaces.of(station, List.of(batch.label())));
    }

    /**
     * How many sheets of each status have been stored.
     *
     * @param passedOver pages that the batch had before it stood: of the same name and picture
     */
    public record Counts(Map<SheetStatus, Integer> byStatus, int passedOver) {
        public Counts {
            byStatus = Map.copyOf(byStatus);
        }

        public Counts(Map<SheetStatus, Integer> byStatus) {
            this(byStatus, 0);
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
        return feeding(
                source,
                (fed, storing) -> {
                    new BatchReader(storing.reading(reader), threads).read(fed, (page, reading) -> {
                        storing.keep(page, reading);
                        storing.stopIfRefused();
                    });
                },
                progress);
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
            BiConsumer<StoredSheet, Counts> progress) {
        return feeding(
                source,
                (fed, storing) -> {
                    SidePairs pairs = new SidePairs(new EmptyBack(longestMm)::is, storing::keep, storing::drop);
                    new BatchReader(storing.reading(reader), threads).read(fed, (page, reading) -> {
                        pairs.take(page, reading);
                        storing.stopIfRefused();
                    });
                    pairs.end();
                    storing.stopIfRefused();
                },
                progress);
    }

    private interface Feed {
        void run(BallotSource source, SheetStoring storing);
    }

    private Counts feeding(BallotSource source, Feed feed, BiConsumer<StoredSheet, Counts> progress) {
        Interruption.note(station);
        requireOwnStyle();
        // also where what was left was read meanwhile (batch resume): the source may not know of it
        boolean again = station.journal().wasPaused(batch);
        station.journal().move(batch, BatchState.FEEDING, stored.hash(), who);
        Optional<String> stoppedBy = Optional.of(Trouble.UNEXPECTED.name());
        Counts counted;
        try {
            JournalSource journal = new JournalSource(station, batch, source, again);
            UntilFault fed = new UntilFault(journal);
            try (AutoBackup backup = new AutoBackup(station)) {
                try (SheetStoring storing = new SheetStoring(this, fed, (sheet, counts) -> {
                    progress.accept(sheet, counts);
                    backup.stored();
                })) {
                    feed.run(fed, storing);
                    counted = new Counts(storing.counts().byStatus(), journal.passedOver());
                }
            }
            fed.fault().ifPresent(fault -> {
                throw fault;
            });
            stoppedBy = Optional.empty();
            return counted;
        } catch (StationException e) {
            stoppedBy = Optional.of(e.trouble().name());
            throw e;
        } finally {
            leave(stoppedBy);
        }
    }

    /** Pages an interrupted feed left unread lie on the paper of the template it had, whatever was taken in since. */
    private void requireOwnStyle() {
        int unread = station.journal().unread(batch).size();
        if (unread > 0
                && !station.journal().fedWith(batch).orElse(stored.hash()).equals(stored.hash())) {
            throw new StationException(Trouble.UNREAD_OF_ANOTHER_TEMPLATE, batch.label(), unread);
        }
    }

    /** Where even that cannot be written, the next start finds the batch feeding and says so. */
    private void leave(Optional<String> stoppedBy) {
        try {
            BatchState after = stoppedBy.isEmpty() ? BatchState.OPEN : BatchState.PAUSED;
            station.journal().move(batch, after, stoppedBy.orElse(""), who);
        } catch (StationException e) {
            LOG.error("what stopped batch {} could not be kept", batch.label(), e);
        }
    }
}
