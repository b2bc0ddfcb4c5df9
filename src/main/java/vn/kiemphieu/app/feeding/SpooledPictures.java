package vn.kiemphieu.app.feeding;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.source.scanner.Spool;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchJournal;
import vn.kiemphieu.store.StationFolder;

/**
 * Pictures that a scanner had finished when the program was killed, before anybody took them. A scanner runs ahead of the
 * reading, so there may be several; what they show must not be fed again.
 */
public final class SpooledPictures {
    private SpooledPictures() {}

    /** Counts them among the sheets whose picture is kept. */
    public static void intoJournal(StationFolder station, Batch batch) {
        Path folder = Feeders.spool(station.folder(), batch.label());
        if (!Files.isDirectory(folder)) {
            return;
        }
        Spool spool = Spool.in(folder);
        BatchJournal journal = station.journal();
        for (String name : spool.names()) {
            ScannedPage page = new ScannedPage(name, spool.bytes(name), 0);
            if (!journal.knows(batch, name, Sha256.hex(page.bytes()), 0)) {
                journal.arrived(batch, page);
            }
            spool.remove(name);
        }
    }
}
