package vn.kiemphieu.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
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
    private static final int[] SMALL = {1366, 768};
    /** Not shown, only laid out: the display that nobody sees cannot change its size. */
    private static final int[] LARGE = {2560, 1440};
    /** Of the sizes of text; on a large screen the smallest and the largest tell enough. */
    private static final int MIDDLE = 125;

    final FxRobot robot = new FxRobot();
    final Set<String> cutOff = new TreeSet<>();
    ShellViewModel model;
    Stage stage;

    OpenWindow() {
        WindowLibraries.require();
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        robot.interact(() -> {
            model = new ShellViewModel(new Background(Platform::runLater), Locale.ROOT);
            stage = new Stage();
            stage.setScene(Desktop.scene(model, SMALL[0], SMALL[1]));
            stage.show();
        });
    }

    /** Keeps pictures of the screen, and notes words that are cut off on any screen, in any size and language. */
    void look(String name) {
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            robot.interact(() -> model.language().set(language));
            Scene large = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Desktop.scene(model, LARGE[0], LARGE[1]));
            for (int size : ShellViewModel.SIZES) {
                robot.interact(() -> model.size().set(size));
                WaitForAsyncUtils.waitForFxEvents();
                String called = name + "-" + (language.getLanguage().isEmpty() ? "vi" : "en") + "-" + size;
                check(stage.getScene(), called);
                if (size != MIDDLE) {
                    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                        large.getRoot().applyCss();
                        large.getRoot().layout();
                        return large;
                    });
                    check(large, called + "-large");
                }
            }
        }
        robot.interact(() -> {
            model.language().set(Locale.ROOT);
            model.size().set(ShellViewModel.SIZES[0]);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void check(Scene scene, String called) {
        Screens.keep(scene, called);
        Screens.cutOff(scene).forEach(words -> cutOff.add(called + ": " + words));
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
