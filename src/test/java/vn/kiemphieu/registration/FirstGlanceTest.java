package vn.kiemphieu.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.ScannedPrint.Scan;
import vn.kiemphieu.testdeck.TestForms;

/** What is fed as most sheets are is found at a glance; what is not there is not seen. */
class FirstGlanceTest {
    private static final double NEAR_MM = 1.5; // half of what patches are searched by

    private static final ScannedPrint FORM = ScannedPrint.of(TestForms.PARTY_A5_POSTS);

    private static Optional<Affine> likeliest(ScannedPrint form, Scan scan) {
        try (FirstGlance glance = new FirstGlance(form.blank());
                PageImage page = scan.open()) {
            return glance.guesses(page).findFirst();
        }
    }

    private static void assertFound(ScannedPrint form, Scan scan) {
        Optional<Affine> guess = likeliest(form, scan);
        assertThat(guess).isPresent();
        form.assertLies(guess.get(), scan, NEAR_MM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 90, 180, 270, 2, -3, 92, 178})
    void findsAPageHoweverItWasFed(double degrees) {
        assertFound(FORM, FORM.fed(200, degrees, 1.5, -2, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 300, 600})
    void findsAPageAtEveryResolution(int dpi) {
        assertFound(FORM, FORM.fed(dpi, 1, 2, 3, 1));
    }

    @Test
    void findsLightPrint() {
        assertFound(FORM, FORM.fed(200, 1, 2, 3, 0.3));
    }

    @ParameterizedTest
    @EnumSource(
            value = TestForms.class,
            names = {"STATE_13", "PARTY_A4_TWO_COLUMNS", "AGREE_A5_TWELVE", "STATE_LANDSCAPE"})
    void findsEveryKindOfForm(TestForms kind) {
        ScannedPrint form = ScannedPrint.of(kind);
        assertFound(form, form.fed(200, 181, -3, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({"0, 25, -42", "180, -27, 40", "1, -5, -41", "-1, 28, 8"})
    void findsASmallSheetWhereverItLiesOnALargerBed(double degrees, double dx, double dy) {
        assertFound(FORM, FORM.onBed(200, degrees, dx, dy));
    }

    @Test
    void seesNothingOnAnEmptySheetOrOnAnotherForm() {
        Scan empty = FORM.covered(new MmBox(0, 0, 400, 400));
        assertThat(likeliest(FORM, empty)).isEmpty();
        Scan other = ScannedPrint.of(TestForms.STATE_13).straight(200);
        assertThat(likeliest(FORM, other)).isEmpty();
    }
}
