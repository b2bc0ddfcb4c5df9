package vn.kiemphieu.app.slip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.form.slip.SlipCode;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

/** The places in one stack that a marker slip may hold: those of sheets that were taken out of its batches. */
public final class SlipPlaces {
    private final StationFolder station;
    private final String place;
    private final Set<String> batches;

    private SlipPlaces(StationFolder station, Set<String> batches) {
        this.station = station;
        this.place = place(station);
        this.batches = batches;
    }

    /**
     * @param station whose slips they are
     * @param batches labels of the batches whose sheets lie in the stack
     */
    public static SlipPlaces of(StationFolder station, List<String> batches) {
        return new SlipPlaces(station, Set.copyOf(batches));
    }

    /** The code for the slip of a sheet. */
    public static SlipCode code(StationFolder station, StoredSheet sheet) {
        return new SlipCode(
                place(station),
                batch(station, sheet.id().batch()).orElseThrow().key(),
                sheet.id().number());
    }

    /** The sheet of this counting place that the slip stands for. */
    Optional<SheetId> sheet(SlipCode code) {
        return station.batches().all().stream()
                .filter(batch -> code.place().equals(place) && batch.key() == code.batch())
                .map(batch -> new SheetId(batch.label(), code.number()))
                .findFirst();
    }

    /** Why the slip holds no place of this stack; empty where it does. A sheet may be pulled while more is fed. */
    Optional<StationException> refusal(SlipCode code, Batch fed) {
        Optional<SheetId> sheet = sheet(code);
        if (sheet.isEmpty()) {
            return Optional.of(new StationException(Trouble.SLIP_FOREIGN, fed.label()));
        }
        SheetId id = sheet.get();
        if (!batches.contains(id.batch())) {
            return Optional.of(new StationException(Trouble.SLIP_ELSEWHERE, id, fed.label()));
        }
        boolean pulled = batch(station, id.batch()).stream()
                .flatMap(batch -> station.pulls().of(batch).stream())
                .anyMatch(pull -> pull.sheet().equals(id));
        return pulled ? Optional.empty() : Optional.of(new StationException(Trouble.SLIP_NOT_PULLED, id, fed.label()));
    }

    private static Optional<Batch> batch(StationFolder station, String label) {
        return station.batches().all().stream()
                .filter(batch -> batch.label().equals(label))
                .findFirst();
    }

    /** A place of an older program gets its key when it is opened to be worked on, which is before any slip is printed. */
    private static String place(StationFolder station) {
        return station.everyKey().stream()
                .findFirst()
                .map(key -> key.fingerprint().substring(0, SlipCode.PLACE_LETTERS))
                .orElse("");
    }
}
