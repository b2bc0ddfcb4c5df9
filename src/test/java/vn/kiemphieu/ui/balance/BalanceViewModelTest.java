package vn.kiemphieu.ui.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.ui.LastStepsPlace.two;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.report.minutes.LeftBlank;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.tally.Check.Identity;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.ui.LastStepsPlace;
import vn.kiemphieu.ui.RuledPlace;

class BalanceViewModelTest {
    @TempDir
    Path temp;

    @Test
    void comparesWhileFiguresAreTypedAndBeforeAnythingIsOnRecord() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            BalanceViewModel model = open(place);
            assertThat(balance(model).missing()).containsExactly(Figure.ROLL, Figure.ISSUED, Figure.COLLECTED);
            type(model, "roll", "110");
            type(model, "issued", "95");
            type(model, "collected", "97");
            place.await(() -> balance(model).missing().isEmpty());
            assertThat(balance(model).checks())
                    .filteredOn(check -> !check.holds())
                    .containsExactly(new Check(Identity.COLLECTED_WITHIN_ISSUED, 97, 95, false));
            assertThat(balance(model).mayClose()).isFalse();
            assertThat(place.station().records().figures(RuledPlace.CONTEST)).isEmpty();

            type(model, "issued", "110");
            place.await(() -> balance(model).mayClose());
            assertThat(model.mayClose(2)).as("what is typed is not on record").isFalse();
            model.person().set(RuledPlace.HEAD.name());
            model.save();
            place.await(() -> model.mayClose(2));
            assertThat(model.mayClose(1)).isFalse();
            assertThat(place.station().records().figures(RuledPlace.CONTEST)).containsEntry("issued", 110);
        }
    }

    /** The screen looks when the count changes: it must not find anything unsaved that was just saved. */
    @Test
    void whatWasSavedNoLongerLooksUnsavedWhenTheScreenLearnsOfIt() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            BalanceViewModel model = open(place);
            type(model, "issued", "97");
            List<Boolean> unsaved = new ArrayList<>();
            model.count().addListener(change -> unsaved.add(model.isChanged()));
            model.person().set(RuledPlace.HEAD.name());
            model.save();
            place.await(() -> model.notice().get().isPresent());
            assertThat(unsaved).isNotEmpty().containsOnly(false);
        }
    }

    @Test
    void tellsNothingOfVotesInWhatItCompares() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            BalanceViewModel model = open(place);
            place.await(() -> balance(model).mayClose());
            assertThat(balance(model).checks())
                    .isNotEmpty()
                    .noneMatch(check -> check.identity().tellsVotes());
            assertThat(balance(model).inner()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mười", "-1", "1.5", "999999999", "1 000"})
    void recordsNothingThatIsNoNumber(String text) {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            BalanceViewModel model = open(place);
            model.person().set(RuledPlace.HEAD.name());
            type(model, "issued", text);
            assertThat(field(model, "issued").wrong().get()).isTrue();
            assertThat(model.maySave()).isFalse();
            type(model, "issued", "0097");
            assertThat(model.maySave()).isTrue();
            assertThat(field(model, "issued").number()).hasValue(97);
        }
    }

    @Test
    void putsParticularsOnRecordAndRefusesWhatNoPaperShows() {
        try (LastStepsPlace place = LastStepsPlace.state(temp)) {
            BalanceViewModel model = open(place);
            model.person().set(RuledPlace.SECRETARY.name());
            model.particulars().get(Particular.PLACE).set("Nhà văn hóa\u200b");
            assertThat(model.isWrong(Particular.PLACE)).isTrue();
            assertThat(model.maySave()).isFalse();
            model.particulars().get(Particular.PLACE).set("Nhà văn hóa");
            model.save();
            place.await(() -> !model.isChanged());
            assertThat(place.station().particulars().of(RuledPlace.CONTEST)).containsEntry("place", "Nhà văn hóa");
        }
    }

    @Test
    void keepsWhatIsBeingTypedWhenTheRecordsAreLookedAtAgain() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            BalanceViewModel model = open(place);
            type(model, "roll", "110");
            place.balance();
            model.load();
            place.await(() -> field(model, "issued").text().get().equals("97"));
            assertThat(field(model, "roll").text().get()).isEqualTo("110");
        }
    }

    @Test
    void stopsAStateCountWithMoreCollectedThanVoted() {
        try (LastStepsPlace place = LastStepsPlace.state(temp)) {
            BalanceViewModel model = open(place);
            type(model, "voted", "96");
            type(model, "collected", "97");
            place.await(() -> balance(model).mustStop());
            assertThat(balance(model).mayClose()).isFalse();
        }
    }

    @Test
    void closesByTwoAndOpensAgainWithAReasonOnly() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            BalanceViewModel model = open(place);
            place.await(() -> model.mayClose(2));
            model.close(List.of(RuledPlace.HEAD.name()));
            place.await(() -> model.trouble().get().isPresent());
            assertThat(model.trouble().get().orElseThrow().trouble()).isEqualTo(Trouble.CLOSING_PEOPLE);
            model.close(two());
            place.await(model::isClosed);
            assertThat(place.station()
                            .closings()
                            .current(RuledPlace.CONTEST)
                            .orElseThrow()
                            .by())
                    .isEqualTo(two());
            assertThat(model.mayReopen(2)).isFalse();
            model.reason().set("đếm thiếu một phiếu");
            assertThat(model.mayReopen(2)).isTrue();
            model.reopen(two());
            place.await(() -> !model.isClosed());
            model.close(two());
            place.await(model::isClosed);
            assertThat(model.count().get().orElseThrow().closing().orElseThrow().reason())
                    .isEqualTo("đếm thiếu một phiếu");
        }
    }

    @Test
    void knowsBeforeClosingWhatTheMinutesWillLeaveBlank() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            BalanceViewModel model = open(place);
            assertThat(blank(model).figures()).containsExactly(Figure.VOTED);
            place.balance();
            model.load();
            place.await(() -> blank(model).figures().isEmpty());
            assertThat(blank(model).particulars())
                    .containsExactly(
                            Particular.PLACE, Particular.COUNT_BEGAN, Particular.COUNT_ENDED, Particular.TRIAL_RUN);
            model.person().set(RuledPlace.HEAD.name());
            model.particulars().get(Particular.COUNT_BEGAN).set("tối qua");
            model.particulars().get(Particular.COUNT_ENDED).set("22:15 15/3/2026");
            model.particulars().get(Particular.PLACE).set("Hội trường");
            model.particulars().get(Particular.TRIAL_RUN).set("số 1");
            model.save();
            place.await(() -> blank(model).particulars().isEmpty());
            assertThat(blank(model).unclearTimes()).containsExactly(Particular.COUNT_BEGAN);
            assertThat(blank(model).isNothing()).isFalse();
        }
    }

    private static LeftBlank blank(BalanceViewModel model) {
        return LeftBlank.of(model.count().get().orElseThrow());
    }

    private static BalanceViewModel open(LastStepsPlace place) {
        BalanceViewModel model = new BalanceViewModel(place.session, place.contest);
        model.load();
        place.await(() -> model.balance().get().filter(Balance::isReady).isPresent());
        return model;
    }

    private static Balance balance(BalanceViewModel model) {
        return model.balance().get().orElseThrow();
    }

    private static FigureField field(BalanceViewModel model, String code) {
        return model.fields().stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void type(BalanceViewModel model, String code, String text) {
        field(model, code).text().set(text);
    }
}
