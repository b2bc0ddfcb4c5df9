package vn.kiemphieu.app;

import java.nio.file.Path;
import java.util.Optional;

/** Where programs of this user keep their settings. */
public final class UserFolder {
    private static final String PROPERTY = "kiemphieu.settings";

    private UserFolder() {}

    /** The program's own folder, which need not exist. */
    public static Path settings() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .orElseGet(() -> base().resolve("kiemphieu"));
    }

    private static Path base() {
        return set("APPDATA")
                .or(() -> set("XDG_CONFIG_HOME"))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config"));
    }

    private static Optional<Path> set(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }
}
