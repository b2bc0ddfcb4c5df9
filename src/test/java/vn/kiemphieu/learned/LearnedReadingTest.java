package vn.kiemphieu.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.decision.LearnedConfig;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;
import vn.kiemphieu.registration.PageRegistrar;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** The shipped models on clean sheets with names and seeds that no training saw. */
class LearnedReadingTest {
    private static final int SHEETS = 8;
    private static final LearnedConfig LIMITS = CalibrationFile.standard().learned();

    private int clear;
    private int right;

    @ParameterizedTest
    @EnumSource(names = {"PARTY_A5_TABLE", "STATE_SERIF", "AGREE_A5_TWELVE"})
    void isRightOnPlainMarksAndNeverSureOfTheOpposite(TestForms which) {
        TestForm form = which.form(77_001);
        BallotStyle style = DrawnDeck.style(form);
        try (BlankImage blank = BlankImage.of(style);
                PageRegistrar registrar = new PageRegistrar(
                        style, blank, CalibrationFile.standard().registration())) {
            LearnedReading reading = LearnedReading.of(style, blank);
            DeckSpec deck = new DeckSpec(form, Profile.CLEAN, 77_001, SHEETS, 0);
            for (int i = 0; i < SHEETS; i++) {
                DrawnSheet sheet = TestDeck.sheet(deck, i);
                if (sheet.sheetClass().readable()) {
                    examine(style, sheet, reading, registrar);
                }
            }
        }
        assertThat(clear).isGreaterThan(20);
        assertThat(right / (double) clear).isGreaterThan(0.9);
    }

    private void examine(BallotStyle style, DrawnSheet sheet, LearnedReading reading, PageRegistrar registrar) {
        PageImage.Decoded decoded =
                PageImage.decode(new ScannedPage(sheet.name(), sheet.image(), 0), Integer.MAX_VALUE);
        try (PageImage page = ((PageImage.Decoded.Page) decoded).image()) {
            if (!(registrar.register(page) instanceof Aligned aligned)) {
                return;
            }
            List<Chances> chances = reading.read(page, aligned);
            assertThat(reading.read(page, aligned)).isEqualTo(chances);
            for (int r = 0; r < chances.size(); r++) {
                int no = style.rows().get(r).no();
                Chances row = chances.get(r);
                assertThat(row.of().values().stream().mapToDouble(c -> c).sum()).isCloseTo(1, within(1e-4));
                sheet.rows().stream()
                        .filter(truth -> truth.no() == no && truth.mark().isPresent())
                        .forEach(truth -> compare(truth, row));
            }
        }
    }

    private void compare(RowTruth truth, Chances row) {
        MarkStatus mark = truth.mark().orElseThrow();
        clear++;
        right += row.of(mark) >= LIMITS.least(mark) ? 1 : 0;
        row.of().forEach((status, chance) -> {
            if (status != mark && status != MarkStatus.UNCERTAIN) {
                assertThat(chance).as(truth.kind() + " taken for " + status).isLessThan(LIMITS.least(status));
            }
        });
    }
}
