package vn.kiemphieu.cli.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Candidate;

class ElectionCommandTest {
    private static final String GOOD = """
            STT;Họ và tên;Giới tính;Ngày sinh;Chức vụ
            1;Lê Văn An;Nam;12/05/1975;Bí thư
            2;Trần Thị Bình;Nữ;1980;Chủ tịch Hội Liên hiệp Phụ nữ xã, Ủy viên Ủy ban Mặt trận Tổ quốc
            """;

    @TempDir
    Path folder;

    private Path election;

    @BeforeEach
    void makeAnElection() {
        election = folder.resolve("e.json");
        CommandRun made = CommandRun.of(
                "election",
                "new",
                "--title",
                "Bầu cử đại biểu HĐND xã",
                "--unit",
                "Xã Mỹ Đức",
                "--regime",
                "state",
                "--out",
                election.toString());
        assertThat(made.exitCode()).as(made.err()).isZero();
    }

    @Test
    void describesAnElectionThatCanBeReadAndShown() throws IOException {
        CommandRun done = contest(GOOD);

        assertThat(done.exitCode()).as(done.out() + done.err()).isZero();
        assertThat(ElectionFile.read(election).election().contests().get(0).candidates())
                .extracting(Candidate::name)
                .containsExactly("Lê Văn An", "Trần Thị Bình");
        CommandRun shown = CommandRun.of("election", "show", "--election", election.toString());
        assertThat(shown.out()).contains("HĐND xã: bầu 1 trong 2 người", "Trần Thị Bình", "Bà", "12/05/1975");
    }

    @Test
    void writesNothingWhileThereAreErrors() throws IOException {
        String before = Files.readString(election);

        CommandRun bad = contest(GOOD + "2;Lê Thị Cúc;Nữ;;\n");

        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.out())
                .contains("LỖI, dòng 4, số thứ tự: Số 2 đã có ở dòng 3.")
                .contains("Chưa ghi gì");
        assertThat(Files.readString(election)).isEqualTo(before);
    }

    @Test
    void previewsInEightyColumnsAndWritesNothing() throws IOException {
        String before = Files.readString(election);

        CommandRun preview = contest(GOOD + "4;Lê Thị Cúc;Nữ;12/05/75;\n", "--preview");
        CommandRun english = contest(GOOD, "--preview", "--lang", "en");

        assertThat(preview.exitCode()).isEqualTo(1);
        assertThat(preview.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(preview.out()).contains("   4  Lê Thị Cúc", "dòng 4, ngày sinh: “12/05/75”", "Nhảy số: từ 2 sang 4");
        assertThat(english.exitCode()).isZero();
        assertThat(english.out()).contains("This is a preview").doesNotContain("LỖI");
        assertThat(Files.readString(election)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("e.json", "list.csv");
    }

    @Test
    void replacesAContestOnlyWhenToldAndSaysWhatChanged() throws IOException {
        contest(GOOD);
        Files.writeString(
                election, Files.readString(election).replace("\"seats\" : 1", "\"seats\" : 1, \"colour\" : \"hồng\""));
        String other = GOOD.replace("1;Lê Văn An", "1;Lê Văn Ân").replace("1980", "1981");

        CommandRun refused = contest(other);
        CommandRun replaced = contest(other, "--replace");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("--replace");
        assertThat(replaced.exitCode()).as(replaced.out() + replaced.err()).isZero();
        assertThat(replaced.out())
                .contains("Bớt: số 1 Lê Văn An.", "Thêm: số 1 Lê Văn Ân.", "Đổi thông tin: số 2 Trần Thị Bình.");
        assertThat(Files.readString(election)).contains("\"colour\" : \"hồng\"").doesNotContain("Lê Văn An\"");
    }

    @Test
    void takesAListPastedIntoStandardInputAndSortsIt() {
        InputStream standard = System.in;
        System.setIn(
                new ByteArrayInputStream("1. Bà Lê Thị Yên\n2. Ông Lê An, 1970\n".getBytes(StandardCharsets.UTF_8)));
        try {
            CommandRun done = run("-", "--order", "law");

            assertThat(done.exitCode()).as(done.out() + done.err()).isZero();
        } finally {
            System.setIn(standard);
        }
        assertThat(ElectionFile.read(election).election().contests().get(0).candidates())
                .extracting(candidate -> candidate.no() + " " + candidate.name())
                .containsExactly("1 Lê An", "2 Lê Thị Yên");
    }

    @Test
    void saysWhatItCannotRead() throws IOException {
        Path pdf = Files.writeString(folder.resolve("list.pdf"), "%PDF-1.7");

        assertThat(run(pdf.toString()).exitCode()).isEqualTo(3);
        assertThat(run(pdf.toString()).err()).contains("PDF").contains("XLSX");
        assertThat(run(folder.resolve("none.csv").toString()).exitCode()).isEqualTo(3);
        assertThat(run(pdf.toString(), "--order", "abc").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of(
                                "election",
                                "new",
                                "--title",
                                "x",
                                "--unit",
                                "x",
                                "--regime",
                                "club",
                                "--out",
                                election.toString())
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void refusesAnIdThatTheFileCouldNotHold() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), GOOD);
        CommandRun bad = CommandRun.of(
                "election",
                "contest",
                "--election",
                election.toString(),
                "--id",
                "a/b",
                "--title",
                "x",
                "--seats",
                "1",
                "--method",
                "strike-out",
                "--candidates",
                list.toString());

        assertThat(bad.exitCode()).isEqualTo(3);
        assertThat(ElectionFile.readUnfinished(election).election().contests()).isEmpty();
    }

    private CommandRun contest(String list, String... more) throws IOException {
        return run(Files.writeString(folder.resolve("list.csv"), list).toString(), more);
    }

    private CommandRun run(String candidates, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "election",
                "contest",
                "--election",
                election.toString(),
                "--id",
                "xa",
                "--title",
                "HĐND xã",
                "--seats",
                "1",
                "--method",
                "strike-out",
                "--candidates",
                candidates));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
