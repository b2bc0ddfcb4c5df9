package vn.kiemphieu.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * Shows a file or folder with the program this machine has for its kind. Asks the desktop itself: Java's own way needs a
 * graphics toolkit that the program runs without.
 */
public final class Viewer {
    /** How long the desktop may take to say that it has no program; the program itself may run for hours. */
    private static final long PATIENCE_SECONDS = 5;

    private Viewer() {}

    /** @throws StationException where the machine has no program for it; for the background */
    public static void open(Path file) {
        open(file, opener(System.getProperty("os.name")));
    }

    /** What opens a file as a double click does. */
    static List<String> opener(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open");
    }

    static void open(Path file, List<String> opener) {
        List<String> command = new ArrayList<>(opener);
        command.add(file.toAbsolutePath().toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() != 0) {
                throw new StationException(Trouble.NO_VIEWER, file);
            }
        } catch (IOException e) {
            throw new StationException(e, Trouble.NO_VIEWER, file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
