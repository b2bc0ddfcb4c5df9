package vn.kiemphieu.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.store.SampleStation.AN;
import static vn.kiemphieu.store.SampleStation.BINH;
import static vn.kiemphieu.store.SampleStation.doubtful;
import static vn.kiemphieu.store.SampleStation.struck;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.adjudication.OpenDoubt;
import vn.kiemphieu.app.Whereabouts;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.ui.Texts;

/** What the review screen says besides the doubt. */
class ReviewWordsTest {
    @TempDir
    Path temp;

    @Test
    void tellsWhereAStrayedOrRepeatedSheetBelongs() {
        try (ReviewPlace place =
                new ReviewPlace(temp, "party-congress", new PageReading.Foreign(AdjudicationReason.WRONG_FORM))) {
            OpenDoubt open = place.review.state().current().get().orElseThrow();
            DoubtWords words = new DoubtWords(new Texts(Locale.ENGLISH), place.review.contest(), Regime.PARTY_CONGRESS);
            assertThat(words.advice(open, Whereabouts.UNKNOWN))
                    .doesNotContain(place.review.contest().title());
            var before = new Whereabouts.Before(new SheetId("B7", 3), Optional.of(place.review.contest()));
            Whereabouts known = new Whereabouts(
                    Map.of(open.sheet().key(), place.review.contest()),
                    Map.of(open.sheet().key(), before));
            assertThat(words.advice(open, known))
                    .contains(
                            "like the form of the vote “"
                                    + place.review.contest().title(),
                            "B7/3");
        }
    }

    @Test
    void afterClosingNothingIsToBeRuled() {
        try (ReviewPlace place = new ReviewPlace(temp, "party-congress", struck(1))) {
            assertThat(place.review.state().closed().get()).isFalse();
            place.station.closings().close("bch", "0".repeat(64), List.of(AN, BINH));
            place.review.load();
            place.screen.await(() -> place.review.state().closed().get());
            String said = new DoubtWords(new Texts(Locale.ENGLISH), place.review.contest(), Regime.PARTY_CONGRESS)
                    .nothingLeft(place.review.state());
            assertThat(said).contains("closed").doesNotContain("Next:");
        }
    }

    @Test
    void namesALawOnceWithItsArticlesInOrder() {
        try (ReviewPlace place = new ReviewPlace(
                temp, "party-congress", doubtful(2, AdjudicationReason.FAINT_STRIKE, AdjudicationReason.CIRCLE))) {
            assertThat(said(place).articles(open(place))).isEqualTo("Quy chế 190-QĐ/TW, Điều 8, Điều 15");
        }
    }

    /** A number beyond its limit is no torn paper, nor is ink on a number a struck number. */
    @Test
    void saysOfARowWhatWasSeenOnIt() {
        try (ReviewPlace place = new ReviewPlace(
                temp, "party-congress", doubtful(2, AdjudicationReason.DAMAGED, AdjudicationReason.ORDINAL_ONLY))) {
            assertThat(said(place).reasons(open(place)))
                    .contains("tell the ink from the print", "Ink at the number only")
                    .doesNotContain("damaged");
        }
    }

    private static DoubtWords said(ReviewPlace place) {
        return new DoubtWords(new Texts(Locale.ENGLISH), place.review.contest(), Regime.PARTY_CONGRESS);
    }

    private static OpenDoubt open(ReviewPlace place) {
        return place.review.state().current().get().orElseThrow();
    }
}
