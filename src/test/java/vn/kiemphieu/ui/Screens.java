package vn.kiemphieu.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window, kept where {@code -Dkiemphieu.screens=FOLDER} says, for people to look at. */
final class Screens {
    private static final String FOLDER = System.getProperty("kiemphieu.screens", "");

    private static final double FAR = 1e6;

    private Screens() {}

    /** Words that do not show in full, and pieces that stick out of the window. */
    static List<String> cutOff(Stage stage) {
        List<String> found = new ArrayList<>();
        Bounds window = stage.getScene()
                .getRoot()
                .localToScene(stage.getScene().getRoot().getLayoutBounds());
        for (Node node : stage.getScene().getRoot().lookupAll(".text")) {
            if (node instanceof Text shown
                    && node.getParent() instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isEmpty()
                    && isSeen(node)) {
                boolean whole = labeled.getText().equals(shown.getText());
                if (!whole || !room(node, window).contains(shrunk(node.localToScene(node.getLayoutBounds())))) {
                    found.add(labeled.getText() + " → " + shown.getText() + " at "
                            + node.localToScene(node.getLayoutBounds()));
                }
            }
        }
        return found;
    }

    /** What scrolls may lie above or below what is seen, but not beside it. */
    private static Bounds room(Node node, Bounds window) {
        for (Node outer = node.getParent(); outer != null; outer = outer.getParent()) {
            if (outer instanceof ScrollPane pane) {
                Bounds seen = pane.localToScene(pane.getLayoutBounds());
                return new BoundingBox(seen.getMinX(), -FAR, seen.getWidth(), 2 * FAR);
            }
        }
        return window;
    }

    private static Bounds shrunk(Bounds bounds) {
        return new BoundingBox(
                bounds.getMinX() + 1, bounds.getMinY() + 1, bounds.getWidth() - 2, bounds.getHeight() - 2);
    }

    private static boolean isSeen(Node node) {
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (!outer.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static void keep(Stage stage, String name) {
        if (FOLDER.isEmpty()) {
            return;
        }
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage picture =
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.getScene().snapshot(null));
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plain.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(Path.of(FOLDER));
            ImageIO.write(plain, "png", Path.of(FOLDER, name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void await(BooleanSupplier so) {
        try {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, so::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
