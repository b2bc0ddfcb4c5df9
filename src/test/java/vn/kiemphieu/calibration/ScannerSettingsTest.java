package vn.kiemphieu.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;
import vn.kiemphieu.testdeck.scan.ScanSetting;
import vn.kiemphieu.testdeck.scan.ScanSetting.Format;
import vn.kiemphieu.testdeck.scan.ScanSetting.Mode;

/** The same ballots on scanners that are set and fed in every way that is promised to work. */
class ScannerSettingsTest {
    private static final List<TestForm> FORMS = List.of(
            TestForms.PARTY_A5_TABLE.form(3), TestForms.PARTY_A5_WIDE.form(3), TestForms.STATE_LANDSCAPE.form(3));

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void ballotsAreReadWhicheverSideGoesInFirst(int quarterTurns) {
        assertReadWithoutSilentError(0.1, setting -> {
            ScanSetting fed = setting;
            for (int i = 0; i < quarterTurns; i++) {
                fed = fed.fedSideways();
            }
            return fed;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "150, GRAY, JPEG",
        "150, COLOR, PNG",
        "400, GRAY, TIFF",
        "600, COLOR, JPEG",
        "200, BILEVEL, TIFF",
        "300, BILEVEL_ADAPTIVE, PNG",
        "600, BILEVEL, TIFF"
    })
    void ballotsAreReadAtEveryResolutionAndDepth(int dpi, Mode mode, Format format) {
        assertReadWithoutSilentError(mode.bilevel() ? 0.3 : 0.1, setting -> setting.set(dpi, mode, format));
    }

    /** @param asked at most this share of the clear rows may be asked about */
    private static void assertReadWithoutSilentError(double asked, UnaryOperator<ScanSetting> scanner) {
        AccuracyTally tally = new AccuracyTally();
        for (TestForm form : FORMS) {
            DeckSpec deck = new DeckSpec(form, Profile.TYPICAL, 31, 4, 0);
            new DrawnDeck(deck, CalibrationFile.standard(), scanner).read(tally::add);
        }
        AccuracyFigures figures = tally.figures();
        assertThat(figures.incidents()).isEmpty();
        assertThat(figures.silent()).isZero();
        assertThat(figures.clearRows()).isGreaterThan(80);
        assertThat((double) figures.asked() / figures.clearRows()).isLessThan(asked);
    }
}
