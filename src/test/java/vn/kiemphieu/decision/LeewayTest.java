package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import vn.kiemphieu.app.CalibrationFile;

class LeewayTest {
    private static final DecisionConfig STRICT = CalibrationFile.standard().decision();
    private static final LearnedConfig LEARNED = CalibrationFile.standard().learned();
    private static final List<DecisionConfig> WIDE = LEARNED.beyond(STRICT);
    private static final List<Arguments> LIMITS = IntStream.range(0, WIDE.size())
            .boxed()
            .flatMap(i -> LEARNED.leeway().get(i).limits().keySet().stream()
                    .map(name -> Arguments.of(name, i == 0 ? STRICT : WIDE.get(i - 1), WIDE.get(i))))
            .toList();

    @ParameterizedTest(name = "{0}")
    @FieldSource("LIMITS")
    void everyLimitIsOneOfTheRulesAndLiesOnItsLooserSide(String name, DecisionConfig before, DecisionConfig beyond) {
        double narrow = NamedNumbers.get(before, name).orElseThrow();
        boolean upper = name.substring(name.indexOf('.') + 1).startsWith("max");
        assertThat(NamedNumbers.get(beyond, name).orElseThrow())
                .matches(wide -> upper ? wide > narrow : wide < narrow, "looser than " + narrow);
    }

    @Test
    void whatTheLawDrawsHasNone() {
        for (DecisionConfig wide : WIDE) {
            assertThat(wide.maxBareState()).isEqualTo(STRICT.maxBareState());
            assertThat(wide.maxBareParty()).isEqualTo(STRICT.maxBareParty());
            assertThat(wide.minCoverage()).isEqualTo(STRICT.minCoverage());
        }
    }

    @Test
    void moreLeewayGoesOnFromLessAndAsksForMore() {
        Leeway less = new Leeway(0.95, Map.of("answers.maxFill", 0.91));
        Leeway more = new Leeway(0.99, Map.of("maxFaintLine", 0.07));
        List<DecisionConfig> wide = new LearnedConfig(0.6, 0.6, 0.6, 0.6, 0.6, 0.6, List.of(less, more)).beyond(STRICT);
        assertThat(wide.get(1)).isEqualTo(more.beyond(less.beyond(STRICT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LearnedConfig(0.6, 0.6, 0.6, 0.6, 0.6, 0.6, List.of(more, less)));
    }

    @Test
    void movesTheLimitsItNamesAndNoOther() {
        DecisionConfig wide = new Leeway(0.95, Map.of("answers.maxFill", 0.91)).beyond(STRICT);
        assertThat(wide.answers().maxFill()).isEqualTo(0.91);
        assertThat(NamedNumbers.with(wide, "answers.maxFill", STRICT.answers().maxFill()))
                .isEqualTo(STRICT);
    }

    @Test
    void refusesLimitsTheRuleDoesNotKnow() {
        Leeway unknown = new Leeway(0.95, Map.of("maxPickles", 1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> unknown.beyond(STRICT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Leeway(0.4, Map.of()));
    }
}
