package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.StationFolder;

/** Drawn sheets are read from what is stored, by the real reader: with the same limits nothing differs, with
 * others only doubts are settled. */
class RereadDrawnTest {
    private static final String AN = "Nguyễn Văn An";
    private static final String BINH = "Trần Thị Bình";
    private static final String SHEETS = "10";

    @TempDir
    Path temp;

    private String station;

    @BeforeEach
    void scan() throws IOException {
        String deck = path("deck");
        station = path("station");
        String election = Path.of(deck, "election.json").toString();
        run(
                0,
                "testdeck",
                "--form",
                "party-a5-ten",
                "--profile",
                "typical",
                "--count",
                SHEETS,
                "--seed",
                "77",
                "--out",
                deck);
        run(
                0,
                "template",
                "build",
                "--election",
                election,
                "--blank",
                Path.of(deck, "blank.pdf").toString(),
                "--stamp",
                "none",
                "--out",
                path("template"));
        run(
                0,
                "init",
                "--station",
                station,
                "--election",
                election,
                "--template",
                path("template"),
                "--person",
                AN + ":truong-ban",
                "--person",
                BINH);
        CommandRun fed = CommandRun.of(
                "scan",
                "--station",
                station,
                "--batch",
                "B1",
                "--calibration",
                strict(),
                "--from",
                Path.of(deck, "images").toString());
        assertThat(fed.exitCode()).as(fed.err()).isBetween(0, 1);
    }

    @Test
    void theSameReaderReadsEveryStoredPictureTheSame() throws IOException {
        CommandRun same = run(0, "reread", "--station", station, "--calibration", strict(), "--out", path("same"));
        assertThat(same.out()).contains("Dấu đọc khác đi: 0");
    }

    /** Limits that ask less: doubtful rows become sure, none becomes the other mark; two people take that over. */
    @Test
    void otherLimitsOnlySettleDoubtsAndAreTakenOverByTwo() throws IOException {
        run(1, "reread", "--station", station, "--out", path("usual"));
        List<String> rows;
        try (Stream<Path> files = Files.list(temp.resolve("usual"))) {
            Path csv = files.filter(file -> file.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
            rows = Files.readAllLines(csv).stream()
                    .skip(1)
                    .filter(row -> !row.split(",")[1].isEmpty())
                    .toList();
        }
        assertThat(rows).isNotEmpty().allMatch(row -> row.split(",")[2].equals("uncertain"));
        assertThat(rows).anyMatch(row -> row.split(",")[3].matches("kept|struck"));
        String[] adopt = {"reread", "--station", station, "--out", path("usual"), "--adopt", "--by", AN};
        assertThat(CommandRun.of(adopt).exitCode()).isEqualTo(3);
        String[] both =
                Stream.concat(Arrays.stream(adopt), Stream.of("--by", BINH)).toArray(String[]::new);
        assertThat(CommandRun.of(both).out()).containsPattern("Đã nhận [1-9][0-9]* dòng");
        run(0, "verify", "--station", station);
        try (StationFolder open = StationFolder.openToRead(Path.of(station))) {
            List<String> ruled = open.events().all().stream()
                    .filter(event -> event.what().equals("RULED"))
                    .map(Event::who)
                    .distinct()
                    .toList();
            assertThat(String.join(", ", ruled)).contains(AN, BINH);
        }
    }

    private String strict() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode limits = (ObjectNode) json.readTree(Files.readAllBytes(Path.of("calibration/default.json")));
        ObjectNode learned = (ObjectNode) limits.get("learned");
        for (String status : List.of("kept", "struck")) {
            learned.put(status, 0.999);
        }
        ((ObjectNode) learned.get("together"))
                .put("evidence", 50)
                .put("wary", 50)
                .put("underSeal", 50)
                .put("narrow", 50)
                .put("besideRule", 50);
        return Files.write(temp.resolve("strict.json"), json.writeValueAsBytes(limits))
                .toString();
    }

    private static CommandRun run(int code, String... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.exitCode())
                .as(String.join(" ", args) + "\n" + run.out() + run.err())
                .isEqualTo(code);
        return run;
    }

    private String path(String name) {
        return temp.resolve(name).toString();
    }
}
