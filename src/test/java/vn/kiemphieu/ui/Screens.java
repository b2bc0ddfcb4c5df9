package vn.kiemphieu.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
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

    private static final String GUIDE = System.getProperty("kiemphieu.guide", "");

    private Screens() {}

    /** A picture of the guide, kept where {@code -Dkiemphieu.guide=FOLDER} says: the journeys make them, as people see it. */
    static void guide(Stage stage, String name) {
        if (!GUIDE.isEmpty()) {
            write(stage.getScene(), Path.of(GUIDE, name + ".png"));
        }
    }

    /** Words that do not show in full, and pieces that stick out of the window. */
    static List<String> cutOff(Stage stage) {
        return cutOff(stage.getScene());
    }

    static List<String> cutOff(Scene scene) {
        List<String> found = new ArrayList<>();
        Bounds window = scene.getRoot().localToScene(scene.getRoot().getLayoutBounds());
        for (Node node : scene.getRoot().lookupAll(".text")) {
            if (node instanceof Text shown
                    && node.getParent() instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isEmpty()
                    && isSeen(node)) {
                boolean whole = labeled.getText().equals(shown.getText());
                Bounds words = shrunk(node.localToScene(node.getLayoutBounds()));
                boolean inside =
                        scrolled(node).map(pane -> within(pane, words)).orElseGet(() -> window.contains(words));
                if (!whole || !inside) {
                    found.add(labeled.getText() + " → " + shown.getText() + " at "
                            + node.localToScene(node.getLayoutBounds()));
                }
            }
        }
        return found;
    }

    /** What can be scrolled may lie above or below, but not beside. */
    private static Optional<Bounds> scrolled(Node node) {
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (outer instanceof ScrollPane || outer instanceof ListView) {
                return Optional.of(outer.localToScene(outer.getLayoutBounds()));
            }
        }
        return Optional.empty();
    }

    private static boolean within(Bounds pane, Bounds words) {
        return words.getMinX() >= pane.getMinX() && words.getMaxX() <= pane.getMaxX();
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
        keep(stage.getScene(), name);
    }

    static void keep(Scene scene, String name) {
        if (!FOLDER.isEmpty()) {
            write(scene, Path.of(FOLDER, name + ".png"));
        }
    }

    static void write(Scene scene, Path file) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
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
            Files.createDirectories(file.getParent());
            ImageIO.write(plain, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
