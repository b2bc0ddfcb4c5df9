package vn.kiemphieu.app;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.BrokenFile;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.Arrival;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchJournal;
import vn.kiemphieu.store.StationFolder;

/**
 * A source whose every page is on the disk before it is handed over. First come the pages that an interrupted feed left
 * unread; a fault of the source ends it and is kept, so that what came out before is still read.
 */
final class JournalSource implements BallotSource {
    private final StationFolder station;
    private final BatchJournal journal;
    private final Batch batch;
    private final BallotSource source;
    private final boolean again;
    private final Queue<Arrival> left;
    private final AtomicInteger passedOver = new AtomicInteger();

    /** @param again whether the batch was paused, so that files fed before may come again: they are passed over */
    JournalSource(StationFolder station, Batch batch, BallotSource source, boolean again) {
        this.station = station;
        this.journal = station.journal();
        this.batch = batch;
        this.source = source;
        this.again = again;
        this.left = new ArrayDeque<>(journal.unread(batch));
    }

    @Override
    public Optional<FedPage> next() {
        if (!left.isEmpty()) {
            return Optional.of(page(left.remove()));
        }
        Optional<FedPage> page = source.next();
        while (page.isPresent() && again && isKnown(page.get())) {
            passedOver.incrementAndGet();
            source.kept(page.get());
            page = source.next();
        }
        page.ifPresent(fed -> journal.arrived(batch, fed));
        return page;
    }

    @Override
    public boolean ready() {
        return !left.isEmpty() || source.ready();
    }

    @Override
    public void kept(FedPage page) {
        source.kept(page);
    }

    /** How many pages the batch had already. */
    int passedOver() {
        return passedOver.get();
    }

    private boolean isKnown(FedPage page) {
        int frame = page instanceof ScannedPage scanned ? scanned.frame() : 0;
        return journal.knows(batch, page.name(), Sha256.hex(page.bytes()), frame);
    }

    private FedPage page(Arrival arrival) {
        byte[] bytes = station.images().get(arrival.imageHash(), batch.label() + ": " + arrival.source());
        return arrival.broken().isPresent()
                ? new BrokenFile(arrival.source(), bytes, arrival.broken().get())
                : new ScannedPage(arrival.source(), bytes, arrival.frame());
    }

    /** Nothing: the source belongs to whoever made it. */
    @Override
    public void close() {}
}
