package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StationOptionTest {
    /** A command that opened the folder itself could tell figures of two moments as one. */
    @Test
    void everyCommandThatOnlyLooksDoesSoThroughIt() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/vn/kiemphieu/cli/station"))) {
            List<String> opening = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("openToRead("))
                    .map(file -> file.getFileName().toString())
                    .toList();

            assertThat(opening).containsExactly("StationOption.java");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
