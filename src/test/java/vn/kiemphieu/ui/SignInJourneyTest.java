package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.shell.Step;

/** A place that uses accounts, at the window: nothing is seen before somebody signs in, and again after they leave. */
class SignInJourneyTest {
    private static final String RIGHT = "mười hai con gà";

    @TempDir
    Path temp;

    @Test
    void whoeverRulesSignsInFirstAndAgainAfterTheScreenWasLocked() {
        Path folder = temp.resolve("place");
        try (StationFolder station = SampleStation.make(folder)) {
            station.accounts().set(SampleStation.AN, RIGHT, "An");
            station.accounts().use(true, "An, Bình");
        }
        try (OpenWindow window = new OpenWindow()) {
            window.robot.interact(() -> window.model.start().open(folder));
            OpenWindow.await(() -> isAsking(window));
            window.look("sign-in");
            // keys do nothing below the question
            window.robot.type(KeyCode.F3);
            assertThat(window.model.step().get()).isNotEqualTo(Step.REVIEW);

            window.click("Chỉ xem");
            OpenWindow.await(() -> !isAsking(window));
            window.robot.interact(() -> window.model.go(Step.REVIEW));
            window.click(SampleStation.AN.name() + " – trưởng ban, tổ trưởng");
            OpenWindow.await(() -> isAsking(window));
            signIn(window);
            OpenWindow.await(() -> window.says("Người kết luận: " + SampleStation.AN.name()));
            assertThat(window.says("Đã đăng nhập: " + SampleStation.AN.name())).isTrue();

            window.robot.clickOn(".lock");
            OpenWindow.await(() -> isAsking(window));
            window.click("Chỉ xem");
            OpenWindow.await(() -> window.says("Ai đang kết luận?"));
            assertThat(window.cutOff).isEmpty();
        }
    }

    private static boolean isAsking(OpenWindow window) {
        return window.robot.lookup(".sign-in").tryQuery().isPresent();
    }

    @SuppressWarnings("unchecked")
    private static void signIn(OpenWindow window) {
        ComboBox<Person> person = window.robot.lookup(".sign-in .combo-box").queryAs(ComboBox.class);
        assertThat(person.getValue()).as("who was chosen is expected").isEqualTo(SampleStation.AN);
        PasswordField passphrase =
                window.robot.lookup(".sign-in .password-field").queryAs(PasswordField.class);
        OpenWindow.await(passphrase::isFocused);
        window.robot.interact(() -> passphrase.setText(RIGHT));
        window.robot.type(KeyCode.ENTER);
    }
}
