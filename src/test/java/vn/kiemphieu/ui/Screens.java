package vn.kiemphieu.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;
import vn.kiemphieu.ui.shell.Appearance;
import vn.kiemphieu.ui.shell.ShellViewModel;

/** Pictures of the window, kept where {@code -Dkiemphieu.screens=FOLDER} says, for people to look at. */
final class Screens {
    private static final String FOLDER = System.getProperty("kiemphieu.screens", "");

    private static final String GUIDE = System.getProperty("kiemphieu.guide", "");

    private static final double LAPTOP = 1366;

    private static final double FAR = 1e6;

    private Screens() {}

    /**
     * A picture of the guide, kept where {@code -Dkiemphieu.guide=FOLDER} says: the journeys make them, as people see it on a
     * small laptop.
     */
    static void guide(Stage stage, String name) {
        if (!GUIDE.isEmpty() && stage.getScene().getWidth() <= LAPTOP) {
            WaitForAsyncUtils.waitForFxEvents();
            write(
                    WaitForAsyncUtils.waitForAsyncFx(
                            10_000, () -> stage.getScene().snapshot(null)),
                    Path.of(GUIDE, name + ".png"));
        }
    }

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
                Bounds there = node.localToScene(node.getLayoutBounds());
                if (!whole || !listed(node).orElse(reachable(node, window)).contains(shrunk(there))) {
                    found.add(labeled.getText() + " → " + shown.getText() + " at "
                            + node.localToScene(node.getLayoutBounds()));
                }
            }
        }
        return found;
    }

    /** Where a node can be seen: the window, and inside what scrolls all of its height, for one can scroll there. */
    private static Bounds reachable(Node node, Bounds window) {
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (outer instanceof ScrollPane scroll) {
                Bounds view = scroll.localToScene(scroll.getLayoutBounds());
                Bounds all =
                        scroll.getContent().localToScene(scroll.getContent().getLayoutBounds());
                boolean sideways = scroll.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
                double left = sideways ? all.getMinX() : view.getMinX();
                double right = sideways ? all.getMaxX() : view.getMaxX();
                return new BoundingBox(left, all.getMinY(), right - left, all.getHeight());
            }
        }
        return window;
    }

    /** Lines of a list lie below its edge as they please, but not beside it. */
    private static Optional<Bounds> listed(Node node) {
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (outer instanceof ListView) {
                Bounds list = outer.localToScene(outer.getLayoutBounds());
                return Optional.of(new BoundingBox(list.getMinX(), -FAR, list.getWidth(), 2 * FAR));
            }
        }
        return Optional.empty();
    }

    /**
     * Pieces with words, fields and buttons that lie over one another though neither holds the other. Frames on a picture
     * are no such pieces.
     */
    static List<String> overlaps(Stage stage) {
        List<Node> pieces = stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node ->
                        node instanceof Labeled || node instanceof TextInputControl || node instanceof ComboBoxBase)
                .filter(Screens::isSeen)
                .filter(Screens::isOfItsOwn)
                .filter(node -> !(node instanceof Labeled labeled)
                        || labeled.getText() != null && !labeled.getText().isEmpty()
                        || labeled.getGraphic() != null)
                .toList();
        List<Optional<Bounds>> bounds = pieces.stream().map(Screens::seen).toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            for (int j = i + 1; j < pieces.size(); j++) {
                Node one = pieces.get(i);
                Node other = pieces.get(j);
                if (meet(bounds.get(i), bounds.get(j)) && !holds(one, other) && !holds(other, one)) {
                    found.add(words(one) + " and " + words(other));
                }
            }
        }
        return found;
    }

    private static boolean meet(Optional<Bounds> one, Optional<Bounds> other) {
        return one.isPresent() && other.isPresent() && shrunk(one.get()).intersects(shrunk(other.get()));
    }

    /** Not a part of a button, a field or a combo box. */
    private static boolean isOfItsOwn(Node node) {
        for (Node outer = node.getParent(); outer != null; outer = outer.getParent()) {
            if (outer instanceof TextInputControl || outer instanceof ComboBoxBase) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Node outer, Node inner) {
        for (Node node = inner; node != null; node = node.getParent()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }

    /** The part of the node that is not scrolled away. */
    private static Optional<Bounds> seen(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        for (Node outer = node; outer != null; outer = outer.getParent()) {
            if (outer instanceof ScrollPane || outer instanceof ListView) {
                Bounds view = outer.localToScene(outer.getLayoutBounds());
                double top = Math.max(bounds.getMinY(), view.getMinY());
                double bottom = Math.min(bounds.getMaxY(), view.getMaxY());
                if (bottom - top < 3) {
                    return Optional.empty();
                }
                bounds = new BoundingBox(bounds.getMinX(), top, bounds.getWidth(), bottom - top);
            }
        }
        return bounds.getWidth() < 3 || bounds.getHeight() < 3 ? Optional.empty() : Optional.of(bounds);
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled
                ? "“" + labeled.getText() + "”"
                : String.valueOf(node.getAccessibleText());
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

    /**
     * Looks at what the window shows in both languages, three sizes of text, on the smallest screen and on a large one;
     * keeps a picture of each where pictures are kept. On the screen's thread.
     *
     * @return what is cut off, and what lies over something else
     */
    static List<String> faults(Stage stage, ShellViewModel model, String name) {
        List<String> found = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.ROOT)) {
            model.language().set(language);
            for (int size : Appearance.SIZES) {
                model.size().set(size);
                for (int[] screen : new int[][] {{2560, 1440}, {1366, 768}}) {
                    if (screen[0] > LAPTOP && size != Appearance.SIZES[0] && size != Appearance.SIZES[2]) {
                        continue; // between what fits and what fits on a smaller screen
                    }
                    lay((Region) stage.getScene().getRoot(), screen[0], screen[1]);
                    String picture = String.join("-", name, screen[0] + "", language + "", size + "");
                    if (!FOLDER.isEmpty() && size != 125) {
                        save(stage.getScene().getRoot().snapshot(null, null), picture);
                    }
                    cutOff(stage).forEach(words -> found.add(picture + ": cut off " + words));
                    overlaps(stage).forEach(pair -> found.add(picture + ": overlap " + pair));
                }
            }
        }
        model.size().set(Appearance.SIZES[0]);
        lay(
                (Region) stage.getScene().getRoot(),
                stage.getScene().getWidth(),
                stage.getScene().getHeight());
        return found;
    }

    /** As a window of that size would; words that wrap tell their height only once they have a width. */
    private static void lay(Region root, double width, double height) {
        root.resize(width, height);
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    static void keep(Stage stage, String name) {
        if (!FOLDER.isEmpty()) {
            WaitForAsyncUtils.waitForFxEvents();
            save(WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.getScene().snapshot(null)), name);
        }
    }

    private static void save(WritableImage picture, String name) {
        write(picture, Path.of(FOLDER, name + ".png"));
    }

    private static void write(WritableImage picture, Path file) {
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
