package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.store.SampleStation;

/** A polling area of a state election by commands. */
class StateCommandsTest extends CountingPlaceTest {
    private static final String AN = "Nguyễn Văn An";
    private static final String BINH = "Trần Thị Bình";
    /** Everything forms 18, 23 and 32 have a line for. */
    private static final String ALL = "roll=10 received=9 issued=4 exchanged=0 unused=5 voted=4 collected=4";

    private void start(String keys, String contestKeys) throws IOException {
        String json = SampleStation.ELECTION
                .formatted("state")
                .replace("\"contests\"", keys + "\"contests\"")
                .replace("\"seats\": 2", contestKeys + "\"seats\": 2");
        Files.writeString(election, json);
        template = template("of-its-own", json);
        init();
    }

    private CommandRun figures(String words) {
        List<String> args = new ArrayList<>(List.of("figures", "set", "--by", AN));
        args.addAll(List.of(words.split(" ")));
        return run(args.toArray(new String[0]));
    }

    private CommandRun closeIt() {
        return run("close", "--by", AN, "--by", BINH);
    }

    @ParameterizedTest
    @CsvSource({
        "roll, tổng số cử tri",
        "received, phiếu nhận về",
        "issued, phiếu phát ra",
        "exchanged, phiếu đổi do gạch hỏng",
        "unused, phiếu còn lại không sử dụng",
        "voted, số người đã bỏ phiếu",
        "collected, phiếu thu vào"
    })
    void asksForEveryFigureOfTheFormsBeforeClosing(String left, String said) throws IOException {
        start("", "");
        scan("B1", "struck-2.png", "struck-3.png", "struck-23.png", "struck-1.png");
        figures(ALL.replaceAll(left + "=\\d+ ?", "").strip());
        CommandRun refused = closeIt();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("Chưa ghi số liệu: " + said);

        figures(ALL);
        assertThat(closeIt().exitCode()).isZero();
    }

    @Test
    void stopsTheCountWhenMoreWasCollectedThanVoted() throws IOException {
        start("", "");
        assertThat(scan("B1", "struck-2.png", "faint-3.png")).isEqualTo(1);
        CommandRun set = figures("voted=3 collected=4");
        assertThat(set.exitCode()).isEqualTo(1);
        assertThat(set.out()).contains("thu vào 4 lớn hơn số người đã bỏ phiếu 3", "PHẢI DỪNG KIỂM PHIẾU", "câu 172");

        assertThat(scan("B2", "struck-3.png")).isEqualTo(3);
        assertThat(scan("B1", List.of("--append"), "struck-1.png")).isEqualTo(3);
        for (String[] counting : List.<String[]>of(
                new String[] {"enter", "--by", AN, "--batch", "T1", "--ballot", "1", "1"},
                new String[] {"review", "rule", "--sheet", "B1/2", "--row", "3", "--mark", "kept", "--by", AN},
                new String[] {"review", "confirm-invalid", "--by", AN, "--by", BINH},
                new String[] {"close", "--by", AN, "--by", BINH})) {
            CommandRun stopped = run(counting);
            assertThat(stopped.exitCode()).isEqualTo(3);
            assertThat(stopped.err()).contains("niêm phong", "Ban bầu cử");
        }
        assertThat(run("tally").out()).contains("PHẢI DỪNG");

        // counted again, and the box was right
        assertThat(figures("voted=4").exitCode()).isZero();
        assertThat(scan("B2", "struck-3.png")).isZero();
    }

    /** Question 175: what is written or marked on a ballot is for the whole Tổ, also where two members typed it alike. */
    @Test
    void onlyTheWholeCommitteeHoldsATypedBallotInvalid() throws IOException {
        start("", "");
        type(AN, "1", "x MARKED");
        type(BINH, "1", "x MARKED");
        type(AN, "2", "1 2 3");
        type(BINH, "2", "1 2 3");
        CommandRun open = run("review", "list");
        assertThat(open.exitCode()).isEqualTo(1);
        assertThat(open.out()).contains("T1/1 | nhập tay | có người nhập là phiếu không hợp lệ", "--committee");
        assertThat(run("tally", "--json").out()).contains("\"open_typed\":[\"T1/1\"]");

        run("enter", "--by", AN, "--committee", "--present", BINH, "--batch", "T1", "--ballot", "1", "x MARKED");
        run("review", "confirm-invalid", "--by", AN, "--by", BINH);
        assertThat(run("tally", "--json").out()).contains("\"ready\":true", "\"invalid\":2");
    }

    /** Two of five are not the whole Tổ, whatever they call themselves; one alone never is. */
    @Test
    void theWholeCommitteeIsMoreThanHalfOfItsMembers() throws IOException {
        start("", "");
        for (String name : List.of("Lê C", "Phạm D", "Vũ E")) {
            run("people", "add", "--name", name, "--by", AN);
        }
        scan("B1", "faint-3.png");
        List<String> rule = new ArrayList<>(List.of(
                "review", "rule", "--sheet", "B1/1", "--row", "3", "--mark", "kept", "--by", AN, "--committee"));
        List<String> enter = new ArrayList<>(
                List.of("enter", "--batch", "T1", "--ballot", "1", "x MARKED", "--by", AN, "--committee"));
        for (String present : List.of("", BINH, "Lê C")) {
            assertThat(run("tally", "--json").out()).contains("\"open_sheets\":[\"B1/1\"]", "\"open_typed\":[]");
            for (List<String> command : List.of(rule, enter)) {
                if (!present.isEmpty()) {
                    command.addAll(List.of("--present", present));
                }
                CommandRun ruled = run(command.toArray(new String[0]));
                assertThat(ruled.exitCode()).as(ruled.err()).isEqualTo(present.equals("Lê C") ? 0 : 3);
                assertThat(ruled.err().contains("3")).isEqualTo(!present.equals("Lê C"));
            }
        }
        assertThat(run("tally", "--json").out()).contains("\"ready\":true", "\"invalid\":1");
    }

    @Test
    void aPersonHasAName() throws IOException {
        start("", "");
        for (String nothing : List.of("", " ", "\u200b")) {
            assertThat(run("people", "add", "--name", nothing, "--by", AN).exitCode())
                    .isEqualTo(2);
        }
        assertThat(run("people", "add", "--name", "TRẦN THỊ BÌNH", "--role", "chung-kien", "--by", AN)
                        .out())
                .contains(BINH, "ủy viên");
    }

    @Test
    void onePollingAreaOfManyReportsVotesTurnoutAndValidityOnly() throws IOException {
        start("", "");
        scan("B1", "struck-2.png", "struck-3.png", "struck-23.png", "struck-1.png");
        figures(ALL);
        closeIt();
        CommandRun result = run("result");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("tỷ lệ đã bỏ phiếu: 40,00 %", "1. Đỗ Anh: 3 / 4 phiếu hợp lệ (75,00 %)", "Ban bầu cử")
                .doesNotContain("trúng cử.", "Sít sao");
        assertThat(run("result", "--json").out()).contains("OTHER_AREAS").doesNotContain("\"outcome\":");
        assertThat(run(
                                "round",
                                "next",
                                "--by",
                                AN,
                                "--out",
                                temp.resolve("e2.json").toString())
                        .exitCode())
                .isEqualTo(3);
    }

    /** Đỗ Anh 3, Lê Bưởi 2, Vũ Cẩm 2 of 4 valid ballots, two seats: more than half is 3. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # roll | body             | elected | next step             | what is said
            7      | peoples-council   | 1       | EXTRA_ELECTION        | chậm nhất 7 ngày
            7      | national-assembly | 1       | COUNCIL_DECIDES_EXTRA | Hội đồng bầu cử quốc gia
            8      | peoples-council   | 0       | REPEAT_ELECTION       | bầu cử lại
            """)
    void theOnlyAreaOfAUnitSaysWhoIsElected(int roll, String body, int elected, String next, String said)
            throws IOException {
        start("\"single_polling_area\": true, ", "\"body\": \"" + body + "\", ");
        scan("B1", "struck-2.png", "struck-3.png", "struck-23.png", "struck-1.png");
        figures(ALL.replace("roll=10", "roll=" + roll));
        closeIt();
        assertThat(run("result", "--json").out()).contains("\"missing\":" + (2 - elected), "\"next\":\"" + next + "\"");
        assertThat(run("result").out()).contains(said);
    }

    /** The next polling day is another contest; nobody but those who may stand is on its list. */
    @ParameterizedTest(name = "{0} electors, {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # roll | body             | exit | seats and title of the next
            7      | peoples-council   | 0    | Ban Chấp hành (bầu cử thêm): bầu 1
            7      | national-assembly | 3    | -
            8      | peoples-council   | 0    | Ban Chấp hành (bầu cử lại): bầu 2
            """)
    void theNextPollingDayFollowsFromTheOutcome(int roll, String body, int exit, String said) throws IOException {
        start("\"single_polling_area\": true, ", "\"body\": \"" + body + "\", ");
        scan("B1", "struck-2.png", "struck-3.png", "struck-23.png", "struck-1.png");
        figures(ALL.replace("roll=10", "roll=" + roll));
        closeIt();
        String file = temp.resolve("e2.json").toString();
        CommandRun next = run("round", "next", "--by", AN, "--out", file);
        assertThat(next.exitCode()).isEqualTo(exit);
        if (exit == 0) {
            assertThat(next.out()).contains(said);
            assertThat(next.out().contains("Đỗ Anh")).isEqualTo(roll == 8);
            assertThat(Files.readString(temp.resolve("e2.json"))).contains("\"body\" : \"" + body + "\"");
        }
    }

    private static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** The title "Ban Chấp hành" names no level; the key body may. Nothing said: form 23, and people are told. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # body             | asked for | form          | told
            national-assembly | -         | Mẫu số 18     | false
            peoples-council   | -         | Mẫu số 23     | false
            -                 | -         | Mẫu số 23     | true
            -                 | 18        | Mẫu số 18     | false
            """)
    void theFormOfTheMinutesIsNotChosenSilently(String body, String asked, String form, boolean told)
            throws IOException {
        start("", body == null ? "" : "\"body\": \"" + body + "\", ");
        Path out = temp.resolve("bb.pdf");
        List<String> minutes = new ArrayList<>(List.of("minutes", "--draft", "--out", out.toString()));
        if (asked != null) {
            minutes.addAll(List.of("--form", asked));
        }
        CommandRun made = run(minutes.toArray(new String[0]));
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.err().contains("--form 18 hoặc --form 23")).isEqualTo(told);
        assertThat(text(out)).contains(form);
    }

    @Test
    void saysThatTheFileDoesNotSayWhatIsElected() throws IOException {
        start("\"single_polling_area\": true, ", "");
        scan("B1", "struck-2.png", "struck-3.png", "struck-23.png", "struck-1.png");
        figures(ALL);
        closeIt();
        CommandRun result = run("result");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("\"body\"").doesNotContain("trúng cử.");
    }
}
