package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.cli.CommandRun;

/** Closing a contest of a Party congress and opening it again. Three valid ballots are fed: 2 struck, 1 struck, 3 struck. */
class ClosingCommandsTest extends CountingPlaceTest {
    private static final String AN = "Nguyễn Văn An";
    private static final String BINH = "Trần Thị Bình";

    private void feed() throws IOException {
        init();
        assertThat(scan("B1", "struck-2.png", "struck-1.png", "struck-3.png")).isZero();
    }

    private CommandRun set(String figures) {
        List<String> args = new ArrayList<>(List.of("figures", "set", "--by", AN));
        args.addAll(List.of(figures.strip().split(" ")));
        return run(args.toArray(new String[0]));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # figures on record                              | what stands in the way, and what to look for
            roll=9                                           | phiếu phát ra (issued); phiếu thu vào (collected)
            issued=3 collected=3                             | triệu tập (roll)
            roll=9 issued=4 collected=4                      | hợp lệ + không hợp lệ = 3, thu vào = 4
            roll=9 issued=4 collected=4                      | chưa quét
            roll=9 issued=4 collected=2                      | thu vào = 2
            roll=9 issued=4 collected=2                      | quét hai lần
            roll=9 issued=2 collected=3                      | thu vào 3 lớn hơn phát ra 2
            roll=9 issued=2 collected=3                      | đếm lại phiếu thu vào và phiếu phát ra
            roll=9 issued=4 collected=3 voted=2              | thu vào 3 lớn hơn số người đã bỏ phiếu 2
            roll=2 issued=4 collected=3 voted=3              | số người đã bỏ phiếu 3 lớn hơn tổng số 2
            roll=9 issued=4 collected=3 received=3           | phát ra 4 lớn hơn nhận về 3
            roll=9 issued=4 collected=3 received=9 unused=4  | nhận về = 9
            """)
    void refusesToCloseAndSaysWhichNumbersAndWhatToLookFor(String figures, String said) throws IOException {
        feed();
        set(figures);

        CommandRun close = run("close", "--by", AN, "--by", BINH);

        assertThat(close.exitCode()).isEqualTo(1);
        assertThat(close.out()).contains(said, "Chưa chốt được").doesNotContain("Đỗ Anh", "Lê Bưởi", "Vũ Cẩm");
        assertThat(run("result").exitCode()).isEqualTo(1);
    }

    @Test
    void refusesToCloseWhileASheetWaitsOrTheInvalidListIsUnconfirmed() throws IOException {
        init();
        scan("B1", "faint-3.png", "struck-123.png");
        set("roll=9 issued=4 collected=2");
        assertThat(run("close", "--by", AN, "--by", BINH).out()).contains("B1/1", "1 phiếu không hợp lệ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # who closes                                     | exit | what is said
            Nguyễn Văn An                                    | 3    | cần 2 thành viên khác nhau, mới nêu 1
            Nguyễn Văn An;Nguyễn Văn An                      | 3    | cần 2 thành viên khác nhau, mới nêu 1
            Nguyễn Văn An;Lê Kỹ Thuật                        | 3    | không có quyền
            Nguyễn Văn An;Người Lạ                           | 3    | Người Lạ
            Nguyễn Văn An;Trần Thị Bình                      | 0    | biên bản số 1
            """)
    void closesInTheNameOfTwoDifferentMembersOnly(String names, int exit, String said) throws IOException {
        feed();
        set("roll=9 issued=4 collected=3");
        List<String> args = new ArrayList<>(List.of("close"));
        List.of(names.split(";")).forEach(name -> args.addAll(List.of("--by", name)));

        CommandRun close = run(args.toArray(new String[0]));

        assertThat(close.exitCode()).isEqualTo(exit);
        assertThat(close.out() + close.err()).contains(said);
        assertThat(run("tally").exitCode()).isEqualTo(exit == 0 ? 0 : 1);
    }

    @Test
    void asksForAsManyMembersAsThePlaceAsksForToCloseADoubt() throws IOException {
        CommandRun.of(
                "init",
                "--station",
                station.toString(),
                "--election",
                election.toString(),
                "--template",
                template.toString(),
                "--members",
                "3",
                "--person",
                AN,
                "--person",
                BINH,
                "--person",
                "Lê Cam");
        scan("B1", "struck-2.png");
        set("roll=9 issued=4 collected=1");
        assertThat(run("close", "--by", AN, "--by", BINH).err()).contains("cần 3 thành viên khác nhau, mới nêu 2");
        assertThat(run("close", "--by", AN, "--by", BINH, "--by", "Lê Cam").out())
                .contains("Nguyễn Văn An, Trần Thị Bình, Lê Cam");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures set --by An collected=4",
                "review rule --sheet B1/1 --row 1 --mark kept --by An",
                "review confirm-invalid --contest bch --by An --by Binh",
                "enter --batch T1 --ballot 1 1 --by An",
                "particulars set --by An place=x",
                "settings set --by An two-line-name-one-struck=struck",
                "close --by An --by Binh"
            })
    void refusesEveryChangeOfAClosedContest(String command) throws IOException {
        init();
        scan("B1", "struck-2.png", "struck-123.png");
        run("review", "confirm-invalid", "--by", AN, "--by", BINH);
        assertThat(close(2).exitCode()).isZero();
        String before = run("result", "--json").out();
        String[] args = command.split(" ");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].equals("An") ? AN : args[i].equals("Binh") ? BINH : args[i];
        }

        CommandRun refused = run(args);

        assertThat(refused.exitCode()).as(refused.out() + refused.err()).isEqualTo(3);
        assertThat(refused.err()).containsAnyOf("đã chốt kết quả", "Đã có phiếu được quét");
        assertThat(run("result", "--json").out()).isEqualTo(before);
        assertThat(scan("B2", "struck-1.png")).isEqualTo(3);
        assertThat(scan("B1", List.of("--append"), "struck-1.png")).isEqualTo(3);
        assertThat(run("verify").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tally",
                "tally --json",
                "result",
                "result --json",
                "result --all",
                "result --all --json",
                "figures show",
                "review list"
            })
    void tellsNothingOfACandidateBeforeClosing(String command) throws IOException {
        feed();
        set("roll=9 issued=4 collected=3");

        CommandRun told = run(command.split(" "));

        assertThat(told.out()).doesNotContain("Đỗ Anh", "Lê Bưởi", "Vũ Cẩm", "votes\"", "marks\"", "\"left\":6,");
        CommandRun export =
                run("export", "--format", "csv", "--out", temp.resolve("early").toString());
        assertThat(export.exitCode()).isEqualTo(1);
        assertThat(temp.resolve("early/totals-bch.csv")).doesNotExist();
        assertThat(temp.resolve("early/ballots-bch.csv")).doesNotExist();
    }

    @Test
    void opensAgainForAReasonAndGivesTheCorrectedMinutesTheNextNumber() throws IOException {
        feed();
        assertThat(close(3).exitCode()).isZero();
        assertThat(run("reopen", "--by", AN, "--by", BINH, "--reason", "  ").exitCode())
                .isEqualTo(2);
        assertThat(run("reopen", "--by", AN, "--reason", "thiếu một phiếu").exitCode())
                .isEqualTo(3);

        CommandRun open = run("reopen", "--by", AN, "--by", BINH, "--reason", "thiếu một phiếu");
        assertThat(open.exitCode()).isZero();
        assertThat(run("tally").exitCode()).isEqualTo(1);
        assertThat(run("reopen", "--by", AN, "--by", BINH, "--reason", "x").err())
                .contains("chưa chốt");
        assertThat(scan("B2", "struck-12.png")).isZero();

        String before = run("tally").out();
        assertThat(before).containsOnlyOnce("Cuộc bầu bch");
        CommandRun again = close(4);
        assertThat(again.out()).containsPattern("Mã của nhật ký lúc chốt.*: [0-9a-f]{64}");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("biên bản số 2", "thay biên bản số 1. Lý do: thiếu một phiếu");
        assertThat(run("result").out()).contains("3. Vũ Cẩm: 3 / 4", "Lý do: thiếu một phiếu");
        assertThat(run("verify").exitCode()).isZero();
    }

    @Test
    void closesAContestOfATestStationByTheSameRules() throws IOException {
        CommandRun made = CommandRun.of(
                "init",
                "--test",
                "--station",
                station.toString(),
                "--election",
                election.toString(),
                "--template",
                template.toString(),
                "--person",
                AN,
                "--person",
                BINH);
        assertThat(made.exitCode()).isZero();
        scan("B1", "struck-2.png");
        assertThat(run("tally").out()).contains("BẢN THỬ", "chưa chốt").doesNotContain("Lê Bưởi");
        assertThat(run("close", "--by", AN).exitCode()).isEqualTo(1);
        assertThat(close(1).exitCode()).isZero();
        assertThat(run("result").out()).contains("BẢN THỬ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # figures                          | exit | what is said
            collected=-3                       | 2    | collected không thể âm: -3
            collected=1000000000000            | 2    | collected lớn quá mức có thể: 1000000000000
            collected=99999999999999999999999  | 2    | lớn quá mức
            collected=abc                      | 2    | "abc" không phải là một số nguyên
            collected=1.5                      | 2    | "1.5" không phải
            collected=                         | 2    | "" không phải
            collected                          | 2    | không có dạng
            ballots=3                          | 2    | không có dạng
            collected=3 collected=4            | 2    | ghi hai lần
            active-elsewhere=2                 | 2    | chỉ dùng cho members-congress
            collected=7 issued=6               | 1    | thu vào 7 lớn hơn phát ra 6
            collected=6 issued=6               | 0    | bch collected = 6
            collected=007                      | 0    | bch collected = 7
            """)
    void saysWhereAndWhyANumberIsBad(String figures, int exit, String said) {
        init();
        CommandRun run = set(figures);
        assertThat(run.exitCode()).isEqualTo(exit);
        assertThat(run.out() + run.err()).contains(said);
        if (exit == 2) {
            assertThat(run("figures", "show").out()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # particular                     | exit | what is said
            place=Hội trường UBND xã         | 0    | bch place: Hội trường UBND xã
            machine-permit=Văn bản 12/CV     | 0    | bch machine-permit: Văn bản 12/CV
            venue=x                          | 2    | place, polling-area
            place                            | 2    | không có dạng
            place=a\u202Eb                   | 2    | không nhìn thấy
            """)
    void keepsWhatTheMinutesTellBeyondFigures(String word, int exit, String said) {
        init();
        CommandRun set = run("particulars", "set", "--by", AN, word);
        assertThat(set.exitCode()).isEqualTo(exit);
        assertThat(set.out() + set.err()).contains(said);
        assertThat(run("particulars", "show").out()).isEqualTo(exit == 0 ? set.out() : "");
        if (exit == 0) {
            run("particulars", "set", "--by", AN, word.substring(0, word.indexOf('=')) + "=");
            assertThat(run("particulars", "show").out()).isEmpty();
        }
    }
}
