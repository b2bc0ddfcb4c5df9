package vn.kiemphieu.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What a Linux machine must have for a window without a display; Windows and macOS bring it along. */
public final class WindowLibraries {
    private static final String LETTERS = "libpangoft2-1.0.so.0";
    private static final List<String> FOLDERS = List.of(
            "/usr/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu",
            "/lib/x86_64-linux-gnu",
            "/usr/lib64",
            "/usr/lib");

    private WindowLibraries() {}

    /** Skips the test with one sentence where the library is missing. */
    public static void require() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        Assumptions.assumeTrue(
                !linux || FOLDERS.stream().anyMatch(folder -> Files.exists(Path.of(folder, LETTERS))),
                LETTERS + " is missing: install libpangoft2-1.0-0 to test the window");
    }
}
