package vn.kiemphieu.app.drift;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.PageReading.Read;

/** Looks at every page that is read, on the reader's threads, and hands what it saw over once. */
public final class LookWatch {
    private final ScanLook look;
    private final Map<FedPage, ScanLook.Look> taken = Collections.synchronizedMap(new IdentityHashMap<>());

    public LookWatch(BallotStyle style) {
        this.look = new ScanLook(style);
    }

    /** The same reader, which also looks at what the picture tells of the scanner. */
    public Function<ScannedPage, PageReading> looking(Function<ScannedPage, PageReading> reader) {
        return page -> {
            PageReading reading = reader.apply(page);
            if (reading instanceof Read read) {
                look.of(page, read).ifPresent(seen -> taken.put(page, seen));
            }
            return reading;
        };
    }

    /** What was seen on the page; once. */
    public Optional<ScanLook.Look> take(FedPage page) {
        return Optional.ofNullable(taken.remove(page));
    }
}
