package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import vn.kiemphieu.ui.shell.ShellViewModel;
import vn.kiemphieu.ui.shell.Tool;

/** A change of language makes new views; the old ones must not go on listening. */
class LanguageChangeTest {
    private static final int PATIENCE = 50;

    private OpenWindow window;
    private FxRobot robot;
    private ShellViewModel model;
    private Stage stage;

    @BeforeEach
    void openWindow() {
        window = new OpenWindow();
        robot = window.robot;
        model = window.model;
        stage = window.stage;
    }

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void forgetsTheViewsOfTheOldLanguage() {
        robot.interact(() -> model.start().create());
        WeakReference<Parent> old = new WeakReference<>(stage.getScene().getRoot());
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.ROOT, Locale.ENGLISH}) {
            robot.interact(() -> model.language().set(language));
            // a pulse lays the new views out, after which nothing in the window knows the old ones
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> stage.getScene().snapshot(null));
        }
        for (int i = 0; i < PATIENCE && old.get() != null; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(old.get()).isNull();
    }

    @Test
    void leavesAViewThatIsNotShownAlone() {
        Scene scene = stage.getScene();
        Parent old = scene.getRoot();
        robot.interact(() -> model.language().set(Locale.ENGLISH));
        String before = old.getPseudoClassStates().toString();
        robot.interact(() -> model.size().set(150));
        assertThat(old.getPseudoClassStates().toString()).isEqualTo(before);
        assertThat(scene.getRoot().getPseudoClassStates().toString()).contains("size-150");
    }

    /** What was opened in one language is told in the other from the change on. */
    @Test
    void tellsTheLogInTheLanguageOfTheWindow(@TempDir Path temp) {
        Path place = RuledPlace.party(temp.resolve("station"));
        robot.interact(() -> model.start().open(place));
        Screens.await(() -> model.work().get().isPresent());
        robot.interact(() -> model.use(Tool.LOG));
        Screens.await(() -> tells("nạp tờ"));
        robot.interact(() -> model.language().set(Locale.ENGLISH));
        Screens.await(() -> tells("fed sheet") && !tells("nạp tờ"));
    }

    private boolean tells(String words) {
        return model.tools().orElseThrow().log().lines().get().stream()
                .anyMatch(line -> line.what().contains(words));
    }
}
