package vn.kiemphieu.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.WindowLibraries;

class IdleCoverTest {
    private final FxRobot robot = new FxRobot();
    private final AtomicBoolean may = new AtomicBoolean();
    private TextField field;
    private BorderPane pane;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        WindowLibraries.require();
        FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            field = new TextField();
            pane = new BorderPane(field);
            new IdleCover(pane, new Texts(Locale.ROOT), Duration.millis(50), may::get);
            stage = new Stage();
            stage.setScene(new Scene(pane, 400, 300));
            stage.show();
            field.requestFocus();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        robot.interact(stage::close);
        FxToolkit.cleanupStages();
    }

    @Test
    void hidesEverythingAndTheFirstKeyOnlyBringsItBack() throws TimeoutException {
        assertThat(covered()).isFalse();
        may.set(true);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, this::covered);
        may.set(false);
        robot.type(KeyCode.A);
        assertThat(covered()).isFalse();
        assertThat(field.getText()).isEmpty();
        robot.type(KeyCode.B);
        assertThat(field.getText()).isEqualTo("b");
    }

    private boolean covered() {
        return robot.lookup(".idle-cover").tryQuery().isPresent();
    }
}
