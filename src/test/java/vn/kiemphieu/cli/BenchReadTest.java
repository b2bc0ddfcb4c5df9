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
        ReadCost.Figures figures = new ReadCost(console, (scanned, clock) -> {
                    clock.passed(Stage.DECODE);
                    return new Blank(AdjudicationReason.BLANK_PAGE);
                })
                .measure(List.of(folder));

        BenchReadReport report = new BenchReadReport(console);
        report.table(figures, writer);
        assertThat(out.toString()).contains("JPEG", "PNG", "All                   2", "pages a minute");

        out.getBuffer().setLength(0);
        report.json(figures, writer);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/all/pages").asInt()).isEqualTo(2);
        assertThat(json.at("/kinds/PNG/decode_ms").asDouble()).isPositive();
        assertThat(json.at("/pages_per_minute/2").asDouble()).isPositive();
        assertThat(json.at("/pages/1/image").asText()).isEqualTo("2.jpg");
    }
}
