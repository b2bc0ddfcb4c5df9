package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.store.StationFolder;

class SecondPassCommandsTest extends CountingPlaceTest {
    @BeforeEach
    void feedFour() throws IOException {
        init();
        scan("B1", "struck-2.png", "struck-12.png", "struck-1.png", "cropped.png");
    }

    @Test
    void tellsNoDifferenceWhereTheSameMarksComeInAnotherOrder() throws IOException {
        assertThat(secondPass("L2", "cropped.png", "struck-1.png", "struck-2.png", "struck-12.png"))
                .isZero();
        CommandRun compared = run("batch", "compare", "--batch", "L2");
        assertThat(compared.exitCode()).isZero();
        assertThat(compared.out()).contains("Lượt hai L2 (4 tờ) so với B1 (4 tờ)", "0 chỗ khác");
    }

    @Test
    void namesWhatIsMissingAndWhatIsNewAndWritesItDown() throws IOException {
        assertThat(secondPass("L2", "cropped.png", "struck-1.png", "struck-2.png", "struck-23.png"))
                .isEqualTo(1);
        Path csv = temp.resolve("l2.csv");
        Path json = temp.resolve("l2.json");
        Path pdf = temp.resolve("l2.pdf");
        CommandRun compared = run(
                "batch",
                "compare",
                "--batch",
                "L2",
                "--csv",
                csv.toString(),
                "--json",
                json.toString(),
                "--out",
                pdf.toString());
        assertThat(compared.exitCode()).isEqualTo(1);
        assertThat(compared.out()).contains("Tờ B1/2 không thấy ở lượt hai", "Tờ L2/4 của lượt hai không có");
        assertThat(csv).content().contains("missing,B1/2,", "new,,L2/4");
        assertThat(json).content().contains("\"kind\" : \"missing\"");
        assertThat(pdf).isNotEmptyFile();
    }

    @Test
    void isNeverCountedAndLeavesItsReportInTheCountingPlace() throws IOException {
        secondPass("L2", "struck-1.png");
        try (StationFolder open = StationFolder.openToRead(station)) {
            assertThat(open.sheets().ofContest("bch")).hasSize(4);
            assertThat(open.secondPasses().latest(open.secondPasses().find("L2").orElseThrow()))
                    .hasValueSatisfying(report -> assertThat(report).contains("\"differences\""));
            assertThat(open.integrity().check()).isEmpty();
        }
        assertThat(run("batch", "list").out()).contains("Lượt hai L2 (đối chiếu với B1), không được tính");
    }

    @Test
    void goesOnWithAnInterruptedPassOnlyWhenAsked() throws IOException {
        secondPass("L2", "struck-1.png");
        assertThat(secondPass("L2", "struck-2.png")).isEqualTo(3);
        assertThat(scan(
                        "L2",
                        List.of("--second-pass", "B1", "--append"),
                        "struck-2.png",
                        "struck-12.png",
                        "cropped.png"))
                .isZero();
        assertThat(secondPass("B1", "struck-2.png"))
                .as("label of a counted batch")
                .isEqualTo(3);
        assertThat(scan("L3", List.of("--second-pass", "B9"), "struck-2.png"))
                .as("no such batch")
                .isEqualTo(3);
        assertThat(Files.isDirectory(station.resolve("second-pass").resolve("L3")))
                .isFalse();
    }

    @Test
    void takesThePrintedSlipOfAPulledSheetForThatSheet() throws IOException {
        Path slip = Files.createDirectories(temp.resolve("L2")).resolve("slip.pdf");
        run(
                "batch",
                "pull",
                "--batch",
                "B1",
                "--sheet",
                "2",
                "--by",
                "Nguyễn Văn An",
                "--reason",
                "rách",
                "--out",
                slip.toString());
        int differs = scan(
                "L2",
                List.of("--second-pass", "B1", "--from", slip.toString()),
                "struck-2.png",
                "struck-1.png",
                "cropped.png");
        CommandRun compared = run("batch", "compare", "--batch", "L2");
        assertThat(compared.out())
                .contains("Lượt hai L2 (3 tờ) so với B1 (4 tờ)", "Chỗ của tờ B1/2 có phiếu thế chỗ", "0 chỗ khác")
                .doesNotContain("không thấy ở lượt hai");
        assertThat(differs).isZero();
    }

    @Test
    void refusesAnotherBatchsSlip() throws IOException {
        scan("B2", "struck-3.png");
        Path slip = Files.createDirectories(temp.resolve("L2")).resolve("slip.pdf");
        run(
                "batch",
                "pull",
                "--batch",
                "B2",
                "--sheet",
                "1",
                "--by",
                "Nguyễn Văn An",
                "--reason",
                "rách",
                "--out",
                slip.toString());
        assertThat(scan("L2", List.of("--second-pass", "B1", "--from", slip.toString()), "struck-2.png"))
                .isEqualTo(3);
    }

    private int secondPass(String label, String... names) throws IOException {
        return scan(label, List.of("--second-pass", "B1"), names);
    }
}
