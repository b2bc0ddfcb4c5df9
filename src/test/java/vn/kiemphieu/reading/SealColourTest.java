package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MmBox;

/** Seals on scans in colour, and circles of a seal's size that are none. */
class SealColourTest {
    private static final GoldenForm FORM = GoldenForm.PARTY;
    private static final Color RED = new Color(214, 60, 66);
    private static final Color PALE_RED = new Color(238, 200, 202);

    private static final Color PALE_BLUE = new Color(222, 230, 244);

    private static double x() {
        MmBox place = FORM.style().stampPlace().orElseThrow();
        return (place.left() + place.right()) / 2;
    }

    private static double y() {
        MmBox place = FORM.style().stampPlace().orElseThrow();
        return (place.top() + place.bottom()) / 2;
    }

    private static boolean stamped(DrawnPaper ballot) {
        return stamped(FORM, ballot);
    }

    private static boolean stamped(GoldenForm form, DrawnPaper ballot) {
        var reasons = form.read(ballot).reasons();
        return !reasons.contains(AdjudicationReason.STAMP_MISSING)
                && !reasons.contains(AdjudicationReason.STAMP_UNCLEAR);
    }

    private static DrawnPaper paper() {
        return FORM.unstamped(GoldenForm.DPI).inColour();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 8, 14})
    void isFoundThoughItRunsOffThePaper(double towardsTheEdge) {
        assertThat(stamped(FORM.seal(paper(), RED, x() - towardsTheEdge, y()))).isTrue();
    }

    @Test
    void isFoundWhereGrayShowsTooLittleOfIt() {
        assertThat(stamped(FORM.seal(paper(), PALE_RED, x(), y()))).isTrue();
    }

    @Test
    void isFoundInBlueWhereGrayShowsLittleOfIt() {
        DrawnPaper pale = FORM.seal(paper(), PALE_BLUE, x(), y());
        DrawnPaper plain = FORM.seal(paper(), new Color(110, 140, 210), x(), y());
        for (double from : new double[] {-10, -12}) {
            DrawnPaper part = plain.takenFrom(pale, new MmBox(x() + from, y() - 20, x() + 20, y() + 20));
            assertThat(stamped(part)).as("plain up to %s", from).isTrue();
        }
    }

    /** A wet seal leaves such a trace on the sheet that is laid upon it. */
    @Test
    void aPaleBlueTraceOfOneIsNone() {
        assertThat(stamped(FORM.seal(paper(), PALE_BLUE, x(), y()))).isFalse();
    }

    @Test
    void isMissedWhereThereIsNone() {
        assertThat(stamped(paper())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"14,0.5", "15,0.6", "15,1.1", "16,0.6", "17,0.6", "17,1.1", "18,0.8"})
    void aCircleDrawnWithARedPenIsNone(double radius, double pen) {
        for (Color red : new Color[] {RED, PALE_RED, new Color(200, 30, 40)}) {
            DrawnPaper ballot = paper();
            ballot.pen(pen, red).oval(new MmBox(x() - radius, y() - radius, x() + radius, y() + radius));
            assertThat(stamped(ballot)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"14,0.5", "15,0.6", "15,1.1", "16,0.6", "17,0.6", "17,1.1", "18,0.8"})
    void noMoreIsOneInBlueOrBlack(double radius, double pen) {
        for (Color ink : new Color[] {Color.BLACK, new Color(40, 50, 150), new Color(110, 140, 210), PALE_BLUE}) {
            DrawnPaper ballot = paper();
            ballot.pen(pen, ink).oval(new MmBox(x() - radius, y() - radius, x() + radius, y() + radius));
            assertThat(stamped(ballot)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, 16, 17})
    void noMoreIsOneRoundTheWordsInTheBoxForTheStamp(double radius) {
        GoldenForm state = GoldenForm.STATE;
        MmBox box = state.style().stampPlace().orElseThrow();
        double x = (box.left() + box.right()) / 2;
        double y = (box.top() + box.bottom()) / 2;
        DrawnPaper ballot = state.unstamped(GoldenForm.DPI).inColour();
        ballot.pen(0.7, RED).oval(new MmBox(x - radius, y - radius, x + radius, y + radius));
        assertThat(stamped(state, ballot)).isFalse();
    }
}
