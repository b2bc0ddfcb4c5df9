package vn.kiemphieu.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.calibration.AccuracyPlan;
import vn.kiemphieu.calibration.SheetTruth;
import vn.kiemphieu.decision.NamedNumbers;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.TestForms;

/** Begins with a limit just too strict for the palest strike of a small deck, so that loosening it would ask less. */
class LimitSearchTest {
    private static final String LIMIT = "decision.minDarkness";
    private static List<ScoredPage> pages;
    private static Pale palest;
    private static ReaderConfig strict;

    private record Pale(ScoredPage page, int no, double darkness) {}

    @BeforeAll
    static void measure() {
        AccuracyPlan plan = new AccuracyPlan(List.of(TestForms.STATE_15), Map.of(Profile.CLEAN, 8), 11, 0);
        // without evidence that settles what the limit asks, so that the limit alone decides
        ReaderConfig shipped = NamedNumbers.with(CalibrationFile.standard(), "learned.together.evidence", 99.0);
        pages = PageScores.of(DrawnLabels.of(plan), shipped, 2, read -> {});
        palest = pages.stream()
                .flatMap(page -> strikes(page, shipped))
                .min(Comparator.comparingDouble(Pale::darkness))
                .orElseThrow();
        strict = NamedNumbers.with(shipped, LIMIT, palest.darkness() * 1.05);
    }

    @Test
    void aLimitThatAsksNeedlesslyIsLoosenedWithinItsRange() {
        ReaderConfig best = new LimitSearch(pages, strict, true, limit -> {}).best();
        assertThat(limit(best))
                .isLessThanOrEqualTo(palest.darkness())
                .isGreaterThanOrEqualTo(limit(strict) * 0.8 - 1e-4);
        assertThat(HalfCounts.of(pages, best).cost())
                .isLessThan(HalfCounts.of(pages, strict).cost());
        assertThat(HalfCounts.of(pages, best).faults()).isZero();
    }

    @Test
    void withoutEvidenceEnoughNothingIsLoosened() {
        assertThat(limit(new LimitSearch(pages, strict, false, limit -> {}).best()))
                .isGreaterThanOrEqualTo(limit(strict));
    }

    @Test
    void aLimitIsNotLoosenedWhereAMarkWouldThenBeCountedWrongly() {
        List<ScoredPage> misjudged =
                pages.stream().map(LimitSearchTest::palestKept).toList();
        ReaderConfig best = new LimitSearch(misjudged, strict, true, limit -> {}).best();
        assertThat(limit(best)).isGreaterThan(palest.darkness());
        assertThat(HalfCounts.of(misjudged, best).faults()).isZero();
        assertThat(HalfCounts.of(misjudged, NamedNumbers.with(strict, LIMIT, palest.darkness() * 0.9))
                        .faults())
                .as("what loosening would have done")
                .isEqualTo(1);
    }

    /** Strikes on sheets that are accepted, so that asking about one of them is what keeps the sheet from being counted. */
    private static Stream<Pale> strikes(ScoredPage page, ReaderConfig config) {
        return page.decide(config) instanceof PageReading.Read read && read.status() == SheetStatus.ACCEPTED
                ? read.rows().stream()
                        .filter(row -> row.status() == MarkStatus.STRUCK)
                        .map(row -> new Pale(page, row.no(), darkness(row)))
                : Stream.empty();
    }

    private static double darkness(RowReading row) {
        Map<String, Double> values = row.measurement().values();
        return Math.min(values.get("line1.darkness"), values.getOrDefault("line2.darkness", 1.0));
    }

    private static double limit(ReaderConfig config) {
        return NamedNumbers.get(config, LIMIT).orElseThrow();
    }

    /** As if somebody had written down that the palest strike is none. */
    private static ScoredPage palestKept(ScoredPage page) {
        List<RowTruth> rows = page.truth().rows().stream()
                .map(row -> page == palest.page() && row.no() == palest.no()
                        ? new RowTruth(row.no(), row.name(), Optional.of(MarkStatus.KEPT), row.kind(), List.of())
                        : row)
                .toList();
        return new ScoredPage(page.page(), new SheetTruth(page.truth().sheetClass(), rows), page.score());
    }
}
