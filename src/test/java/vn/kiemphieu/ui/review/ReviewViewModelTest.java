package vn.kiemphieu.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.store.SampleStation.AN;
import static vn.kiemphieu.store.SampleStation.BINH;
import static vn.kiemphieu.store.SampleStation.doubtful;
import static vn.kiemphieu.store.SampleStation.struck;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.adjudication.ReviewQueue.Waiting;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.rules.InvalidGrounds;

class ReviewViewModelTest {
    private static final PageReading FAINT = doubtful(2, AdjudicationReason.FAINT_STRIKE);
    private static final PageReading CIRCLE = doubtful(1, AdjudicationReason.CIRCLE);
    private static final PageReading STREAK = doubtful(3, AdjudicationReason.STREAK_OVER_NAME);
    private static final PageReading CROPPED = new PageReading.Foreign(AdjudicationReason.CROPPED);

    @TempDir
    Path temp;

    @Test
    void asksOneDoubtAfterTheOtherInTheOrderFed() {
        try (ReviewPlace place = party(FAINT, struck(1), CIRCLE, CROPPED)) {
            assertThat(place.shown()).isEqualTo("1:2");
            place.press("G");
            assertThat(place.shown()).isEqualTo("3:1");
            place.press("k");
            assertThat(place.shown()).isEqualTo("4:*");
            place.press("H");
            assertThat(place.recorded(3))
                    .extracting(ruling -> ruling.adjudication().verdict())
                    .containsExactly(
                            new Verdict.Mark(MarkStatus.STRUCK),
                            new Verdict.Mark(MarkStatus.KEPT),
                            new Verdict.Valid());
        }
    }

    @ParameterizedTest
    @CsvSource({"party-congress", "state", "club"})
    void reachesEveryAnswerToEveryDoubtWithTwoKeysAtMost(String regime) {
        for (PageReading reading : List.of(FAINT, STREAK, CROPPED)) {
            try (ReviewPlace place = new ReviewPlace(temp.resolve(regime + reading.reasons()), regime, reading)) {
                place.press("C");
                place.review.seat(List.of(AN.name(), BINH.name()));
                place.press("ESC");
                Set<Verdict> wanted = new HashSet<>();
                Regime law = place.station.facts().election().regime();
                InvalidGrounds.of(law).keySet().forEach(ground -> wanted.add(new Verdict.Invalid(ground)));
                if (reading == CROPPED) {
                    wanted.add(new Verdict.Valid());
                    List.of(OutsideReason.values()).forEach(why -> wanted.add(new Verdict.Outside(why)));
                } else {
                    wanted.add(new Verdict.Mark(MarkStatus.STRUCK));
                    wanted.add(new Verdict.Mark(MarkStatus.KEPT));
                }
                assertThat(byTwoKeys(place)).isEqualTo(wanted);
            }
        }
    }

    /** Every verdict that one key gives, or a second after a first that gives none. */
    private static Set<Verdict> byTwoKeys(ReviewPlace place) {
        Set<Verdict> found = new HashSet<>();
        for (Answer first : place.review.state().offered().get()) {
            first.verdict().ifPresent(found::add);
            if (Set.of(Answer.Act.GROUNDS, Answer.Act.COMMITTEE).contains(first.act())) {
                place.press(first.key());
                place.review
                        .state()
                        .offered()
                        .get()
                        .forEach(second -> second.verdict().ifPresent(found::add));
                assertThat(place.keys()).doesNotHaveDuplicates();
                place.press("ESC");
            }
        }
        return found;
    }

    @Test
    void tellsTheSecondMemberNothingOfTheFirstUntilTheyDisagree() {
        try (ReviewPlace place = party(FAINT)) {
            place.press("G");
            assertThat(place.shown()).isEqualTo("-");
            assertThat(waiting(place)).isEqualTo(new Waiting(0, 0, 1));

            place.choose(BINH.name());
            assertThat(place.shown()).isEqualTo("1:2");
            assertThat(place.review.state().current().get().orElseThrow().said())
                    .isEmpty();
            place.press("K");

            assertThat(waiting(place)).isEqualTo(new Waiting(0, 1, 0));
            assertThat(place.review.state().current().get().orElseThrow().said())
                    .containsExactlyEntriesOf(new java.util.TreeMap<>(Map.of(
                            AN.name(), new Verdict.Mark(MarkStatus.STRUCK),
                            BINH.name(), new Verdict.Mark(MarkStatus.KEPT))));
            assertThat(place.keys()).containsExactly("C", "T", "Z");
        }
    }

    @Test
    void takesBackTheLastRulingAndShowsItsDoubtAgain() {
        try (ReviewPlace place = party(FAINT, CIRCLE)) {
            place.press("G", "Z");
            assertThat(place.shown()).isEqualTo("1:2");
            place.press("K", "K", "Z", "Z");
            assertThat(place.shown()).isEqualTo("1:2");
            assertThat(place.recorded(6))
                    .filteredOn(ruling -> ruling.undoOf().isPresent())
                    .hasSize(3);
            place.press("Z");
            assertThat(place.review.state().notice().get()).isPresent();
        }
    }

    @Test
    void asksNothingMoreOfAMemberWhoHoldsTheWholeBallotInvalid() {
        PageReading two = new PageReading.Read(
                ((PageReading.Read) FAINT).registration(),
                Set.of(AdjudicationReason.EXTRA_WRITING),
                ((PageReading.Read) FAINT).rows());
        try (ReviewPlace place = party(two, CIRCLE)) {
            assertThat(place.shown()).isEqualTo("1:*");
            place.press("V");
            place.review.give(place.review.state().offered().get().stream()
                    .filter(a -> a.verdict().equals(Optional.of(new Verdict.Invalid(InvalidReason.ADDED_CONTENT))))
                    .findFirst()
                    .orElseThrow());
            assertThat(place.shown()).isEqualTo("2:1");
        }
    }

    @Test
    void bringsADoubtPutOffBackAfterAllOthers() {
        try (ReviewPlace place = party(FAINT, CIRCLE)) {
            place.press("T");
            assertThat(place.shown()).isEqualTo("2:1");
            place.press("G");
            assertThat(place.shown()).isEqualTo("1:2");
        }
    }

    @Test
    void bringsADoubtBackWhoseRulingCouldNotBeRecorded() {
        try (ReviewPlace place = party(FAINT, CIRCLE)) {
            place.station.closings().close("bch", "a".repeat(64), List.of(AN, BINH));
            place.press("G");
            place.screen.await(() -> place.review.state().trouble().get().isPresent());
            assertThat(place.shown()).isEqualTo("1:2");
        }
    }

    @Test
    void hasTheNextDoubtWithItsPictureWithinATenthOfASecond() {
        PageReading[] many = new PageReading[12];
        for (int i = 0; i < many.length; i++) {
            many[i] = doubtful(2, AdjudicationReason.FAINT_STRIKE);
        }
        try (ReviewPlace place = party(many)) {
            for (int i = 0; i < 8; i++) {
                place.screen.await(() -> place.review.state().picture().get().isPresent());
                // the person looks at this one while the next ones are fetched
                place.recorded(i);
                place.screen.await(place.review::nextIsHere);
                long begun = System.nanoTime();
                place.press("G");
                long milliseconds = (System.nanoTime() - begun) / 1_000_000;
                assertThat(place.review.state().picture().get()).isPresent();
                assertThat(milliseconds).isLessThan(100);
            }
        }
    }

    @Test
    void keepsTheSizeSomebodyChoseFromDoubtToDoubtAndPersonToPerson() {
        try (ReviewPlace place = party(FAINT, CIRCLE)) {
            place.review.zoom(true);
            place.review.zoom(true);
            double chosen = place.review.state().zoom().get();
            assertThat(chosen).isGreaterThan(1.5);
            place.press("G");
            place.choose(BINH.name());
            assertThat(place.review.state().zoom().get()).isEqualTo(chosen);
            for (int i = 0; i < 50; i++) {
                place.review.zoom(false);
            }
            assertThat(place.review.state().zoom().get()).isBetween(0.2, 0.5);
        }
    }

    @Test
    void takesNothingBackOnceTheContestIsClosed() {
        try (ReviewPlace place = party(FAINT)) {
            place.press("G");
            place.choose(BINH.name());
            place.press("G");
            place.recorded(2);
            assertThat(place.keys()).containsExactly("Z");
            place.station.closings().close("bch", "0".repeat(64), List.of(AN, BINH));
            place.review.load();
            place.screen.await(() -> place.review.state().closed().get());
            assertThat(place.keys()).isEmpty();
            assertThat(place.review.press("Z")).isFalse();
            assertThat(place.recorded(2)).hasSize(2);
        }
    }

    @Test
    void countsTheSheetsOfTheDoubtsThatWaitForThePerson() {
        try (ReviewPlace place = party(FAINT, CIRCLE, STREAK)) {
            assertThat(place.review.state().sheets().get()).isEqualTo(3);
            place.press("G");
            place.choose(BINH.name());
            place.press("K");
            assertThat(waiting(place)).isEqualTo(new Waiting(2, 1, 0));
            assertThat(place.review.state().sheets().get())
                    .as("the one on which they differ waits for the committee")
                    .isEqualTo(2);
        }
    }

    private ReviewPlace party(PageReading... fed) {
        return new ReviewPlace(temp, "party-congress", fed);
    }

    private static Waiting waiting(ReviewPlace place) {
        return place.review.state().waiting().get();
    }
}
