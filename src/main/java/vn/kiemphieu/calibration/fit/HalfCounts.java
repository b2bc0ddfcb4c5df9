package vn.kiemphieu.calibration.fit;

import java.util.List;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.calibration.AccuracyTally;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.SheetClass;

/**
 * What some limits make of a set of pages, as far as a search must know it.
 *
 * @param faults rows with a known truth counted as another, and accepted sheets that are no ballot
 * @param ambiguous rows only a person can say that were counted, and peculiar sheets accepted that should be shown
 * @param asked clear rows made uncertain
 * @param review ordinary sheets that a person must see
 */
record HalfCounts(long faults, long ambiguous, long asked, long review) {
    /** One mark counted that only a person could say weighs as much as so many ordinary ballots shown to a person. */
    private static final int AMBIGUOUS_WEIGHT = 20;
    /** A row more on a ballot that a person sees anyway costs a tenth of a ballot. */
    private static final int ROWS_A_BALLOT = 10;

    static HalfCounts of(List<ScoredPage> pages, ReaderConfig config) {
        return of(figures(pages, config));
    }

    static AccuracyFigures figures(List<ScoredPage> pages, ReaderConfig config) {
        List<PageReading> readings =
                pages.parallelStream().map(page -> page.decide(config)).toList();
        AccuracyTally tally = new AccuracyTally();
        for (int i = 0; i < pages.size(); i++) {
            tally.add(pages.get(i).truth(), readings.get(i), pages.get(i).page().origin());
        }
        return tally.figures();
    }

    private static HalfCounts of(AccuracyFigures f) {
        long shown = f.special().entrySet().stream()
                .filter(entry -> mustBeShown(entry.getKey()))
                .mapToLong(entry -> entry.getValue().accepted())
                .sum();
        return new HalfCounts(f.incidents().size(), f.ambiguousTotal().accepted() + shown, f.asked(), f.toReview());
    }

    private static boolean mustBeShown(String sheetClass) {
        return List.of(
                        SheetClass.STAMP_MISSING,
                        SheetClass.EXTRA_NOTE,
                        SheetClass.EXTRA_SIGNATURE,
                        SheetClass.EXTRA_NAME)
                .stream()
                .anyMatch(one -> one.code().equals(sheetClass));
    }

    /** Less is better; only to be compared between limits that count nothing wrongly. */
    double cost() {
        return AMBIGUOUS_WEIGHT * ambiguous + review + (double) asked / ROWS_A_BALLOT;
    }
}
