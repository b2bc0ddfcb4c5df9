package vn.kiemphieu.app.drift;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.PageReading.Read;
import vn.kiemphieu.image.PageImage;

/** Looks at every page that is read, on any thread, and hands what it saw over once. */
public final class LookWatch {
    private final ScanLook look;
    private final Map<FedPage, ScanLook.Look> taken = Collections.synchronizedMap(new IdentityHashMap<>());

    public LookWatch(BallotStyle style) {
        this.look = new ScanLook(style);
    }

    /** Looks at what the picture of a page that was read tells of the scanner. */
    public void look(FedPage page, PageImage image, Read read) {
        taken.put(page, look.of(image, read));
    }

    /** What was seen on the page; once. */
    public Optional<ScanLook.Look> take(FedPage page) {
        return Optional.ofNullable(taken.remove(page));
    }
}
