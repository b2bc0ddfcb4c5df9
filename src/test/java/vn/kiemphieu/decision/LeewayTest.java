package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.kiemphieu.app.CalibrationFile;

class LeewayTest {
    private static final DecisionConfig STRICT = CalibrationFile.standard().decision();
    private static final Map<String, Double> WIDE =
            CalibrationFile.standard().learned().leeway().limits();
    private static final Set<String> NAMES = WIDE.keySet();

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyLimitIsOneOfTheRulesAndLiesOnItsLooserSide(String name) {
        double strict = NamedNumbers.get(STRICT, name).orElseThrow();
        boolean upper = name.substring(name.indexOf('.') + 1).startsWith("max");
        assertThat(WIDE.get(name)).matches(wide -> upper ? wide > strict : wide < strict, "looser than " + strict);
    }

    @Test
    void whatTheLawDrawsHasNone() {
        assertThat(NAMES).doesNotContain("maxBareState", "maxBareParty", "minCoverage");
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
