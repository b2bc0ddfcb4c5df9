package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.testdeck.TestForms;

/** A word that a printer spaced otherwise than the blank page: its letters lie beside their places. */
class MovedPrintTest {
    private static final GoldenForm FORM = GoldenForm.of(
            TestForms.PARTY_A5_TABLE, "Công Tằng Tôn Nữ Phương Nhiên", "Lê Văn Ý", "Nguyễn Thị Minh Khai", "Tô Ân");
    private static final double GAP_MM = 0.5;

    private static RowReading row(DrawnPaper ballot) {
        return ((PageReading.Read) FORM.read(ballot)).rows().get(0);
    }

    private static double ink(RowReading row) {
        return row.measurement().values().get("line1.inkMm2");
    }

    /** The first word with the paper round it, mm. */
    private static MmBox word() {
        GoldenForm.Name name = FORM.name(0);
        GrayImage print = FORM.print(GoldenForm.DPI);
        double px = GoldenForm.DPI / 25.4;
        int bare = 0;
        int x = (int) (name.left() * px);
        while (bare < GAP_MM * px) {
            boolean inked = false;
            for (int y = (int) (name.ink().top() * px); y < name.ink().bottom() * px; y++) {
                inked |= print.at(x, y) < 200;
            }
            bare = inked ? 0 : bare + 1;
            x++;
        }
        MmBox ink = name.ink();
        return new MmBox(ink.left() - 1, ink.top() - 0.5, x / px - GAP_MM / 2, ink.bottom() + 0.5);
    }

    private static DrawnPaper moved(double mm) {
        MmBox word = word();
        DrawnPaper all = FORM.ballot().shifted(mm, 0);
        return FORM.ballot().fill(word, 255).takenFrom(all, word);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.22, -0.16, 0.16, 0.22})
    void isNoInkOfAVoter(double mm) {
        RowReading row = row(moved(mm));
        assertThat(ink(row)).isLessThan(0.25);
        assertThat(row.status()).isEqualTo(MarkStatus.KEPT);
    }

    /** Farther off it may be another name's. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.6, 0.6})
    void isAskedAboutWhereItLiesFarOff(double mm) {
        assertThat(ink(row(moved(mm)))).isGreaterThan(0.5);
    }

    /** Letters in their places fit no better moved, whatever a pen put beside them. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.3, 0.3})
    void doesNotHideAPensShortStrokeAlongALetter(double beside) {
        DrawnPaper ballot = FORM.ballot();
        MmBox word = word();
        double x = beside < 0 ? word.left() + 1 + beside : word.right() - GAP_MM / 2 + beside;
        double middle = FORM.name(0).middle();
        ballot.pen(0.3, 40).line(x, middle - 0.9, x, middle + 0.9);
        assertThat(ink(row(ballot))).isGreaterThan(0.25);
    }
}
