package vn.kiemphieu.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.cli.CommandRun;

class DemoCommandTest {
    private static final String FEW = "6";

    @TempDir
    static Path folder;

    private static Path out;
    private static CommandRun demo;

    @BeforeAll
    static void runOnce() {
        out = folder.resolve("demo");
        demo = CommandRun.of("demo", "--out", out.toString(), "--ballots", FEW);
    }

    @Test
    void endsWithEverythingCountedAsItWasDrawn() {
        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.err()).isEmpty();
        assertThat(demo.out())
                .contains("1. ", "13. ", "KẾT QUẢ", "Phạm Minh Bách", "Cả 13 phép đối chiếu đều khớp.")
                .contains("giống hệt mẫu kèm theo chương trình")
                .doesNotContain("KHÔNG ĐÚNG");
    }

    @Test
    void whatThePapersLeaveToBeWrittenByHandIsInTheRecordOfCommands() throws IOException {
        assertThat(Files.readString(out.resolve("cac-lenh.txt")))
                .contains("bin/kiemphieu minutes", "để chấm để ghi tay", "khóa");
    }

    @Test
    void leavesTheRecordsWhereItSays() {
        for (String count : List.of("dai-hoi-dang", "hoi-dong-nhan-dan")) {
            assertThat(out.resolve(count))
                    .isDirectoryContaining("glob:**/bien-ban.pdf")
                    .isDirectoryContaining("glob:**/rulings.csv")
                    .isDirectoryContaining("glob:**/xuat-csv")
                    .isDirectoryContaining("glob:**/giay-to")
                    .isDirectoryContaining("glob:**/goi-ket-qua")
                    .isDirectoryContaining("glob:**/diem-kiem-phieu");
        }
        assertThat(out.resolve("dai-hoi-dang/phieu-da-doc.png")).isNotEmptyFile();
    }

    @Test
    void writesDownEveryCommandThatCouldBeTypedAgain() {
        assertThat(out.resolve("cac-lenh.txt"))
                .content()
                .contains(
                        "$ bin/kiemphieu init --station",
                        "--person 'Phạm Thị Hòa:truong-ban'",
                        "review rule --station");
    }

    @Test
    void oneAlteredRowOfTheTruthIsReportedByName() throws IOException {
        String truth = Files.readString(out.resolve("dai-hoi-dang/may-quet/truth.csv"));
        String line = truth.lines()
                .filter(row -> row.contains(",normal,") && row.contains(",kept,none,"))
                .findFirst()
                .orElseThrow();
        String name = line.split(",")[4];
        Path altered = folder.resolve("altered.csv");
        Files.writeString(altered, truth.replace(line, line.replace(",kept,none,", ",struck,single,")));

        CommandRun run = CommandRun.of(
                "demo", "--out", folder.resolve("again").toString(), "--ballots", FEW, "--truth", altered.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("KHÔNG ĐÚNG").containsPattern(name + ": phải được \\d+ phiếu, máy đếm \\d+");
    }

    @Test
    void leavesAFolderWithFilesAlone() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("full"));
        Files.writeString(kept.resolve("letter.txt"), "x");

        CommandRun run = CommandRun.of("demo", "--out", kept.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(kept.toFile().list()).containsExactly("letter.txt");
    }
}
