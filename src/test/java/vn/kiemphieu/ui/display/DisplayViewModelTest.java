package vn.kiemphieu.ui.display;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.ui.LastStepsPlace.two;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.ui.LastStepsPlace;
import vn.kiemphieu.ui.RuledPlace;
import vn.kiemphieu.ui.display.DisplayViewModel.Face;
import vn.kiemphieu.ui.session.StationSession.Change;

class DisplayViewModelTest {
    @TempDir
    Path temp;

    @Test
    void showsProgressAndRefusesTheResultBeforeClosing() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            DisplayViewModel model = open(place);
            model.show(Face.RESULT);
            assertThat(model.face().get()).isEqualTo(Face.PROGRESS);
            assertThat(model.result().get()).isEmpty();
            assertThat(model.progress().get())
                    .isEqualTo(new DisplayViewModel.Progress(RuledPlace.BALLOTS, 0, OptionalInt.of(97), false));
        }
    }

    @Test
    void takesTheResultFromViewWhenTheContestIsOpenedAgain() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            place.close(two());
            DisplayViewModel model = open(place);
            model.show(Face.RESULT);
            assertThat(model.face().get()).isEqualTo(Face.RESULT);
            new ContestGate(place.station()).reopen(RuledPlace.CONTEST, two(), "đếm lại");
            place.session.changed(Change.CLOSING);
            place.await(() -> model.result().get().isEmpty());
            assertThat(model.face().get()).isEqualTo(Face.PROGRESS);
        }
    }

    private static DisplayViewModel open(LastStepsPlace place) {
        var ballot = new SimpleObjectProperty<Optional<byte[]>>(Optional.empty());
        DisplayViewModel model = new DisplayViewModel(place.session, place.contest, ballot);
        model.open().set(true);
        place.await(() -> model.progress().get().ballots() > 0);
        return model;
    }
}
