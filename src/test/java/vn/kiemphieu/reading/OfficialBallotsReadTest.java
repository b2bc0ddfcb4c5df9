package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.form.StampRequirement;
import vn.kiemphieu.form.StyleBuilder;
import vn.kiemphieu.form.official.OfficialBallot;
import vn.kiemphieu.form.official.OfficialForm;
import vn.kiemphieu.form.official.SampleBallots;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.SheetClass;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;

/** From the printed ballot to the reading: the template comes from the print, the ballots are struck and scanned. */
class OfficialBallotsReadTest {
    private static final int SHEETS = 6;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"STATE_13, 0", "PARTY_TABLE, 18"})
    void strikesAreReadAsTheyWereDrawn(OfficialForm form, int count) throws IOException {
        List<Candidate> candidates = count == 0 ? SampleBallots.people() : SampleBallots.names(count);
        Election election = SampleBallots.election(form, "Đại biểu Quốc hội", count == 0 ? 3 : 15, candidates);
        OfficialBallot.Result printed = SampleBallots.print(form, election, SampleBallots.A5_SAMPLE);
        Path blank = Files.write(folder.resolve("blank.pdf"), printed.ballot().pdf());
        BallotStyle style = new StyleBuilder(
                        election, "0".repeat(64), election.contests().get(0))
                .build(blank, StampRequirement.AUTO)
                .whole()
                .orElseThrow();
        Election lines = new Election(
                election.title(),
                election.unit(),
                election.regime(),
                election.meeting(),
                false,
                List.of(printed.lines()));
        TestForm drawn = new TestForm("official", lines, printed.layout());
        BallotReader reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none());
        int answered = 0;
        int clear = 0;
        for (DrawnSheet sheet : TestDeck.sheets(new DeckSpec(drawn, Profile.CLEAN, 5, SHEETS, 0))
                .toList()) {
            if (sheet.sheetClass() != SheetClass.NORMAL) {
                continue;
            }
            PageReading reading = reader.read(new ScannedPage(sheet.name(), sheet.image(), 0));
            assertThat(reading).as(sheet.name()).isInstanceOf(PageReading.Read.class);
            Map<Integer, RowReading> rows = ((PageReading.Read) reading)
                    .rows().stream().collect(Collectors.toMap(RowReading::no, Function.identity()));
            for (RowTruth truth : sheet.rows()) {
                if (truth.clear()) {
                    MarkStatus mark = rows.get(truth.no()).status();
                    assertThat(mark)
                            .as("%s no. %d %s", sheet.name(), truth.no(), truth.kind())
                            .isIn(truth.mark().orElseThrow(), MarkStatus.UNCERTAIN);
                    clear++;
                    answered += mark == MarkStatus.UNCERTAIN ? 0 : 1;
                }
            }
        }
        assertThat(clear).isGreaterThan(3 * candidates.size());
        assertThat((double) answered / clear)
                .as("rows answered without a person")
                .isGreaterThan(0.9);
    }
}
