package vn.kiemphieu.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window, kept where {@code -Dkiemphieu.screens=FOLDER} says, for people to look at. */
final class Screens {
    private static final String FOLDER = System.getProperty("kiemphieu.screens", "");

    private Screens() {}

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
}
