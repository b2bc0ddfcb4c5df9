package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.store.SampleStation;

/** A count from the first command to the last. */
class StationCommandsTest extends CountingPlaceTest {

    @Test
    void countsAnElectionFromTheFirstCommandToTheLast() throws IOException {
        init();
        assertThat(scan("B1", "struck-2.png", "struck-12.png", "faint-3.png", "struck-.png", "cropped.png"))
                .isEqualTo(1);
        assertThat(run("tally").exitCode()).isEqualTo(1);
        assertThat(run("tally").out()).contains("B1/3", "B1/5").doesNotContain("phiếu hợp lệ\n", "Đỗ Anh");
        assertThat(run("review", "list").out()).contains("FAINT_STRIKE (nét gạch mờ)", "CROPPED");

        for (String who : List.of("Nguyễn Văn An", "Trần Thị Bình")) {
            String faint = sheetOf("faint-3.png");
            assertThat(run("review", "rule", "--sheet", faint, "--row", "3", "--mark", "struck", "--by", who)
                            .exitCode())
                    .isEqualTo(1);
            run("review", "rule", "--sheet", sheetOf("cropped.png"), "--rescan", "--by", who);
        }
        assertThat(run("review", "list").out()).contains("không hợp lệ");
        assertThat(run("tally").exitCode()).isEqualTo(1);
        assertThat(run("review", "confirm-invalid", "--by", "Nguyễn Văn An").exitCode())
                .isEqualTo(1);
        assertThat(run("review", "confirm-invalid", "--by", "Nguyễn Văn An", "--by", "Trần Thị Bình")
                        .exitCode())
                .isZero();

        type("Nguyễn Văn An", "1", "1,3");
        assertThat(run("tally").exitCode()).isEqualTo(1);
        type("Trần Thị Bình", "1", "1 3");
        assertThat(run("figures", "set", "--by", "Nguyễn Văn An", "issued=6", "collected=5")
                        .exitCode())
                .isZero();
        assertThat(run("tally").exitCode()).isEqualTo(1);
        assertThat(run("tally").out())
                .contains("hợp lệ 3", "roll", "chưa chốt")
                .doesNotContain("Vũ Cẩm", "Đỗ Anh", "có thể chốt");
        assertThat(close(5).exitCode()).isZero();

        CommandRun tally = run("tally", "--json");
        assertThat(tally.exitCode()).isZero();
        JsonNode contest = new ObjectMapper().readTree(tally.out()).at("/contests/0");
        assertThat(contest.at("/votes").findValuesAsText("votes")).containsExactly("1", "1", "2");
        assertThat(contest.at("/valid").asInt()).isEqualTo(3);
        // ruling the faint stroke a strike made a ballot that votes for nobody
        assertThat(contest.at("/invalid_by_reason/VOTES_FOR_NOBODY").asInt()).isEqualTo(1);
        assertThat(contest.at("/invalid_by_reason/MORE_THAN_SEATS").asInt()).isEqualTo(1);
        assertThat(contest.at("/outside_by_reason/RESCAN").asInt()).isEqualTo(1);
        assertThat(run("tally").out()).contains("3. Vũ Cẩm: 2 / 3 phiếu hợp lệ");
        assertThat(run("verify").exitCode()).isZero();
        assertThat(run("export", "--format", "csv", "--out", temp.resolve("out").toString())
                        .exitCode())
                .isZero();
        assertThat(temp.resolve("out/events.csv")).exists();
        assertThat(run("minutes", "--out", temp.resolve("minutes.pdf").toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void refusesATemplateOfAnotherElection() throws IOException {
        init();
        Path foreign = template(
                "foreign", SampleStation.ELECTION.formatted("party-congress").replace("Cẩm", "Cúc"));

        assertThat(scan("B1", List.of("--template", foreign.toString()), "struck-1.png"))
                .isEqualTo(3);
        assertThat(CommandRun.of(
                                "init",
                                "--station",
                                temp.resolve("other").toString(),
                                "--election",
                                election.toString(),
                                "--template",
                                foreign.toString())
                        .exitCode())
                .isEqualTo(3);
        assertThat(temp.resolve("other")).doesNotExist();
    }

    @Test
    void refusesTheSameBatchAgainUnlessAppending() throws IOException {
        init();
        assertThat(scan("B1", "struck-1.png")).isZero();
        assertThat(scan("B1", "struck-2.png")).isEqualTo(3);
        assertThat(scan("B1", List.of("--append"), "struck-3.png")).isZero();
        assertThat(run("review", "show", "--sheet", "B1/2").out()).contains("struck-3.png");
    }

    @Test
    void asksToConfirmWhenThereAreNotFewerSeatsThanCandidates() throws IOException {
        Files.writeString(election, SampleStation.ELECTION.formatted("club").replace("\"seats\": 2", "\"seats\": 3"));
        String[] init = {"init", "--station", station.toString(), "--election", election.toString()};

        CommandRun asked = CommandRun.of(init);
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.err()).contains("contests[0].seats", "--confirm-seats");
        assertThat(station).doesNotExist();
        assertThat(CommandRun.of(
                                "init",
                                "--station",
                                station.toString(),
                                "--election",
                                election.toString(),
                                "--confirm-seats")
                        .exitCode())
                .isZero();
    }
}
