package vn.kiemphieu.app;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** Shows a file with the program this machine has for its kind. */
public final class Viewer {
    private Viewer() {}

    /** Whether a display is there at all. */
    public static boolean isThinkable() {
        return !GraphicsEnvironment.isHeadless();
    }

    /** @throws StationException where the machine has no program for it; for the background */
    public static void open(Path file) {
        try {
            Desktop.getDesktop().open(file.toFile());
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }
}
