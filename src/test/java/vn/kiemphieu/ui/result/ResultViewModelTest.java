package vn.kiemphieu.ui.result;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.ui.LastStepsPlace.two;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.LastStepsPlace;
import vn.kiemphieu.ui.RuledPlace;
import vn.kiemphieu.ui.Texts;

class ResultViewModelTest {
    @TempDir
    Path temp;

    @Test
    void hasNothingBeforeClosing() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            ResultViewModel model = open(place);
            assertThat(model.shown().get()).isEmpty();
            assertThat(model.next().isAskedFor()).isFalse();
        }
    }

    @Test
    void ordersBarsByVotesWithTheThresholdWhereItSaysWhoIsElected() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            place.close(two());
            ContestResult result = open(place).shown().get().orElseThrow().result();
            assertThat(VoteBar.threshold(result)).hasValue(56);
            assertThat(VoteBar.of(result))
                    .hasSize(18)
                    .isSortedAccordingTo((a, b) -> Integer.compare(b.votes(), a.votes()))
                    .allMatch(bar -> bar.fate().isPresent());
            assertThat(new ResultWords(new Texts(Locale.ROOT), result).close()).isNotEmpty();
        }
    }

    @Test
    void saysNothingOfWhoIsElectedWhereOtherAreasBelongToTheUnit() {
        try (LastStepsPlace place = LastStepsPlace.state(temp)) {
            place.balance();
            place.close(two());
            ContestResult result = open(place).shown().get().orElseThrow().result();
            assertThat(VoteBar.threshold(result)).isEmpty();
            assertThat(VoteBar.of(result))
                    .extracting(VoteBar::name)
                    .as("in the order of the ballot")
                    .containsExactlyElementsOf(place.contest.candidates().stream()
                            .map(candidate -> VoteBar.name(result.count(), candidate))
                            .toList());
            assertThat(VoteBar.of(result)).allMatch(bar -> bar.fate().isEmpty());
        }
    }

    @Test
    void makesTheVoteThatFollowsWithThoseWhoStandAgain() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.station()
                    .records()
                    .setFigures(
                            RuledPlace.CONTEST,
                            java.util.Map.of("roll", 164, "issued", 97, "collected", 97),
                            RuledPlace.HEAD);
            place.close(two());
            ResultViewModel model = open(place);
            NextRoundViewModel next = model.next();
            assertThat(next.isAskedFor()).isTrue();
            assertThat(next.mayMake()).as("nobody is named").isFalse();
            int stand = next.standing().size();
            next.stand(next.standing().get(0), false);
            next.added().set("Người Thêm Vào");
            next.person().set(RuledPlace.HEAD.name());
            next.make();
            place.await(
                    () -> next.made().get().isPresent() || next.trouble().get().isPresent());
            assertThat(next.trouble().get()).isEmpty();
            Contest made = next.made().get().orElseThrow();
            assertThat(made.candidates())
                    .hasSize(stand)
                    .anyMatch(one -> one.name().equals("Người Thêm Vào"));
            assertThat(next.electionFile(made)).exists();
            assertThat(place.session.election().contests()).contains(made);
            assertThat(next.mayMake()).as("it is there").isFalse();
        }
    }

    private static ResultViewModel open(LastStepsPlace place) {
        ResultViewModel model = new ResultViewModel(place.session, place.contest);
        model.load();
        place.await(() -> model.loaded().get() || model.trouble().get().isPresent());
        assertThat(model.trouble().get()).isEmpty();
        return model;
    }
}
