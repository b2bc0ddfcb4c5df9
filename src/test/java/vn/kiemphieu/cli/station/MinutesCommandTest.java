package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.ContestFacts;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.report.minutes.PaperKind;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class MinutesCommandTest {
    @TempDir
    Path temp;

    private StationFolder station;

    @BeforeEach
    void feed() {
        station = SampleStation.make(temp.resolve("s"));
        SampleStation.feed(station, "B1", "a", SampleStation.struck(1));
        SampleStation.feed(station, "B1", "b", SampleStation.struck(2, 3));
        station.records().setFigures("bch", Map.of("roll", 3, "issued", 2, "collected", 2), SampleStation.AN);
    }

    @AfterEach
    void leave() {
        station.close();
    }

    @Test
    void anOpenContestHasOnlyDraftsAndListsThatTellNoVotes() {
        for (PaperKind kind : PaperKind.values()) {
            boolean told = kind.needs() != PaperKind.Needs.NOTHING;
            CommandRun run = run("--paper", kind.code(), "--out", out(kind.code() + ".pdf"));
            assertThat(run.exitCode()).as("%s %s", kind, run.err()).isEqualTo(told ? 1 : 0);
            assertThat(Path.of(out(kind.code() + ".pdf")).toFile().exists()).isEqualTo(!told);
        }
        CommandRun draft = run("--draft", "--out", out("draft.docx"));
        assertThat(draft.exitCode()).isZero();
        assertThat(draft.err()).contains("DỰ THẢO");
        assertThat(run("--draft", "--paper", "journal", "--out", out("j.pdf")).exitCode())
                .isEqualTo(1);
    }

    @Test
    void aClosedContestHasEveryPaper() throws IOException {
        SampleStation.close(station);
        for (PaperKind kind : PaperKind.values()) {
            Path file = Path.of(out(kind.code() + ".pdf"));
            assertThat(run("--form", kind.code(), "--out", file.toString()).exitCode())
                    .isZero();
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        }
        run("--out", out("party.docx"));
        try (XWPFDocument minutes = new XWPFDocument(Files.newInputStream(Path.of(out("party.docx"))))) {
            assertThat(minutes.getTables().stream()
                            .map(table -> table.getText())
                            .toList()
                            .toString())
                    .contains("Lê Bưởi\t1\t33,33");
        }
    }

    @Test
    void allPapersAreFilesOfTheirOwnAndThoseThatMustWaitAreSaid() throws IOException {
        CommandRun open = run("--paper", "all", "--out", out("papers"));
        assertThat(open.exitCode()).isEqualTo(1);
        assertThat(names("papers"))
                .containsExactlyInAnyOrder("bch-invalid-list.pdf", "bch-pull-invalid.pdf", "bch-pull-doubtful.pdf");
        SampleStation.close(station);
        assertThat(run("--paper", "all", "--format", "docx", "--out", out("closed"))
                        .exitCode())
                .isZero();
        assertThat(names("closed")).hasSize(8).contains("bch-party.docx", "bch-result.docx", "bch-journal.docx");
    }

    /** A congress of two votes, the first of which is closed without particulars: all of its papers, and why one waits. */
    @Test
    void aPaperOfTheWholeElectionThatWaitsForAnotherContestIsSaidAndIsNoFaultOfThisOne() throws IOException {
        ElectionDefinition before = station.facts().definition();
        Contest other = new Contest(
                "ubkt",
                "Ủy ban Kiểm tra",
                VotingMethod.STRIKE_OUT,
                1,
                before.election().contests().get(0).candidates(),
                ContestFacts.NONE);
        String text = ElectionFile.format(before, before.election().with(other));
        station.definitions().add(ElectionFile.parse(text, "e.json"), "ubkt", SampleStation.AN);
        SampleStation.close(station);

        CommandRun one = run("--paper", "all", "--contest", "bch", "--out", out("one"));
        assertThat(one.exitCode()).as(one.out() + one.err()).isZero();
        assertThat(one.out()).contains("“combined”", "(ubkt)");
        assertThat(names("one")).hasSize(8).contains("bch-party.pdf").doesNotContain("combined.pdf");

        CommandRun both = run("--paper", "all", "--out", out("both"));
        assertThat(both.exitCode()).isEqualTo(1);
        assertThat(both.out()).contains("“combined”", "(ubkt)", "Cuộc bầu ubkt");
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void theCommitteesOwnFormIsFilledAndItsMistakesAreNamed() throws IOException {
        SampleStation.close(station);
        assertThat(run("--form-docx", form("{{unit}}: {{valid}}/{{collected}}"), "--out", out("own.docx"))
                        .exitCode())
                .isZero();
        try (XWPFDocument own = new XWPFDocument(Files.newInputStream(Path.of(out("own.docx"))))) {
            assertThat(own.getParagraphs().get(0).getText()).isEqualTo("Đảng bộ xã Mỹ Đức: 2/2");
        }
        CommandRun wrong = run("--form-docx", form("{{vaild}}"), "--out", out("wrong.docx"));
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.err()).contains("vaild", "candidate.votes");
        assertThat(run("--form-docx", form("x"), "--format", "pdf", "--out", out("x.pdf"))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aFormWithTheNamesOfItsFieldsIsFilledAgain() throws IOException {
        SampleStation.close(station);
        for (PaperKind kind : List.of(PaperKind.FORM_18, PaperKind.FORM_32, PaperKind.PARTY, PaperKind.JOURNAL)) {
            assertThat(run("--form", kind.code(), "--fields", "--out", out("fields.docx"))
                            .exitCode())
                    .isZero();
            assertThat(run("--form", kind.code(), "--form-docx", out("fields.docx"), "--out", out("filled.docx"))
                            .exitCode())
                    .isZero();
        }
        try (XWPFDocument filled = new XWPFDocument(Files.newInputStream(Path.of(out("filled.docx"))))) {
            assertThat(filled.getTables().get(0).getText()).contains("1\tB1/1\tgạch: 1\t2\n2\tB1/2\tgạch: 2, 3\t1");
        }
    }

    @Test
    void aTimeThatIsNotUnderstoodIsSaidAndLeftBlank() {
        station.particulars().set("bch", Map.of("count-began", "sáng nay"), SampleStation.AN);
        SampleStation.close(station);
        CommandRun run = run("--out", out("x.pdf"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("sáng nay", "count-began");
    }

    @Test
    void whatTheMinutesLeaveToBeWrittenByHandIsSaidByItsName() {
        Map<String, String> told = Map.of("place", "hội trường", "count-began", "9:30 20/6/2025");
        station.particulars().set("bch", told, SampleStation.AN);
        SampleStation.close(station);

        String minutes = run("--out", out("minutes.pdf")).err();
        assertThat(minutes)
                .contains("Cuộc bầu bch", "lúc kết thúc kiểm phiếu", "số người đã bỏ phiếu")
                .doesNotContain("nơi kiểm phiếu", "lúc bắt đầu kiểm phiếu", "nhân viên kỹ thuật", "khiếu nại");
        assertThat(run("--paper", "all", "--format", "docx", "--out", out("all"))
                        .err())
                .isEqualTo(minutes);
        assertThat(run("--paper", "journal", "--out", out("j.pdf")).err()).isEmpty();
    }

    @Test
    void wrongWordsAndPlacesThatCannotBeWrittenAreSaid() throws IOException {
        SampleStation.close(station);
        assertThat(run("--form", "99", "--out", out("x.pdf")).exitCode()).isEqualTo(2);
        assertThat(run("--format", "odt", "--out", out("x.pdf")).exitCode()).isEqualTo(2);
        Path file = Files.writeString(temp.resolve("file"), "x");
        CommandRun unwritable = run("--out", file.resolve("x.pdf").toString());
        assertThat(unwritable.exitCode()).isEqualTo(3);
        assertThat(unwritable.err()).contains("x.pdf");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactlyInAnyOrder(file, temp.resolve("s"));
        }
    }

    private String out(String name) {
        return temp.resolve(name).toString();
    }

    private String form(String text) throws IOException {
        Path file = temp.resolve("form.docx");
        try (XWPFDocument form = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            form.createParagraph().createRun().setText(text);
            form.write(out);
        }
        return file.toString();
    }

    private CommandRun run(String... options) {
        List<String> words = new ArrayList<>(
                List.of("minutes", "--station", temp.resolve("s").toString()));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray(String[]::new));
    }
}
