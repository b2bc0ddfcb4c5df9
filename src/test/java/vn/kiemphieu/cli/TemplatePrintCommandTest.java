package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatePrintCommandTest {
    private static final String STATE = """
            {"schema": 1, "title": "Bầu cử", "unit": "Xã Tân Hòa", "regime": "state",
             "ballot": {"province": "tỉnh Thái Nguyên"},
             "contests": [{"id": "xa", "title": "%s", "method": "strike-out", "seats": 1, %s
               "candidates": [%s]}]}
            """;
    private static final String AN = "{\"no\": 1, \"name\": \"Nguyễn Văn An\", \"honorific\": \"Ông\"}";
    private static final String BINH = "{\"no\": 2, \"name\": \"Lê Thị Bình\", \"honorific\": \"Bà\"}";
    private static final String BALLOT = "\"ballot\": {\"unit_no\": 4, \"legislature\": \"II\"},";
    private static final String PARTY = """
            {"schema": 1, "title": "Đại hội", "unit": "Đảng bộ xã", "regime": "party-congress",
             "meeting": "delegates-congress",
             "contests": [{"id": "bch", "title": "Ban Chấp hành", "method": "strike-out", "seats": 1,
               "candidates": [%s]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void printsAStateBallotWithTheWordsTheElectionFileHolds() throws IOException {
        CommandRun run = print(STATE.formatted("Đại biểu HĐND xã", BALLOT, AN + "," + BINH));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("Form state-15, A5 portrait");
        assertThat(text()).contains("Đơn vị bầu cử số: 4", "KHÓA II", "XÃ TÂN HÒA", "Ông Nguyễn Văn An");
    }

    @Test
    void aMisspelledKeyIsSaid() {
        String right = STATE.formatted("Đại biểu HĐND xã", BALLOT, AN + "," + BINH);
        assertThat(print(right).out()).doesNotContain("Unknown key");
        assertThat(print(right.replace("unit_no", "unit")).out())
                .contains("Unknown key contests[0].ballot.unit", "--unit-no");
    }

    @Test
    void optionsComeBeforeTheElectionFile() throws IOException {
        CommandRun run = print(
                STATE.formatted("Đại biểu HĐND xã", BALLOT, AN + "," + BINH),
                "--unit-no",
                "9",
                "--capitals",
                "--font",
                "SANS");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(text()).contains("Đơn vị bầu cử số: 9", "Ông NGUYỄN VĂN AN");
    }

    @Test
    void whatIsMissingIsSaidAndAsksForAPerson() {
        CommandRun run =
                print(STATE.formatted("Đại biểu HĐND xã", "", AN + "," + BINH.replace(", \"honorific\": \"Bà\"", "")));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("--unit-no", "--legislature", "No. 2 “Lê Thị Bình”", "Ông or Bà");
    }

    @Test
    void anOrderAgainstTheRuleIsSaidAndKeptOnlyWhenTold() {
        String swapped =
                STATE.formatted("Đại biểu HĐND xã", BALLOT, BINH.replace("2", "1") + "," + AN.replace("1", "2"));
        CommandRun run = print(swapped);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("out of place", "The order by the rule: 2, 1");
        assertThat(print(swapped, "--keep-order").exitCode()).isZero();
    }

    @Test
    void aPartysOrderIsOnlyRemarkedOn() {
        CommandRun run = print(
                PARTY.formatted("{\"no\": 1, \"name\": \"Lê Thị Bình\"}, {\"no\": 2, \"name\": \"Nguyễn Văn An\"}"),
                "--date",
                "none");
        assertThat(run.out()).contains("out of place");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aBallotThatRunsOverSaysWhatWouldHelp() throws IOException {
        String many = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "{\"no\": " + i + ", \"name\": \"Nguyễn Văn " + (char) ('A' + i / 3)
                        + "\", \"birth\": \"" + (1950 + i) + "\"}")
                .collect(Collectors.joining(","));
        CommandRun run = print(PARTY.formatted(many), "--date", "none");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("60 names do not fit one page", "--form party-list --paper A4 --columns 2");
        CommandRun again = print(
                PARTY.formatted(many),
                "--date",
                "none",
                "--form",
                "party-list",
                "--paper",
                "a4",
                "--columns",
                "2",
                "--copies",
                "3");
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        try (PDDocument document = Loader.loadPDF(out().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void asksForAFormThatServes() {
        String other = STATE.formatted("Bầu cử bổ sung", BALLOT, AN + "," + BINH);
        assertThat(print(other).exitCode()).isEqualTo(2);
        assertThat(print(other).err()).contains("state-13, state-14, state-15");
        assertThat(print(other, "--form", "party-table").exitCode()).isEqualTo(2);
        assertThat(print(other, "--form", "state-15").exitCode()).isZero();
        assertThat(print(other, "--form", "state-15", "--nup", "3").exitCode()).isEqualTo(2);
        assertThat(print(other, "--form", "state-15", "--date", "tomorrow").exitCode())
                .isEqualTo(2);
    }

    @Test
    void theSameBallotIsTheSameFile() throws IOException {
        String election = STATE.formatted("Đại biểu HĐND xã", BALLOT, AN + "," + BINH);
        print(election, "--nup", "2", "--copies", "4", "--sample");
        byte[] first = Files.readAllBytes(out());
        print(election, "--nup", "2", "--copies", "4", "--sample");
        assertThat(Files.readAllBytes(out())).isEqualTo(first);
    }

    private Path out() {
        return folder.resolve("ballot.pdf");
    }

    private String text() throws IOException {
        try (PDDocument document = Loader.loadPDF(out().toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private CommandRun print(String json, String... more) {
        try {
            Path election = Files.writeString(folder.resolve("election.json"), json);
            List<String> line = new ArrayList<>(List.of(
                    "template", "print", "--lang", "en", "--election", election.toString(), "--out", out().toString()));
            line.addAll(List.of(more));
            return CommandRun.of(line.toArray(String[]::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
