package vn.kiemphieu.app.drift;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;

/** Notices within a batch that the scanner reads worse than at its beginning: it got dirty, or feeds unevenly. */
public final class DriftWatch {
    private static final String NAME_INK = "inkMm2"; // of every line of a name

    private static final double PAPER_SPREAD = 1.5; // of 255

    private final Map<Sign, StepAlarm> alarms = new EnumMap<>(Map.of(
            Sign.FIT, new StepAlarm(0.02),
            Sign.INK_ON_KEPT_NAMES, new StepAlarm(0.05)));

    private final StepAlarm brighter = new StepAlarm(PAPER_SPREAD);
    private final StepAlarm darker = new StepAlarm(PAPER_SPREAD);
    private final StreakAlarm streak = new StreakAlarm();

    /** What may rise. */
    public enum Sign {
        /** How far off the fit of the form is, millimetres. */
        FIT,
        /** Ink on names nobody struck, mm² a name: dirt, streaks, toner. */
        INK_ON_KEPT_NAMES,
        /** The paper's brightness, up or down: the lamp, or other paper. */
        PAPER,
        /** A streak along the feed that stays at its place. */
        STREAK,
        /** Such a streak over a name, an answer cell or the stamp's place: nothing more is to be fed. */
        STREAK_OVER_PLACES
    }

    /**
     * What has risen with this sheet; sheets that were not read tell nothing.
     *
     * @param look what its picture tells of the scanner, where it was looked at
     */
    public Set<Sign> risen(PageReading reading, Optional<ScanLook.Look> look) {
        Set<Sign> risen = EnumSet.noneOf(Sign.class);
        if (reading instanceof PageReading.Read read) {
            if (alarms.get(Sign.FIT).raisedBy(read.registration().residualMm())) {
                risen.add(Sign.FIT);
            }
            var kept = read.rows().stream()
                    .filter(row -> row.status() == MarkStatus.KEPT)
                    .mapToDouble(DriftWatch::ink)
                    .average();
            if (kept.isPresent() && alarms.get(Sign.INK_ON_KEPT_NAMES).raisedBy(kept.getAsDouble())) {
                risen.add(Sign.INK_ON_KEPT_NAMES);
            }
        }
        look.ifPresent(seen -> risen.addAll(risen(seen)));
        return risen;
    }

    private Set<Sign> risen(ScanLook.Look seen) {
        Set<Sign> risen = EnumSet.noneOf(Sign.class);
        boolean other = brighter.raisedBy(seen.paper()) | darker.raisedBy(-seen.paper());
        if (other) {
            risen.add(Sign.PAPER);
        }
        if (streak.raisedBy(seen.streakMm())) {
            risen.add(seen.overPlaces() ? Sign.STREAK_OVER_PLACES : Sign.STREAK);
        }
        return risen;
    }

    private static double ink(RowReading row) {
        return row.measurement().values().entrySet().stream()
                .filter(number -> number.getKey().endsWith(NAME_INK))
                .mapToDouble(number -> Double.isNaN(number.getValue()) ? 0 : number.getValue())
                .sum();
    }
}
