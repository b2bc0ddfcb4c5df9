package vn.kiemphieu.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.store.SampleStation.AN;
import static vn.kiemphieu.store.SampleStation.BINH;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.PatientScreen;
import vn.kiemphieu.ui.session.StationSession;

class EntryViewModelTest {
    @TempDir
    Path temp;

    private final PatientScreen screen = new PatientScreen();
    private final Background background = new Background(screen);
    private StationSession session;
    private EntryViewModel model;

    @BeforeEach
    void open() {
        Path folder = temp.resolve("station");
        session = StationSession.of(folder, SampleStation.make(folder), background);
        model = new EntryViewModel(session, session.election().contests().get(0));
        model.load();
        screen.await(() -> !model.batch().get().isEmpty());
    }

    @AfterEach
    void close() {
        session.close();
        background.close();
    }

    @Test
    void tellsTheSecondPersonWhichBallotsWaitAndNothingOfWhatWasTyped() {
        model.typist().set(AN.name());
        type("1 3");
        type("2");
        model.typist().set(BINH.name());
        assertThat(model.typings().get().waitingForMe()).containsExactly(1, 2);
        assertThat(model.typings().get().mine()).isEmpty();
        assertThat(model.typings().get().forCommittee()).isEmpty();
        assertThat(model.number().get()).isEqualTo("1");
    }

    @Test
    void goesOnToTheNextBallotAfterEach() {
        model.typist().set(AN.name());
        type("1 3");
        assertThat(model.number().get()).isEqualTo("2");
        assertThat(model.typed().get()).isEmpty();
        model.typist().set(BINH.name());
        type("1-2 3"); // differs
        assertThat(model.number().get()).isEqualTo("2");
        assertThat(model.typings().get().forCommittee()).hasSize(1);
    }

    @Test
    void forgetsWhatOnePersonWasTypingWhenAnotherSitsDown() {
        model.typist().set(AN.name());
        model.typed().set("1 3");
        model.typist().set(BINH.name());
        assertThat(model.typed().get()).isEmpty();
    }

    @Test
    void recordsNothingItDoesNotUnderstand() {
        model.typist().set(AN.name());
        model.typed().set("1 9");
        assertThat(model.understood()).isEmpty();
        model.record(List.of());
        assertThat(model.trouble().get()).isPresent();
        assertThat(model.typed().get()).isEqualTo("1 9");
        assertThat(session.station().typedBallots().ofContest("bch")).isEmpty();
    }

    @Test
    void asksWhoTypesBeforeAnythingIsRecorded() {
        model.typed().set("1");
        model.record(List.of());
        assertThat(model.notice().get().orElseThrow().in(Locale.ROOT))
                .isEqualTo(new Texts(Locale.ROOT).say("entry.missing.who"));
    }

    @Test
    void letsTheCommitteeSettleTypingsThatDiffer() {
        model.typist().set(AN.name());
        type("1 3");
        model.typist().set(BINH.name());
        type("1");
        model.callCommittee(model.typings().get().forCommittee().get(0).id());
        model.typed().set("1 3");
        model.record(List.of(AN.name(), BINH.name()));
        screen.await(() -> model.typings().get().forCommittee().isEmpty());
        assertThat(model.committee().get()).isFalse();
    }

    private void type(String marks) {
        int before = session.station().typedBallots().ofContest("bch").size();
        model.typed().set(marks);
        model.record(List.of());
        screen.await(() -> model.typed().get().isEmpty());
        assertThat(session.station().typedBallots().ofContest("bch")).hasSize(before + 1);
    }
}
