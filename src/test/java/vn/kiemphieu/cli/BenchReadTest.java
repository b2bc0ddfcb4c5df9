package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.PageReading.Blank;
import vn.kiemphieu.reading.Stage;

class BenchReadTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final PrintWriter writer = new PrintWriter(out, true);
    private final Console console = new Console(writer, writer, new Messages(Messages.ENGLISH), false);

    @Test
    void showsTheSameFiguresAsATableAndAsAnObject() throws IOException {
        BufferedImage page = new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(page, "png", folder.resolve("1.png").toFile());
        ImageIO.write(page, "jpg", folder.resolve("2.jpg").toFile());
        Files.writeString(folder.resolve("3.jpg"), "no picture, not measured");
        ReadFigures figures = new ReadCost(console)
                .measure(List.of(new ReadCost.Deck(
                        (scanned, clock) -> {
                            clock.passed(Stage.DECODE);
                            return new Blank(AdjudicationReason.BLANK_PAGE);
                        },
                        List.of(folder))));

        BenchReadReport report = new BenchReadReport(console);
        report.table(figures, writer);
        assertThat(out.toString())
                .contains("JPEG bilevel", "PNG bilevel", "All                            2", "pages a minute", "MiB");

        out.getBuffer().setLength(0);
        report.json(figures, writer);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/machine/cores").asInt()).isPositive();
        assertThat(json.at("/all/pages").asInt()).isEqualTo(2);
        assertThat(json.at("/groups")).hasSize(2);
        JsonNode png = json.at("/groups/1");
        assertThat(png.at("/format").asText()).isEqualTo("PNG");
        assertThat(png.at("/plain_decode_ms").asDouble()).isPositive();
        assertThat(png.at("/cpu_ms/total").asDouble())
                .isEqualTo(png.at("/cpu_ms/decode").asDouble());
        assertThat(png.at("/ratio").asDouble())
                .isEqualTo(png.at("/cpu_ms/total").asDouble()
                        / png.at("/plain_decode_ms").asDouble());
        assertThat(json.at("/pages_per_minute/one").asDouble()).isPositive();
        assertThat(json.at("/pages_per_minute/two").asDouble()).isPositive();
        assertThat(json.at("/memory_mib/peak_heap").asDouble()).isPositive();
        assertThat(json.at("/pages/1/image").asText()).isEqualTo("2.jpg");
    }

    @Test
    void drawsItsOwnPagesOfEverySizeResolutionAndFormat() throws IOException {
        CommandRun run = CommandRun.of("bench", "read", "--drawn", "1", "--once", "--json", "--lang", "en");
        assertThat(run.exitCode()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.at("/groups").findValuesAsText("paper")).containsOnly("A4", "A5");
        assertThat(json.at("/groups").findValuesAsText("dpi")).containsOnly("200", "300");
        assertThat(json.at("/groups").findValuesAsText("format")).containsOnly("JPEG", "PNG", "TIFF");
        assertThat(json.at("/groups").findValuesAsText("colour")).containsOnly("bilevel", "colour", "gray");
        assertThat(json.at("/all/pages").asInt()).isEqualTo(16);
        assertThat(json.at("/all/cpu_ms").fieldNames())
                .toIterable()
                .containsExactly("decode", "register", "measure", "learned", "decide", "total");
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(CommandRun.of("bench", "read").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(CommandRun.of("bench", "read", "--drawn", "1", "x.jpg").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
    }
}
