package vn.kiemphieu.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.WritingInk;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.testdeck.TestForms;

class WritingDecisionTest {
    private static final BallotStyle STYLE = DrawnDeck.style(TestForms.STATE_13.form(0));
    private static final double LIST_BOTTOM =
            STYLE.rows().stream().mapToDouble(row -> row.strip().bottom()).max().orElseThrow();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // what                              below  ink  long short stroke longest turns dark  reason
        "a name below the list,                  6,  16, 14.0, 4.5, 46.0, 16.9, 2.92, 0.40, ADDED_NAME",
        "the same words at the foot,            40,  16, 14.0, 4.5, 46.0, 16.9, 2.92, 0.40, EXTRA_WRITING",
        "a signature,                           40,  24, 21.3, 8.5, 89.1, 62.0, 5.78, 0.40, SIGNATURE",
        "a word of two letters,                 40,   3,  3.2, 2.7, 10.5,  9.2, 1.39, 0.40, EXTRA_WRITING",
        "a word so small that it ran together,   40,   3,  2.4, 1.7,  3.8,  2.2, 0.14, 0.43, EXTRA_WRITING",
        "a tick,                                40,   4,  6.4, 2.8,  8.1,  6.2, 0.26, 0.43, EXTRA_WRITING",
        "letters of straight strokes,           40,   6,  6.3, 2.9, 13.2,  5.8, 0.10, 0.38, EXTRA_WRITING",
        "letters that ran together,             40,  15,  8.6, 2.8,  8.2,  4.4, 0.61, 0.71, EXTRA_WRITING",
        "a hair,                                40,   2, 12.0, 2.2, 12.5, 12.5, 0.30, 0.40,",
        "a staple with its shadow,              40,  18, 11.9, 1.4, 11.5, 11.5, 0.10, 0.30,",
        "strokes seen through the paper,        40,   8, 14.0, 4.5, 46.0, 16.9, 2.92, 0.16,",
        "a streak,                              40,  16, 31.0, 0.6, 36.2, 13.5, 0.24, 0.65,",
        "a spot,                                40,   3,  2.2, 2.0,  0.5,  0.5, 0.00, 0.60,",
    })
    void asksAboutWhatAPenWroteOnly(
            String what,
            double belowList,
            double ink,
            double length,
            double thick,
            double strokes,
            double longest,
            double turns,
            double darkness,
            AdjudicationReason reason) {
        MmBox box = new MmBox(30, LIST_BOTTOM + belowList - 1, 40, LIST_BOTTOM + belowList + 1);
        var one = new WritingInk(box, ink, length, thick, strokes, longest, turns, darkness);
        var decision = new WritingDecision(CalibrationFile.standard().decision().writing(), STYLE);
        assertThat(decision.decide(List.of(one), Comparisons.unheard()))
                .isEqualTo(reason == null ? Set.of() : Set.of(reason));
    }
}
