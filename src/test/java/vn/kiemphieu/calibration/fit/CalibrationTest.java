package vn.kiemphieu.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.calibration.AccuracyPlan;
import vn.kiemphieu.calibration.SheetTruth;
import vn.kiemphieu.calibration.fit.CalibrationVerdict.Level;
import vn.kiemphieu.calibration.report.CalibrationReport;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.TestForms;

/** One small drawn deck, measured once; what people might have written down about it varies. */
class CalibrationTest {
    private static final ReaderConfig SHIPPED = CalibrationFile.standard();
    private static List<LabelledPage> pages;
    private static CalibrationFigures figures;
    private static CalibrationFigures small;

    @BeforeAll
    static void calibrate() {
        AccuracyPlan plan = new AccuracyPlan(
                List.of(TestForms.STATE_15, TestForms.AGREE_A5_SWAPPED), Map.of(Profile.CLEAN, 4), 4, 0);
        pages = DrawnLabels.of(plan).stream().map(CalibrationTest::kept).toList();
        figures = fit(pages, 0.15);
        small = fit(pages, 0.0005);
    }

    @Test
    void readsEveryPageOnceAndHoldsHalfOfThemOut() {
        assertThat(figures.all().sheets()).isEqualTo(8);
        assertThat(figures.fittedHalf().sheets()).isEqualTo(4);
        assertThat(figures.heldOut().sheets()).isEqualTo(4);
        assertThat(figures.all().positions())
                .isEqualTo(figures.fittedHalf().positions() + figures.heldOut().positions())
                .isGreaterThan(10);
        assertThat(figures.all().silent()).isZero();
    }

    @Test
    void decidesTheNumbersAsTheReaderItselfDoes() {
        for (LabelledPage page : pages) {
            try (BallotReader reader = new BallotReader(page.style(), figures.fitted(), DebugImages.none())) {
                PageReading.Read read =
                        (PageReading.Read) reader.read(page.content().get().page());
                assertThat(figures.rows().stream().filter(row -> row.page() == page))
                        .extracting(RowCase::reading)
                        .isEqualTo(read.rows());
            }
        }
    }

    @Test
    void saysThatASmallDeckProvesLittle() {
        CalibrationVerdict verdict = small.verdict();
        assertThat(verdict.level()).isEqualTo(Level.WARNING);
        assertThat(sentences(verdict)).contains("too small for a bound of 0.0500 %", "takes 5990 marks");
    }

    @Test
    void asksNoLessThanTheShippedLimitsWhereTheDeckProvesTooLittle() {
        for (CalibrationFigures.Move move : small.moves()) {
            assertThat(Math.abs(move.to() - move.strictEnd())).isLessThan(Math.abs(move.from() - move.strictEnd()));
        }
    }

    @Test
    void aMarkCountedAgainstItsAnswerFailsAndGivesNoProfile() {
        List<LabelledPage> turned = new ArrayList<>(pages);
        turned.replaceAll(page -> with(page, CalibrationTest::turned));
        CalibrationFigures wrong = fit(turned, 0.05);
        assertThat(wrong.verdict().level()).isEqualTo(Level.FAILED);
        assertThat(wrong.profile()).isEmpty();
        assertThat(sentences(wrong.verdict())).contains("Marks counted the other way");
        assertThat(new CalibrationReport(wrong, Locale.ENGLISH).html("A deck."))
                .contains("FAILED", "figure class=\"row\"");
    }

    @Test
    void oneConfidenceForAllRowsFails() {
        assertThat(CalibrationVerdict.tellsNothing(List.of(row(0.9, true), row(0.9, true), row(0.9, false))))
                .isTrue();
        assertThat(CalibrationVerdict.tellsNothing(List.of(row(0.9, true), row(0.9, true), row(0.2, false))))
                .isFalse();
    }

    @Test
    void theProfileIsACalibrationOfItsOwn() {
        assertThat(figures.profile()).contains(figures.fitted());
        assertThat(figures.fitted().registration()).isEqualTo(SHIPPED.registration());
        assertThat(figures.curve())
                .extracting(CalibrationFigures.CurvePoint::review)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void theReportStandsAloneInBothLanguages() {
        String english = new CalibrationReport(figures, Locale.ENGLISH).html("A <deck>.");
        assertThat(english)
                .contains("<html lang=\"en\">", "A &lt;deck&gt;.", "data:image/png;base64,", "Counted the other way")
                .doesNotContain("http", "<script", "src=\"/");
        assertThat(new CalibrationReport(figures, Locale.ROOT).html("Bộ phiếu."))
                .contains("<html lang=\"vi\">", "Báo cáo hiệu chỉnh");
    }

    private static CalibrationFigures fit(List<LabelledPage> deck, double maxError) {
        return new Calibration(SHIPPED, maxError, 2).fit(deck, read -> {}, limit -> {});
    }

    /** Drawn only once. */
    private static LabelledPage kept(LabelledPage page) {
        LabelledPage.Content content = page.content().get();
        return new LabelledPage(page.style(), page.origin(), () -> content);
    }

    private static LabelledPage with(LabelledPage page, UnaryOperator<RowTruth> other) {
        LabelledPage.Content content = page.content().get();
        SheetTruth truth = new SheetTruth(
                content.truth().sheetClass(),
                content.truth().rows().stream().map(other).toList());
        return new LabelledPage(page.style(), page.origin(), () -> new LabelledPage.Content(content.page(), truth));
    }

    private static RowTruth turned(RowTruth row) {
        return new RowTruth(
                row.no(),
                row.name(),
                row.mark().map(mark -> switch (mark) {
                    case KEPT -> MarkStatus.STRUCK;
                    case STRUCK -> MarkStatus.KEPT;
                    case AGREE -> MarkStatus.DISAGREE;
                    default -> MarkStatus.AGREE;
                }),
                row.kind(),
                row.distractors());
    }

    private static RowCase row(double confidence, boolean right) {
        RowCase any = figures.rows().get(0);
        MarkStatus status = right ? MarkStatus.KEPT : MarkStatus.STRUCK;
        return new RowCase(
                any.page(),
                new RowTruth(1, "", Optional.of(MarkStatus.KEPT), "drawn", List.of()),
                new RowReading(1, status, confidence, Set.of(), any.reading().measurement()),
                any.registration(),
                false);
    }

    private static String sentences(CalibrationVerdict verdict) {
        return verdict.findings().stream()
                .map(f -> f.sentence().in(Locale.ENGLISH))
                .reduce("", String::concat);
    }
}
