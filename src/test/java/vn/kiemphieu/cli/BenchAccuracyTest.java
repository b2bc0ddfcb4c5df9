package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.calibration.AccuracyTally;
import vn.kiemphieu.calibration.volume.Counts;
import vn.kiemphieu.calibration.volume.ReaderIdentity;
import vn.kiemphieu.calibration.volume.VolumeLedger;
import vn.kiemphieu.calibration.volume.VolumeLine;
import vn.kiemphieu.reading.ReaderConfig;

class BenchAccuracyTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final PrintWriter writer = new PrintWriter(out, true);
    private final Console console = new Console(writer, writer, new Messages(Messages.ENGLISH), false);

    @ParameterizedTest
    @CsvSource({
        "--count=0",
        "--profile=easy",
        "--profile=clean --evidence=nowhere",
        "--threads=0",
        "--from=3",
        "--positions=0",
        "--positions=5 --from=0",
        "--positions=5 --count=2"
    })
    void refusesWrongUsage(String options) {
        CommandRun run = CommandRun.of(("bench accuracy " + options).split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void aFinishedRangeIsNotDoneAgain() throws IOException {
        ReaderConfig config = CalibrationFile.standard();
        ReaderIdentity identity = ReaderIdentity.of(CalibrationFile.limitsHash(config));
        Path tally = folder.resolve("accuracy.csv");
        Counts counts = new Counts(new TreeMap<>(
                Map.of("typical/special/foreign", 4L, "typical/clear", 8L, "typical/asked", 1L, "hard/sheets", 600L)));
        for (long seed : List.of(3L, 4L)) {
            new VolumeLedger(tally).add(new VolumeLine(identity, seed, 600, 4000, 0, counts, List.of()));
        }
        String before = Files.readString(tally);
        assertThat(new VolumeRun(console, config, 1, tally).read(8000, 3, false))
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(tally)).isEqualTo(before);
        assertThat(out.toString())
                .contains(
                        "0 of 8000 positions",
                        "0.0374 %",
                        "2/16 (12.50 %)",
                        "foreign 0/8",
                        "292000 positions to go to 300000");

        out.getBuffer().setLength(0);
        new VolumeRun(console, config, 1, tally).read(4000, 4, true);
        JsonNode json = new ObjectMapper()
                .readTree(out.toString().lines().reduce((a, b) -> b).orElseThrow());
        assertThat(json.at("/positions").asLong()).isEqualTo(8000);
        assertThat(json.at("/positions_to_go/1549703").asLong()).isEqualTo(1_541_703);
    }

    @Test
    void showsTheSameFiguresAsATableAndAsAnObject() throws IOException {
        var figures = new TreeMap<>(Map.of("all", new AccuracyTally().figures()));
        BenchAccuracyReport report = new BenchAccuracyReport(console);
        report.table(figures, writer);
        assertThat(out.toString()).contains("== all: 0 ballots", "Silent errors: 0 of 0", "100.000 %");

        out.getBuffer().setLength(0);
        report.json(figures, writer);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.at("/all/silent").asInt(-1)).isZero();
        assertThat(json.at("/all/silent_bound").asDouble()).isEqualTo(1);
        assertThat(json.at("/all/review_reasons").isObject()).isTrue();
    }
}
