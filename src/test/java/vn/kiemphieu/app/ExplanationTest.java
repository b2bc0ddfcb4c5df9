package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.decision.Comparison;
import vn.kiemphieu.decision.Comparison.Question;
import vn.kiemphieu.reading.ExplainedReading;
import vn.kiemphieu.testdeck.TestForms;

class ExplanationTest {
    private static final BallotStyle STYLE = DrawnDeck.style(TestForms.PARTY_A5_POSTS.form(1));
    private static final int ROW = STYLE.rows().get(0).no();

    /** A strike with more ink beside it than a plain one, and the evidence for it. */
    private static List<String> lines(MarkStatus status, double evidence) {
        TwoOpinions both = new TwoOpinions(new Opinion(status, 0.9), Optional.of(new Opinion(status, 0.97)));
        Set<AdjudicationReason> reasons =
                status == MarkStatus.UNCERTAIN ? Set.of(AdjudicationReason.CORRECTION) : Set.of();
        RowReading row = new RowReading(ROW, status, 0.9, reasons, new RowMeasurement(Map.of()), both);
        OptionalInt no = OptionalInt.of(ROW);
        ExplainedReading explained = new ExplainedReading(
                new PageReading.Read(new Registration(new double[6], 0, 0), Set.of(), List.of(row)),
                List.of(
                        new Comparison(no, Question.AROUND, "sideMm2", 2.1, true, 1.5, false),
                        new Comparison(no, Question.LEARNED, "together.evidence", evidence, false, 6, evidence >= 6)),
                Optional.empty());
        return new Explanation(STYLE, explained, Locale.ENGLISH)
                .paragraphs()
                .get(1)
                .lines();
    }

    @Test
    void whatEvidenceSettledStandsBesideTheLimitThatIsUsual() {
        assertThat(lines(MarkStatus.STRUCK, 8.25))
                .anyMatch(line -> line.contains("evidence 8.25 ≥ 6.00"))
                .anyMatch(line ->
                        line.startsWith("Beyond the usual limits") && line.contains("2.10") && line.contains("1.50"));
    }

    @ParameterizedTest
    @CsvSource({"UNCERTAIN, 8.25", "STRUCK, 5.9"})
    void nothingIsCalledSettledThatWasAskedOrNeededNoEvidence(MarkStatus status, double evidence) {
        assertThat(lines(status, evidence)).noneMatch(line -> line.startsWith("Beyond the usual limits"));
    }
}
