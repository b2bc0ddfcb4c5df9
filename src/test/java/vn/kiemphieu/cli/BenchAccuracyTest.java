package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.calibration.AccuracyTally;

class BenchAccuracyTest {
    private final StringWriter out = new StringWriter();
    private final PrintWriter writer = new PrintWriter(out, true);
    private final Console console = new Console(writer, writer, new Messages(Messages.ENGLISH), false);

    @ParameterizedTest
    @CsvSource({"--count=0", "--profile=easy", "--profile=clean --evidence=nowhere"})
    void refusesWrongUsage(String options) {
        CommandRun run = CommandRun.of(("bench accuracy " + options).split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
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
