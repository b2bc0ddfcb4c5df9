package vn.kiemphieu.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.store.SampleStation.AN;
import static vn.kiemphieu.store.SampleStation.BINH;
import static vn.kiemphieu.store.SampleStation.doubtful;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.PageReading;

/** What only the whole committee may settle, with the members present on record. */
class CommitteeReviewTest {
    private static final PageReading FAINT = doubtful(2, AdjudicationReason.FAINT_STRIKE);
    private static final PageReading CIRCLE = doubtful(1, AdjudicationReason.CIRCLE);
    private static final PageReading STREAK = doubtful(3, AdjudicationReason.STREAK_OVER_NAME);

    @TempDir
    Path temp;

    @Test
    void putsTheCommitteesRulingOnRecordWithNamesAndASentence() {
        try (ReviewPlace place = new ReviewPlace(temp, "party-congress", FAINT)) {
            place.press("G");
            place.choose(BINH.name());
            place.press("K", "C");
            assertThat(place.review.state().askingPresent().get()).isTrue();
            place.review.seat(List.of(BINH.name()));
            assertThat(place.review.state().committee().get())
                    .as("one is no committee")
                    .isFalse();
            place.review.seat(List.of(AN.name(), BINH.name()));
            place.press("G");

            var ruling = place.recorded(3).get(2);
            assertThat(ruling.adjudication().wholeCommittee()).isTrue();
            assertThat(ruling.present()).containsExactlyInAnyOrder(AN.name(), BINH.name());
            assertThat(ruling.note()).contains(AN.name() + ": gạch", BINH.name() + ": để lại", "cả ban kết luận");
            assertThat(place.record(1)).isInstanceOf(CastVoteRecord.Marked.class);
            assertThat(place.review.state().committee().get())
                    .as("the next ruling is a member's again")
                    .isFalse();
        }
    }

    @Test
    void leavesToTheWholeCommitteeWhatStateLawReservesToIt() {
        try (ReviewPlace place = new ReviewPlace(temp, "state", FAINT, STREAK)) {
            assertThat(place.shown())
                    .as("what the scanner did comes first, members may settle it")
                    .isEqualTo("2:3");
            place.press("G");
            assertThat(place.shown()).isEqualTo("1:2");
            assertThat(place.keys()).containsExactly("C", "T", "Z");
            assertThat(place.review.press("G")).isFalse();

            place.press("C");
            place.review.seat(List.of(AN.name(), BINH.name()));
            place.press("G");
            assertThat(place.recorded(2).get(1).adjudication().wholeCommittee()).isTrue();
            assertThat(place.record(1)).isInstanceOf(CastVoteRecord.Marked.class);
        }
    }

    @Test
    void asksForThePresentMembersOncePerSitting() {
        try (ReviewPlace place = new ReviewPlace(temp, "state", FAINT, CIRCLE)) {
            place.press("C");
            place.review.seat(List.of(AN.name(), BINH.name()));
            place.press("G", "C", "G");
            assertThat(place.shown()).isEqualTo("-");
            assertThat(place.recorded(2)).allMatch(ruling -> ruling.present().size() == 2);
        }
    }

    @Test
    void saysThatTooFewArePresentUntilEnoughAre() {
        try (ReviewPlace place = new ReviewPlace(temp, "state", FAINT)) {
            place.press("C");
            place.review.seat(List.of());
            assertThat(place.review.state().notice().get()).isPresent();
            place.review.seat(List.of(AN.name(), BINH.name()));
            assertThat(place.review.state().notice().get()).isEmpty();
        }
    }
}
