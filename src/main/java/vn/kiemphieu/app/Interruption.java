package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.kiemphieu.app.feeding.SpooledPictures;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchJournal;
import vn.kiemphieu.store.BatchStand;
import vn.kiemphieu.store.BatchState;
import vn.kiemphieu.store.StationFolder;

/**
 * A feed that the program did not live to end.
 *
 * @param kept sheets whose picture is on the disk and that will be read from it: nothing to feed again
 * @param inTransport the sheet that was in the scanner, of which there is no picture: to be fed again if it is there
 */
public record Interruption(Batch batch, List<SheetId> kept, SheetId inTransport) {
    private static final String PROGRAM = "station";

    public Interruption {
        kept = List.copyOf(kept);
    }

    /**
     * Every feed found unfinished; only for whoever holds the counting place for writing, so that nobody is feeding. Each
     * of them is paused from now on. Of a contest that is closed nothing can be moved any more, nor need it.
     */
    public static List<Interruption> note(StationFolder station) {
        List<Interruption> found = new ArrayList<>();
        BatchJournal journal = station.journal();
        for (Batch batch : station.batches().all()) {
            boolean closed = station.closings().current(batch.contest()).isPresent();
            if (!closed && journal.stand(batch).state() == BatchState.FEEDING) {
                journal.move(batch, BatchState.PAUSED, BatchStand.INTERRUPTED, PROGRAM);
                SpooledPictures.intoJournal(station, batch);
                found.add(of(station, batch));
            }
        }
        return found;
    }

    /** What is known of a batch's unfinished feed. */
    public static Interruption of(StationFolder station, Batch batch) {
        int unread = station.journal().unread(batch).size();
        int next = station.journal().nextNumber(batch);
        List<SheetId> kept = IntStream.range(next, next + unread)
                .mapToObj(number -> new SheetId(batch.label(), number))
                .toList();
        return new Interruption(batch, kept, new SheetId(batch.label(), next + unread));
    }
}
