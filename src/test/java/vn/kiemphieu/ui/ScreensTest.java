package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What looks at the screens must see what is wrong with them. */
class ScreensTest {
    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @BeforeEach
    void openWindow() throws TimeoutException {
        WindowLibraries.require();
        FxToolkit.registerPrimaryStage();
        robot.interact(() -> stage = new Stage());
    }

    @AfterEach
    void closeWindow() throws TimeoutException {
        if (stage != null) {
            robot.interact(stage::close);
            FxToolkit.cleanupStages();
        }
    }

    private void show(Region root) {
        robot.interact(() -> {
            stage.setScene(new Scene(root, 300, 200));
            stage.show();
        });
    }

    @Test
    void seesWordsThatAreCutOff() {
        Label cut = new Label("Ban Chấp hành Đảng bộ xã Tân Hòa khóa I, nhiệm kỳ 2026-2031");
        Label whole = new Label("vừa");
        whole.setMinWidth(Region.USE_PREF_SIZE); // or the row takes from both, depending on the font
        show(new HBox(cut, whole));
        assertThat(Screens.cutOff(stage)).singleElement().asString().contains("Ban Chấp hành");
    }

    @Test
    void seesPiecesThatLieOverOneAnother() {
        Label below = new Label("Danh sách ứng cử viên");
        Button above = new Button("Thôi");
        above.relocate(20, 4);
        Button beside = new Button("Sửa");
        beside.relocate(200, 100);
        show(new Pane(below, above, beside));
        assertThat(Screens.overlaps(stage)).containsExactly("“Danh sách ứng cử viên” and “Thôi”");
    }

    @Test
    void takesNoOffenceAtWhatOneCanScrollTo() {
        VBox tall = new VBox();
        for (int line = 0; line < 40; line++) {
            tall.getChildren().add(new Label("dòng"));
        }
        ScrollPane scroll = new ScrollPane(tall);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        show(new VBox(scroll, new Button("Tiếp")));
        assertThat(Screens.cutOff(stage)).isEmpty();
        assertThat(Screens.overlaps(stage)).isEmpty();
    }
}
