package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.calibration.Evidence;
import vn.kiemphieu.decision.ConfidenceConfig;
import vn.kiemphieu.decision.ConfidenceCurve;
import vn.kiemphieu.reading.ReaderConfig;

class EvidenceTest {
    private static final ConfidenceCurve RISING =
            new ConfidenceCurve(List.of(new ConfidenceCurve.Point(0.2, 0.3), new ConfidenceCurve.Point(0.9, 1)));
    private static final Path SHIPPED = Path.of("calibration");

    @TempDir
    Path folder;

    @Test
    void belongsToTheLimitsThatAreShipped() throws IOException {
        assertThat(Files.readString(SHIPPED.resolve(Evidence.FILE)))
                .as(
                        "limits changed: renew with kiemphieu bench accuracy --evidence calibration (calibration/README.md)")
                .contains(",limits-sha256," + CalibrationFile.limitsHash(CalibrationFile.standard()) + ",");
    }

    @Test
    void anotherLimitHasAnotherHashAndALayoutHasNot() throws IOException {
        String text = Files.readString(SHIPPED.resolve("default.json"));
        String shipped = CalibrationFile.limitsHash(CalibrationFile.standard());
        assertThat(hash(text.replaceAll("\\s", ""))).isEqualTo(shipped);
        assertThat(hash(text.replaceFirst("\"searchMm\" *: ", "\"searchMm\": 1")))
                .isNotEqualTo(shipped);
    }

    @Test
    void otherConfidencesLeaveTheLimitsAlone() throws IOException {
        ReaderConfig before = CalibrationFile.standard();
        Path file = Files.copy(SHIPPED.resolve("default.json"), folder.resolve("default.json"));
        ConfidenceConfig other = new ConfidenceConfig(
                0.25, 0.5, 0.6, 0.7, 0.8, 0.9, 0.75, before.confidence().reasons(), RISING, RISING);
        CalibrationFile.replaceConfidence(file, other);
        ReaderConfig after = CalibrationFile.read(file);
        assertThat(after.confidence()).isEqualTo(other);
        assertThat(CalibrationFile.limitsHash(after)).isEqualTo(CalibrationFile.limitsHash(before));
        assertThat(Files.readString(file)).doesNotContain("\r").endsWith("}\n");
    }

    private String hash(String text) throws IOException {
        return CalibrationFile.limitsHash(CalibrationFile.read(Files.writeString(folder.resolve("c.json"), text)));
    }
}
