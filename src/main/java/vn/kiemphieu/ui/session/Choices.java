package vn.kiemphieu.ui.session;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this user's window remembers from one day to the next: where counting places are, the folder last looked into, how
 * the scanner is set. Nothing about elections, ballots or people; whatever cannot be kept is forgotten.
 */
public final class Choices {
    private static final Logger LOG = LoggerFactory.getLogger(Choices.class);
    private static final int MOST_RECENT = 6;
    private static final String RECENT = "recent.";
    private static final String LAST = "folder";
    private static final String SETTING = "set.";

    private final Optional<Path> file;
    private final List<Path> recent = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private Optional<Path> lastFolder = Optional.empty();

    private Choices(Optional<Path> file) {
        this.file = file;
    }

    /** Remembered in a file, which need not exist. */
    public static Choices in(Path file) {
        Choices choices = new Choices(Optional.of(file));
        choices.load(file);
        return choices;
    }

    /** Remembered only until the window closes. */
    public static Choices forgotten() {
        return new Choices(Optional.empty());
    }

    /** Counting places, the last one first; without those that are gone. */
    public List<Path> recent() {
        return recent.stream().filter(Files::isDirectory).toList();
    }

    public void opened(Path place) {
        recent.remove(place);
        recent.add(0, place);
        while (recent.size() > MOST_RECENT) {
            recent.remove(recent.size() - 1);
        }
        save();
    }

    /** Where a dialog for choosing a file begins; the user's own folder until one was chosen. */
    public Path lastFolder() {
        return lastFolder.filter(Files::isDirectory).orElseGet(() -> Path.of(System.getProperty("user.home")));
    }

    /** Where new counting places go unless people choose another place. */
    public Path newPlaces() {
        return Path.of(System.getProperty("user.home"), "kiem-phieu");
    }

    /** @param chosen a file or a folder */
    public void chose(Path chosen) {
        lastFolder = Optional.ofNullable(Files.isDirectory(chosen) ? chosen : chosen.getParent());
        save();
    }

    /** A setting as it was left; empty where it never was. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    public void set(Map<String, String> changed) {
        settings.putAll(changed);
        save();
    }

    private void load(Path from) {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
            kept.load(reader);
            for (int i = 0; i < MOST_RECENT; i++) {
                Optional.ofNullable(kept.getProperty(RECENT + i)).map(Path::of).ifPresent(recent::add);
            }
            lastFolder = Optional.ofNullable(kept.getProperty(LAST)).map(Path::of);
            kept.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(SETTING))
                    .forEach(name -> settings.put(name.substring(SETTING.length()), kept.getProperty(name)));
        } catch (IOException | IllegalArgumentException e) {
            if (Files.exists(from)) {
                LOG.warn("{} cannot be read and is begun anew", from, e);
            }
        }
    }

    private void save() {
        if (file.isEmpty()) {
            return;
        }
        Properties kept = new Properties();
        for (int i = 0; i < recent.size(); i++) {
            kept.setProperty(RECENT + i, recent.get(i).toString());
        }
        settings.forEach((name, value) -> kept.setProperty(SETTING + name, value));
        lastFolder.ifPresent(folder -> kept.setProperty(LAST, folder.toString()));
        try {
            Path folder = Files.createDirectories(file.get().toAbsolutePath().getParent());
            // whole or not at all: the program may be ended while it writes
            Path written = folder.resolve(file.get().getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(written, StandardCharsets.UTF_8)) {
                kept.store(writer, null);
            }
            Files.move(written, file.get(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | InvalidPathException e) {
            LOG.warn("{} cannot be written", file.get(), e);
        }
    }
}
