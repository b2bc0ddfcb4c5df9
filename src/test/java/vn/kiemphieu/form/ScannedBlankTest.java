package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.testdeck.scan.ScanSetting.Format.JPEG;
import static vn.kiemphieu.testdeck.scan.ScanSetting.Format.PNG;
import static vn.kiemphieu.testdeck.scan.ScanSetting.Format.TIFF;
import static vn.kiemphieu.testdeck.scan.ScanSetting.Mode.BILEVEL;
import static vn.kiemphieu.testdeck.scan.ScanSetting.Mode.COLOR;
import static vn.kiemphieu.testdeck.scan.ScanSetting.Mode.GRAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ocr.TextReader;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** Every form from its PDF and from a scan of the blank: each name where it was printed, within half a millimetre. */
class ScannedBlankTest {
    private static final double NEAR_MM = 0.5;
    private static final double[] WHITE = {0.96, 0.96, 0.96};
    private static final double[] PINK = {0.96, 0.83, 0.85};
    private static final double[] YELLOW = {0.95, 0.9, 0.7};
    private static final double[] GREEN = {0.82, 0.94, 0.83};
    private static final double[] BLUE = {0.8, 0.9, 0.95};

    private static TextReader reader;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openTheReader() {
        reader = new TextReader();
    }

    @AfterAll
    static void closeTheReader() {
        reader.close();
    }

    static Stream<Arguments> formsAndScans() {
        return Stream.of(
                of(TestForms.PARTY_A5_TABLE, 0, scan(200, GRAY, 2.0, 20, 12, WHITE, 15, true, JPEG, 70, 1)),
                of(TestForms.PARTY_A5_POSTS, 1, scan(300, COLOR, -1.4, 35, 12, PINK, 20, true, JPEG, 75, 2)),
                of(TestForms.PARTY_A4_LONG, 0, scan(200, COLOR, 1.1, 246, 3, YELLOW, 10, true, JPEG, 70, 3)),
                of(TestForms.PARTY_A4_FORTY, 1, scan(300, GRAY, -0.8, 12, 12, WHITE, 25, true, JPEG, 65, 4)),
                of(TestForms.PARTY_A4_POSTS, 0, scan(150, GRAY, 0.5, 25, 12, WHITE, 8, false, PNG, 0, 5)),
                of(TestForms.PARTY_A5_SMALL, 2, scan(150, COLOR, -2.6, 40, 60, GREEN, 10, false, JPEG, 80, 6)),
                of(TestForms.PARTY_A5_BARE_TABLE, 1, scan(600, GRAY, 3.0, 30, 3, WHITE, 20, true, JPEG, 75, 7)),
                of(TestForms.PARTY_A4_TWO_COLUMNS, 0, scan(200, GRAY, -1.9, 240, 12, WHITE, 20, true, JPEG, 70, 8)),
                of(TestForms.PARTY_A5_DENSE, 1, scan(300, BILEVEL, 1.3, 252, 3, WHITE, 5, false, TIFF, 0, 9)),
                of(TestForms.PARTY_A5_WIDE, 1, scan(300, COLOR, 2.4, 15, 12, BLUE, 12, true, TIFF, 0, 10)),
                of(TestForms.STATE_13, 1, scan(200, COLOR, -3.0, 30, 12, PINK, 15, false, JPEG, 60, 11)),
                of(TestForms.STATE_14, 1, scan(200, BILEVEL, -2.1, 250, 12, WHITE, 4, false, TIFF, 0, 12)),
                of(TestForms.STATE_15, 0, scan(300, GRAY, 1.7, 248, 0, WHITE, 10, false, PNG, 0, 13)),
                of(TestForms.STATE_LANDSCAPE, 0, scan(150, GRAY, -1.2, 18, 60, WHITE, 10, true, JPEG, 80, 14)),
                of(TestForms.STATE_SANS, 3, scan(300, COLOR, 0.9, 236, 3, YELLOW, 15, false, JPEG, 70, 15)));
    }

    @ParameterizedTest
    @MethodSource("formsAndScans")
    void placesEveryNameOfAScanWhereThePrinterPutIt(TestForms catalogue, long list, ScannedPaper scan)
            throws IOException {
        TestForm form = catalogue.form(list);
        List<NameLine> truth = lines(form.printed().rows());
        BallotStyle fromPdf = built(form, "blank.pdf", form.blankPdf());
        assertThat(worst(lines(fromPdf.rows()), truth)).isLessThan(NEAR_MM);
        BallotStyle fromScan = built(form, scan.fileName(), scan.of(form));
        assertThat(fromScan.rows()).extracting(StyleRow::no).isEqualTo(numbers(form));
        assertThat(worst(lines(fromScan.rows()), truth)).isLessThan(NEAR_MM);
        boolean shown = form.layout().stamp() == BallotLayout.StampMark.BOX || scan.seal();
        assertThat(fromScan.stampPlace().isPresent()).isEqualTo(shown);
        assertApart(fromScan.rows());
    }

    private static List<Integer> numbers(TestForm form) {
        return form.printed().rows().stream().map(StyleRow::no).toList();
    }

    private static List<NameLine> lines(List<StyleRow> rows) {
        return rows.stream().flatMap(row -> row.lines().stream()).toList();
    }

    private BallotStyle built(TestForm form, String name, byte[] file) throws IOException {
        Path blank = Files.write(folder.resolve(name), file);
        StyleProposal proposal = new StyleBuilder(form.election(), "0".repeat(64), form.contest())
                .build(blank, StampRequirement.AUTO, reader);
        assertThat(proposal).isInstanceOf(StyleProposal.Complete.class);
        return proposal.whole().orElseThrow();
    }

    /** The largest difference of any edge after one common shift, for the sheet's place in a scan may be unknown. */
    static double worst(List<NameLine> found, List<NameLine> printed) {
        assertThat(found).hasSameSizeAs(printed);
        double[] shift = {shift(found, printed, 0), shift(found, printed, 1)};
        double worst = 0;
        for (int i = 0; i < found.size(); i++) {
            double[] a = edges(found.get(i));
            double[] b = edges(printed.get(i));
            for (int k = 0; k < a.length; k++) {
                worst = Math.max(worst, Math.abs(a[k] - b[k] - shift[k % 2]));
            }
        }
        return worst;
    }

    private static double shift(List<NameLine> found, List<NameLine> printed, int axis) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            double[] a = edges(found.get(i));
            double[] b = edges(printed.get(i));
            differences.add(a[axis] - b[axis]);
            differences.add(a[axis + 2] - b[axis + 2]);
        }
        differences.sort(null);
        return differences.get(differences.size() / 2);
    }

    // Left, top, right, bottom, left, x-height, right, baseline: each second one is a height.
    private static double[] edges(NameLine line) {
        MmBox ink = line.ink();
        return new double[] {
            ink.left(),
            ink.top(),
            ink.right(),
            ink.bottom(),
            ink.left(),
            line.xHeightTop(),
            ink.right(),
            line.baseline()
        };
    }

    private static void assertApart(List<StyleRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            MmBox strip = rows.get(i).strip();
            assertThat(rows.subList(0, i))
                    .noneMatch(other -> Math.min(other.strip().right(), strip.right())
                                            - Math.max(other.strip().left(), strip.left())
                                    > 0.001
                            && Math.min(other.strip().bottom(), strip.bottom())
                                            - Math.max(other.strip().top(), strip.top())
                                    > 0.001);
        }
    }

    private static Arguments of(TestForms form, long list, ScannedPaper scan) {
        return Arguments.of(form, list, scan);
    }

    private static ScannedPaper scan(
            int dpi,
            vn.kiemphieu.testdeck.scan.ScanSetting.Mode mode,
            double skew,
            double bed,
            double more,
            double[] tint,
            int dirt,
            boolean seal,
            vn.kiemphieu.testdeck.scan.ScanSetting.Format format,
            int quality,
            long seed) {
        return new ScannedPaper(
                dpi, mode, skew, bed, more, tint, dirt, seed % 3 == 0, seed % 4 == 0, seal, 0.9, format, quality, seed);
    }
}
