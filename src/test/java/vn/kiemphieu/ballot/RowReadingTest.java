package vn.kiemphieu.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowReadingTest {
    @Test
    void tellsItsReasonsInOneOrderWhateverOrderTheyCameIn() {
        Set<AdjudicationReason> backwards = new LinkedHashSet<>(List.of(
                AdjudicationReason.SMUDGE,
                AdjudicationReason.CORRECTION,
                AdjudicationReason.UNDERLINE,
                AdjudicationReason.FAINT_STRIKE));
        RowReading reading = new RowReading(3, MarkStatus.UNCERTAIN, 0.5, backwards, new RowMeasurement(Map.of()));
        assertThat(reading.reasons())
                .containsExactly(
                        AdjudicationReason.FAINT_STRIKE,
                        AdjudicationReason.UNDERLINE,
                        AdjudicationReason.CORRECTION,
                        AdjudicationReason.SMUDGE);
    }
}
