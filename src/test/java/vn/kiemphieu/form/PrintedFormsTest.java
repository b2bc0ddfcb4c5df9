package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** Styles of the catalogue's forms, held against where the printer put each letter. */
class PrintedFormsTest {
    private static final double NEAR_MM = 0.3;
    private static final double MARGIN_MM = 0.8;

    @TempDir
    private Path folder;

    // Names with dashes, on two lines, in capitals, in two columns, very short ones, and stacked diacritics under
    // brackets; a plain list leaves every name its margin.
    @ParameterizedTest
    @CsvSource({
        "STATE_LANDSCAPE,      0, true",
        "STATE_13,             1, true",
        "STATE_15,             0, true",
        "STATE_SANS,           3, true",
        "PARTY_A4_TWO_COLUMNS, 0, true",
        "PARTY_A5_BARE_TABLE,  1, false",
    })
    void findsEveryNameWhereItWasPrinted(TestForms catalogue, long list, boolean plain) throws IOException {
        TestForm form = catalogue.form(list);
        Path blank = Files.write(folder.resolve("blank.pdf"), form.blankPdf());
        var builder = new StyleBuilder(form.election(), "0".repeat(64), form.contest());
        List<StyleRow> rows = builder.build(blank, StampRequirement.AUTO)
                .whole()
                .orElseThrow()
                .rows();
        List<StyleRow> truth = form.printed().rows();
        assertThat(rows).hasSameSizeAs(truth);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(worst(rows.get(i), truth.get(i)))
                    .as(rows.get(i).toString())
                    .isLessThan(NEAR_MM);
            assertThat(margin(rows.get(i))).as(rows.get(i).toString()).isGreaterThan(plain ? MARGIN_MM : 0);
            MmBox strip = rows.get(i).strip();
            assertThat(rows.subList(0, i)).noneMatch(other -> overlap(other.strip(), strip));
        }
    }

    private static double worst(StyleRow found, StyleRow printed) {
        assertThat(found.lines()).hasSameSizeAs(printed.lines());
        double worst = 0;
        for (int k = 0; k < found.lines().size(); k++) {
            NameLine a = found.lines().get(k);
            NameLine b = printed.lines().get(k);
            for (double difference : new double[] {
                a.ink().left() - b.ink().left(),
                a.ink().right() - b.ink().right(),
                a.ink().top() - b.ink().top(),
                a.ink().bottom() - b.ink().bottom(),
                a.baseline() - b.baseline(),
                a.xHeightTop() - b.xHeightTop()
            }) {
                worst = Math.max(worst, Math.abs(difference));
            }
        }
        return worst;
    }

    private static double margin(StyleRow row) {
        MmBox strip = row.strip();
        return row.lines().stream()
                .map(NameLine::ink)
                .mapToDouble(ink -> Math.min(
                        Math.min(ink.top() - strip.top(), strip.bottom() - ink.bottom()),
                        Math.min(ink.left() - strip.left(), strip.right() - ink.right())))
                .min()
                .orElseThrow();
    }

    private static boolean overlap(MmBox a, MmBox b) {
        return Math.min(a.right(), b.right()) - Math.max(a.left(), b.left()) > 0.001
                && Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top()) > 0.001;
    }
}
