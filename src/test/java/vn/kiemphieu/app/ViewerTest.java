package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;

class ViewerTest {
    @TempDir
    Path folder;

    @Test
    void linuxNeedsADisplayAndTheCommandOfTheDesktop() throws IOException {
        Files.createFile(folder.resolve("xdg-open")).toFile().setExecutable(true);
        Map<String, String> both = Map.of("DISPLAY", ":0", "PATH", "/nowhere:" + folder);

        assertThat(Viewer.command("linux", both)).contains(List.of("xdg-open"));
        assertThat(Viewer.command("linux", Map.of("WAYLAND_DISPLAY", "w", "PATH", folder.toString())))
                .contains(List.of("xdg-open"));
        assertThat(Viewer.command("linux", Map.of("PATH", folder.toString()))).isEmpty();
        assertThat(Viewer.command("linux", Map.of("DISPLAY", ":0", "PATH", "/nowhere")))
                .isEmpty();
    }

    @Test
    void windowsAlwaysCan() {
        assertThat(Viewer.command("windows 11", Map.of())).isPresent();
    }

    @Test
    void aFileThatIsNotThereIsSaidBeforeAnyProgramIsAsked() {
        assertThatThrownBy(() -> Viewer.open(folder.resolve("bien-ban.pdf"))).isInstanceOf(StationException.class);
    }
}
