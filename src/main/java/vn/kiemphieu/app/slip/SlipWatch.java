package vn.kiemphieu.app.slip;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.form.slip.SlipCode;
import vn.kiemphieu.form.slip.SlipSight;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;

/**
 * Notices marker slips among what is fed. Only a page that is no ballot is looked at, so that nothing stuck on a ballot can
 * make a slip of it.
 */
public final class SlipWatch {
    private final StationFolder station;
    private final Batch batch;
    private final SlipPlaces places;
    private final String who;
    private final Map<FedPage, SlipCode> seen = Collections.synchronizedMap(new IdentityHashMap<>());
    private Optional<StationException> refused = Optional.empty();

    public SlipWatch(StationFolder station, Batch batch, SlipPlaces places, String who) {
        this.station = station;
        this.batch = batch;
        this.places = places;
        this.who = who;
    }

    /** The same reader, which also looks for a slip on every page that is no ballot; on the reader's threads. */
    public Function<ScannedPage, PageReading> looking(Function<ScannedPage, PageReading> reader) {
        return page -> {
            PageReading reading = reader.apply(page);
            if (mayBeSlip(reading)) {
                SlipSight.on(page).ifPresent(code -> seen.put(page, code));
            }
            return reading;
        };
    }

    private static boolean mayBeSlip(PageReading reading) {
        return reading instanceof PageReading.Blank
                || reading instanceof PageReading.Foreign
                || reading instanceof PageReading.Unreadable broken && broken.cause() == UnreadableCause.INTERNAL;
    }

    /** @return whether the page is a slip; it is then kept as one and is no sheet */
    public boolean take(FedPage page) {
        SlipCode code = seen.remove(page);
        if (code == null) {
            return false;
        }
        Optional<StationException> refusal = places.refusal(code, batch);
        station.slips().fed(batch, page, places.sheet(code), refusal.isEmpty(), who);
        refused = refusal.or(() -> refused);
        return true;
    }

    /** @throws StationException when a slip came that belongs elsewhere; said once the whole of it is kept */
    public void stopIfRefused() {
        refused.ifPresent(why -> {
            throw why;
        });
    }
}
