package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.form.blank.BlankLoader;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.PxBox;

/** The same number printed twice looks the same, two numbers do not. */
class NumberShapeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"SANS, 9.5", "SANS, 12", "SERIF, 9.5", "SERIF, 11", "SERIF, 14", "SERIF_BOLD, 13"})
    void neverTakesANumberForAnotherThanItselfAndTellsUnlikeOnesApart(PrintedBlank.Face face, double points) {
        List<String> numbers = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "17", "71");
        List<PxBox> first = new ArrayList<>();
        List<PxBox> second = new ArrayList<>();
        try (PrintedBlank paper = PrintedBlank.a5Upright()) {
            for (int i = 0; i < numbers.size(); i++) {
                first.add(px(paper.text(20.03, 30 + 11.37 * i, points, face, numbers.get(i) + ".")));
                second.add(px(paper.text(60.4, 30.2 + 11.41 * i, points, face, numbers.get(i))));
            }
            BlankPicture blank = BlankLoader.load(paper.write(folder));
            var shape = new NumberShape(new PageText(blank, LayoutAnalysis.of(blank), List.of()));
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(shape.differ(first.get(i), second.get(i)))
                        .as(numbers.get(i) + " twice")
                        .isFalse();
            }
            // What Tesseract took for each other.
            for (String pair : List.of("7 1", "5 9", "4 1", "2 7", "71 1")) {
                int one = numbers.indexOf(pair.split(" ")[0]);
                int other = numbers.indexOf(pair.split(" ")[1]);
                assertThat(shape.differ(first.get(one), second.get(other)))
                        .as(pair)
                        .isTrue();
            }
        }
    }

    @Test
    void aNumberTooWideIsAnother() {
        try (PrintedBlank paper = PrintedBlank.a5Upright()) {
            PxBox one = px(paper.text(20, 40, 13, PrintedBlank.Face.SERIF, "1"));
            PxBox eleven = px(paper.text(20, 60, 13, PrintedBlank.Face.SERIF, "11"));
            BlankPicture blank = BlankLoader.load(paper.write(folder));
            var shape = new NumberShape(new PageText(blank, LayoutAnalysis.of(blank), List.of()));
            assertThat(shape.differ(one, eleven)).isTrue();
        }
    }

    private static PxBox px(PrintedBlank.Printed printed) {
        double scale = 200 / 25.4;
        return new PxBox(
                (int) Math.floor(printed.ink().left() * scale),
                (int) Math.floor(printed.ink().top() * scale),
                (int) Math.ceil(printed.ink().right() * scale),
                (int) Math.ceil(printed.ink().bottom() * scale));
    }
}
