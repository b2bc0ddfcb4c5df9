package vn.kiemphieu.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * Shows a file with the program this machine has for its kind.
 *
 * <p>By the system's own command: Java's would need a second window system in the same process.
 */
public final class Viewer {
    private static final String LINUX = "xdg-open";

    private Viewer() {}

    /** Whether a display and a way to ask for a program are there at all. */
    public static boolean isThinkable() {
        return command(system(), System.getenv()).isPresent();
    }

    /** @throws StationException where the machine has no program for it; for the background */
    public static void open(Path file) {
        if (!Files.isReadable(file)) {
            throw new StationException(Trouble.FILE_UNREADABLE, file, "");
        }
        List<String> words = command(system(), System.getenv())
                .orElseThrow(() -> new StationException(Trouble.FILE_UNREADABLE, file, LINUX));
        try {
            // what it says is nobody's to read, and a full pipe would stop it
            new ProcessBuilder(Stream.concat(
                                    words.stream(),
                                    Stream.of(file.toAbsolutePath().toString()))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The words before the file's name, or empty where nothing can be shown.
     *
     * @param system {@code os.name}
     */
    static Optional<List<String>> command(String system, Map<String, String> environment) {
        if (system.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        if (system.startsWith("mac")) {
            return Optional.of(List.of("open"));
        }
        boolean display = Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
        boolean known = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, LINUX)));
        return display && known ? Optional.of(List.of(LINUX)) : Optional.empty();
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
