package vn.kiemphieu.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.PatientScreen;
import vn.kiemphieu.ui.session.StationSession;

/** Signing in at the window, in a place that uses accounts. */
class SignInViewModelTest {
    private static final String RIGHT = "mười hai con gà";

    @TempDir
    Path temp;

    private final PatientScreen screen = new PatientScreen();
    private final Background background = new Background(screen);
    private StationFolder station;
    private StationSession session;
    private int done;

    @BeforeEach
    void open() {
        station = SampleStation.make(temp.resolve("s"));
        station.accounts().set(SampleStation.AN, RIGHT, "An");
        station.accounts().use(true, "An, Bình");
        session = StationSession.of(temp.resolve("s"), station, background);
    }

    @AfterEach
    void close() {
        session.close();
        background.close();
    }

    private SignInViewModel asking(String name) {
        return new SignInViewModel(session, Optional.of(name), () -> done++);
    }

    private Roster roster() {
        return station.people().roster();
    }

    private void assertMayNotAct() {
        String name = SampleStation.AN.name();
        assertThat(session.mustSignIn(name)).isTrue();
        assertThatThrownBy(() -> roster().requireMember(name))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.PASSPHRASE_NEEDED));
    }

    @Test
    void whoeverGivesTheRightPassphraseActsUntilTheyLeave() {
        assertMayNotAct();
        SignInViewModel model = asking(SampleStation.AN.name());
        model.passphrase().set(RIGHT);
        model.enter();
        screen.await(() -> done == 1);
        assertThat(session.mustSignIn(SampleStation.AN.name())).isFalse();
        assertThat(roster().requireMember(SampleStation.AN.name())).isEqualTo(SampleStation.AN);

        session.signOut(SampleStation.AN.name());
        settle();
        assertMayNotAct();
    }

    @Test
    void aWrongPassphraseIsToldForgottenAndOnRecord() {
        SignInViewModel model = asking(SampleStation.AN.name());
        model.passphrase().set("mười ba con gà");
        model.enter();
        assertThat(model.passphrase().get()).isEmpty();
        screen.await(() -> model.trouble().get().isPresent());
        assertThat(model.trouble().get().orElseThrow().trouble()).isEqualTo(Trouble.PASSPHRASE_WRONG);
        assertThat(done).isZero();
        assertMayNotAct();
    }

    @Test
    void lookingNeedsNoPassphraseAndLetsNobodyAct() {
        asking(SampleStation.AN.name()).look();
        assertThat(done).isEqualTo(1);
        assertMayNotAct();
    }

    @Test
    void tellsOfEachRoleWhatItMayDo() {
        assertThat(SignInViewModel.duties(SampleStation.TECHNICIAN)).containsExactly(Duty.FEED, Duty.KEEP, Duty.LOOK);
        assertThat(SignInViewModel.duties(SampleStation.AN)).containsExactly(Duty.values());
    }

    /** What was asked of the records before this is done. */
    private void settle() {
        boolean[] through = new boolean[1];
        background.run(Background.Lane.RECORDS, () -> station).then(same -> through[0] = true);
        screen.await(() -> through[0]);
    }
}
