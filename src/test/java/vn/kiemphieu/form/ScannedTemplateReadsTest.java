package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;
import vn.kiemphieu.testdeck.scan.ScanSetting.Format;
import vn.kiemphieu.testdeck.scan.ScanSetting.Mode;

/** Ballots are read as well with a template from a scanned blank as with one from the PDF. */
class ScannedTemplateReadsTest {
    private static final double[] PAPER = {0.95, 0.95, 0.93};
    private static final int SHEETS = 8;

    @TempDir
    private Path folder;

    /** Clear rows and what became of them. */
    private record Count(int clear, int silent, int uncertain) {}

    @ParameterizedTest
    @CsvSource({"PARTY_A5_TABLE, GRAY, 200", "STATE_LANDSCAPE, COLOR, 300"})
    void readsDrawnBallotsWithoutASilentErrorAndHardlyMoreQuestions(TestForms catalogue, Mode mode, int dpi)
            throws IOException {
        TestForm form = catalogue.form(0);
        var scan = new ScannedPaper(dpi, mode, 1.8, 30, 10, PAPER, 12, false, false, true, 0.92, Format.JPEG, 75, 4);
        List<DrawnSheet> sheets = TestDeck.sheets(new DeckSpec(form, Profile.CLEAN, 77, SHEETS, 0))
                .filter(sheet -> sheet.sheetClass().readable())
                .toList();
        Count printed = count(built(form, "blank.pdf", form.blankPdf()), sheets);
        Count scanned = count(built(form, scan.fileName(), scan.of(form)), sheets);
        assertThat(printed.clear()).isEqualTo(scanned.clear()).isGreaterThan(20);
        assertThat(printed.silent()).isZero();
        assertThat(scanned.silent()).isZero();
        assertThat(scanned.uncertain()).isCloseTo(printed.uncertain(), within(printed.clear() / 20 + 1));
    }

    private BallotStyle built(TestForm form, String name, byte[] file) throws IOException {
        Path blank = Files.write(folder.resolve(name), file);
        return new StyleBuilder(form.election(), "0".repeat(64), form.contest())
                .build(blank, StampRequirement.AUTO)
                .whole()
                .orElseThrow();
    }

    private static Count count(BallotStyle style, List<DrawnSheet> sheets) {
        int clear = 0;
        int silent = 0;
        int uncertain = 0;
        try (BallotReader reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none())) {
            for (DrawnSheet sheet : sheets) {
                PageReading reading = reader.read(new ScannedPage(sheet.name(), sheet.image(), 0));
                List<RowReading> rows = reading instanceof PageReading.Read read ? read.rows() : new ArrayList<>();
                for (int i = 0; i < sheet.rows().size(); i++) {
                    if (sheet.rows().get(i).mark().isEmpty()) {
                        continue;
                    }
                    MarkStatus found = i < rows.size() ? rows.get(i).status() : MarkStatus.UNCERTAIN;
                    clear++;
                    uncertain += found == MarkStatus.UNCERTAIN ? 1 : 0;
                    silent += found != MarkStatus.UNCERTAIN
                                    && found != sheet.rows().get(i).mark().get()
                            ? 1
                            : 0;
                }
            }
        }
        return new Count(clear, silent, uncertain);
    }
}
