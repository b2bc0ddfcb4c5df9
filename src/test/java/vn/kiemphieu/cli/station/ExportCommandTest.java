package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.cli.CommandRun;

class ExportCommandTest extends CountingPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "csv, totals-bch.csv",
        "xlsx, records-bch.xlsx",
        "json, records.json",
        "cvr, cvr.json",
        "err, results.json",
        "eel, events.json",
        "package, result-package.zip",
        "evidence, evidence.zip",
    })
    void writesEachFormatAndSaysWhere(String format, String file) throws IOException {
        init();
        scan("B1", "struck-2.png", "struck-13.png");
        close(2);

        CommandRun export = export(format);
        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(export.out()).contains(temp.resolve("out").resolve(file).toString());
        assertThat(temp.resolve("out").resolve(file)).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"csv", "xlsx", "json", "cvr", "err", "package", "evidence"})
    void takesAlongABallotThatWasTypedByMistake(String format) throws IOException {
        init();
        scan("B1", "struck-2.png");
        type("Nguyễn Văn An", "1", "3");
        type("Trần Thị Bình", "1", "3");
        type("Nguyễn Văn An", "1", "bỏ");
        type("Trần Thị Bình", "1", "bỏ");
        close(1);

        assertThat(export(format).exitCode()).isZero();
        assertThat(run("verify").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"xlsx", "json", "cvr", "err", "package", "evidence"})
    void writesNothingOfAContestThatIsNotClosed(String format) throws IOException {
        init();
        scan("B1", "struck-2.png", "faint-3.png");
        requireNothing(export(format), "B1/2");

        for (String who : List.of("Nguyễn Văn An", "Trần Thị Bình")) {
            run("review", "rule", "--sheet", sheetOf("faint-3.png"), "--row", "3", "--mark", "kept", "--by", who);
        }
        requireNothing(export(format), "bch");
        assertThat(close(2).exitCode()).isZero();
        assertThat(export(format).exitCode()).isZero();
    }

    private void requireNothing(CommandRun export, String told) {
        assertThat(export.exitCode()).isEqualTo(1);
        assertThat(export.out()).contains(told).doesNotContain("Đỗ Anh");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"csv, events.csv", "eel, events.json"})
    void tellsOfAContestThatIsNotClosedWhatHappenedOnly(String format, String file) throws IOException {
        init();
        scan("B1", "struck-2.png");

        assertThat(export(format).exitCode()).isEqualTo(1);
        assertThat(temp.resolve("out")).isDirectoryNotContaining(other -> !other.endsWith(file));
        assertThat(temp.resolve("out").resolve(file)).content().doesNotContain("Đỗ Anh", "KEPT");
    }

    @Test
    void thePackageTakesTheMinutesAlong() throws IOException {
        init();
        scan("B1", "struck-2.png");
        close(1);
        Path minutes = temp.resolve("bien-ban.pdf");
        run("minutes", "--out", minutes.toString());

        assertThat(export("package", "--paper", minutes.toString()).exitCode()).isZero();
        assertThat(export("cvr", "--paper", minutes.toString()).exitCode()).isEqualTo(2);
        assertThat(export("package", "--paper", minutes.toString(), "--paper", minutes.toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(export("package", "--paper", temp.resolve("none.pdf").toString())
                        .exitCode())
                .isEqualTo(3);
    }

    /** Who is named must be somebody who keeps records; where no accounts are used nobody need be. */
    @Test
    void aRecordNamesWhoMadeItWhereSomebodyIsNamed() throws IOException {
        init();
        scan("B1", "struck-2.png");
        close(1);
        for (String format : List.of("package", "evidence")) {
            assertThat(exportBy("", format).exitCode()).isZero();
            assertThat(exportBy("Trần Thị Bình", format).exitCode())
                    .as("keeps no records")
                    .isEqualTo(3);
            assertThat(export(format).exitCode()).isZero();
        }
        assertThat(exportBy("", "csv").exitCode()).isZero();
    }

    @Test
    void saysWhichFormatsThereAre() {
        init();
        CommandRun export = export("docx");
        assertThat(export.exitCode()).isEqualTo(2);
        assertThat(export.err()).contains("docx", "csv, xlsx, json, cvr, err, eel, package, evidence");
    }

    @Test
    void aFolderThatCannotBeWrittenIsACircumstanceToPutRight() throws IOException {
        init();
        scan("B1", "struck-2.png");
        close(1);
        Files.writeString(temp.resolve("out"), "a file");

        assertThat(export("cvr").exitCode()).isEqualTo(3);
        assertThat(temp.resolve("out")).hasContent("a file");
    }

    private CommandRun export(String format, String... more) {
        return exportBy("Nguyễn Văn An", format, more);
    }

    private CommandRun exportBy(String who, String format, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "export", "--format", format, "--out", temp.resolve("out").toString()));
        all.addAll(List.of(more));
        all.addAll(who.isEmpty() ? List.of() : List.of("--by", who));
        return run(all.toArray(new String[0]));
    }
}
