package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.PageReading;

/** A level line at every height of the letters: through them it strikes, along their feet or heads a person must say. */
class SkimmedNameTest {
    private static final int ROW = 1;

    @ParameterizedTest(name = "{0} x-heights over the baseline")
    @ValueSource(doubles = {-0.15, -0.1, -0.05, 0, 0.05, 0.1, 0.15, 0.96, 1.0, 1.05, 1.1, 1.2})
    void isNoStrike(double height) {
        for (GoldenForm form : List.of(GoldenForm.PARTY, GoldenForm.STATE)) {
            assertThat(read(form, height).rows().get(ROW).status())
                    .as(form.style().contestId())
                    .isEqualTo(MarkStatus.UNCERTAIN);
        }
    }

    @ParameterizedTest(name = "{0} x-heights over the baseline")
    @ValueSource(doubles = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8})
    void strikesThroughTheLetters(double height) {
        for (GoldenForm form : List.of(GoldenForm.PARTY, GoldenForm.STATE)) {
            assertThat(read(form, height).rows().get(ROW).status())
                    .as(form.style().contestId())
                    .isEqualTo(MarkStatus.STRUCK);
        }
    }

    private static PageReading.Read read(GoldenForm form, double height) {
        DrawnPaper paper = form.ballot();
        NameLine line = form.rows().get(ROW).lines().get(0);
        double y = line.baseline() - height * (line.baseline() - line.xHeightTop());
        paper.line(line.ink().left() - 1.5, y, line.ink().right() + 1.5, y);
        return (PageReading.Read) form.read(paper);
    }
}
