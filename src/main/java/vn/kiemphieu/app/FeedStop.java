package vn.kiemphieu.app;

import java.util.Optional;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchStand;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.StationFolder;

/**
 * A feed that stopped before its end, and what is known of the sheets around the place.
 *
 * @param stand how far it is, and why it stands
 * @param feed which sheets have a picture that is still to be read, and which has none
 * @param last the sheet stored last, which lies on top of the output stack; empty where none was
 */
public record FeedStop(Batch batch, BatchStand stand, Interruption feed, Optional<SheetId> last) {

    /** What stopped it: a {@code Trouble} or {@link BatchStand#INTERRUPTED}. */
    public String cause() {
        return stand.cause();
    }

    /** Why the batch stands still; empty where it does not. */
    public static Optional<FeedStop> of(StationFolder station, Batch batch) {
        BatchStand stand = station.journal().stand(batch);
        if (stand.state() != BatchState.PAUSED) {
            return Optional.empty();
        }
        int last = station.journal().nextNumber(batch) - 1;
        return Optional.of(new FeedStop(
                batch,
                stand,
                Interruption.of(station, batch),
                last == 0 ? Optional.empty() : Optional.of(new SheetId(batch.label(), last))));
    }

    /** The batch of this contest that stands still; of several the one begun last. */
    public static Optional<FeedStop> any(StationFolder station, String contest) {
        return station.batches().all().stream()
                .filter(batch -> batch.contest().equals(contest) && batch.kind() == Batch.Kind.SCANNED)
                .flatMap(batch -> of(station, batch).stream())
                .reduce((earlier, later) -> later);
    }
}
