package vn.kiemphieu.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.decision.ConfidenceConfig;
import vn.kiemphieu.decision.ConfidenceCurve;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.SheetClass;

class AccuracyTallyTest {
    private final AccuracyTally tally = new AccuracyTally();

    @Test
    void countsWhatWasReadRight() {
        tally.add(sheet("kept struck"), read("kept struck"), "a");
        AccuracyFigures f = tally.figures();
        assertThat(List.of(f.sheets(), f.ordinary(), f.toReview(), f.clearRows(), f.silent(), f.wrong(), f.asked()))
                .containsExactly(1L, 1L, 0L, 2L, 0L, 0L, 0L);
        assertThat(f.positions()).isEqualTo(2);
        assertThat(f.silentBound()).isCloseTo(1 - Math.sqrt(0.05), within(1e-9));
        assertThat(f.faultless()).isTrue();
    }

    @Test
    void namesASilentError() {
        tally.add(sheet("kept struck"), read("kept kept"), "sheet 7");
        assertThat(tally.figures().silent()).isEqualTo(1);
        assertThat(tally.figures().incidents()).containsExactly("row 2 struck (drawn) counted as kept: sheet 7");
        assertThat(tally.figures().faultless()).isFalse();
    }

    @Test
    void aWrongRowOnASheetThatAPersonSeesIsNotSilent() {
        tally.add(sheet("kept struck"), read("uncertain kept"), "a");
        AccuracyFigures f = tally.figures();
        assertThat(List.of(f.silent(), f.wrong(), f.asked())).containsExactly(0L, 1L, 1L);
        assertThat(f.askedShare()).isEqualTo(0.5);
        assertThat(f.positions()).as("nothing of it was counted").isZero();
        assertThat(f.toReview()).isEqualTo(1);
        assertThat(f.reviewReasons()).containsExactly(Map.entry(AdjudicationReason.PARTIAL_STRIKE, 1L));
        assertThat(f.faultless()).isTrue();
    }

    @Test
    void countsAmbiguousRowsByKindAndThoseAccepted() {
        tally.add(sheet("ambiguous kept"), read("uncertain kept"), "a");
        tally.add(sheet("ambiguous kept"), read("struck kept"), "b");
        AccuracyFigures f = tally.figures();
        assertThat(f.ambiguous()).containsExactly(Map.entry("drawn", new AccuracyFigures.Part(2, 1)));
        assertThat(List.of(f.ordinary(), f.clearRows(), f.silent())).containsExactly(0L, 2L, 0L);
    }

    @Test
    void aRowWithoutAVoteMayBeReadAsThatOrAskedAbout() {
        tally.add(sheet("agree none both disagree"), read("agree none both disagree"), "a");
        tally.add(sheet("agree none both disagree"), read("agree uncertain both disagree"), "b");
        AccuracyFigures f = tally.figures();
        assertThat(f.ambiguousTotal()).isEqualTo(new AccuracyFigures.Part(4, 0));
        assertThat(List.of(f.ordinary(), f.clearRows(), f.silent(), f.wrong())).containsExactly(0L, 4L, 0L, 0L);
        assertThat(f.faultless()).isTrue();
        assertThat(f.reliability()).allMatch(bin -> bin.share() == 1);
    }

    @Test
    void aVoteMadeOfARowWithoutOneIsNamed() {
        tally.add(sheet("agree none both disagree"), read("agree agree none disagree"), "a");
        AccuracyFigures f = tally.figures();
        assertThat(f.ambiguousTotal()).isEqualTo(new AccuracyFigures.Part(2, 2));
        assertThat(f.silent()).isZero();
        assertThat(f.incidents())
                .containsExactly("row 2 none (drawn) counted as agree: a", "row 3 both (drawn) counted as none: a");
    }

    @Test
    void aClearAnswerReadAsSilenceIsASilentError() {
        tally.add(sheet("agree disagree"), read("agree none"), "a");
        assertThat(tally.figures().silent()).isEqualTo(1);
        assertThat(tally.figures().incidents()).containsExactly("row 2 disagree (drawn) counted as none: a");
    }

    @Test
    void aSilenceReadOnARowOnlyAPersonCanSayIsAccepted() {
        tally.add(sheet("ambiguous agree"), read("none agree"), "a");
        assertThat(tally.figures().ambiguousTotal()).isEqualTo(new AccuracyFigures.Part(1, 1));
    }

    @Test
    void anAcceptedSheetOfAnotherFormIsAnIncident() {
        tally.add(sheet(SheetClass.FOREIGN, "na"), read("kept"), "a");
        tally.add(sheet(SheetClass.FOREIGN, "na"), new PageReading.Foreign(AdjudicationReason.WRONG_FORM), "b");
        AccuracyFigures f = tally.figures();
        assertThat(f.special()).containsExactly(Map.entry("foreign", new AccuracyFigures.Part(2, 1)));
        assertThat(f.incidents()).containsExactly("foreign accepted: a");
        assertThat(f.reliability()).as("such rows have no truth").isEmpty();
    }

    @Test
    void aTornSheetMayBeAccepted() {
        tally.add(sheet(SheetClass.TORN_CORNER, "kept"), read("kept"), "a");
        assertThat(tally.figures().faultless()).isTrue();
        assertThat(tally.figures().ordinary()).isZero();
    }

    @Test
    void askingIsRightExactlyWhereOnlyAPersonCanSay() {
        tally.add(sheet("ambiguous kept struck ambiguous"), read("uncertain uncertain struck kept"), "a");
        assertThat(tally.figures().reliability())
                .extracting(Reliability.Bin::rows, Reliability.Bin::share)
                .containsExactly(tuple(2L, 0.5), tuple(2L, 0.5));
    }

    @Test
    void aBinIsBrokenOnlyWhereEnoughRowsStray() {
        assertThat(new Reliability.Bin(0.5, 0.6, 199, 0.5, 0.9).broken()).isFalse();
        assertThat(new Reliability.Bin(0.5, 0.6, 200, 0.5, 0.56).broken()).isTrue();
        assertThat(new Reliability.Bin(0.5, 0.6, 200, 0.5, 0.46).broken()).isFalse();
    }

    @Test
    void confidencesAreTheSharesThatWereRight() {
        ConfidenceFit fit = new ConfidenceFit();
        for (int i = 0; i < 100; i++) {
            fit.add(sheet("kept struck " + (i < 80 ? "ambiguous" : "kept")), read("kept struck uncertain"));
        }
        ConfidenceConfig fitted = fit.fitted();
        assertThat(fitted.kept()).isEqualTo(1);
        assertThat(fitted.reasons().get(AdjudicationReason.PARTIAL_STRIKE)).isCloseTo(0.8, within(0.01));
        assertThat(fitted.reasons().get(AdjudicationReason.CIRCLE))
                .as("never seen: as rows asked about are at large")
                .isCloseTo(fitted.uncertain(), within(0.001));
    }

    @Test
    void theCurveThroughWhatWasSeenNeverFalls() {
        IsotonicFit fit = new IsotonicFit();
        // Right as often as the chance says, but for a dip: the dip is pooled with what lies before it.
        for (int k = 1; k <= 9; k++) {
            int right = k == 6 ? 40 : 10 * k;
            for (int i = 0; i < 100; i++) {
                fit.add(k / 10.0, i * 37 % 100 < right);
            }
        }
        ConfidenceCurve curve = fit.fitted(Optional.empty(), 0);
        assertThat(curve.at(0.2)).isCloseTo(0.2, within(0.03));
        assertThat(curve.at(0.55)).isCloseTo(0.45, within(0.05));
        assertThat(curve.at(0.9)).isCloseTo(0.9, within(0.03));
    }

    private static DrawnSheet sheet(String truths) {
        return sheet(SheetClass.NORMAL, truths);
    }

    private static DrawnSheet sheet(SheetClass sheetClass, String truths) {
        List<String> words = Arrays.asList(truths.split(" "));
        List<RowTruth> rows = IntStream.range(0, words.size())
                .mapToObj(i -> new RowTruth(
                        i + 1,
                        "Nguyễn Văn An",
                        switch (words.get(i)) {
                            case "ambiguous", "na" -> Optional.empty();
                            default -> Optional.of(status(words.get(i)));
                        },
                        words.get(i).equals("na") ? "na:foreign" : "drawn",
                        List.of()))
                .toList();
        return new DrawnSheet("1.png", new byte[0], "form", sheetClass, 200, "gray", "", rows);
    }

    private static PageReading read(String marks) {
        List<String> words = Arrays.asList(marks.split(" "));
        List<RowReading> rows = IntStream.range(0, words.size())
                .mapToObj(i -> switch (words.get(i)) {
                    case "uncertain" ->
                        row(i + 1, MarkStatus.UNCERTAIN, 0.55, Set.of(AdjudicationReason.PARTIAL_STRIKE));
                    default -> row(i + 1, status(words.get(i)), 0.99, Set.of());
                })
                .toList();
        return new PageReading.Read(new Registration(new double[] {1, 0, 0, 0, 1, 0}, 0.1, 0), Set.of(), rows);
    }

    private static RowReading row(int no, MarkStatus status, double confidence, Set<AdjudicationReason> reasons) {
        return new RowReading(no, status, confidence, reasons, new RowMeasurement(Map.of()));
    }

    private static MarkStatus status(String word) {
        return MarkStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
