package vn.kiemphieu.app;

import java.util.Optional;
import java.util.function.Function;
import vn.kiemphieu.app.doublefeed.SecondSheet;
import vn.kiemphieu.app.drift.LookWatch;
import vn.kiemphieu.app.drift.ScanLook;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.PageReading.Read;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredStyle;

/**
 * What a ballot's picture is looked at for besides its reading, all on one decoding of it: a second sheet, the voter's ink by
 * which the paper is known again, and the scanner's own traces.
 */
final class PictureLooks {
    private final SecondSheet second;
    private final LookWatch scanner;
    private final InkWatch ink;

    PictureLooks(StationFolder station, StoredStyle stored, BallotStyle style) {
        this.second = new SecondSheet(style);
        this.scanner = new LookWatch(style);
        this.ink = new InkWatch(station, stored, style);
    }

    /** The same reader, which also looks at every ballot it reads; on the reader's threads. */
    Function<ScannedPage, PageReading> looking(Function<ScannedPage, PageReading> reader) {
        return page -> {
            PageReading reading = reader.apply(page);
            // It was read, so it is of a size that can be decoded.
            if (!(reading instanceof Read read)
                    || !(PageImage.decode(page, Long.MAX_VALUE) instanceof PageImage.Decoded.Page decoded)) {
                return reading;
            }
            try (PageImage image = decoded.image()) {
                scanner.look(page, image, read);
                ink.trace(page, image, read);
                return second.asking(image, read);
            }
        };
    }

    /** What the page tells of the scanner; once. */
    Optional<ScanLook.Look> scanner(FedPage page) {
        return scanner.take(page);
    }

    InkWatch ink() {
        return ink;
    }
}
