package vn.kiemphieu.app.drift;

import java.util.Optional;

/** Notices a streak that stays: on sheet after sheet at the same place, as dirt on the glass makes it. */
final class StreakAlarm {
    /** One sheet's own mark, or a fold along the feed, does not come again at its place. */
    static final int SHEETS = 8;

    private static final double SAME_MM = 1.2;
    private static final int MISSES = 2; // sheets of those on which it was not seen

    private double at;
    private int seen;
    private int missed;
    private boolean told;

    /** @return whether the alarm is raised by this sheet; once for each streak */
    boolean raisedBy(Optional<Double> streakMm) {
        if (streakMm.isPresent() && seen > 0 && Math.abs(streakMm.get() - at) <= SAME_MM) {
            seen++;
            missed = 0;
        } else if (streakMm.isEmpty() && ++missed <= MISSES) {
            return false;
        } else {
            seen = streakMm.isPresent() ? 1 : 0;
            at = streakMm.orElse(0.0);
            missed = 0;
            told = false;
        }
        boolean raised = seen >= SHEETS && !told;
        told |= raised;
        return raised;
    }
}
