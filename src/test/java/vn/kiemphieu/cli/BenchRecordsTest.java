package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BenchRecordsTest {
    @Test
    void measuresTheTallyAndEveryExportAndLeavesNothingBehind() throws IOException {
        CommandRun run =
                CommandRun.of("bench", "records", "--ballots", "60", "--readings", "400", "--json", "--lang", "en");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode figures = new ObjectMapper().readTree(run.out());
        assertThat(figures.get("ballots").asInt()).isEqualTo(60);
        assertThat(figures.get("rows").asInt()).isEqualTo(1200);
        assertThat(figures.get("seconds").fieldNames())
                .toIterable()
                .containsExactly(
                        "tally",
                        "export_csv",
                        "export_xlsx",
                        "export_json",
                        "export_cvr",
                        "export_err",
                        "export_eel",
                        "export_package",
                        "export_evidence",
                        "exports",
                        "tally_readings");
        assertThat(figures.get("seconds"))
                .allSatisfy(seconds -> assertThat(seconds.asDouble()).isPositive());
        assertThat(figures.at("/limits/exports").asInt()).isEqualTo(60);
        assertThat(run.err()).contains("Export evidence", "All exports");
    }

    @Test
    void wantsAtLeastOneBallot() {
        assertThat(CommandRun.of("bench", "records", "--ballots", "0").exitCode())
                .isEqualTo(2);
    }
}
