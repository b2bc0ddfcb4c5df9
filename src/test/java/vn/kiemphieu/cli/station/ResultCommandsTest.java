package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.result.OutcomeSentences;

/** Results by commands. */
class ResultCommandsTest extends ClosingPlaceTest {
    /** Four valid ballots: Đỗ Anh 3, Lê Bưởi 2, Vũ Cẩm 2. Two seats. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # figures of a members' congress                                    | base | needed | elected | next
            roll=5                                                              | 5    | 3      | 1       | FURTHER_ROUND
            roll=6                                                              | 6    | 4      | 0       | FURTHER_ROUND
            roll=6 active-elsewhere=1                                           | 5    | 3      | 1       | FURTHER_ROUND
            roll=9 active-elsewhere=1 exempted-absent=2 excused-throughout=1    | 5    | 3      | 1       | FURTHER_ROUND
            roll=9 suspended-or-detained=1 excused-throughout=3                 | 5    | 3      | 1       | FURTHER_ROUND
            roll=4                                                              | 4    | 3      | 1       | FURTHER_ROUND
            roll=9 excused-throughout=6                                         | 3    | 2      | 1       | VOTE_AMONG_TIED
            """)
    void reckonsTheBaseFromNamedDeductionsAndPrintsThem(String words, int base, int needed, int elected, String next)
            throws IOException {
        start("party-congress", MEMBERS, "", 2);
        scan("B1", "struck-2.png", "struck-3.png", "struck-23.png", "struck-1.png");
        closeContest("bch", words + " issued=4 collected=4");

        JsonNode result = json("result");
        assertThat(result.at("/base/base").asInt()).isEqualTo(base);
        assertThat(result.at("/base/needed").asInt()).isEqualTo(needed);
        assertThat(result.at("/outcome/missing").asInt()).isEqualTo(2 - elected);
        assertThat(result.at("/outcome/next").asText()).isEqualTo(next);
        String text = run("result").out();
        assertThat(text).contains("quá một nửa của " + base, "190-QĐ/TW, Điều 30");
        assertThat(text.contains("xem lại những người được trừ")).isEqualTo(base < 4);
        for (String word : words.split(" ")) {
            if (!word.startsWith("roll")) {
                Deduction deduction = Deduction.ofCode(word.split("=")[0]).orElseThrow();
                assertThat(text).contains("trừ " + OutcomeSentences.of(deduction) + ": " + word.split("=")[1]);
            }
        }
    }

    @Test
    void takesNoMoreOffThanWereSummoned() throws IOException {
        start("party-congress", MEMBERS, "", 2);
        scan("B1", "struck-2.png");
        assertThat(figures("bch", "roll=3 issued=1 collected=1 active-elsewhere=4")
                        .out())
                .contains("được trừ 4 lớn hơn tổng số triệu tập 3");
        assertThat(run("close", "--by", AN, "--by", BINH).exitCode()).isEqualTo(1);
    }

    @Test
    void doesNotSayWhoIsElectedWhereTheFileDoesNotSayWhatKindOfMeetingVotes() throws IOException {
        start("party-congress", "", "", 2);
        scan("B1", "struck-2.png");
        closeContest("bch", "roll=1 issued=1 collected=1");
        CommandRun result = run("result");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("1. Đỗ Anh: 1 / 1", "\"meeting\"").doesNotContain("trúng cử.");
    }

    @Test
    void noMarksReadOtherwiseGiveMoreVotesThanThereAreBallots() throws IOException {
        start("party-congress", DELEGATES, "", 1);
        typeAll("2,3", "1,3");
        closeContest("bch", "roll=7 issued=2 collected=2");
        assertThat(json("result").at("/closeness")).isEmpty();
    }
}
