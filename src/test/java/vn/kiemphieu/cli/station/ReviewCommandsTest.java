package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.store.SampleStation;

class ReviewCommandsTest extends CountingPlaceTest {
    @Test
    void repeatsRecordedRulingsFromAFileAllOrNone() throws IOException {
        init();
        scan("B1", "faint-3.png");
        Path good = temp.resolve("good.csv");
        Path bad = temp.resolve("bad.csv");
        String head = "sheet,row,ruling,by,note\n";
        Files.writeString(good, head + "B1/1,3,kept,Nguyễn Văn An,rõ\nB1/1,3,kept,Trần Thị Bình,\"đúng, giữ\"\n");
        Files.writeString(bad, head + "B1/1,3,kept,Nguyễn Văn An,\nB1/1,9,kept,Trần Thị Bình,\n");

        assertThat(run("review", "rule", "--from", bad.toString()).exitCode()).isEqualTo(3);
        assertThat(run("review", "show", "--sheet", "B1/1").out()).doesNotContain("Nguyễn Văn An");
        assertThat(run("review", "rule", "--from", good.toString()).exitCode()).isZero();
        assertThat(run("review", "show", "--sheet", "B1/1").out()).contains("Nguyễn Văn An", "đúng, giữ");
    }

    @Test
    void aBallotTypedByMistakeIsTakenOutByTwoPersonsToo() throws IOException {
        init();
        scan("B1", "struck-2.png");
        type("Nguyễn Văn An", "1", "3");
        type("Trần Thị Bình", "1", "3");
        assertThat(close(1).exitCode()).isEqualTo(1);

        type("Nguyễn Văn An", "1", "bỏ");
        assertThat(run("tally", "--json").out()).contains("\"open_typed\":[\"T1/1\"]");
        type("Trần Thị Bình", "1", "BO");
        assertThat(close(1).exitCode()).isZero();
        assertThat(run("tally", "--json").out()).contains("\"valid\":1", "\"outside_by_reason\":{\"SET_ASIDE\":1}");
    }

    @Test
    void givesTheOriginalPictureBack() throws IOException {
        init();
        scan("B1", "faint-3.png");

        run(
                "review",
                "show",
                "--sheet",
                "B1/1",
                "--original",
                temp.resolve("back.png").toString());

        assertThat(temp.resolve("back.png")).hasBinaryContent(Files.readAllBytes(temp.resolve("B1/faint-3.png")));
    }

    @Test
    void showsWhatEachOfTheTwoReadingsSaid() throws IOException {
        init();
        scan("B1", "split-2.png", "faint-3.png");

        assertThat(run("review", "show", "--sheet", sheetOf("split-2.png")).out())
                .contains("2: chưa rõ (0.500) | theo số đo nét mực: gạch (0.990); theo mẫu đã học: để lại (0.870)");
        assertThat(run("review", "show", "--sheet", sheetOf("split-2.png"), "--lang", "en")
                        .out())
                .contains("by the measured strokes: struck (0.990); by the learned classifier: kept (0.870)");
        assertThat(run("review", "show", "--sheet", sheetOf("faint-3.png")).out())
                .contains("3: chưa rõ (0.500) | chỉ đọc theo số đo nét mực: chưa rõ (0.500)");
    }

    @Test
    void refusesRulingsByStrangersAndByThoseWhoMayNot() throws IOException {
        init();
        scan("B1", "faint-3.png");
        String[] ruling = {"review", "rule", "--sheet", "B1/1", "--row", "3", "--mark", "kept", "--by", "Ai Đó"};

        CommandRun stranger = run(ruling);
        assertThat(stranger.exitCode()).isEqualTo(3);
        assertThat(stranger.err()).contains("Ai Đó", "Trần Thị Bình");
        ruling[ruling.length - 1] = "Lê Kỹ Thuật";
        assertThat(run(ruling).exitCode()).isEqualTo(3);
        assertThat(run("review", "rule", "--sheet", "B1/1", "--row", "3", "--mark", "kept")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void asksAgainWhenTwoTypingsDiffer() {
        init();
        type("Nguyễn Văn An", "1", "1");
        type("Trần Thị Bình", "1", "2");
        assertThat(run("review", "list").out()).contains("T1/1", "hai lần nhập khác nhau");

        type("Trần Thị Bình", "1", "1");
        assertThat(run("review", "list").exitCode()).isZero();
        assertThat(close(1).exitCode()).isZero();
        assertThat(run("tally").exitCode()).isZero();
    }

    @Test
    void storesNoTypedBallotOfALineThatIsNotUnderstood() {
        init();
        CommandRun entered =
                run("enter", "--by", "Nguyễn Văn An", "--batch", "T1", "--ballot", "1", "1 2", "--ballot", "2", "1 x");

        assertThat(entered.exitCode()).isEqualTo(3);
        assertThat(entered.err()).contains("T1/2", "mục 2");
        assertThat(run("review", "list").out()).doesNotContain("T1/1");
    }

    @Test
    void takesAStateBallotWithAFaintStrikeToTheWholeCommittee() throws IOException {
        String state = SampleStation.ELECTION.formatted("state");
        Files.writeString(election, state);
        template = template("state", state);
        init();
        scan("B1", "faint-3.png");
        for (String who : List.of("Nguyễn Văn An", "Trần Thị Bình")) {
            run("review", "rule", "--sheet", "B1/1", "--row", "3", "--mark", "kept", "--by", who);
        }
        assertThat(run("review", "list").exitCode()).isEqualTo(1);
        String[] alone = {
            "review", "rule", "--sheet", "B1/1", "--row", "3", "--mark", "kept", "--by", "Nguyễn Văn An", "--committee"
        };
        assertThat(run(alone).exitCode()).isEqualTo(3);

        String[] whole = java.util.Arrays.copyOf(alone, alone.length + 2);
        whole[alone.length] = "--present";
        whole[alone.length + 1] = "Trần Thị Bình";
        assertThat(run(whole).exitCode()).isZero();
        assertThat(run("review", "list").exitCode()).isZero();
    }

    @Test
    void saysEverythingInEnglishToo() throws IOException {
        init();
        scan("B1", "faint-3.png");

        assertThat(run("review", "list", "--lang", "en").out()).contains("faint strike", "a member must rule");
        assertThat(run(
                                "review",
                                "rule",
                                "--sheet",
                                "B1/1",
                                "--row",
                                "9",
                                "--mark",
                                "kept",
                                "--by",
                                "Nguyễn Văn An",
                                "--lang",
                                "en")
                        .err())
                .contains("there is no row 9");
    }
}
