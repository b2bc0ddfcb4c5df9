package vn.kiemphieu.app.duplex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.store.SampleStation;

class SidePairsTest {
    private static final PageReading BALLOT = SampleStation.struck(1);
    private static final PageReading BLANK = new PageReading.Blank(AdjudicationReason.BLANK_PAGE);
    private static final PageReading SHOWS = new PageReading.Blank(AdjudicationReason.BACK_SIDE);
    private static final PageReading OTHER = new PageReading.Foreign(AdjudicationReason.WRONG_FORM);

    private final List<String> told = new ArrayList<>();
    private boolean empty = true;

    private final SidePairs pairs = new SidePairs(
            (page, front) -> empty,
            (page, reading) -> told.add(page.name().charAt(5) + " " + reading.status() + " " + reading.reasons()),
            page -> told.add(page.name().charAt(5) + " dropped"));

    @Test
    void anEmptyBackIsDroppedAndTheBallotStaysAsItWasRead() {
        feed(1, BALLOT, BLANK, BALLOT, SHOWS);
        assertThat(told).containsExactly("1 ACCEPTED []", "2 dropped", "3 ACCEPTED []", "4 dropped");
    }

    @Test
    void aBallotFedFaceDownKeepsItsPrintedSide() {
        feed(1, BLANK, BALLOT);
        assertThat(told).containsExactly("2 ACCEPTED []", "1 dropped");
    }

    @Test
    void writingOnTheBackMakesTheBallotWaitAndStaysAsASheet() {
        empty = false;
        feed(1, BALLOT, OTHER, BALLOT, BLANK);
        assertThat(told)
                .containsExactly(
                        "1 REVIEW [BACK_SIDE]",
                        "2 REJECTED [BACK_SIDE]",
                        "3 REVIEW [BACK_SIDE]",
                        "4 REJECTED [BACK_SIDE]");
    }

    @Test
    void aBlankSheetIsOneBlankSheet() {
        feed(1, BLANK, BLANK);
        assertThat(told).containsExactly("1 REJECTED [BLANK_PAGE]", "2 dropped");
    }

    @Test
    void twoPrintedSidesAreBothAskedAbout() {
        feed(1, BALLOT, BALLOT);
        assertThat(told).containsExactly("1 REVIEW [BACK_SIDE]", "2 REVIEW [BACK_SIDE]");
    }

    @Test
    void aFrontWhoseBackNeverCameIsAskedAbout() {
        feed(1, BALLOT, BLANK, BALLOT);
        pairs.end();
        assertThat(told).containsExactly("1 ACCEPTED []", "2 dropped", "3 REVIEW [BACK_SIDE]");
    }

    @Test
    void sidesOfTwoSheetsAreNeverTakenForOne() {
        feed(2, BLANK, BALLOT, BLANK, BALLOT); // the first one's front is lost
        pairs.end();
        assertThat(told)
                .containsExactly("2 REJECTED [BLANK_PAGE]", "3 ACCEPTED []", "4 dropped", "5 REVIEW [BACK_SIDE]");
    }

    private void feed(int first, PageReading... readings) {
        for (int i = 0; i < readings.length; i++) {
            pairs.take(new ScannedPage("p0000" + (first + i) + ".png", new byte[1], 0), readings[i]);
        }
    }

    static {
        assertThat(BALLOT.status()).isEqualTo(SheetStatus.ACCEPTED);
    }
}
