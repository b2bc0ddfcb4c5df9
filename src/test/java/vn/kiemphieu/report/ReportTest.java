package vn.kiemphieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class ReportTest {
    @TempDir
    Path temp;

    @Test
    void writesNoCellThatASpreadsheetWouldRun() throws IOException {
        CsvTable table = new CsvTable("a", "b");
        table.add("=1+1", "+84");
        table.add("-x", "@y");
        table.add("\tz", "Nguyễn \"Văn\", An");
        table.write(temp.resolve("t.csv"));

        assertThat(Files.readString(temp.resolve("t.csv")))
                .isEqualTo("a,b\r\n'=1+1,'+84\r\n'-x,'@y\r\n'\tz,\"Nguyễn \"\"Văn\"\", An\"\r\n");
    }

    @Test
    void exportsTheCountWithoutTheOrderOfFeedingOrTheNamesOfFiles() throws IOException {
        Path one = export("one", List.of("a", "b", "c"));
        Path other = export("other", List.of("c", "a", "b"));

        assertThat(Files.readString(one.resolve("ballots-bch.csv")))
                .isEqualTo(Files.readString(other.resolve("ballots-bch.csv")))
                .doesNotContain("secret-")
                .doesNotContain("B1")
                .contains("valid,,kept,struck,kept");
        assertThat(Files.readString(one.resolve("totals-bch.csv")))
                .contains("votes,1,Đỗ Anh,2\r\n", "votes,2,Lê Bưởi,1\r\n", "valid,,,3\r\n", "invalid,,,0\r\n");
    }

    private Path export(String name, List<String> order) {
        Path out = temp.resolve(name + "-out");
        try (StationFolder station = SampleStation.make(temp.resolve(name))) {
            feed(station, order);
            SampleStation.close(station);
            CsvExport.contest(StationCount.load(station, "bch"), out);
        }
        return out;
    }

    private static void feed(StationFolder station, List<String> order) {
        Map<String, Integer[]> struck =
                Map.of("a", new Integer[] {2}, "b", new Integer[] {2, 3}, "c", new Integer[] {1, 3});
        for (String ballot : order) {
            SampleStation.feed(station, "B1", "secret-" + ballot, SampleStation.struck(struck.get(ballot)));
        }
    }
}
