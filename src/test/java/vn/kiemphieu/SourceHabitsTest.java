package vn.kiemphieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SourceHabitsTest {
    private static final int LONGEST = 300;
    // Put together here so that this file does not break its own rule.
    private static final Pattern BANNED =
            Pattern.compile("TO" + "DO|FIX" + "ME|print" + "StackTrace|Thread\\." + "sleep|@Dis" + "abled|/wo" + "rk/");

    private static final Pattern RELEASE = Pattern.compile("(?<!NativeMemory)\\.release\\(|Mat::release");

    private static List<Path> sources;

    @BeforeAll
    static void findSources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
            }
        }
        sources = found;
    }

    @Test
    void looksAtTheWholeProgram() {
        assertThat(sources).hasSizeGreaterThan(100);
    }

    @Test
    void keepsFilesShort() throws IOException {
        List<String> longFiles = new ArrayList<>();
        for (Path source : sources) {
            int lines = Files.readAllLines(source).size();
            if (lines > LONGEST) {
                longFiles.add(source + ": " + lines);
            }
        }
        assertThat(longFiles)
                .as("files of more than %d lines have two reasons to change", LONGEST)
                .isEmpty();
    }

    @Test
    void leavesNothingHalfDone() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                if (BANNED.matcher(lines.get(i)).find()) {
                    found.add(source + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** A matrix must stay reachable until it is freed, see NativeMemory. */
    @Test
    void freesMatricesInOnePlaceOnly() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            String text = Files.readString(source);
            boolean own = source.getFileName().toString().equals("NativeMemory.java");
            if (!own
                    && text.contains("import org." + "opencv")
                    && RELEASE.matcher(text).find()) {
                found.add(source.toString());
            }
        }
        assertThat(found).isEmpty();
    }
}
