package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.cli.CommandRun;

/** Two kinds of ballots from one box, sorted by hand and not quite right; read by the real reader. */
class MixedBoxTest {
    private static final String ELECTION = """
            {"schema": 1, "title": "Bầu cử Hội đồng nhân dân", "unit": "Khu vực 3", "regime": "state",
             "ballot": {"unit_no": 2, "province": "tỉnh Thái Nguyên", "commune": "xã Tân Hòa", "date": "none"},
             "contests": [
              {"id": "tinh", "title": "đại biểu Hội đồng nhân dân tỉnh", "method": "strike-out", "seats": 2, "candidates": [
                {"no": 1, "name": "Nguyễn Văn An"}, {"no": 2, "name": "Lê Thị Bình"}, {"no": 3, "name": "Tô Ngọc Vân"}]},
              {"id": "xa", "title": "đại biểu Hội đồng nhân dân xã", "method": "strike-out", "seats": 3, "candidates": [
                {"no": 1, "name": "Đỗ Thị Hạnh"}, {"no": 2, "name": "Bùi Quang Huy"}, {"no": 3, "name": "Vũ Minh Khôi"},
                {"no": 4, "name": "Hoàng Thị Lụa"}]}]}
            """;

    @TempDir
    private Path temp;

    @Test
    void aStrayedBallotIsToldByItsContestAndKnownAgainInItsOwnStack() throws IOException {
        Path election = Files.writeString(temp.resolve("election.json"), ELECTION);
        Path stray = deck(election, "xa", "yellow");
        deck(election, "tinh", "blue");
        Path station = temp.resolve("station");
        done(
                "init",
                "--station",
                station,
                "--election",
                election,
                "--template",
                temp.resolve("mau-tinh"),
                "--template",
                temp.resolve("mau-xa"),
                "--person",
                "Vũ Đình Thắng:truong-ban",
                "--person",
                "Hoàng Thị Lan:thu-ky");
        CommandRun scan = run("scan", "--station", station, "--contest", "tinh", "--batch", "TINH", "--from", stray);
        assertThat(scan.out()).contains("Phiếu lạc của cuộc bầu xa", "TINH/1");
        CommandRun list = run("review", "list", "--station", station, "--contest", "tinh");
        assertThat(list.out())
                .contains("WRONG_FORM", "giống mẫu phiếu của cuộc bầu xa – đại biểu Hội đồng nhân dân xã");
        assertThat(run("export", "--station", station, "--format", "csv", "--out", temp.resolve("csv"))
                        .exitCode())
                .isEqualTo(1);
        assertThat(Files.readString(temp.resolve("csv/events.csv"))).contains("OTHER_FORM");
        run("scan", "--station", station, "--contest", "xa", "--batch", "XA", "--from", stray);
        assertThat(run("review", "list", "--station", station, "--contest", "xa")
                        .out())
                .contains("DUPLICATE_IMAGE", "đã nạp trước: tờ TINH/1, mẻ của cuộc bầu tinh");
    }

    /** @return its first plain ballot */
    private Path deck(Path election, String contest, String colour) throws IOException {
        Path deck = temp.resolve("phieu-" + contest);
        done(
                "testdeck",
                "--election",
                election,
                "--contest",
                contest,
                "--colour",
                colour,
                "--profile",
                "clean",
                "--count",
                "8",
                "--seed",
                "3",
                "--out",
                deck);
        done(
                "template",
                "build",
                "--election",
                election,
                "--contest",
                contest,
                "--blank",
                deck.resolve("blank.pdf"),
                "--out",
                temp.resolve("mau-" + contest));
        try (Stream<String> lines = Files.lines(deck.resolve("truth.csv"))) {
            String first = lines.filter(line -> line.contains("," + contest + ",normal,"))
                    .findFirst()
                    .orElseThrow();
            return deck.resolve("images").resolve(first.substring(0, first.indexOf(',')));
        }
    }

    private static void done(Object... words) {
        CommandRun run = run(words);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    private static CommandRun run(Object... words) {
        return CommandRun.of(Stream.of(words).map(Object::toString).toArray(String[]::new));
    }
}
