package vn.kiemphieu.decision;

/**
 * Limits between what a pen wrote where no mark belongs and what dirt leaves there; origin: {@code calibration/}.
 *
 * @param minDarkness ink of writing, 0–1: what is paler is no pen's, or of the other side
 * @param minShortMm thickness of the bar over which its ink is spread, mm: folds, streaks and scratches are thinner
 * @param minStrokeMm length of its strokes, mm
 * @param minCurl length of its strokes over that of the bar: hairs and staples are hardly longer than they reach
 * @param minTurns how often its strokes turn round, 1 = 360°; a tick has ¼
 * @param minBroadMm thickness of the bar from which they need not: letters and signs of straight strokes only
 * @param maxWidthMm width of its strokes, mm: what is wider is a spot
 * @param minBlotMm2 ink from which what is wider is asked about all the same, mm²: small letters of a thick pen run together
 * @param minSignatureMm longest stroke of a signature, mm
 * @param minSweepMm length of a signature's strokes for each time they turn round, mm: letters turn sooner
 * @param minNameMm length of a name, mm
 * @param minSlender length of a name over its height
 * @param maxBelowListMm how far below the last row a name may have been added to the list, mm
 */
public record WritingConfig(
        double minDarkness,
        double minShortMm,
        double minStrokeMm,
        double minCurl,
        double minTurns,
        double minBroadMm,
        double maxWidthMm,
        double minBlotMm2,
        double minSignatureMm,
        double minSweepMm,
        double minNameMm,
        double minSlender,
        double maxBelowListMm) {
    public WritingConfig {
        if (minDarkness < 0 || minDarkness >= 1 || minTurns < 0 || minShortMm <= 0 || maxWidthMm <= 0) {
            throw new IllegalArgumentException("limits of writing out of order");
        }
    }
}
