package vn.kiemphieu.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.nativelib.NativeLibraries;

class DebugImagesTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        NativeLibraries.loadOpenCv();
    }

    @Test
    void drawsNothingWhenNobodyAsked() {
        DebugImages.none().page("a.jpg").save("01-page", () -> {
            throw new AssertionError("drawn all the same");
        });
    }

    @Test
    void writesThePictureAsItWasDrawn() throws IOException {
        RgbImage picture = RgbImage.white(20, 10);
        picture.set(5, 4, 0xcc2211);
        DebugImages.into(folder.resolve("new")).page("a.jpg").save("01-page", () -> picture);
        var read = ImageIO.read(folder.resolve("new/a.jpg.01-page.png").toFile());
        assertThat(read.getWidth()).isEqualTo(20);
        assertThat(read.getRGB(5, 4) & 0xffffff).isEqualTo(0xcc2211);
        assertThat(read.getRGB(6, 4) & 0xffffff).isEqualTo(0xffffff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/tmp/x.jpg", "C:\\x.jpg", "tệp quét.pdf#3", "a:b|c?.png", ".."})
    void staysInItsFolderWhateverThePageIsCalled(String name) throws IOException {
        DebugImages.into(folder.resolve("in/side")).page(name).save("01-page", () -> RgbImage.white(2, 2));
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file.getParent()).isEqualTo(folder.resolve("in/side")));
        }
    }
}
