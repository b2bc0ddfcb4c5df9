package vn.kiemphieu.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.calibration.TwoReadings.Outcome;
import vn.kiemphieu.testdeck.RowTruth;

class TwoReadingsTest {
    private static final MarkStatus ASK = MarkStatus.UNCERTAIN;

    @Test
    void askingIsNoErrorAndAVoteMadeOfAnAmbiguousRowIsOne() {
        RowTruth struck = truth(Optional.of(MarkStatus.STRUCK));
        TwoReadings clear = TwoReadings.NONE
                .with(struck, said(MarkStatus.STRUCK, MarkStatus.KEPT))
                .with(struck, said(MarkStatus.KEPT, MarkStatus.KEPT))
                .with(struck, said(ASK, MarkStatus.STRUCK));
        assertThat(clear.table())
                .containsExactly(
                        Map.entry("rule-asked/learned-right", 1L),
                        Map.entry("rule-right/learned-wrong", 1L),
                        Map.entry("rule-wrong/learned-wrong", 1L));
        assertThat(List.of(clear.rows(), clear.ruleErrors(), clear.learnedErrors(), clear.jointErrors()))
                .containsExactly(3L, 1L, 2L, 1L);
        TwoReadings ambiguous = TwoReadings.NONE.with(truth(Optional.empty()), said(MarkStatus.KEPT, ASK));
        assertThat(ambiguous.count(Outcome.WRONG, Outcome.ASKED)).isEqualTo(1);
        assertThat(clear.plus(ambiguous).ruleErrors()).isEqualTo(2);
        assertThat(TwoReadings.of(clear.table())).isEqualTo(clear);
    }

    @Test
    void independentMeansAtMostAFifthOfTheBetterOnesErrors() {
        assertThat(errors(2, 10, 30).independent()).isTrue();
        assertThat(errors(3, 10, 30).independent()).isFalse();
        assertThat(errors(1, 0, 0).independent()).isFalse();
        assertThat(TwoReadings.NONE.independent()).isTrue();
    }

    @Test
    void aRowThatOnlyTheRuleReadIsLeftOut() {
        TwoOpinions alone = new TwoOpinions(new Opinion(MarkStatus.KEPT, 1), Optional.empty());
        assertThat(TwoReadings.NONE.with(truth(Optional.empty()), alone)).isEqualTo(TwoReadings.NONE);
    }

    private static TwoReadings errors(long joint, long rule, long learned) {
        return new TwoReadings(1000, rule, learned, joint, new TreeMap<>());
    }

    private static RowTruth truth(Optional<MarkStatus> mark) {
        return new RowTruth(1, "An", mark, "drawn", List.of());
    }

    private static TwoOpinions said(MarkStatus rule, MarkStatus learned) {
        return new TwoOpinions(new Opinion(rule, 0.9), Optional.of(new Opinion(learned, 0.9)));
    }
}
