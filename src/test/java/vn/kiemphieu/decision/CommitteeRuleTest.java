package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.OpenPoint;

class CommitteeRuleTest {
    private static final CommitteeSettings SETTLED =
            new CommitteeSettings(Map.of(OpenPoint.TWO_LINE_NAME_ONE_STRUCK, OpenPoint.Answer.STRUCK));

    private static MarkStatus apply(CommitteeSettings settings, RowReading row) {
        return new CommitteeRule(settings, CalibrationFile.standard().confidence())
                .apply(row)
                .status();
    }

    private static RowReading asked(Set<AdjudicationReason> reasons, Optional<MarkStatus> learned) {
        TwoOpinions opinions = new TwoOpinions(
                new Opinion(MarkStatus.UNCERTAIN, 0.9), learned.map(status -> new Opinion(status, 0.99)));
        return new RowReading(4, MarkStatus.UNCERTAIN, 0.9, reasons, new RowMeasurement(Map.of()), opinions);
    }

    @Test
    void strikesANameOfTwoLinesWithOnePlainlyStruckWhereThatWasSettled() {
        RowReading row = asked(Set.of(AdjudicationReason.TWO_LINE_NAME_ONE_STRUCK), Optional.empty());

        assertThat(apply(SETTLED, row)).isEqualTo(MarkStatus.STRUCK);
        assertThat(apply(CommitteeSettings.ASK_ALWAYS, row)).isEqualTo(MarkStatus.UNCERTAIN);
    }

    @ParameterizedTest
    @EnumSource
    void stillAsksForAnyOtherReason(AdjudicationReason other) {
        Set<AdjudicationReason> reasons = EnumSet.of(AdjudicationReason.TWO_LINE_NAME_ONE_STRUCK, other);
        if (reasons.size() == 2) {
            assertThat(apply(SETTLED, asked(reasons, Optional.empty()))).isEqualTo(MarkStatus.UNCERTAIN);
            assertThat(apply(SETTLED, asked(Set.of(other), Optional.empty()))).isEqualTo(MarkStatus.UNCERTAIN);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"KEPT", "UNCERTAIN"})
    void stillAsksWhereTheLearnedReadingDoesNotSeeAStrike(MarkStatus learned) {
        Set<AdjudicationReason> reasons = Set.of(AdjudicationReason.TWO_LINE_NAME_ONE_STRUCK);

        assertThat(apply(SETTLED, asked(reasons, Optional.of(learned)))).isEqualTo(MarkStatus.UNCERTAIN);
    }
}
