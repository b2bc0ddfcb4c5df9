package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.SheetStatus;

/** Small signatures in the midst of the seal: in gray they are darker than it, in colour they are not red. */
class OverSealTest {
    private static final GoldenForm FORM = GoldenForm.PARTY;
    private static final Color GRAY = new Color(150, 150, 150);
    private static final Color RED = new Color(214, 60, 66);
    private static final Color BLUE = new Color(70, 70, 140);

    private static DrawnPaper sealed(DrawnPaper paper, Color ink) {
        MmBox place = FORM.style().stampPlace().orElseThrow();
        SheetCase.strike(paper, FORM.name(1));
        return FORM.seal(paper, ink, middle(place.left(), place.right()), middle(place.top(), place.bottom()));
    }

    private static double middle(double a, double b) {
        return (a + b) / 2;
    }

    /** Teeth that narrow and a sweep back under them, @param across from the seal's middle, mm */
    private static void sign(DrawnPaper paper, double across, double down, double size) {
        MmBox place = FORM.style().stampPlace().orElseThrow();
        double x = middle(place.left(), place.right()) + across;
        double y = middle(place.top(), place.bottom()) + down;
        paper.line(x, y, x + 0.3 * size, y - size, x + 0.5 * size, y, x + 0.8 * size, y - 0.7 * size, x + size, y);
        paper.line(x + 1.4 * size, y - 0.3 * size, x, y + 0.2 * size);
    }

    private static DrawnPaper gray() {
        return FORM.unstamped(GoldenForm.DPI);
    }

    @Test
    void aSealAloneIsNoWriting() {
        assertThat(FORM.read(sealed(gray(), GRAY)).status()).isEqualTo(SheetStatus.ACCEPTED);
        assertThat(FORM.read(sealed(gray().inColour(), RED)).status()).isEqualTo(SheetStatus.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"-2, 3, 3.5", "4, -4, 3", "-9, 1, 3.5"})
    void aSignatureOnItIsAskedInGray(double across, double down, double size) {
        DrawnPaper paper = sealed(gray(), GRAY);
        sign(paper.pen(0.45, 60), across, down, size);
        assertThat(FORM.read(paper).reasons()).contains(AdjudicationReason.EXTRA_WRITING);
    }

    @ParameterizedTest
    @CsvSource({"-2, 3, 2.5", "4, -4, 2", "-9, 1, 2.5"})
    void aSmallOneIsAskedInColour(double across, double down, double size) {
        DrawnPaper paper = sealed(gray().inColour(), RED);
        sign(paper.pen(0.4, BLUE), across, down, size);
        assertThat(FORM.read(paper).reasons()).contains(AdjudicationReason.EXTRA_WRITING);
    }
}
