package vn.kiemphieu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.Sha256;

class ModelsTest {
    private static final Path MODELS = Path.of("models");
    private static final Pattern LINE = Pattern.compile("\\| `([^`]+)` \\|.*`([0-9a-f]{64})` \\|");

    @Test
    void areTheFilesWhoseSourceAndLicenceAreWrittenDown() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (String line : Files.readAllLines(MODELS.resolve("README.md"))) {
            Matcher row = LINE.matcher(line);
            if (row.find()) {
                written.put(row.group(1), row.group(2));
            }
        }
        Map<String, String> there = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MODELS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                there.put(MODELS.relativize(file).toString().replace('\\', '/'), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        there.remove("README.md");
        assertThat(there).isNotEmpty().isEqualTo(written);
    }
}
