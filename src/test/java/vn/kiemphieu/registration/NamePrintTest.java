package vn.kiemphieu.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Rect;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.ScannedPrint.Scan;
import vn.kiemphieu.testdeck.TestForms;

/** A printed name is there only when each of its letters is. */
class NamePrintTest {
    private static final int SEEN = 40;
    private static final ScannedPrint FORM = ScannedPrint.of(TestForms.PARTY_A5_POSTS);
    private static final MmBox NAME = FORM.style().rows().get(3).lines().get(0).ink();

    private static NamePrint print() {
        double k = FORM.blank().pxPerMm();
        int left = (int) Math.floor(NAME.left() * k);
        int top = (int) Math.floor(NAME.top() * k);
        int right = (int) Math.ceil(NAME.right() * k);
        int bottom = (int) Math.ceil(NAME.bottom() * k);
        return new NamePrint(FORM.blank(), new Rect(left, top, right - left, bottom - top));
    }

    private static double found(Scan scan, Affine toPage, int seen) {
        try (PageImage page = scan.open()) {
            GrayImage sample = print().sample(page, toPage);
            return print().found(sample, seen, print().level(print().sample(page, scan.truth())));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 200, 300, 600})
    void isWhollyThereWhereItIsPrinted(int dpi) {
        Scan scan = FORM.straight(dpi);
        assertThat(found(scan, scan.truth(), SEEN)).isGreaterThan(0.95);
    }

    @Test
    void mayLieAPixelOfTheBlankOffAndNoFarther() {
        Scan scan = FORM.straight(200);
        assertThat(found(scan, scan.truth().after(Affine.translation(1, -1)), SEEN))
                .isGreaterThan(0.95);
        assertThat(found(scan, scan.truth().after(Affine.translation(7, 0)), SEEN))
                .isLessThan(0.7);
    }

    /** A small letter is about 1.5 mm wide. */
    @ParameterizedTest
    @CsvSource({"0", "0.3", "0.6", "0.85"})
    void isNotThereWhereALetterOfItIsMissing(double where) {
        double x = NAME.left() + where * NAME.width();
        Scan scan = FORM.covered(new MmBox(x, NAME.top() - 0.5, x + 2.2, NAME.bottom() + 0.5));
        assertThat(found(scan, scan.truth(), SEEN)).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.08, 0.12, 0.2})
    void isThereHoweverPaleItsTonerIs(double contrast) {
        Scan scan = FORM.fed(200, 0.4, 1, 1, contrast);
        assertThat(found(scan, scan.truth(), SEEN)).isGreaterThan(0.75);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.08, 0.2})
    void anotherNameIsNotItHoweverPale(double contrast) {
        Scan scan = FORM.fed(200, 0, 0, 0, contrast);
        double down = FORM.style().rows().get(4).lines().get(0).baseline()
                - FORM.style().rows().get(3).lines().get(0).baseline();
        Affine other =
                scan.truth().after(Affine.translation(0, down * FORM.blank().pxPerMm()));
        assertThat(found(scan, other, SEEN)).isLessThan(0.5);
    }

    @Test
    void isNotThereOnAnEmptySheet() {
        Scan scan = FORM.covered(new MmBox(0, 0, 400, 400));
        assertThat(found(scan, scan.truth(), SEEN)).isZero();
    }

    @Test
    void isMeasuredByItsOwnDarkness() {
        double full = level(1);
        assertThat(full).isGreaterThan(150);
        assertThat(level(0.3) / full)
                .as(String.format(Locale.ROOT, "of %.0f", full))
                .isCloseTo(0.3, within(0.06));
    }

    private static double level(double contrast) {
        Scan scan = FORM.fed(200, 0, 0, 0, contrast);
        try (PageImage page = scan.open()) {
            GrayImage sample = print().sample(page, scan.truth());
            return print().level(sample);
        }
    }
}
