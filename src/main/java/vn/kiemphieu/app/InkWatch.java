package vn.kiemphieu.app;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.PageReading.Read;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.rescan.FedBefore;
import vn.kiemphieu.rescan.InkTrace;
import vn.kiemphieu.rescan.InkTracer;
import vn.kiemphieu.rescan.TraceBytes;
import vn.kiemphieu.store.SeenInk;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredStyle;

/** Notices papers that were fed before, by their voter's ink; the sheets of one contest and style. */
final class InkWatch {
    private final InkTracer tracer;
    private final FedBefore<Long> before;
    private final Map<FedPage, InkTrace> taken = Collections.synchronizedMap(new IdentityHashMap<>());

    InkWatch(StationFolder station, StoredStyle stored, BallotStyle style) {
        this.tracer = new InkTracer(style);
        this.before = new FedBefore<>(tracer);
        station.traces().each(stored, (sheet, bytes) -> before.keep(sheet, TraceBytes.parse(bytes)));
    }

    /** Takes the trace of a ballot that was read; on any thread. */
    void trace(FedPage page, PageImage image, Read read) {
        if (InkTracer.tells(read)) {
            taken.put(page, tracer.trace(image, read.registration()));
        }
    }

    /** What the page's ink says; once. */
    Seen take(FedPage page) {
        InkTrace trace = taken.remove(page);
        if (trace == null || !trace.tells()) {
            return new Seen(SeenInk.NONE, Optional.empty());
        }
        Optional<Long> found = before.find(trace).map(FedBefore.Found::key);
        return new Seen(new SeenInk(Optional.of(TraceBytes.of(trace)), found), Optional.of(trace));
    }

    /** The sheet is stored: its paper counts as fed. */
    void stored(long sheet, Seen seen) {
        seen.trace().ifPresent(trace -> before.keep(sheet, trace));
    }

    record Seen(SeenInk ink, Optional<InkTrace> trace) {}
}
