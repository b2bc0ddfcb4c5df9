package vn.kiemphieu.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeLibraries;

class TextReaderTest {
    private static TextReader reader;

    @BeforeAll
    static void open() {
        reader = new TextReader();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @Test
    void readsVietnameseWithEveryDiacriticAndSaysWhereTheWordsAre() {
        List<PrintedWord> words = reader.readLine(line("Nguyễn Thị Quỳnh Hưởng"), 200);
        assertThat(words).extracting(PrintedWord::text).containsExactly("Nguyễn", "Thị", "Quỳnh", "Hưởng");
        for (int i = 1; i < words.size(); i++) {
            assertThat(words.get(i).left()).isGreaterThan(words.get(i - 1).right());
        }
    }

    @Test
    void takesANumberSetCloseToTheNameForAWordOfItsOwn() {
        assertThat(reader.readLine(line("12.Nguyễn Văn Long"), 200).get(0).text())
                .isEqualTo("12.");
    }

    @Test
    void readsDigitsOnlyWhenAsked() {
        assertThat(reader.readDigits(line("(1964)"), 200))
                .extracting(PrintedWord::text)
                .containsExactly("(1964)");
        assertThat(reader.readLine(line("Lê Văn Long"), 200))
                .extracting(PrintedWord::text)
                .containsExactly("Lê", "Văn", "Long");
    }

    @Test
    void replacesLanguageDataThatWasDamaged(@TempDir Path cache) throws IOException {
        String usual = System.getProperty(NativeLibraries.CACHE_PROPERTY);
        System.setProperty(NativeLibraries.CACHE_PROPERTY, cache.toString());
        try {
            Path file = LanguageData.folder().resolve("vie.traineddata");
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, new byte[] {1, 2, 3});
            LanguageData.folder();
            assertThat(Files.readAllBytes(file)).isEqualTo(whole).hasSizeGreaterThan(500_000);
        } finally {
            if (usual == null) {
                System.clearProperty(NativeLibraries.CACHE_PROPERTY);
            } else {
                System.setProperty(NativeLibraries.CACHE_PROPERTY, usual);
            }
        }
    }

    private static GrayImage line(String text) {
        var image = new BufferedImage(700, 60, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 700, 60);
        g.setColor(Color.BLACK);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(serif());
        g.drawString(text, 20, 40);
        g.dispose();
        return new GrayImage(700, 60, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    private static Font serif() {
        try (InputStream in = TextReaderTest.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(36f);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
