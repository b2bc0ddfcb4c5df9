package vn.kiemphieu.app;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;

/** Notices within a batch that the scanner reads worse than at its beginning: it got dirty, or feeds unevenly. */
final class DriftWatch {
    private static final String NAME_INK = "inkMm2"; // of every line of a name

    private final Map<Sign, StepAlarm> alarms = new EnumMap<>(Map.of(
            Sign.FIT, new StepAlarm(0.02),
            Sign.INK_ON_KEPT_NAMES, new StepAlarm(0.05)));

    /** What may rise. */
    enum Sign {
        /** How far off the fit of the form is, millimetres. */
        FIT,
        /** Ink on names nobody struck, mm² a name: dirt, streaks, toner. */
        INK_ON_KEPT_NAMES
    }

    /** What has risen with this sheet; sheets that were not read tell nothing. */
    Set<Sign> risen(PageReading reading) {
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
        return risen;
    }

    private static double ink(RowReading row) {
        return row.measurement().values().entrySet().stream()
                .filter(number -> number.getKey().endsWith(NAME_INK))
                .mapToDouble(number -> Double.isNaN(number.getValue()) ? 0 : number.getValue())
                .sum();
    }
}
