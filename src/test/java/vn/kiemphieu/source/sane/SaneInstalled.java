package vn.kiemphieu.source.sane;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What of SANE a test needs; on a machine without it the test is skipped, and {@code .ci/run} installs it. */
public final class SaneInstalled {
    private SaneInstalled() {}

    public static void assumeScanimage() {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "scanimage")));
        assumeTrue(there, "The package sane-utils is not installed, so SANE's test backend cannot be asked.");
    }

    public static void assumeAirscan() {
        assumeScanimage();
        boolean there = Stream.of("/usr/lib", "/usr/lib64", "/usr/local/lib")
                .map(Path::of)
                .filter(Files::isDirectory)
                .anyMatch(SaneInstalled::holdsAirscan);
        assumeTrue(
                there, "The package sane-airscan is not installed, so the stand-in cannot be shown to a real driver.");
    }

    private static boolean holdsAirscan(Path libraries) {
        try (Stream<Path> files = Files.find(
                libraries,
                3,
                (file, attributes) -> file.getFileName().toString().startsWith("libsane-airscan.so"))) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
