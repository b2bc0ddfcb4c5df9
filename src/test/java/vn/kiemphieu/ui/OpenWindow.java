package vn.kiemphieu.ui;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.shell.ShellViewModel;

/** The real window on a display that nobody sees, with a person's hands. */
final class OpenWindow implements AutoCloseable {
    static final int SMALL = 1366;

    final FxRobot robot = new FxRobot();
    final Set<String> cutOff = new TreeSet<>();
    ShellViewModel model;
    Stage stage;

    OpenWindow() {
        this(SMALL, 768);
    }

    OpenWindow(int width, int height) {
        WindowLibraries.require();
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        robot.interact(() -> {
            model = new ShellViewModel(new Background(Platform::runLater), Locale.ROOT);
            stage = new Stage();
            stage.setScene(Desktop.scene(model, width, height));
            stage.show();
        });
    }

    /** Notes what is cut off or lies over something else on any screen, in any size of text and language. */
    void look(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> cutOff.addAll(Screens.faults(stage, model, name)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Clicks the button, or the box, with these words. */
    void click(String words) {
        robot.clickOn(find(words));
    }

    /** The button, or the box, with these words that can be seen. */
    ButtonBase find(String words) {
        Predicate<Node> shown = node -> node instanceof ButtonBase button
                && words.equals(button.getText())
                && node.localToScene(node.getLayoutBounds()).getWidth() > 0
                && seen(node);
        await(() -> robot.lookup(shown).tryQuery().isPresent());
        return robot.lookup(shown).query();
    }

    /** Whether these words are somewhere on the screen. */
    boolean says(String part) {
        return robot.lookup((Node node) -> node instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().contains(part)
                        && seen(node))
                .tryQuery()
                .isPresent();
    }

    private static boolean seen(Node node) {
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (!outer.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static void await(BooleanSupplier so) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, so::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void close() {
        robot.interact(stage::close);
        model.close();
        try {
            FxToolkit.cleanupStages();
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
