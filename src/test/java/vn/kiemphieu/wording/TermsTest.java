package vn.kiemphieu.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Opinion;
import vn.kiemphieu.ballot.TwoOpinions;
import vn.kiemphieu.election.VotingMethod;

class TermsTest {
    /** Found on strike-out ballots only. */
    private static final Set<AdjudicationReason> OF_STRIKES = EnumSet.of(
            AdjudicationReason.TWO_LINE_NAME_ONE_STRUCK, AdjudicationReason.UNDERLINE, AdjudicationReason.OVERLINE);

    @ParameterizedTest
    @EnumSource
    void speaksOfNoStrikesOnAnAgreeDisagreeBallot(AdjudicationReason reason) {
        if (!OF_STRIKES.contains(reason)) {
            assertThat(say(reason, VotingMethod.AGREE_DISAGREE, Locale.ROOT))
                    .isNotBlank()
                    .doesNotContain("gạch");
            assertThat(say(reason, VotingMethod.AGREE_DISAGREE, Locale.ENGLISH))
                    .isNotBlank()
                    .doesNotContain("strike", "struck");
        }
    }

    @Test
    void saysWhatBothMethodsShareInTheSameWords() {
        assertThat(say(AdjudicationReason.CROPPED, VotingMethod.AGREE_DISAGREE, Locale.ROOT))
                .isEqualTo(say(AdjudicationReason.CROPPED, VotingMethod.STRIKE_OUT, Locale.ROOT));
        assertThat(say(AdjudicationReason.FAINT_STRIKE, VotingMethod.STRIKE_OUT, Locale.ROOT))
                .isEqualTo("nét gạch mờ");
    }

    @Test
    void saysBothOpinionsAndWhereThereWasOnlyOne() {
        Opinion rule = new Opinion(MarkStatus.STRUCK, 0.9995);
        TwoOpinions both = new TwoOpinions(rule, Optional.of(new Opinion(MarkStatus.UNCERTAIN, 0.5)));
        TwoOpinions one = new TwoOpinions(rule, Optional.empty());

        assertThat(Terms.of(both).in(Locale.ROOT))
                .isEqualTo("theo số đo nét mực: gạch (1.000); theo mẫu đã học: chưa rõ (0.500)");
        assertThat(Terms.of(both).in(Locale.ENGLISH))
                .contains("struck (1.000)", "learned classifier: uncertain (0.500)");
        assertThat(Terms.of(one).in(Locale.ENGLISH)).contains("only", "struck").doesNotContain("learned");
    }

    private static String say(AdjudicationReason reason, VotingMethod method, Locale language) {
        return Terms.of(reason, method).in(language);
    }
}
