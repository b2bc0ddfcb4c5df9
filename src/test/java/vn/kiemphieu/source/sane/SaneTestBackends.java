package vn.kiemphieu.source.sane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** SANE's own backends without hardware: {@code test}, a feeder of ten pages, and {@code pnm}, which hands over a file. */
final class SaneTestBackends {
    static final String FEEDER = "test:0";
    static final String FILE = "pnm:0";

    private SaneTestBackends() {}

    /** A scanimage that knows only them, with a bed larger than the 200 mm they have by default. */
    static Scanimage scanimage(Path folder) throws IOException {
        return scanimage(folder, 400);
    }

    static Scanimage scanimage(Path folder, int largestMm) throws IOException {
        SaneInstalled.assumeScanimage();
        Path config = Files.createDirectories(folder.resolve("sane.d"));
        Files.write(config.resolve("dll.conf"), List.of("test", "pnm"));
        Files.write(config.resolve("test.conf"), List.of("number_of_devices 1", "geometry_max " + largestMm + ".0"));
        return new Scanimage(Map.of("SANE_CONFIG_DIR", config.toString()));
    }
}
