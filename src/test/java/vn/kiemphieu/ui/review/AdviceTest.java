package vn.kiemphieu.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.ui.Texts;

/** What to look for, told beside the reason of a doubt. */
class AdviceTest {
    private static final Set<String> REASONS = names(AdjudicationReason.values());
    private static final Set<String> REGIMES = names(Regime.values());

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void everyAdviceIsOfAReasonAndRegimeThatThereAre() {
        ResourceBundle words = ResourceBundle.getBundle("vn.kiemphieu.ui.advice", Locale.ROOT);
        assertThat(words.keySet()).isNotEmpty().allSatisfy(key -> {
            String[] parts = key.split("\\.");
            assertThat(parts[1]).isIn("sheet", "row");
            assertThat(REASONS).contains(parts[2]);
            assertThat(parts).hasSizeBetween(3, 4);
            if (parts.length == 4) {
                assertThat(REGIMES).contains(parts[3]);
            }
        });
    }

    @Test
    void aSheetNothingWasReadOnAlwaysHasOne() {
        for (String reason : Set.of("BLANK_PAGE", "BACK_SIDE", "WRONG_FORM", "POOR_REGISTRATION", "CROPPED")) {
            assertThat(Texts.has("advice.sheet." + reason)).as(reason).isTrue();
        }
    }
}
